/** The facts file: what is written is read again, and what is not as written is refused with its place. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFacts, recordFacts } from '../../generator/audit/facts-file.ts';
import {
  factKinds,
  type FactName,
  type MutableFacts,
  type Page,
  type PageRow,
} from '../../generator/audit/types.ts';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { tries } from '../effort.ts';

const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom(
    'null',
    'true',
    'no',
    '~',
    '-',
    '1',
    '1e3',
    '0x1F',
    '2024-04-31',
    'a: b',
    '# x',
    "it's",
    'a\nb',
    ' x ',
    '{',
    '*a',
    '&a',
    '!t',
    '=',
    '<<',
    '__proto__',
  ),
);
const scalar = fc.oneof(text, fc.integer(), fc.boolean());
const byKind = {
  text,
  condition: text,
  number: fc.integer(),
  boolean: fc.boolean(),
  scalar,
  list: fc.array(fc.oneof(text, fc.integer()), { minLength: 1, maxLength: 4 }),
};

const facts: fc.Arbitrary<MutableFacts> = fc.record(
  Object.fromEntries(Object.entries(factKinds).map(([name, kind]) => [name as FactName, byKind[kind]])),
  { requiredKeys: [] },
);
const row: fc.Arbitrary<PageRow> = fc.record({ name: text, facts, line: fc.constant(0) });
const page: fc.Arbitrary<Page> = fc.record({
  operation: text,
  tables: fc.uniqueArray(
    fc.record({
      section: text,
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ section }) => section },
  ),
});

test('recorded facts are read as they were', () => {
  fc.assert(
    fc.property(page, (original) => {
      const written = recordFacts(original);
      const found = readFacts(written, 'facts.yaml');
      expect(withoutLines(found)).toEqual(withoutLines(original));
      expect(recordFacts(found)).toBe(written);
    }),
    { numRuns: tries(300) },
  );
});

test('the recorded page is written as it would be again, and has 26 tables and 182 rows', () => {
  const written = readFileSync('spec/source/create-function.yaml', 'utf8');
  const found = readFacts(written, 'facts.yaml');
  expect(recordFacts(found)).toBe(written);
  expect([found.tables.length, found.tables.flatMap(({ rows }) => rows).length]).toEqual([26, 182]);
});

test('rows know their lines', () => {
  const written = readFileSync('spec/source/create-function.yaml', 'utf8');
  for (const { name, line } of readFacts(written, 'facts.yaml').tables.flatMap(({ rows }) => rows)) {
    expect(written.split('\n')[line - 1]).toMatch(new RegExp(`name: '?${name}'?$`));
  }
});

const good = `operation: POST /books
tables:
  - section: request
    rows:
      - name: title
        type: String
        mandatory: true
`;

describe('facts that are not as they are written', () => {
  test.each([
    ['empty', '', 1, 'empty-document'],
    ['no mapping', '- a\n', 1, 'facts-invalid'],
    ['no operation', good.replace('operation: POST /books\n', ''), 1, 'facts-invalid'],
    ['no rows', good.replace(/ {4}rows:[^]*/, ''), 3, 'facts-invalid'],
    ['an unknown fact', good.replace('type:', 'kind:'), 6, 'facts-invalid'],
    ['a fact of the wrong kind', good.replace('mandatory: true', 'mandatory: 1'), 7, 'facts-invalid'],
    ['an empty list', good.replace('mandatory: true', 'values: []'), 7, 'facts-invalid'],
    ['a name that is no string', good.replace('name: title', 'name: 200'), 5, 'facts-invalid'],
    ['a row twice', `${good}      - name: title\n`, 8, 'facts-invalid'],
    ['not YAML', good.replace('rows:', 'rows: ['), 4, 'yaml-syntax'],
  ])('%s', (_, broken, line, code) => {
    const error = errorOf(() => readFacts(broken, 'facts.yaml'));
    const [problem] = error.diagnostics;
    const position =
      problem?.position ?? (problem === undefined ? undefined : error.sources?.positionOf(problem.at));
    expect(problem?.code).toBe(code);
    expect(position?.line).toBeGreaterThanOrEqual(line);
    expect(position?.line).toBeLessThanOrEqual(line + 1);
  });
});

function errorOf(act: () => unknown): DiagnosticsError {
  try {
    act();
  } catch (error) {
    if (error instanceof DiagnosticsError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function withoutLines({ operation, tables }: Page): unknown {
  return {
    operation,
    tables: tables.map(({ section, rows }) => ({
      section,
      rows: rows.map((one) => ({ name: one.name, facts: one.facts })),
    })),
  };
}
