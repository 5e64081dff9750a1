/** Pages compared by what they let through: whatever a page can state, a change of it is told. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { runAudit } from '../../generator/audit/run.ts';
import { readFacts } from '../../generator/audit/facts-file.ts';
import { describePage } from '../../generator/audit/page-description.ts';
import { factNames, type Facts, type Page } from '../../generator/audit/types.ts';
import { comparePages, runPageDiff } from '../../generator/commands/page-diff.ts';

/** Lines are ten apart. */
function pageOf(rows: Readonly<Record<string, Facts>>, section = 'request'): Page {
  const entries = Object.entries(rows);
  return {
    operation: 'POST /books/{shelf}',
    tables: [
      { section, rows: entries.map(([name, facts], index) => ({ name, facts, line: (index + 1) * 10 })) },
      { section: 'status', rows: [{ name: '200', facts: {}, line: 500 }] },
    ],
  };
}

function changesBetween(before: Page, after: Page): string[] {
  const [base, revision] = [before, after].map((page, index) => ({
    page,
    name: ['old', 'new'][index]!,
    text: '',
  }));
  const { report } = comparePages(base!, revision!, { title: 'Books', version: '1.0.0' });
  return report.changes.map(
    ({ level, rule, revision: at, base: was }) =>
      `${level} ${rule} ${at?.line ?? 'gone'}${was === null ? ' new' : ''}`,
  );
}

const kind: Facts = { type: 'String', values: ['a', 'b'] };

describe('a change of', () => {
  const cases: readonly (readonly [string, before: Facts, after: Facts, want: readonly string[]])[] = [
    ['type', { type: 'String' }, { type: 'Integer' }, ['breaking request-type-changed 20']],
    [
      'mandatory',
      { type: 'String', mandatory: false },
      { type: 'String', mandatory: true },
      ['breaking request-property-became-required 20', 'breaking request-body-became-required 1'],
    ],
    [
      'minLength',
      { type: 'String', minLength: 2 },
      { type: 'String', minLength: 1 },
      ['safe request-min-length-lowered 20'],
    ],
    [
      'maxLength',
      { type: 'String', maxLength: 9 },
      { type: 'String', maxLength: 8 },
      ['breaking request-max-length-lowered 20'],
    ],
    [
      'minimum',
      { type: 'Integer', minimum: 1 },
      { type: 'Integer', minimum: 0 },
      ['safe request-minimum-lowered 20'],
    ],
    [
      'maximum',
      { type: 'Long', maximum: 9 },
      { type: 'Long', maximum: 8 },
      ['breaking request-maximum-lowered 20'],
    ],
    [
      'maximum of a text',
      { type: 'String', maximum: 9 },
      { type: 'String', maximum: 8 },
      ['safe schema-words-changed 20'],
    ],
    [
      'excluded',
      { type: 'Integer' },
      { type: 'Integer', excluded: [0] },
      ['breaking request-schema-changed 20'],
    ],
    [
      'rule',
      { type: 'String', rule: 'dotted' },
      { type: 'String', rule: 'identifier' },
      ['breaking request-pattern-changed 20'],
    ],
    [
      'values',
      { type: 'String', values: ['x', 'y'] },
      { type: 'String', values: ['y', 'z'] },
      ['breaking request-enum-value-removed 20', 'safe request-enum-value-added 20'],
    ],
    [
      'values of items',
      { type: 'Array of strings', values: ['x', 'y'] },
      { type: 'Array of strings', values: ['y'] },
      ['breaking request-enum-value-removed 20'],
    ],
    [
      'literal',
      { type: 'String', rule: 'dotted' },
      { type: 'String', rule: 'dotted', literal: '-' },
      ['safe request-schema-changed 20'],
    ],
    [
      'default',
      { type: 'Integer', default: 1 },
      { type: 'Integer', default: 2 },
      ['warning default-changed 20'],
    ],
    ['deprecated', { type: 'String' }, { type: 'String', deprecated: true }, ['safe schema-deprecated 20']],
    [
      'deprecatedValues',
      { type: 'String', values: ['x'] },
      { type: 'String', values: ['x'], deprecatedValues: ['x'] },
      ['safe schema-words-changed 20'],
    ],
    [
      'maxEntries',
      { type: 'String', maxEntries: 20 },
      { type: 'String', maxEntries: 10 },
      ['safe schema-words-changed 20'],
    ],
    [
      'maxBytes',
      { type: 'String', maxBytes: 4096 },
      { type: 'String', maxBytes: 2048 },
      ['breaking request-max-length-lowered 20', 'safe schema-words-changed 20'],
    ],
    [
      'requiredWhen',
      { type: 'String' },
      { type: 'String', requiredWhen: 'kind = a' },
      ['breaking request-schema-changed 10'],
    ],
    [
      'requiredUnless',
      { type: 'String' },
      { type: 'String', requiredUnless: 'kind present' },
      ['breaking request-schema-changed 10'],
    ],
    [
      'emptyUnless',
      { type: 'String' },
      { type: 'String', emptyUnless: 'kind = a' },
      ['breaking request-schema-changed 10'],
    ],
    [
      'notEmptyWhen',
      { type: 'String' },
      { type: 'String', notEmptyWhen: 'kind = a | b' },
      ['breaking request-schema-changed 10'],
    ],
    [
      'onlyWhen',
      { type: 'String' },
      { type: 'String', onlyWhen: 'kind = a' },
      ['breaking request-schema-changed 10'],
    ],
    [
      'literalWhen',
      { type: 'String', literal: '-', rule: 'dotted' },
      { type: 'String', literal: '-', rule: 'dotted', literalWhen: 'kind = a' },
      ['breaking request-schema-changed 10'],
    ],
    [
      'valuesWhen',
      { type: 'Integer' },
      { type: 'Integer', valuesWhen: 'kind = a: -1 | 0' },
      ['breaking request-schema-changed 10'],
    ],
    [
      'a condition on a row elsewhere',
      { type: 'String' },
      { type: 'String', onlyWhen: 'colour = red' },
      ['safe schema-words-changed 20'],
    ],
  ];
  it.each(cases)('%s', (_, before, after, want) => {
    expect(changesBetween(pageOf({ kind, row: before }), pageOf({ kind, row: after }))).toEqual(want);
  });
  it('every fact is in the table', () => {
    const named = new Set(cases.map(([name]) => name));
    expect(factNames.filter((name) => !named.has(name))).toEqual([]);
  });
});

