/** Reading saved pages: the same facts from either language, and an error with its line for what is not whole. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../../generator/audit/facts-file.ts';
import { readPage } from '../../generator/audit/page.ts';
import type { KnownRows } from '../../generator/audit/sections.ts';
import type { Page } from '../../generator/audit/types.ts';
import { DiagnosticsError } from '../../generator/diagnostics.ts';

const chinese = fixture('chinese.txt');
const english = fixture('english.txt');
const known: KnownRows = new Map([
  ['Cover', ['colour', 'paper']],
  ['Author', ['name', 'home']],
]);

const want = {
  operation: 'POST /v1/{shelf_id}/books',
  tables: [
    { section: 'path', rows: [{ name: 'shelf_id', facts: { type: 'String', mandatory: true } }] },
    { section: 'header', rows: [{ name: 'X-Auth-Token', facts: { type: 'String', mandatory: true } }] },
    {
      section: 'request',
      rows: [
        { name: 'title', facts: { type: 'String', mandatory: true, minLength: 1, maxLength: 80 } },
        {
          name: 'binding',
          facts: { type: 'String', mandatory: false, default: 'soft', values: ['hard', 'soft'] },
        },
        {
          name: 'cover',
          facts: { type: 'Cover object', mandatory: false, requiredWhen: 'binding = hard | leather' },
        },
        { name: 'authors', facts: { type: 'Array of Author objects', mandatory: true } },
        { name: 'pages', facts: { type: 'Long', mandatory: false, minimum: 1, maximum: 9000 } },
      ],
    },
    {
      section: 'request.Cover',
      rows: [{ name: 'colour', facts: { type: 'String', mandatory: false, values: ['red', 'blue'] } }],
    },
    {
      section: 'request.Author',
      rows: [
        { name: 'name', facts: { type: 'String', mandatory: true } },
        { name: 'home', facts: { type: 'Address object', mandatory: false } },
      ],
    },
    {
      section: 'response.201',
      rows: [
        { name: 'id', facts: { type: 'String', deprecated: true } },
        { name: 'tags', facts: { type: 'Array of strings' } },
      ],
    },
    { section: 'response.400', rows: [{ name: 'error_code', facts: { type: 'String' } }] },
    {
      section: 'status',
      rows: [
        { name: '201', facts: {} },
        { name: '400', facts: {} },
      ],
    },
  ],
};

describe('a whole page', () => {
  test.each([
    ['in Chinese', chinese, known],
    ['in English, with captions', english, new Map()],
    ['with CRLF and a byte order mark', `\ufeff${chinese.replaceAll('\n', '\r\n')}`, known],
    [
      'with full-width punctuation',
      chinese.replaceAll(':', '：').replaceAll(',', '，').replaceAll('~', '～'),
      known,
    ],
    [
      'with empty lines',
      chinese
        .replaceAll(' |\n', ' |\n\n')
        .replaceAll('|\n\n---', '|\n---')
        .replace(/\|\n\n(?=.* \|\n|---)/g, '|\n'),
      known,
    ],
  ])('%s', (_, text, rows) => {
    expect(withoutLines(readPage(text, 'page.txt', rows))).toEqual(want);
  });

  test('a row knows its line', () => {
    const title = readPage(chinese, 'page.txt', known).tables[2]?.rows[0];
    expect(chinese.split('\n')[(title?.line ?? 0) - 1]).toBe('title |');
  });
});

/** A change to the Chinese page, and the error that it must give. */
const broken: readonly (readonly [name: string, text: string, want: string])[] = [
  ['an empty file', '', '1 page-no-table'],
  ['no table', '创建函数\nURI\nPOST /v1/books\n', '1 page-no-table'],
  ['a binary file', `PNG\u0000${chinese}`, '1 page-not-text'],
  ['another encoding', chinese.replace('书名', '\ufffd\ufffd'), `${lineOf('书名')} page-not-text`],
  ['HTML', '<table><tr><td>title</td></tr></table>', '1 page-no-table'],
  ['no operation', chinese.replace('POST /v1/{shelf_id}/books', ''), '1 page-no-operation'],
  ['an unknown column heading', chinese.replace('是否必选 |', '必填与否 |'), '5 page-heading'],
  ['a heading too few', chinese.replace('是否必选 |\n', ''), '3 page-heading'],
  ['a heading twice', chinese.replace('是否必选 |', '参数类型 |'), '8 page-heading'],
  ['a dash column too many', chinese.replace('---|---|---|---|', '---|---|---|---|---|'), '3 page-heading'],
  [
    'a table under no heading',
    chinese.replace('URI\n', '').replace('POST /v1/{shelf_id}/books\n', ''),
    '2 page-section',
  ],
  [
    'a table under an unknown heading',
    chinese.replace('响应参数', '答复'),
    `${lineOf('响应参数') + 2} page-section`,
  ],
  [
    'a response without its status',
    chinese.replace('状态码: 201\n参数', '参数'),
    `${lineOf('响应参数') + 1} page-section`,
  ],
  [
    'a table among the examples',
    chinese.replace('{ "id" : "1" }', '参数 |\n参数类型 |\n描述 |\n---|---|---|\nid |\nString |\n |'),
    `${lineOf('{ "id"')} page-section`,
  ],
  [
    'a cell missing in the middle',
    chinese.replace('title |\n是 |\n', 'title |\n'),
    `${lineOf('title |') + 1} page-cell`,
  ],
  ['a cell too many', chinese.replace('令牌。 |', '令牌。 |\n更多 |'), `${lineOf('令牌') + 1} page-cell`],
  ['a last cell without its end', chinese.replace('书架。 |', '书架。'), `${lineOf('shelf_id |')} page-row`],
  [
    'a row cut off by the next table',
    chinese.replace('令牌。 |\n', ''),
    `${lineOf('X-Auth-Token |')} page-row`,
  ],
  ['a text that ends in a row', chinese.slice(0, chinese.indexOf('书名')), `${lineOf('title |')} page-row`],
  ['a text that ends in a heading', chinese.slice(0, chinese.indexOf('---|')), '4 page-cell'],
  ['a table without rows', chinese.replace('shelf_id |\n是 |\nString |\n书架。 |\n', ''), '4 page-row'],
  [
    'an unknown answer',
    chinese.replace('title |\n是 |', 'title |\n也许 |'),
    `${lineOf('title |') + 1} page-cell`,
  ],
  ['an unknown type', chinese.replace('Long |', 'Decimal |'), `${lineOf('Long |')} page-cell`],
  [
    'an array of one',
    chinese.replace('Array of Author objects', 'Array of Author object'),
    `${lineOf('Array of Author')} page-cell`,
  ],
  ['a name of two words', chinese.replace('title |', 'book title |'), `${lineOf('title |')} page-cell`],
  ['a status that is none', chinese.replace('400 |\n错误', '4XX |\n错误'), `${lineOf('400 |')} page-cell`],
  ['a row twice', chinese.replace('pages |', 'title |'), `${lineOf('pages |')} page-duplicate-row`],
  [
    'a section twice',
    chinese.replace('状态码: 400', '状态码: 201'),
    `${lineOf('状态码: 400') + 1} page-object`,
  ],
  [
    'values fewer than counted',
    chinese.replace('取值有2种', '取值有3种'),
    `${lineOf('取值有2种')} page-values`,
  ],
  [
    'a lost list that no text repeats',
    chinese.replace('取值有2种。 hard: 精装。 soft: 平装。 ', ''),
    `${lineOf('取值有2种')} page-values`,
  ],
  [
    'a list on one line',
    chinese.replace('枚举值:\n', '枚举值: hard soft\n'),
    `${lineOf('取值有2种')} page-values`,
  ],
  [
    'a table of no object',
    chinese.replace('colour |', 'wheels |').replace('Cover object', 'String'),
    `${lineOf('colour |') - 5} page-object`,
  ],
];

