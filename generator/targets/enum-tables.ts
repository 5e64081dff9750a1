/** `enums.md`: the value lists as Markdown tables, one file a language. */
import { blocks, cell, code, description, heading, plain, table } from '../emit/markdown.ts';
import { stringify } from '../spec/json.ts';
import type { NamedList, NamedMember } from './enum-lists.ts';

interface Words {
  readonly title: string;
  readonly columns: readonly [value: string, name: string, meaning: string];
  readonly open: string;
  readonly deprecated: string;
}

const english: Words = {
  title: 'Values',
  columns: ['Value', 'Name in code', 'Meaning'],
  open: 'Other values may occur.',
  deprecated: 'Deprecated.',
};

const words: ReadonlyMap<string, Words> = new Map([
  ['en', english],
  [
    'zh-CN',
    {
      title: '取值',
      columns: ['值', '代码中的名称', '含义'],
      open: '可能出现其他值。',
      deprecated: '已弃用。',
    },
  ],
]);

/** The whole file. A language without words of its own gets the English ones. */
export function enumTables(lists: readonly NamedList[], language: string): string {
  const local = words.get(language) ?? english;
  return `${blocks([heading(1, local.title), ...lists.flatMap((list) => section(list, local))])}\n`;
}

function section(list: NamedList, local: Words): string[] {
  const { name, title, members } = list;
  const notes = [list.open ? local.open : '', list.deprecated ? local.deprecated : ''];
  return [
    heading(2, title === undefined ? plain(name) : `${plain(name)}: ${plain(title)}`),
    description(list.description ?? '', 2),
    notes.filter((note) => note !== '').join(' '),
    table(
      local.columns,
      members.map((member) => row(member, local)),
    ),
  ].filter((block) => block !== '');
}

function row({ value, name, description, deprecated }: NamedMember, local: Words): string[] {
  const meaning = cell(description ?? '');
  return [
    code(typeof value === 'string' ? value : stringify(value)),
    code(name),
    deprecated ? `${local.deprecated} ${meaning}`.trimEnd() : meaning,
  ];
}
