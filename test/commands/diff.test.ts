import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DiffCommand, runDiff } from '../../generator/commands/diff.ts';
import { DiagnosticsError, formatDiagnostics } from '../../generator/diagnostics.ts';
import { rules } from '../../generator/diff/rules/index.ts';
import { description, history, narrowThing, type Repository } from '../diff/repository.ts';

const start = resolve(import.meta.dirname, '../../generator/start.mjs');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Json {
  readonly verdict: string;
  readonly status: string;
  readonly failed: boolean;
  readonly changes: {
    readonly rule: string;
    readonly level: string;
    readonly fingerprint: string;
    readonly revision: { readonly file: string; readonly line: number; readonly pointer: string };
    readonly witness?: { readonly instance: unknown };
    readonly waived?: string;
  }[];
  readonly faults: { readonly code: string }[];
}

let repository: Repository;
const before = process.cwd();
beforeAll(() => {
  repository = history();
  process.chdir(repository.folder);
});
afterAll(() => {
  process.chdir(before);
  repository.remove();
});

/** The work tree as it was committed. */
beforeEach(() => {
  repository.git('checkout', '--quiet', '--force', 'feature');
  repository.git('clean', '--quiet', '-d', '--force');
});

/** The command in this process; `undefined` for what the command line would not give. */
function diff(base?: string, revision?: string, over: Partial<DiffCommand> = {}): Ended {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text);
      return true;
    }),
  );
  try {
    return { status: runDiff({ ...defaults, base, revision, ...over }), ...printed };
  } catch (error) {
    // As cli.ts does it; any other error is one of the program.
    if (!(error instanceof DiagnosticsError)) throw error;
    return { status: 2, ...printed, stderr: formatDiagnostics(error.diagnostics, error.sources) };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const defaults = {
  spec: 'spec/openapi.yaml',
  allowReferences: [],
  format: 'text',
  'fail-on': 'breaking',
} as const;

/** The command as a program of its own. */
function run(...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, 'diff', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  return { status, stdout, stderr };
}

function json(base?: string, revision?: string, over: Partial<DiffCommand> = {}): Json {
  const { stdout, stderr } = diff(base, revision, { format: 'json', ...over });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Json;
}

describe('diff', () => {
  it('compares the work tree with where the main branch was left, and ends with 1 for a break', () => {
    const { status, stdout, stderr } = diff();
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('spec/schemas/thing.yaml:4:');
    expect(stdout).toContain('this request worked yesterday (the request body): {"size":10}');
    expect(stdout).toMatch(/\nBreaking: 1 change breaks callers \(1 breaking, .*\n/);
    expect(stdout).toContain('after 1.0.0 at least 2.0.0; it is 1.0.0, which is too low');
  });

  it('gives the same bytes every time', () => {
    for (const format of ['text', 'markdown', 'html', 'json', 'github', 'sarif', 'junit']) {
      const first = diff(undefined, undefined, { format });
      expect(first.status).toBe(1);
      expect(first.stdout).not.toBe('');
      expect(diff(undefined, undefined, { format })).toEqual(first);
    }
  });

  it('gives the agreed JSON', () => {
    const { verdict, changes } = json('v1', 'narrow');
    expect(verdict).toBe('breaking');
    expect(changes[0]).toMatchObject({
      rule: 'request-maximum-added',
      axis: 'wire',
      level: 'breaking',
      direction: 'request',
      base: { file: 'spec/schemas/thing.yaml', pointer: '/Thing/properties/size' },
      revision: { file: 'spec/schemas/thing.yaml', pointer: '/Thing/properties/size/maximum', line: 4 },
      operations: [{ method: 'post', path: '/things', direction: 'request' }],
      witness: { instance: { size: 10 } },
    });
  });

  const codes: [string | undefined, string | undefined, Partial<DiffCommand>, number][] = [
    ['narrow', 'v1', {}, 0],
    ['v1', 'v1', {}, 0],
    ['none', undefined, {}, 0],
    ['v1', 'narrow', { 'fail-on': 'none' }, 0],
    ['v1', 'narrow', {}, 1],
    ['v1', 'narrow', { 'fail-on': 'warning' }, 1],
    ['v1', 'v1', { 'check-version': true }, 0],
    ['narrow', 'v1', { 'check-version': true }, 1],
    ['v1', 'nope', {}, 2],
    ['broken', undefined, {}, 2],
    ['v1', 'nope.yaml', {}, 2],
    ['v1', 'README.md', {}, 2],
    ['v1', undefined, { format: 'pdf' }, 2],
    ['v1', undefined, { format: 'toString' }, 2],
    ['v1', undefined, { 'fail-on': 'all' }, 2],
    ['v1', undefined, { today: '2026-02-30' }, 2],
    ['v1', undefined, { config: 'none.yaml' }, 2],
    ['v1', undefined, { waivers: 'none.yaml' }, 2],
    [undefined, undefined, { explain: 'nothing' }, 2],
  ];
  it.each(codes)('%s to %s with %j ends with %i', (base, revision, over, status) => {
    const ended = diff(base, revision, over);
    expect(ended.status).toBe(status);
    if (status === 2) {
      expect(ended.stdout).toBe('');
      expect(ended.stderr).toMatch(/ error [a-z-]+: /);
    }
  });

  it('is a command of the program', () => {
    const { status, stdout, stderr } = run('v1', 'narrow', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(diff('v1', 'narrow', { format: 'json' }).stdout);
    expect(run('a', 'b', 'c')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: unexpected argument c; see --help\n',
    });
  });

  it('tells a new description, and does not fail', () => {
    expect(json('none')).toMatchObject({ verdict: 'safe', status: 'added', failed: false, changes: [] });
  });

  it('writes a file whole, and says where', () => {
    const { status, stdout, stderr } = diff('v1', 'narrow', { output: 'report.html', format: 'html' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('Breaking: 1 change breaks callers; the report is in report.html\n');
    expect(readFileSync(repository.path('report.html'), 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
    expect(readdirSync(repository.folder).filter((name) => name.includes('report'))).toEqual(['report.html']);
    // Under a file there is no folder.
    const failed = diff('v1', 'narrow', { output: 'README.md/report.html' });
    expect(failed.status).toBe(2);
    expect(failed.stderr).toContain('error cannot-write: cannot write to README.md/report.html');
  });

  it('takes levels and places to ignore from a configuration', () => {
    repository.write({ 'diff.yaml': 'levels:\n  request-maximum-added: warning\n' });
    expect(json('v1', 'narrow', { config: 'diff.yaml' }).verdict).toBe('warning');
    repository.write({ 'diff.yaml': 'ignore:\n  - {place: /Thing}\n' });
    expect(json('v1', 'narrow', { config: 'diff.yaml' })).toMatchObject({ verdict: 'none', changes: [] });
    repository.write({ 'diff.yaml': 'levels:\n  request-maximum-aded: warning\n' });
    const { status, stderr } = diff('v1', 'narrow', { config: 'diff.yaml' });
    expect(status).toBe(2);
    expect(stderr).toContain(
      'diff.yaml:2:3 error rule-unknown: request-maximum-aded is no rule; did you mean request-maximum-added?',
    );
  });

  it('accepts what is waived until the day, and fails for waivers that are not needed', () => {
    const [change] = json().changes;
    const waiver = `- rule: ${change!.rule}
  place: ${change!.revision.pointer}
  fingerprint: '${change!.fingerprint}'
  reason: No thing is that big.
  owner: api team
  expires: 2027-01-31
`;
    repository.write({ 'spec/diff-waivers.yaml': waiver });
    expect(json(undefined, undefined, { today: '2027-01-31' })).toMatchObject({
      verdict: 'safe',
      failed: false,
      faults: [],
    });
    expect(json(undefined, undefined, { today: '2027-01-31' }).changes[0]!.waived).toBe(
      'No thing is that big.',
    );

    const late = diff(undefined, undefined, { today: '2027-02-01' });
    expect(late.status).toBe(1);
    expect(late.stdout).toContain('spec/diff-waivers.yaml:1:3 error diff-waiver-expired: ');

    const stale = diff('HEAD', undefined, { today: '2027-01-01' });
    expect(stale.status).toBe(1);
    expect(stale.stdout).toContain('spec/diff-waivers.yaml:1:3 error diff-waiver-stale: ');

    // Named, it need not lie beside the description.
    repository.write({ 'accepted.yaml': waiver });
    rmSync(repository.path('spec/diff-waivers.yaml'));
    expect(diff(undefined, undefined, { waivers: 'accepted.yaml', today: '2027-01-01' }).status).toBe(0);
  });

  it('holds the version against what changed', () => {
    const low = diff(undefined, undefined, { 'check-version': true });
    expect(low.stdout).toContain(
      'spec/openapi.yaml:2:32 error version-too-low: the version 1.0.0 does not say what changed since 1.0.0: major changes need 2.0.0 or higher',
    );
    repository.write({ 'spec/openapi.yaml': description.replace('1.0.0', '2.0.0') });
    expect(diff(undefined, undefined, { 'check-version': true }).stdout).not.toContain('error');
    repository.write({ 'spec/openapi.yaml': description.replace('1.0.0', 'next') });
    expect(diff(undefined, undefined, { 'check-version': true }).stdout).toContain(
      'error version-not-semantic: the version next is no semantic version; expected MAJOR.MINOR.PATCH, such as 2.0.0',
    );
  });

  it('shows text of a description as text', () => {
    const name = 'x\\u001b[2J<script>PWNED</script>@someone';
    const text = narrowThing.replace('size:', `"${name}":`);
    repository.write({ 'spec/schemas/thing.yaml': text });
    for (const format of ['text', 'github'])
      expect(diff(undefined, undefined, { format }).stdout).not.toContain('\u001b');
    for (const format of ['html', 'junit', 'markdown']) {
      const { stdout } = diff(undefined, undefined, { format });
      expect(stdout).toContain('PWNED');
      expect(stdout.replace(/^```+json[^]*?^```+$|`[^`\n]*`/gm, '')).not.toContain('<script>');
    }
  });

  it('lists every rule, and explains each', () => {
    const lines = diff(undefined, undefined, { rules: true }).stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...rules.keys()].sort());
    const { status, stdout } = diff(undefined, undefined, { explain: 'operation-removed' });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^operation-removed\nbreaking on the wire axis.*\n[^]*\nBefore:\n {2}paths: [^]*\nAfter:\n {2}/,
    );
  });
});
