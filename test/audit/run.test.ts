/** The command: what it prints, its exit codes, and what it writes. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAudit } from '../../generator/audit/run.ts';

const LINE = /^182 rows: (\d+) match, (\d+) waived, 0 unexplained\n$/;
const saved = new URL('../../../shared/source/create-function.zh-CN.txt', import.meta.url).pathname;
const books = `openapi: 3.1.0
info: { title: Books, version: '1' }
paths:
  /v1/{shelf_id}/books:
    parameters:
      - { name: shelf_id, in: path, required: true, schema: { type: string } }
      - { name: X-Auth-Token, in: header, required: true, schema: { type: string } }
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [title, authors]
              properties:
                title: { type: string, minLength: 1, maxLength: 80 }
                binding: { type: string, enum: [hard, soft], default: soft }
                cover: { $ref: '#/components/schemas/Cover' }
                authors: { type: array, items: { $ref: '#/components/schemas/Author' } }
                pages: { type: integer, format: int64, minimum: 1, maximum: 9000 }
              allOf:
                - if: { properties: { binding: { enum: [hard, leather] } }, required: [binding] }
                  then: { required: [cover] }
      responses:
        '201':
          description: Shelved.
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: { type: string, deprecated: true }
                  tags: { type: array, items: { type: string } }
        '400':
          description: Wrong.
          content:
            application/json: { schema: { type: object, properties: { error_code: { type: string } } } }
components:
  schemas:
    Cover: { type: object, properties: { colour: { type: string, enum: [red, blue] } } }
    Author:
      type: object
      required: [name]
      properties:
        name: { type: string }
        home: { type: object, properties: { city: { type: string } } }
`;
const waivers = `- place: header.Content-Type
  finding: 'row-missing: the description has the property; the page has no such row'
  reason: The page of the test leaves it out.
- place: request.Address.city
  finding: 'row-missing: the description has the property; the page has no such row'
  reason: The page of the test has no table for it.
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  writeFileSync(join(folder, 'openapi.yaml'), books);
  writeFileSync(join(folder, 'waivers.yaml'), waivers);
  for (const name of ['chinese.txt', 'english.txt']) {
    copyFileSync(new URL(`../fixtures/audit/pages/${name}`, import.meta.url), join(folder, name));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function at(name: string): string {
  return join(folder, name);
}

function run(options: Parameters<typeof runAudit>[0] = {}): ReturnType<typeof runAudit> {
  return runAudit({
    spec: at('openapi.yaml'),
    facts: at('facts.yaml'),
    waivers: at('waivers.yaml'),
    ...options,
  });
}

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), 'utf8');
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  writeFileSync(join(folder, name), text.replace(from, to));
}

describe('the description of this project', () => {
  test('its recorded facts', () => {
    const { exitCode, stdout, stderr } = runAudit();
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(LINE);
    const [, match, waived] = LINE.exec(stdout) ?? [];
    expect(Number(match) + Number(waived)).toBe(182);
  });

  test.skipIf(!existsSync(saved))('the saved page', () => {
    const { exitCode, stdout } = runAudit({ page: saved });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(LINE);
  });
});

describe('a small page, from first recording on', () => {
  test.each(['chinese.txt', 'english.txt'])(
    '%s is recorded, then audited without it, then compared with it',
    (name) => {
      const page = join(folder, name);
      const line = '15 rows: 15 match, 0 waived, 0 unexplained\n';
      expect(run({ page, record: true })).toEqual({ exitCode: 0, stdout: line, stderr: '' });
      expect(run()).toEqual({ exitCode: 0, stdout: line, stderr: '' });
      expect(run({ page })).toEqual({ exitCode: 0, stdout: line, stderr: '' });
      expect(readdirSync(folder).sort()).toEqual([
        'chinese.txt',
        'english.txt',
        'facts.yaml',
        'openapi.yaml',
        'waivers.yaml',
      ]);
    },
  );

  test('both languages record the same', () => {
    run({ page: join(folder, 'chinese.txt'), record: true });
    const chinese = readFileSync(join(folder, 'facts.yaml'), 'utf8');
    run({ page: join(folder, 'english.txt'), record: true });
    expect(readFileSync(join(folder, 'facts.yaml'), 'utf8')).toBe(chinese);
  });

  test('a page that changed: what changed, and what the description lacks', () => {
    const page = join(folder, 'english.txt');
    run({ page, record: true });
    edit('english.txt', '9,000', '9,999');
    const { exitCode, stdout } = run({ page });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`${page}:52 changed request.pages: maximum: was 9000, is 9999\n`);
    expect(stdout).toContain('request.pages: maximum: the page has 9999, the description 9000\n');
    expect(stdout).toMatch(/openapi\.yaml:21:17 error limit-differs: /);
    expect(stdout.endsWith('15 rows: 14 match, 0 waived, 1 unexplained\n')).toBe(true);
  });

  test('a page that changed with the description: still exit 1 until it is recorded', () => {
    const page = join(folder, 'english.txt');
    run({ page, record: true });
    edit('english.txt', '9,000', '9,999');
    edit('openapi.yaml', '9000', '9999');
    expect(run({ page }).exitCode).toBe(1);
    expect(run({ page, record: true }).exitCode).toBe(0);
    expect(run().exitCode).toBe(0);
  });

  test('a stale waiver is an error with its line', () => {
    run({ page: join(folder, 'english.txt'), record: true });
    edit('openapi.yaml', ', properties: { city: { type: string } }', '');
    const { exitCode, stdout } = run();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/waivers\.yaml:4:3 error waiver-stale: /);
    expect(stdout.endsWith('15 rows: 15 match, 0 waived, 1 unexplained\n')).toBe(true);
  });

  test('as JSON', () => {
    const page = join(folder, 'english.txt');
    run({ page, record: true });
    edit('english.txt', '9,000', '9,999');
    const found = JSON.parse(run({ page, json: true }).stdout);
    expect(found).toMatchObject({ rows: 15, match: 14, waived: 0, unexplained: 1, stale: [] });
    expect(found.findings).toEqual([
      {
        place: 'request.pages',
        finding: 'limit-differs: maximum: the page has 9999, the description 9000',
        at: `${join(folder, 'openapi.yaml')}:21:17`,
      },
    ]);
    expect(found.changes).toEqual([
      { place: 'request.pages', change: 'changed', detail: 'maximum: was 9000, is 9999', line: 52 },
    ]);
    expect(found.waivers.map(({ place }: { place: string }) => place)).toEqual([
      'header.Content-Type',
      'request.Address.city',
    ]);
  });
});

describe('what cannot be run: exit 2, nothing printed as a result, nothing written', () => {
  test.each([
    ['no facts yet', {}, /facts\.yaml error cannot-read/],
    ['no page to record', { record: true }, /error record-needs-page/],
    ['no such page', { page: 'missing.txt' }, /^missing\.txt error cannot-read/],
    ['no such description', { spec: 'missing.yaml' }, /^missing\.yaml error cannot-read/],
    ['no such waivers', { waivers: 'missing.yaml' }, /^missing\.yaml error cannot-read/],
  ] as const)('%s', (_, options, want) => {
    const { exitCode, stdout, stderr } = run(options);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(want);
    expect(existsSync(join(folder, 'facts.yaml'))).toBe(false);
  });

  test('a broken page leaves the recorded facts as they were', () => {
    const page = join(folder, 'english.txt');
    run({ page, record: true });
    const before = readFileSync(join(folder, 'facts.yaml'), 'utf8');
    edit('english.txt', 'Long |', 'Decimal |');
    const { exitCode, stderr } = run({ page, record: true });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/english\.txt:54:1 error page-cell: "Decimal" is no type/);
    expect(readFileSync(join(folder, 'facts.yaml'), 'utf8')).toBe(before);
  });

  test('facts that nobody can write', () => {
    const { exitCode, stderr } = run({
      page: join(folder, 'english.txt'),
      record: true,
      facts: join(folder, 'none', 'facts.yaml'),
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('cannot write');
  });
});
