import {
  readdirSync,
  readFileSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  symlinkSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiagnosticsError, formatDiagnostics } from '../../generator/diagnostics.ts';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText, loadDocument } from '../../generator/spec/load.ts';

/** Each diagnostic as `line:column code`. */
function faults(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return formatDiagnostics(error.diagnostics, error.sources)
      .split('\n')
      .flatMap((line) => /:(\d+:\d+) error ([a-z-]+):/.exec(line)?.slice(1, 3).join(' ') ?? []);
  }
  return [];
}

const head = 'openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\n';
const schemas = (text: string): string => `${head}paths: {}\ncomponents:\n  schemas:\n${text}`;

/** Lists of so many values each. */
function listsOf(count: number, length = 25_000): string {
  const values = Array.from({ length }, (_, index) => index).join(', ');
  return Array.from({ length: count }, (_, index) => `    A${index}: {enum: [${values}]}\n`).join('');
}

const cases: [name: string, text: string, want: string[]][] = [
  ['a small document', `${head}paths: {}\n`, []],
  ['an empty text', '', ['1:1 empty-document']],
  ['a list', '- 1\n', ['1:1 not-openapi']],
  ['OpenAPI 2', 'swagger: "2.0"\n', ['1:10 version-unsupported']],
  ['OpenAPI 3.0', 'openapi: 3.0.3\n', ['1:10 version-unsupported']],
  ['OpenAPI 3.2', 'openapi: 3.2.0\n', ['1:10 version-unsupported']],
  ['a version that is a number', 'openapi: 3.1\n', ['1:10 version-not-string']],
  ['two documents', `${head}---\n${head}`, ['3:1 yaml-multiple-documents']],
  ['a duplicate key', `${head}info: {}\n`, ['3:1 yaml-duplicate-key']],
  ['a merge key', `${head}paths: {}\nx-a:\n  <<: {}\n`, ['5:3 yaml-merge-key']],
  ['a tag', `${head}paths: {}\nx-a: !env HOME\n`, ['4:6 yaml-tag']],
  ['binary data', `${head}paths: {}\nx-a: !!binary aGk=\n`, ['4:15 yaml-tag']],
  ['a set', `${head}paths: {}\nx-a: !!set {a, b}\n`, ['4:12 yaml-tag']],
  ['a control character', `${head}paths: {}\nx-a: "a\0"\n`, ['4:8 yaml-character']],
  ['a key that is a list', `${head}paths: {}\n? [a]\n: 1\n`, ['4:3 yaml-key']],
  ['infinity', `${head}paths: {}\nx-a: .inf\n`, ['4:6 yaml-number']],
  ['a missing title', 'openapi: 3.1.0\ninfo: {version: 1.0.0}\npaths: {}\n', ['2:7 missing-field']],
  ['an unknown field', `${head}pathes: {}\n`, ['3:1 unknown-field']],
  ['a wrong type', `${head}paths: []\n`, ['3:8 wrong-type']],
  ['a bad component name', schemas('    "a b": {}\n'), ['6:5 invalid-name']],
  ['a bad pattern', schemas('    A: {pattern: "("}\n'), ['6:18 invalid-pattern']],
  ['a bad type', schemas('    A: {type: strin}\n'), ['6:15 invalid-value']],
  ['a negative length', schemas('    A: {minLength: -1}\n'), ['6:20 wrong-type']],
  ['a factor of zero', schemas('    A: {multipleOf: 0}\n'), ['6:21 invalid-value']],
  ['no type at all', schemas('    A: {type: []}\n'), ['6:15 invalid-value']],
  ['5,000 members', schemas(`    A: {anyOf: [${'{}, '.repeat(5000)}]}\n`), []],
  ['5,001 members', schemas(`    A: {anyOf: [${'{}, '.repeat(5001)}]}\n`), ['6:16 limit-members']],
  ['100,000 values', schemas(listsOf(4)), []],
  ['more than 100,000 values in short lists', schemas(listsOf(60, 2000)), []],
  ['more than 100,000 values', schemas(listsOf(6)), ['10:16 limit-values']],
  ['demands that are no list', schemas('    A: {dependentRequired: {a: b}}\n'), ['6:32 wrong-type']],
  [
    'two schemas of one $anchor',
    schemas('    A: {$anchor: a}\n    B: {$anchor: a}\n'),
    ['7:18 duplicate-anchor'],
  ],
  ['an $anchor that an alias repeats', schemas('    A: &a {$anchor: a}\n    B: *a\n'), []],
  ['a reference that is a mapping', schemas('    A: {$ref: {a: 1}}\n'), ['6:15 invalid-reference']],
  ['a reference to a text', schemas('    A: {$ref: "#/info/title"}\n'), ['6:15 reference-kind']],
  [
    'a fault where only a reference leads',
    `${schemas('    A: {$ref: "#/x-defs/A"}\n')}x-defs: {A: {type: strin, properties: {a: 5}}}\n`,
    ['7:20 invalid-value', '7:43 wrong-type'],
  ],
  [
    'callbacks that never end',
    `${head}paths: {}\ncomponents:\n  callbacks:\n    A:\n      "{$url}":\n        post:\n          responses: {}\n` +
      '          callbacks: {a: {$ref: "#/components/callbacks/A"}}\n',
    ['10:33 reference-cycle'],
  ],
  [
    'a reference to nothing',
    schemas('    A: {$ref: "#/components/schemas/B"}\n'),
    ['6:15 unresolved-reference'],
  ],
  ['a reference to itself', schemas('    A: {$ref: "#/components/schemas/A"}\n'), ['6:15 reference-cycle']],
  [
    'a circle through anyOf',
    schemas('    A: {anyOf: [{$ref: "#/components/schemas/A"}]}\n'),
    ['6:24 reference-cycle'],
  ],
  [
    'recursion through properties',
    schemas('    A: {properties: {a: {$ref: "#/components/schemas/A"}}}\n'),
    [],
  ],
  [
    'a reference of the wrong kind',
    schemas('    A: {$ref: "#/components/responses/R"}\n') + '  responses:\n    R: {description: d}\n',
    ['6:15 reference-kind'],
  ],
  ['a remote reference', schemas('    A: {$ref: "https://example.com/a.yaml"}\n'), ['6:15 reference-remote']],
  ['an absolute reference', schemas('    A: {$ref: "/etc/hostname"}\n'), ['6:15 reference-outside']],
  ['a reference upwards', schemas('    A: {$ref: "../../etc/hostname"}\n'), ['6:15 reference-outside']],
  ['an example that looks like a reference', schemas('    A: {example: {$ref: "/etc/hostname"}}\n'), []],
  ['an anchor', schemas('    A: {$anchor: a, type: string}\n    B: {$ref: "#a"}\n'), []],
  [
    'a name of the prototype',
    schemas('    A: {properties: {__proto__: {type: string}, hasOwnProperty: {type: string}}}\n'),
    [],
  ],
  ['deep nesting', `${head}paths: {}\nx-a: ${'['.repeat(10_000)}`, ['4:205 limit-depth']],
];

