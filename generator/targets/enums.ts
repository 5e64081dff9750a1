/**
 * `enums.ts`: each value list as a const object, a union type, an array, a guard and a table of
 * meanings in every language; `enums.md` and its twins: the same as Markdown.
 */
import { docComment, generatedHeader, literal, propertyKey } from '../emit/escape.ts';
import { code, cell, heading, table } from '../emit/markdown.ts';
import { type Declaration, printDeclarations } from '../emit/typescript.ts';
import type { Api } from '../model/types.ts';
import type { OutputFile } from '../output.ts';
import { stringify } from '../spec/json.ts';
import type { TargetContext } from './context.ts';
import { enumLists, type NamedList } from './enum-lists.ts';

export function enumsTarget(context: TargetContext): OutputFile[] {
  const { api, translations } = context;
  const lists = enumLists(api);
  const header = generatedHeader(api.title, api.version);
  const others = translations.map(({ language, api: translated }) => ({
    language,
    lists: byKey(translated),
  }));
  const declarations = lists.flatMap((list) => declarationsOf(list, others));
  const text =
    declarations.length === 0 ? `${header}\nexport {};\n` : printDeclarations(header, declarations);
  return [
    { path: 'enums.ts', text },
    { path: 'enums.md', text: markdown(lists, wordsOf('en')) },
    ...translations.map(({ language, api: translated }) => ({
      path: `enums.${language}.md`,
      text: markdown(enumLists(translated), wordsOf(language)),
    })),
  ];
}

interface Translated {
  readonly language: string;
  readonly lists: ReadonlyMap<string, NamedList>;
}

function byKey(api: Api): Map<string, NamedList> {
  return new Map(enumLists(api).map((list) => [list.key, list]));
}

function declarationsOf(list: NamedList, others: readonly Translated[]): Declaration[] {
  const { name, schema, members } = list;
  const text = schema.description ?? schema.title ?? '';
  const entries = members.map(
    (member) =>
      `${docComment(member.value.description ?? '', '  ')}  ${propertyKey(member.name)}: ${literal(member.value.value)},\n`,
  );
  const values = `${lowerFirst(name)}Values`;
  const plain = members.every(({ value }) => typeof value.value !== 'object' || value.value === null);
  return [
    { kind: 'const', name, text, value: `{\n${entries.join('')}} as const` },
    { kind: 'type', name, text, type: `(typeof ${name})[keyof typeof ${name}]` },
    {
      kind: 'const',
      name: values,
      text: `The values of ${name}, in the order of the description.`,
      value: valueArray(list),
    },
    ...(plain ? [guard(name, values)] : []),
    {
      kind: 'const',
      name: `${lowerFirst(name)}Table`,
      text: `The values of ${name} with their names and meanings.`,
      value: valueTable(list, others),
    },
  ];
}

function valueArray({ members }: NamedList): string {
  return `[${members.map(({ value }) => literal(value.value)).join(', ')}] as const`;
}

function guard(name: string, values: string): Declaration {
  return {
    kind: 'function',
    name: `is${name}`,
    text: `Whether a value is one of ${name}.`,
    parameters: [{ name: 'value', type: 'unknown' }],
    returns: `value is ${name}`,
    body: [`return (${values} as readonly unknown[]).includes(value);`],
  };
}

function valueTable({ key, members }: NamedList, others: readonly Translated[]): string {
  const rows = members.map(({ name, value }, index) => {
    const meanings = [
      `en: ${literal(value.description ?? '')}`,
      ...others.map(({ language, lists }) => {
        const meaning = lists.get(key)?.members[index]?.value.description ?? '';
        return `${propertyKey(language)}: ${literal(meaning)}`;
      }),
    ];
    return `  { value: ${literal(value.value)}, name: ${literal(name)}, meaning: { ${meanings.join(', ')} } },\n`;
  });
  return `[\n${rows.join('')}] as const`;
}

interface TableWords {
  readonly title: string;
  readonly columns: readonly [string, string, string];
}

const english: TableWords = { title: 'Values', columns: ['Value', 'Name in code', 'Meaning'] };
const tableWords: Readonly<Record<string, TableWords>> = {
  en: english,
  'zh-CN': { title: '取值', columns: ['值', '代码中的名称', '含义'] },
};

/** A language without words of its own gets the English ones. */
function wordsOf(language: string): TableWords {
  return tableWords[language] ?? english;
}

function markdown(lists: readonly NamedList[], words: TableWords): string {
  const sections = lists.map(({ name, schema, members }) => {
    const rows = members.map((member) => [
      code(typeof member.value.value === 'string' ? member.value.value : stringify(member.value.value)),
      code(member.name),
      cell(member.value.description ?? ''),
    ]);
    const title = schema.title === undefined ? name : `${name}: ${schema.title}`;
    return `${heading(2, title)}\n\n${table(words.columns.map(cell), rows)}\n`;
  });
  return `${heading(1, words.title)}\n\n${sections.join('\n')}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
