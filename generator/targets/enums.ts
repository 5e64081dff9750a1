/**
 * `enums.ts`: each value list as a const object, a union type, an array, a guard and a table of
 * meanings in every language; `enums.md` and its twins: the same as Markdown. The arrays and tables
 * repeat the literals instead of naming the object's members, so that a bundler can drop each.
 */
import { docComment, generatedHeader, identifierCode, literal, propertyKey } from '../emit/escape.ts';
import { type Declaration, printDeclarations } from '../emit/typescript.ts';
import type { Memory } from '../model/memory.ts';
import type { OutputFile } from '../output.ts';
import { canonicalText } from '../spec/json.ts';
import type { TargetContext } from './context.ts';
import { enumLists, type NamedList, type NamedMember } from './enum-lists.ts';
import { lowerInitial } from './enum-names.ts';
import { enumTables } from './enum-tables.ts';

export function enumsTarget({ api, translations, memory }: TargetContext): OutputFile[] {
  const lists = enumLists(api);
  const others = translations.map(({ language, api }) => ({ language, lists: enumLists(api) }));
  return [
    { path: 'enums.ts', text: enumsText(generatedHeader(api.title, api.version), lists, others, memory) },
    { path: 'enums.md', text: enumTables(lists, 'en') },
    ...others.map(({ language, lists }) => ({
      path: `enums.${language}.md`,
      text: enumTables(lists, language),
    })),
  ];
}

/** The meaning of a value in each language, the description's own first. */
type Meanings = (member: NamedMember) => readonly (readonly [language: string, meaning: string])[];

function enumsText(
  header: string,
  lists: readonly NamedList[],
  others: readonly { readonly language: string; readonly lists: readonly NamedList[] }[],
  memory: Memory | undefined,
): string {
  if (lists.length === 0) return `${header}\nexport {};\n`;
  const translated = others.map(({ language, lists }) => ({
    language,
    lists: new Map(lists.map((list) => [list.key, meaningsByValue(list)])),
  }));
  const declarations = lists.flatMap((list) =>
    declarationsOf(list, (member) => [
      ['en', member.description ?? ''],
      ...translated.map(({ language, lists }): [string, string] => [
        language,
        lists.get(list.key)?.get(canonicalText(member.value)) ?? '',
      ]),
    ]),
  );
  return printDeclarations(header, lists.some(isDeep) ? [...declarations, sameValue] : declarations, memory);
}

function meaningsByValue({ members }: NamedList): Map<string, string> {
  return new Map(members.map(({ value, description }) => [canonicalText(value), description ?? '']));
}

function declarationsOf(list: NamedList, meanings: Meanings): Declaration[] {
  const { name, members, deprecated } = list;
  const text = [list.description ?? list.title ?? '', list.open ? 'Other values may occur.' : '']
    .filter((part) => part !== '')
    .join('\n\n');
  const values = `${lowerInitial(name)}Values`;
  const type = identifierCode(name);
  const entries = members.map(memberText);
  return [
    { kind: 'const', name, text, deprecated, value: `{\n${entries.join('')}} as const` },
    { kind: 'type', name, text: '', type: `(typeof ${type})[keyof typeof ${type}]` },
    {
      kind: 'const',
      name: values,
      text: `The values of ${name}, in the order of the description.`,
      deprecated,
      value: `[${members.map(({ value }) => literal(value)).join(', ')}] as const`,
    },
    guard(list, identifierCode(values)),
    {
      kind: 'const',
      name: `${lowerInitial(name)}Table`,
      text: `The values of ${name} with their names and meanings.`,
      deprecated,
      value: `[\n${members.map((member) => rowText(member, meanings)).join('')}] as const`,
    },
  ];
}

function memberText({ name, value, description, deprecated }: NamedMember): string {
  const comment = docComment(description ?? '', '  ', deprecated ? ['@deprecated'] : []);
  return `${comment}  ${propertyKey(name)}: ${literal(value)},\n`;
}

function rowText(member: NamedMember, meanings: Meanings): string {
  const texts = meanings(member).map(([language, text]) => `${propertyKey(language)}: ${literal(text)}`);
  return `  { value: ${literal(member.value)}, name: ${literal(member.name)}, meaning: { ${texts.join(', ')} } },\n`;
}

function guard(list: NamedList, values: string): Declaration {
  const { name, deprecated } = list;
  const all = `(${values} as readonly unknown[])`;
  return {
    kind: 'function',
    name: `is${name}`,
    text: `Whether a value is one of ${name}.`,
    deprecated,
    parameters: [{ name: 'value', type: 'unknown' }],
    returns: `value is ${identifierCode(name)}`,
    body: [
      isDeep(list)
        ? `return ${all}.some((listed) => sameValue(listed, value));`
        : `return ${all}.includes(value);`,
    ],
  };
}

/** Whether a list holds arrays or objects, which are equal by what is in them. */
function isDeep({ members }: NamedList): boolean {
  return members.some(({ value }) => typeof value === 'object' && value !== null);
}

/** Part of the output. A list may be called Object or Array, so the globals are named in full. */
const sameValue: Declaration = {
  kind: 'function',
  local: true,
  name: 'sameValue',
  text: 'Whether two JSON values are equal; the order of keys does not matter.',
  parameters: [
    { name: 'a', type: 'unknown' },
    { name: 'b', type: 'unknown' },
  ],
  returns: 'boolean',
  body: [
    `if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;`,
    'if (globalThis.Array.isArray(a) !== globalThis.Array.isArray(b)) return false;',
    'const other = new globalThis.Map<string, unknown>(globalThis.Object.entries(b));',
    'const entries = globalThis.Object.entries(a);',
    'return entries.length === other.size && entries.every(([key, value]) => other.has(key) && sameValue(value, other.get(key)));',
  ],
};
