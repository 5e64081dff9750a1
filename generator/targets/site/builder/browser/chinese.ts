/**
 * Messages of the compiled check in Chinese. The check's own words are English and the package's; a page in Chinese puts
 * what they say into the patterns of one table, and shows a message in English where no pattern fits it whole.
 */
import type { Issue } from '../../../../runtime/validation.ts';

/** @returns undefined where there are no Chinese words for all of it */
export function inChinese({ field, keyword, message, rule, allowed, suggestion }: Issue): string | undefined {
  if (!message.startsWith(field)) return undefined;
  const [own = ''] = withoutEnd(message.slice(field.length), ` (${rule})`).split('; did you mean ');
  const { said, condition } = conditionIn(own);
  if (condition === undefined) return undefined;
  const core = isList(keyword, allowed) ? listText(allowed) : coreText(said);
  if (core === undefined) return undefined;
  const meant = suggestion === undefined ? '' : `；是否应为 ${suggestion}？`;
  return `${condition}${field} ${core}${meant}`;
}

function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/** What is said, and when it holds: one test of one field. Undefined where there are more. */
function conditionIn(text: string): { readonly said: string; readonly condition: string | undefined } {
  const found = / (when|unless) (\S+) is (.+)$/.exec(text);
  if (found === null) return { said: text, condition: '' };
  const [whole, word, name = '', value = ''] = found;
  const said = text.slice(0, -whole.length);
  if (/ (?:and|when|unless|is) /.test(value)) return { said, condition: undefined };
  const test =
    value === 'present' ? `设置了 ${name} ` : ` ${name} 为 ${value.replace(/,? or |, /g, ' 或 ')} `;
  return { said, condition: word === 'when' ? `当${test}时，` : `除非${test.trimEnd()}，否则 ` };
}

function isList(keyword: string, allowed: Issue['allowed']): allowed is readonly unknown[] {
  return (keyword === 'enum' || keyword === 'const') && allowed !== undefined;
}

/** Longer lists stand in the documentation of the field. */
const LONGEST_LIST = 24;

function listText(allowed: readonly unknown[]): string {
  const shown = allowed
    .slice(0, LONGEST_LIST)
    .map((value) => (typeof value === 'string' ? value || '（空文本）' : JSON.stringify(value)))
    .join('、');
  if (allowed.length === 1) return allowed[0] === '' ? '必须为空' : `必须为 ${shown}`;
  return `必须为以下值之一：${shown}${allowed.length > LONGEST_LIST ? ' 等' : ''}`;
}

function coreText(said: string): string | undefined {
  for (const [pattern, text] of sentences) {
    const found = pattern.exec(said);
    if (found !== null) return text(found[1] ?? '', found[2] ?? '');
  }
  return undefined;
}

/** What a value is instead may follow. */
const NOT = '(?:, not .*)?$';

const sentences: readonly (readonly [RegExp, (first: string, second: string) => string | undefined])[] = [
  [/^ is required$/, () => '必填'],
  [/^ is not a field of /, () => '不是已定义的字段'],
  [/^ is not allowed$/, () => '不允许设置'],
  [/^ must not be empty$/, () => '不能为空'],
  [new RegExp(`^ must be empty${NOT}`), () => '必须为空'],
  [amount('be at least'), (count, unit) => `不能小于 ${counted(count, unit)}`],
  [amount('be at most'), (count, unit) => `不能大于 ${counted(count, unit)}`],
  [amount('be more than'), (count, unit) => `必须大于 ${counted(count, unit)}`],
  [amount('be less than'), (count, unit) => `必须小于 ${counted(count, unit)}`],
  [amount('be a multiple of'), (count, unit) => `必须是 ${counted(count, unit)} 的倍数`],
  [amount('have at least'), (count, unit) => `至少需要 ${counted(count, unit)}`],
  [amount('have at most'), (count, unit) => `最多允许 ${counted(count, unit)}`],
  [
    /^ must have no equal items, as number (\d+) and number (\d+) are$/,
    (one, other) => `的第 ${one} 项与第 ${other} 项重复`,
  ],
  [/^ must (?:have at least \d+ characters and )?(?:match |be as described)/, () => '的格式不正确'],
  [new RegExp(`^ must be ([a-z ]+?)${NOT}`), (types) => typesText(types)],
];

function amount(words: string): RegExp {
  return new RegExp(`^ must ${words} (-?[\\d.e+-]+)(?: ([A-Za-z]+))?${NOT}`);
}

const units: Readonly<Record<string, string>> = {
  second: '秒',
  millisecond: '毫秒',
  minute: '分钟',
  hour: '小时',
  day: '天',
  byte: '字节',
  character: '个字符',
  item: '项',
  field: '个字段',
};

function counted(count: string, unit: string): string {
  return `${count} ${units[unit.replace(/s$/, '')] ?? unit}`.trim();
}

const types: Readonly<Record<string, string>> = {
  string: '字符串',
  integer: '整数',
  number: '数值',
  boolean: '布尔值',
  object: '对象',
  array: '数组',
  null: 'null',
};

/** "a string or an integer". */
function typesText(text: string): string | undefined {
  const names = text.split(/,? or |, /).map((name) => types[name.replace(/^an? /, '')]);
  return names.includes(undefined) ? undefined : `必须为${names.join('或')}`;
}