/** Ways in which whole rows, tables and operations come and go. */
const small = pageOf({ kind });
describe('of a page', () => {
  it.each<[string, before: Page, after: Page, want: readonly string[]]>([
    ['nothing', small, small, []],
    ['a row that came', small, pageOf({ kind, row: { type: 'Long' } }), ['safe request-property-added 20']],
    [
      'a row that went',
      pageOf({ kind, row: { type: 'Long' } }),
      small,
      ['breaking request-property-removed 10'],
    ],
    [
      'a value that comes back',
      pageOf({ kind }, 'response.200'),
      pageOf({ kind: { ...kind, values: ['a', 'c'] } }, 'response.200'),
      ['safe response-enum-value-removed 10', 'safe response-enum-value-added 10'],
    ],
    [
      'a status',
      small,
      { ...small, tables: small.tables.slice(0, 1) },
      ['breaking response-success-status-removed gone'],
    ],
    [
      'the operation',
      small,
      { ...small, operation: 'PUT /books/{shelf}' },
      ['breaking operation-removed gone', 'safe operation-added 1 new'],
    ],
  ])('%s', (_, before, after, want) => expect(changesBetween(before, after)).toEqual(want));
});

describe('in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-diff-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const text = readFileSync(resolve(import.meta.dirname, '../fixtures/audit/pages/english.txt'), 'utf8');
  const facts = join(folder, 'facts.yaml');
  const page = join(folder, 'page.txt');
  const spec = resolve(import.meta.dirname, '../../spec/openapi.yaml');
  const output = join(folder, 'report.json');
  const run = (): 0 | 1 => runPageDiff({ page, facts, spec, allowReferences: [], format: 'json', output });

  it('the recorded page is no change, a shorter title breaks, at its lines', () => {
    writeFileSync(page, text);
    runAudit({ page, facts, spec, record: true });
    expect(run()).toBe(0);
    expect(JSON.parse(readFileSync(output, 'utf8')).changes).toEqual([]);
    const changed = text.replaceAll('80', '79');
    writeFileSync(page, changed);
    expect(run()).toBe(1);
    const { verdict, changes } = JSON.parse(readFileSync(output, 'utf8'));
    expect(verdict).toBe('breaking');
    const [{ rule, base, revision, witness }] = changes;
    expect({ rule, base: base.file, revision: revision.file }).toEqual({
      rule: 'request-max-length-lowered',
      base: facts,
      revision: page,
    });
    expect(readFileSync(facts, 'utf8').split('\n')[base.line - 1]).toContain('name: title');
    expect(changed.split('\n')[revision.line - 1]).toContain('title');
    expect(witness.instance.title).toHaveLength(80);
  });

  it('without a page it says what to do', () => {
    const nothing = { facts, spec, allowReferences: [], format: 'text' };
    expect(() => runPageDiff(nothing)).toThrow(
      'name the saved page, as in `npm run audit -- PAGE.txt --diff`',
    );
  });
});

/** The requests that the page documents, against the description that its tables make: they agree but for one known contradiction. */
describe('the documented request', () => {
  const root = resolve(import.meta.dirname, '../..');
  const facts = readFacts(readFileSync(join(root, 'spec/source/create-function.yaml'), 'utf8'), 'facts');
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { int64: true } });
  ajv.addSchema(describePage(facts, { title: '', version: '' }).value, 'page');
  const isValid = ajv.compile({ $ref: 'page#/components/schemas/request' });
  const { paths } = parse(readFileSync(join(root, 'spec/openapi.yaml'), 'utf8'));
  const [item] = Object.values<any>(paths); // oxlint-disable-line typescript/no-explicit-any -- a parsed description
  const { examples } = item.post.requestBody.content['application/json'];

  it.each([
    ['inlineWithMount', ['user_id must be string', 'user_group_id must be string']],
    ['fromObs', []],
    ['customImage', []],
  ])('%s', (name, want) => {
    isValid(examples[name].value);
    const told = (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    expect(told).toEqual(want.map((fault) => `/mount_config/mount_user/${fault}`));
  });
});
