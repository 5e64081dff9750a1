/** Counting and printing: what is a match, what is waived, and how it reads. */
import { describe, expect, test } from 'vitest';
import { auditApi, formatAudit, formatChanges } from '../../generator/audit/audit.ts';
import type { Page } from '../../generator/audit/types.ts';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';

const document = documentFromText(
  `openapi: 3.1.0
info: { title: Books, version: '1' }
paths:
  /books:
    get:
      parameters:
        - { name: title, in: query, schema: { type: string } }
        - { name: pages, in: query, schema: { type: integer } }
        - { name: colour, in: query, schema: { type: string } }
      responses: { '200': { description: Books. } }
`,
  'books.yaml',
);
const api = buildApi(document);
const page: Page = {
  operation: 'GET /books',
  tables: [
    {
      section: 'query',
      rows: [
        { name: 'title', facts: { type: 'String', mandatory: false }, line: 1 },
        { name: 'pages', facts: { type: 'Long', mandatory: true }, line: 2 },
      ],
    },
    { section: 'status', rows: [{ name: '200', facts: {}, line: 3 }] },
  ],
};
const at = { file: 'waivers.yaml', pointer: '' };
const type = {
  place: 'query.pages',
  finding: 'type-differs: the page has Long, the description Integer',
  reason: '',
  at,
};
const mandatory = {
  place: 'query.pages',
  finding: 'mandatory-differs: the page has mandatory, the description optional',
  reason: '',
  at,
};
const extra = {
  place: 'query.colour',
  finding: 'row-missing: the description has the property; the page has no such row',
  reason: '',
  at,
};
const stale = { place: 'query.title', finding: 'type-differs: gone', reason: '', at };

describe('counts', () => {
  test.each([
    ['nothing waived', [], '3 rows: 2 match, 0 waived, 2 unexplained'],
    ['one of two findings of a row waived', [type, extra], '3 rows: 2 match, 0 waived, 1 unexplained'],
    [
      'a row waived, not the property without a row',
      [type, mandatory],
      '3 rows: 2 match, 1 waived, 1 unexplained',
    ],
    ['all waived', [type, mandatory, extra], '3 rows: 2 match, 1 waived, 0 unexplained'],
    ['one waiver too many', [type, mandatory, extra, stale], '3 rows: 2 match, 1 waived, 1 unexplained'],
  ])('%s', (_, waivers, want) => {
    const text = formatAudit(auditApi({ api, page, waivers }), document.sources);
    expect(text.trimEnd().split('\n').at(-1)).toBe(want);
  });
});

test('a finding is printed with place, code and the line it is about', () => {
  const text = formatAudit(auditApi({ api, page, waivers: [mandatory, extra] }), document.sources);
  expect(text)
    .toBe(`books.yaml:8:11 error type-differs: query.pages: the page has Long, the description Integer
  8 |         - { name: pages, in: query, schema: { type: integer } }
    |           ^
Correct the description, or add a waiver for each accepted difference: place, finding, reason.
3 rows: 2 match, 0 waived, 1 unexplained
`);
});

test('changes of a page', () => {
  expect(formatChanges([], 'page.txt')).toBe('');
  const changes = [
    { place: 'query.pages', change: 'changed' as const, detail: 'maximum: was 1, is \u001b[2J', line: 7 },
    { place: 'query.title', change: 'removed' as const, detail: 'type String', line: undefined },
  ];
  expect(formatChanges(changes, 'page.txt')).toBe(
    'page.txt:7 changed query.pages: maximum: was 1, is \\u001b[2J\npage.txt removed query.title: type String\n',
  );
});