describe('documentFromText', () => {
  it.each(cases)('%s', (_, text, want) => {
    expect(faults(() => documentFromText(text, 'document.yaml'))).toEqual(want);
  });

  it('refuses a bomb of aliases', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `x-${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]\n`,
    );
    expect(
      faults(() => documentFromText(`${head}paths: {}\nx-0: &a0 [1]\n${levels.join('')}`, 'a.yaml'))[0],
    ).toMatch(/limit-aliases$/);
  });

  const warnings: [string, string, string][] = [
    ['a server variable that nobody declares', 'servers: [{url: "/{a}"}]', '3:17 warning server-variable'],
    [
      'a default that is none of the values',
      'servers: [{url: "/{a}", variables: {a: {enum: [b], default: c}}}]',
      '3:61 warning server-variable',
    ],
    ['another dialect', 'jsonSchemaDialect: https://example.com/', '3:20 warning unsupported-keyword'],
    ['a choice of nothing', 'components: {schemas: {A: {oneOf: []}}}', '3:28 warning repaired'],
    [
      'a discriminator that leads nowhere',
      'components: {schemas: {A: {discriminator: {propertyName: a, mapping: {b: C}}}}}',
      '3:74 warning unresolved-mapping: the discriminator maps b to C, which names no schema here, so the entry is left out; /components/schemas has no C',
    ],
    [
      'a discriminator that leads nearly somewhere',
      'components: {schemas: {Cat: {discriminator: {propertyName: a, mapping: {c: "#/components/schemas/Kat"}}}}}',
      '3:76 warning unresolved-mapping: the discriminator maps c to #/components/schemas/Kat, which names no schema here, so the entry is left out; did you mean Cat?',
    ],
    [
      'a discriminator that leads to another document',
      'components: {schemas: {Cat: {discriminator: {propertyName: a, mapping: {c: "a/b"}}}}}',
      '3:76 warning unresolved-mapping: the discriminator maps c to a/b, which names no schema here, so the entry is left out',
    ],
    [
      'a link to nearly an operation',
      'webhooks: {a: {get: {operationId: getCat, responses: {200: {description: d, links: {L: {operationId: getKat}}}}}}}',
      '3:102 warning unresolved-link: the link names the operation getKat, which is not in this description, so readers are shown the name alone; did you mean getCat?',
    ],
    [
      'a link to nearly a place',
      'webhooks: {cat: {get: {responses: {200: {description: d, links: {L: {operationRef: "#/webhooks/kat/get"}}}}}}}',
      '3:84 warning unresolved-link: the link names the operation #/webhooks/kat/get, which is not in this description, so readers are shown the name alone; did you mean cat?',
    ],
    [
      'a link to no operation',
      'components: {links: {A: {operationId: a}}}',
      '3:39 warning unresolved-link: the link names the operation a',
    ],
    [
      'a link to no operation in a response',
      'components: {responses: {R: {description: d, links: {A: {operationId: a}}}}}',
      '3:71 warning unresolved-link',
    ],
    [
      'a link to what is no operation',
      'components: {links: {A: {operationRef: "#/info"}}}',
      '3:40 warning unresolved-link: the link names the operation #/info',
    ],
    [
      'a link that is no pointer',
      'components: {links: {A: {operationRef: "#%"}}}',
      '3:40 warning unresolved-link',
    ],
    [
      'a body of no media type',
      'components: {requestBodies: {A: {content: {json: {}}}}}',
      '3:44 warning invalid-media-type: the key json is no media type',
    ],
    [
      'a response of a type alone',
      'components: {responses: {A: {description: d, content: {application: {}}}}}',
      '3:56 warning invalid-media-type',
    ],
    [
      'a parameter of two media types in one',
      'components: {parameters: {A: {name: a, in: query, content: {"a/b, c/d": {}}}}}',
      '3:61 warning invalid-media-type',
    ],
    [
      'a header of no media type',
      'components: {headers: {A: {content: {"a/": {}}}}}',
      '3:38 warning invalid-media-type',
    ],
  ];
  it.each(warnings)('warns of %s', (_, text, want) => {
    const document = documentFromText(`${head}${text}\npaths: {}\n`, 'a.yaml');
    expect(formatDiagnostics(document.warnings, document.sources)).toContain(`a.yaml:${want}`);
  });

  const right: [string, string][] = [
    ['a link to an operation', 'components: {links: {A: {operationId: a}}}'],
    ['a link to an operation of a webhook', 'components: {links: {A: {operationId: w}}}'],
    ['a link to an operation of a callback', 'components: {links: {A: {operationId: c}}}'],
    ['a link to an operation behind a reference', 'components: {links: {A: {operationId: x}}}'],
    ['a link to a place', 'components: {links: {A: {operationRef: "#/paths/~1a~1%7Bb%7D/get"}}}'],
    ['a link to a place behind a reference', 'components: {links: {A: {operationRef: "#/paths/~1x/get"}}}'],
    ['a link to another description', 'components: {links: {A: {operationRef: "https://x.example/#/a"}}}'],
    [
      'extensions beside responses and operations',
      'components: {callbacks: {A: {x-a: {get: {responses: {"200": {links: {A: {operationId: z}}}}}}}}}',
    ],
    [
      'media types and ranges',
      'components: {requestBodies: {A: {content: {"*/*": {}, "text/*": {}, "a/b+json; charset=utf-8": {}, "a/b ;c=\\"d\\"": {}}}}}',
    ],
  ];
  it.each(right)('does not warn of %s', (_, text) => {
    const operation = (id: string, more = ''): string => `{get: {operationId: ${id}, responses: {}${more}}}`;
    const callbacks = `, callbacks: {b: {"{$url}": ${operation('c')}}}`;
    const document = documentFromText(
      `${head}${text}
paths:
  /a/{b}: {parameters: [{name: b, in: path, required: true, schema: {}}], ${operation('a', callbacks).slice(1)}
  /x: {$ref: "#/x-items/x"}
webhooks: {w: ${operation('w')}}
x-items: {x: ${operation('x')}}
`,
      'a.yaml',
    );
    expect(formatDiagnostics(document.warnings, document.sources)).toBe('');
  });

  it('names the security scheme that was meant', () => {
    const text = `${head}paths: {}\nsecurity: [{kye: []}]\ncomponents: {securitySchemes: {key: {type: mutualTLS}}}\n`;
    expect(() => documentFromText(text, 'a.yaml')).toThrow(
      'the security requirement kye has no security scheme of that name in components; did you mean key?',
    );
  });

  it('looks for what was meant as long as there are some slips, not thousands', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `Name${index}`);
    const lines = names.map(
      (name) => `    ${name}: {$ref: "#/components/schemas/${name.replace('e', 'a')}"}\n`,
    );
    const run = (): unknown => documentFromText(schemas(lines.join('')), 'a.yaml');
    let message = '';
    try {
      run();
    } catch (error) {
      message = String(error);
    }
    expect(message.match(/names nothing/g)).toHaveLength(2000);
    expect(message.match(/names nothing; did you mean/g)).toHaveLength(50);
  });

  it('says of an empty list that it is empty', () => {
    const run = (): unknown => documentFromText(schemas('    A: {type: []}\n'), 'a.yaml');
    expect(run).toThrow('`type` must be a type, or a list of one or more; found an empty list');
  });

  it('keeps integers beyond 2^53 and names of the prototype', () => {
    const { value } = documentFromText(
      `${head}paths: {}\nx-a: {__proto__: 9007199254740993, b: 1}\n`,
      'a.yaml',
    );
    const extension = value['x-a'] as Record<string, unknown>;
    expect(Object.keys(extension)).toEqual(['__proto__', 'b']);
    expect(extension['__proto__']).toBe(9007199254740993n);
  });

  it('takes user information out of server URLs and says where', () => {
    const document = documentFromText(
      `${head}servers: [{url: "https://me:secret@example.com/"}]\npaths: {}\n`,
      'a.yaml',
    );
    expect(JSON.stringify(document.value)).not.toContain('secret');
    const printed = formatDiagnostics(document.warnings, document.sources);
    expect(printed).toContain('a.yaml:3:17 warning credential-in-url');
    expect(printed).not.toContain('secret');
  });
});

