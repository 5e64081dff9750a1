import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiagnosticsError, formatDiagnostics } from '../../generator/diagnostics.ts';
import { buildApi } from '../../generator/model/build.ts';
import { openSides, type Sides } from '../../generator/diff/revision/open.ts';
import { description, history, narrowThing, Repository } from './repository.ts';

let repository: Repository;
/** Where temporary folders go: empty after each test. */
let temporary: string;
const before = process.env['TMPDIR'];

beforeAll(() => {
  repository = history();
  temporary = mkdtempSync(join(tmpdir(), 'diff-temporary-'));
  process.env['TMPDIR'] = temporary;
});

afterAll(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  repository.remove();
  rmSync(temporary, { recursive: true });
});

function open(base?: string, revision?: string, from: Repository = repository): Sides {
  const options = { folder: from.folder, spec: from.path('spec/openapi.yaml'), allowReferences: [] };
  try {
    return openSides(base, revision, options);
  } finally {
    expect(readdirSync(temporary).filter((name) => name.startsWith('functiongraph'))).toEqual([]);
  }
}

/** The first line of each fault, with the repository's folder as `~`. */
function faults(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    const text = formatDiagnostics(error.diagnostics, error.sources).replaceAll(repository.folder, '~');
    return text.split('\n').filter((line) => / (?:error|warning) /.test(line));
  }
  return [];
}

const maximum = (side: Sides['base']): unknown => {
  const media = buildApi(side!.document).operations[0]!.requestBody!.content[0]!;
  return JSON.stringify(side!.document.value).includes('"maximum":9') && media.schema !== undefined;
};

describe('openSides', () => {
  it('compares where the main branch was left with the work tree when nothing is named', () => {
    const { base, revision } = open();
    expect(base!.name).toBe(`${repository.git('rev-parse', 'v1').slice(0, 12)}:spec/openapi.yaml`);
    expect(revision.name).toBe(repository.path('spec/openapi.yaml'));
    expect([maximum(base), maximum(revision)]).toEqual([false, true]);
  });

  const places: [argument: string, name: string, narrow: boolean][] = [
    ['v1', 'v1:spec/openapi.yaml', false],
    ['feature~1', 'feature~1:spec/openapi.yaml', false],
    ['HEAD', 'HEAD:spec/openapi.yaml', true],
    ['narrow:spec/openapi.yaml', 'narrow:spec/openapi.yaml', true],
    ['narrow:spec', 'narrow:spec/openapi.yaml', true],
    ['narrow:spec/', 'narrow:spec/openapi.yaml', true],
    ['narrow:./spec', 'narrow:spec/openapi.yaml', true],
  ];
  it.each(places)('takes %s as a base', (argument, name, narrow) => {
    const { base } = open(argument);
    expect(base!.name).toBe(name);
    expect(maximum(base)).toBe(narrow);
  });

  it('takes files and folders of the disk', () => {
    const { base, revision } = open(repository.path('spec'), repository.path('spec/openapi.yaml'));
    expect(base!.name).toBe(repository.path('spec/openapi.yaml'));
    expect(revision.name).toBe(base!.name);
  });

  it('takes a branch that is named like no file, and a folder before a branch of its name', () => {
    repository.git('branch', 'spec', 'v1');
    try {
      expect(maximum(open('feature').base)).toBe(true);
      expect(faults(() => open('spec'))).toEqual([]);
      expect(open(repository.path('spec')).base!.name).toBe(repository.path('spec/openapi.yaml'));
    } finally {
      repository.git('branch', '-D', 'spec');
    }
  });

  it('has the names of the repository for places, and the lines of that revision', () => {
    const { base } = open('narrow');
    const at = base!.document.locate('/components/schemas');
    expect(at.file).toBe('spec/openapi.yaml');
    const thing = { file: 'spec/schemas/thing.yaml', pointer: '/Thing/properties/size/maximum' };
    expect(base!.document.sources.positionOf(thing)).toEqual({ line: 4, column: 36 });
    expect(base!.document.sources.textOf(thing.file)).toBe(narrowThing);
    const all = JSON.stringify(
      [...buildApi(base!.document).definitions.values()].map(({ schema }) => schema.at),
    );
    expect(all).toContain('"spec/schemas/thing.yaml"');
    expect(all).not.toContain(temporary);
  });

  it('follows links to files of the revision, and to nothing else', () => {
    expect(faults(() => open('linked'))).toEqual([
      expect.stringMatching(
        /^linked:spec\/openapi\.yaml:10:28 error unresolved-reference: .*: cannot read spec\/schemas\/thing\.yaml: no such file$/,
      ),
    ]);
  });

  it('lets no reference out of the folder of the description', () => {
    expect(faults(() => open('outside'))).toEqual([
      expect.stringMatching(/^outside:spec\/openapi\.yaml:10:28 error reference-outside: /),
    ]);
    const options = { folder: repository.folder, spec: repository.path('spec/openapi.yaml') };
    const { base } = openSides('outside', undefined, { ...options, allowReferences: [repository.folder] });
    expect(base!.document.locate('/info').file).toBe('spec/openapi.yaml');
  });

  const added: [string, string | undefined][] = [
    ['none', undefined],
    ['none:spec/openapi.yaml', undefined],
    ['none:spec', undefined],
    ['none', 'v1'],
    ['none:spec/openapi.yaml', 'v1:spec/openapi.yaml'],
  ];
  it.each(added)('finds a new description where %s has none and %s has', (base, revision) => {
    const sides = open(base, revision);
    expect(sides.base).toBeUndefined();
    expect(sides.baseName).toMatch(/^none:spec/);
  });

  it('finds the waivers beside the revision', () => {
    expect(open('v1').revision.waivers).toBeUndefined();
    repository.write({ 'spec/diff-waivers.yaml': '[]\n' });
    try {
      expect(open('v1').revision.waivers).toEqual({
        name: repository.path('spec/diff-waivers.yaml'),
        text: '[]\n',
      });
    } finally {
      rmSync(repository.path('spec/diff-waivers.yaml'));
    }
  });
});