describe('a page that is not whole', () => {
  test.each(broken)('%s', (_, text, wanted) => {
    expect(problemOf(text, known)).toBe(wanted);
  });

  test('two objects of which nothing is known cannot be told apart', () => {
    expect(problemOf(chinese, new Map())).toBe(`${lineOf('colour |') - 5} page-object`);
  });

  test('the message shows the line', () => {
    const error = errorOf(chinese.replace('Long |', 'Decimal |'), known);
    expect(error.sources?.textOf('page.txt')).toContain('Decimal |');
    expect(error.message).toContain('"Decimal"');
  });
});

describe('no line can go missing or stand twice unnoticed', () => {
  const lines = chinese.trimEnd().split('\n');
  const rows = want.tables.flatMap((table) => table.rows).length;
  test.each(lines.map((line, index) => [index + 1, line] as const))('line %i: %s', (number) => {
    const without = lines.filter((_, index) => index !== number - 1);
    const twice = [...lines.slice(0, number), ...lines.slice(number - 1)];
    for (const changed of [without, twice]) {
      const read = rowsRead(changed.join('\n'));
      expect([undefined, rows]).toContain(read);
    }
  });
});

/** How many rows a page has; undefined when it is refused. */
function rowsRead(text: string): number | undefined {
  try {
    return readPage(text, 'page.txt', known).tables.flatMap((table) => table.rows).length;
  } catch (error) {
    if (error instanceof DiagnosticsError) return undefined;
    throw error;
  }
}

const saved = new URL('../../../shared/source/create-function.zh-CN.txt', import.meta.url);

test.skipIf(!existsSync(saved))('the saved page gives the recorded facts', () => {
  const recorded = readFacts(readFileSync('spec/source/create-function.yaml', 'utf8'), 'facts.yaml');
  const rows = new Map(
    recorded.tables.map((table) => [
      table.section.split('.').at(-1) ?? '',
      table.rows.map(({ name }) => name),
    ]),
  );
  const page = readPage(readFileSync(saved, 'utf8'), 'page.txt', rows);
  expect(withoutLines(page)).toEqual(withoutLines(recorded));
  expect(page.tables.length).toBe(26);
  expect(page.tables.reduce((count, table) => count + table.rows.length, 0)).toBe(182);
});

function problemOf(text: string, rows: KnownRows): string {
  const [problem] = errorOf(text, rows).diagnostics;
  return `${problem?.position?.line} ${problem?.code}`;
}

function errorOf(text: string, rows: KnownRows): DiagnosticsError {
  try {
    readPage(text, 'page.txt', rows);
  } catch (error) {
    if (error instanceof DiagnosticsError) return error;
    throw error;
  }
  throw new Error('the page was read');
}

/** The line of the Chinese page that holds a text, counted from 1. */
function lineOf(text: string): number {
  const index = chinese.split('\n').findIndex((line) => line.includes(text));
  if (index === -1) throw new Error(`the page does not hold ${text}`);
  return index + 1;
}

function withoutLines(page: Page): unknown {
  const tables = page.tables.map(({ section, rows }) => ({
    section,
    rows: rows.map(({ name, facts }) => ({ name, facts })),
  }));
  return { operation: page.operation, tables };
}

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/audit/pages/${name}`, import.meta.url), 'utf8');
}