describe('loadDocument', () => {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  mkdirSync(join(folder, 'api/parts'), { recursive: true });
  const write = (name: string, text: string | Uint8Array): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('outside.yaml', 'A: {type: string}\n');
  write('api/parts/pet.yaml', 'Pet: {type: object, properties: {tag: {$ref: "tag.yaml#/Tag"}}}\n');
  write('api/parts/tag.yaml', 'Tag: {type: strin}\n');
  write('api/parts/good.yaml', 'Pet: {type: object, properties: {next: {$ref: "#/Pet"}}}\n');
  symlinkSync(join(folder, 'outside.yaml'), join(folder, 'api/link.yaml'));

  it('places faults in the file that has them', () => {
    const path = write('api/a.yaml', schemas('    A: {$ref: "parts/pet.yaml#/Pet"}\n'));
    const run = (): unknown => loadDocument(path);
    expect(run).toThrow(DiagnosticsError);
    try {
      run();
    } catch (error) {
      const { diagnostics, sources } = error as DiagnosticsError;
      expect(formatDiagnostics(diagnostics, sources)).toContain('parts/tag.yaml:1:13 error invalid-value');
    }
  });

  it('bundles recursive parts once', () => {
    const path = write(
      'api/b.yaml',
      schemas('    A: {$ref: "parts/good.yaml#/Pet"}\n    B: {$ref: "parts/good.yaml#/Pet"}\n'),
    );
    const { value } = loadDocument(path);
    expect(JSON.parse(JSON.stringify(value)).components.schemas).toEqual({
      A: { $ref: '#/components/schemas/Pet' },
      B: { $ref: '#/components/schemas/Pet' },
      Pet: { type: 'object', properties: { next: { $ref: '#/components/schemas/Pet' } } },
    });
  });

  it('knows where the parts of a bundle stand, the longest way first', () => {
    const path = write('api/d.yaml', schemas('    A: {$ref: "parts/good.yaml#/Pet"}\n    Other: {}\n'));
    const document = loadDocument(path);
    expect(document.locate('/components/schemas/Pet/properties/next')).toEqual({
      file: expect.stringMatching(/parts\/good\.yaml$/),
      pointer: '/Pet/properties/next',
    });
    expect(document.locate('/components/schemas/Other')).toEqual({
      file: path,
      pointer: '/components/schemas/Other',
    });
    expect(document.locate('')).toEqual({ file: path, pointer: '' });
  });

  it('follows no link out of the folder, unless allowed', () => {
    const path = write('api/c.yaml', schemas('    A: {$ref: "link.yaml#/A"}\n'));
    expect(faults(() => loadDocument(path))).toEqual(['6:15 reference-outside']);
    expect(faults(() => loadDocument(path, { allowReferences: [folder] }))).toEqual([]);
  });

  const encodings: [string, Uint8Array, string[]][] = [
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${head}paths: {}\n`), []],
    ['CRLF', Buffer.from(`${head}paths: {}\n`.replaceAll('\n', '\r\n')), []],
    ['UTF-16LE', Buffer.from(`\ufeff${head}paths: {}\n`, 'utf16le'), []],
    ['UTF-16LE without a mark', Buffer.from(`${head}paths: {}\n`, 'utf16le'), []],
    ['UTF-16BE without a mark', Buffer.from(`${head}paths: {}\n`, 'utf16le').swap16(), []],
    ['UTF-32', Buffer.from(`${head}paths: {}\n`.replaceAll(/./gs, '$&\0\0\0')), ['1:1 encoding-unsupported']],
    ['Latin-1', Buffer.from(`${head}x-a: \xe9\n`, 'latin1'), ['3:6 bad-encoding']],
  ];
  it.each(encodings)('reads or names %s', (_, bytes, want) => {
    const path = write('api/encoding.yaml', bytes);
    expect(faults(() => loadDocument(path))).toEqual(want);
  });

  it('waits for no pipe', () => {
    const pipe = join(folder, 'api/pipe.yaml');
    execFileSync('mkfifo', [pipe]);
    expect(() => loadDocument(pipe)).toThrow('is a pipe');
    const path = write('api/p.yaml', schemas('    A: {$ref: "pipe.yaml#/A"}\n'));
    expect(faults(() => loadDocument(path))).toEqual(['6:15 unresolved-reference']);
  });

  it('says that a folder is a folder and a missing file is missing', () => {
    expect(() => loadDocument(folder)).toThrow('is a folder');
    expect(() => loadDocument(join(folder, 'none.yaml'))).toThrow('no such file');
  });
});

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');

describe.runIf(existsSync(corpus))('the corpus', () => {
  const hostile = join(corpus, 'hostile');
  const rows = existsSync(hostile)
    ? readFileSync(join(hostile, 'manifest.tsv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
    : [];
  it.each(rows)('hostile/%s (%s, %s)', (file = '', _class, expected, lines = '') => {
    const found = faults(() => buildApi(loadDocument(join(hostile, file))));
    const named = new Set(found.map((fault) => fault.split(':')[0]));
    const crashed = statSync(join(hostile, file)).isDirectory()
      ? () => loadDocument(join(hostile, file))
      : undefined;
    if (crashed !== undefined) return expect(crashed).toThrow(DiagnosticsError);
    if (expected === 'safe') return expect(found).toEqual([]);
    if (expected === 'error') expect(found).not.toEqual([]);
    if (found.length > 0)
      for (const line of lines.split(',').filter((one) => one !== '')) expect(named).toContain(line);
    return undefined;
  });

  const specs = existsSync(corpus)
    ? readdirSync(join(corpus, 'specs')).filter((name) => /\.(yaml|json)$/.test(name))
    : [];
  it.each(specs)('specs/%s builds', (name) => {
    const api = buildApi(loadDocument(join(corpus, 'specs', name)));
    expect(api.operations.length).toBeGreaterThan(0);
  });
});
