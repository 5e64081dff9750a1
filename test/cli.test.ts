import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['generator/start.mjs', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  return { status, stdout, stderr };
}

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const spec = join(folder, 'api.yaml');
const out = join(folder, 'out');
writeFileSync(spec, 'openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\npaths: {}\n');
const broken = join(folder, 'broken.yaml');
writeFileSync(broken, 'openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\npathes: {}\nx-a: !b c\n');

describe('the command line', () => {
  it('generates, checks, and finds what was changed by hand', () => {
    const made = run('generate', '--spec', spec, '--out', out, '--json');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const files = (JSON.parse(made.stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
    expect(files).toEqual(expect.arrayContaining(['types.ts', 'enums.ts', 'client.ts', 'reference/en.md']));
    expect(run('check', '--spec', spec, '--out', out).status).toBe(0);
    writeFileSync(join(out, 'types.ts'), '');
    const { status, stderr } = run('check', '--spec', spec, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('types.ts stale');
    expect(stderr).toContain('npm run generate');
  });

  it('prints where the time went', () => {
    const { stderr } = run('generate', '--spec', spec, '--out', join(folder, 'timed'), '--timings');
    const steps = [...stderr.matchAll(/^(\S+) +\d+ ms +\d+ ms CPU$/gm)].map(([, step]) => step);
    expect(steps.slice(0, 4)).toEqual(['load', 'validate', 'translate', 'model']);
    expect(steps).toEqual(expect.arrayContaining(['types', 'enums', 'client', 'validators', 'reference']));
    expect(steps.at(-1)).toBe('write');
  });

  it('ends with 2 for a broken description, says where, and writes nothing', () => {
    const { status, stdout, stderr } = run('generate', '--spec', broken, '--out', join(folder, 'none'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('broken.yaml:4:6 error yaml-tag');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).not.toContain('none');
  });

  const wrong: [string[], string][] = [
    [[], 'unknown command'],
    [['genrate'], 'unknown command genrate'],
    [['generate', '--sepc', 'x'], 'unknown option --sepc'],
    [['generate', '--spec', join(folder, 'no.yaml')], 'no such file'],
    [['audit', join(folder, 'no-page.txt')], 'no such file'],
  ];
  it.each(wrong)('refuses %j', (words, message) => {
    const { status, stderr } = run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('audits the description', () => {
    const { status, stdout } = run('audit');
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^182 rows: \d+ match, \d+ waived, 0 unexplained$/);
    expect(status).toBe(0);
  });
});