describe('what cannot be compared', () => {
  const cases: [string, string | undefined, string[]][] = [
    [
      'nope',
      undefined,
      [
        'nope error side-unknown: nope is no file, no folder and no git revision; give one of them, or REVISION:PATH (a branch must have been fetched)',
      ],
    ],
    [
      'nope:spec/openapi.yaml',
      undefined,
      [
        'nope:spec/openapi.yaml error side-unknown: nope:spec/openapi.yaml is no file, no folder and no git revision; give one of them, or REVISION:PATH (a branch must have been fetched)',
      ],
    ],
    [
      '--upload-pack=x',
      undefined,
      [
        '--upload-pack=x error side-unknown: --upload-pack=x is no file, no folder and no git revision; give one of them, or REVISION:PATH (a branch must have been fetched)',
      ],
    ],
    ['nope.yaml', undefined, ['nope.yaml error cannot-read: cannot read nope.yaml: no such file']],
    [
      'v1:spec/opnapi.yaml',
      undefined,
      ['v1 error absent-in-revision: v1 has no file spec/opnapi.yaml; did you mean v1:spec/openapi.yaml?'],
    ],
    [
      'none:spec/opnapi.yaml',
      undefined,
      ['none error absent-in-revision: none has no file spec/opnapi.yaml'],
    ],
    [
      'v1:../openapi.yaml',
      undefined,
      ['v1 error absent-in-revision: v1 has no file ../openapi.yaml; did you mean v1:spec/openapi.yaml?'],
    ],
    ['v1', 'none', ['none error absent-in-revision: none has no file spec/openapi.yaml']],
    [
      'broken',
      undefined,
      [
        'broken:spec/openapi.yaml:2:16 error yaml-syntax: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
    [
      'broken',
      'broken:README.md',
      [
        'broken:README.md:1:1 error not-openapi: not an OpenAPI document: expected a mapping with the field `openapi: 3.1.x`',
        'broken:spec/openapi.yaml:2:16 error yaml-syntax: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
  ];
  it.each(cases)('%s and %s', (base, revision, want) => {
    const found = faults(() => open(base, revision));
    expect(found.map((line) => line.replace(/:\d+:\d+(?= error yaml)/, ':2:16'))).toEqual(want);
  });

  it('is a folder without a description', () => {
    expect(faults(() => open(repository.path('spec/schemas')))).toEqual([
      '~/spec/schemas error folder-without-description: the folder ~/spec/schemas holds none of openapi.yaml, openapi.yml, openapi.json; name the file',
    ]);
  });

  it('is a repository without a main branch', () => {
    const other = new Repository();
    other.git('checkout', '--quiet', '-b', 'trunk');
    other.write({ 'spec/openapi.yaml': description });
    other.commit('first');
    try {
      expect(faults(() => open(undefined, undefined, other))[0]).toContain(
        'error git-no-main: none of origin/HEAD, origin/main, origin/master, main, master is here',
      );
      other.git('checkout', '--quiet', '--orphan', 'main');
      other.commit('second');
      other.git('checkout', '--quiet', 'trunk');
      expect(faults(() => open(undefined, undefined, other))[0]).toContain(
        'error git-no-merge-base: main and HEAD have no commit in common here',
      );
    } finally {
      other.remove();
    }
  });

  it('is a folder outside of any repository', () => {
    const folder = join(temporary, 'bare');
    mkdirSync(folder);
    const ceiling = process.env['GIT_CEILING_DIRECTORIES'];
    process.env['GIT_CEILING_DIRECTORIES'] = temporary;
    try {
      const options = { folder, spec: 'spec/openapi.yaml', allowReferences: [] };
      expect(faults(() => openSides(undefined, undefined, options))[0]).toContain(
        'error git-no-repository: ',
      );
      expect(faults(() => openSides('main', undefined, options))[0]).toContain('error side-unknown: ');
    } finally {
      if (ceiling === undefined) delete process.env['GIT_CEILING_DIRECTORIES'];
      else process.env['GIT_CEILING_DIRECTORIES'] = ceiling;
      rmSync(folder, { recursive: true });
    }
  });

  it('is anything of git where there is no git', () => {
    const path = process.env['PATH'];
    process.env['PATH'] = temporary;
    try {
      expect(faults(() => open('v1'))).toEqual([
        'git error git-missing: git cannot be run (no such file); install it, or name two files',
      ]);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
