/**
 * The words for facts of the model, in two languages: one table, so that a word that is missing in
 * a language does not compile. Sentences are put together in phrases.ts. Values and names arrive
 * here already marked up.
 */
import type { Noun, Words } from './vocabulary.ts';

const en: Words = {
  any: ['any value', 'any values'],
  nothing: ['no value', 'no values'],
  null: ['null', 'nulls'],
  boolean: ['boolean', 'booleans'],
  string: ['string', 'strings'],
  number: ['number', 'numbers'],
  integer: ['integer', 'integers'],
  object: ['object', 'objects'],
  value: ['value', 'values'],
  arrayOf: (items) => [`array of ${items}`, `arrays of ${items}`],
  tupleOf: (items, rest) => {
    const text = `(${items.join(', ')}${rest === undefined ? '' : `, then ${rest}`})`;
    return [`array ${text}`, `arrays ${text}`];
  },
  mapOf: (values) => [`object with values: ${values}`, `objects with values: ${values}`],
  oneOf: (count) => [`one of ${count} variants`, `values of ${count} variants`],
  qualified: (type, qualities) => (qualities.length === 0 ? type : `${type} (${qualities.join(', ')})`),
  or: (items) => joined(items, ', ', ' or '),
  and: (items) => joined(items, ', ', ' and '),
  list: (items) => items.join(', '),
  characters: (least, most) => countOf(least, most, 'character', 'characters'),
  items: (least, most) => countOf(least, most, 'item', 'items'),
  properties: (least, most) => countOf(least, most, 'property', 'properties'),
  containing: (type, least, most) => `${countOf(least ?? 1, most, 'item', 'items')} of type ${type}`,
  between: (least, most) => `${least}–${most}`,
  atLeast: (least) => `at least ${least}`,
  atMost: (most) => `at most ${most}`,
  above: (limit) => `more than ${limit}`,
  below: (limit) => `less than ${limit}`,
  multipleOf: (factor) => `a multiple of ${factor}`,
  matches: (pattern) => `matches ${pattern}`,
  encodedAs: (encoding) => `encoded as ${encoding}`,
  holds: (mediaType) => `holds ${mediaType}`,
  content: (limits) => `content: ${limits}`,
  distinct: 'no repeated items',
  each: (limits) => `each: ${limits}`,
  names: (limits) => `names: ${limits}`,
  not: (what) => `not ${what}`,
  only: (values) => `only ${values}`,
  is: (name, values) => `${name} is ${values}`,
  isNot: (name, values) => `${name} is not ${values}`,
  isPresent: (name) => `${name} is present`,
  isAbsent: (name) => `${name} is absent`,
  when: (condition, consequence) => `${consequence} when ${condition}`,
  unless: (condition, consequence) => `${consequence} unless ${condition}`,
  required: 'required',
  optional: 'optional',
  conditional: 'conditional',
  forbidden: 'not allowed',
  empty: 'must be empty',
  notEmpty: 'must not be empty',
  mustBe: (value) => `must be ${value}`,
  mustMeet: (limits) => `must meet these limits: ${limits},`,
  needs: (name) => `needs ${name}`,
  excludes: (name) => `does not allow ${name}`,
  fieldOf: (name, consequence) => `${name} ${consequence}`,
  deprecated: 'deprecated',
  readOnly: 'read only',
  writeOnly: 'write only',
  openList: 'other values may appear',
  default: (value) => `default ${value}`,
  example: (value) => `example: ${value}`,
  isRequired: 'is required',
  isForbidden: 'is not allowed',
  labelled: (label, text) => `${label}: ${text}`,
  sentences: (parts) => parts.filter((part) => part !== '').join(' '),
  yes: 'yes',
  no: 'no',
  sentence: (phrase) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1).replace(/[,.]$/, '')}.`,
};

const zhCN: Words = {
  any: ['任意值', '任意值'],
  nothing: ['不允许任何值', '不允许任何值'],
  null: ['null', 'null'],
  boolean: ['布尔值', '布尔值'],
  string: ['字符串', '字符串'],
  number: ['数值', '数值'],
  integer: ['整数', '整数'],
  object: ['对象', '对象'],
  value: ['值', '值'],
  arrayOf: (items) => same(`数组（元素：${items}）`),
  tupleOf: (items, rest) =>
    same(`数组（依次为：${items.join('、')}${rest === undefined ? '' : `，其余为：${rest}`}）`),
  mapOf: (values) => same(`对象（值：${values}）`),
  oneOf: (count) => same(`${count} 种形式之一`),
  qualified: (type, qualities) => (qualities.length === 0 ? type : `${type}（${qualities.join('，')}）`),
  or: (items) => joinedZh(items, '或'),
  and: (items) => joinedZh(items, '且'),
  list: (items) => items.join('，'),
  characters: (least, most) => countZh(least, most, '个字符'),
  items: (least, most) => countZh(least, most, '个元素'),
  properties: (least, most) => countZh(least, most, '个属性'),
  containing: (type, least, most) => `其中${type}${countZh(least ?? 1, most, '个')}`,
  between: (least, most) => `${least}～${most}`,
  atLeast: (least) => `不小于 ${least}`,
  atMost: (most) => `不大于 ${most}`,
  above: (limit) => `大于 ${limit}`,
  below: (limit) => `小于 ${limit}`,
  multipleOf: (factor) => spaced(factor, '的倍数'),
  matches: (pattern) => spaced('匹配', pattern),
  encodedAs: (encoding) => spaced('以', encoding, '编码'),
  holds: (mediaType) => spaced('内容类型为', mediaType),
  content: (limits) => `内容：${limits}`,
  distinct: '元素不重复',
  each: (limits) => `每个元素：${limits}`,
  names: (limits) => `属性名：${limits}`,
  not: (what) => spaced('不能为', what),
  only: (values) => spaced('只能为', values),
  is: (name, values) => spaced(name, '为', values),
  isNot: (name, values) => spaced(name, '不为', values),
  isPresent: (name) => spaced('已设置', name),
  isAbsent: (name) => spaced('未设置', name),
  when: (condition, consequence) => spaced('当', condition, '时', consequence),
  unless: (condition, consequence) => spaced('除非', condition, '，否则', consequence),
  required: '必填',
  optional: '选填',
  conditional: '视条件而定',
  forbidden: '不允许设置',
  empty: '必须为空',
  notEmpty: '不能为空',
  mustBe: (value) => spaced('必须为', value),
  mustMeet: (limits) => `须满足：${limits}`,
  needs: (name) => spaced('需要', name),
  excludes: (name) => spaced('不允许设置', name),
  fieldOf: (name, consequence) => spaced(name, consequence),
  deprecated: '已废弃',
  readOnly: '只读',
  writeOnly: '只写',
  openList: '可能出现其他取值',
  default: (value) => spaced('默认值', value),
  example: (value) => `示例：${value}`,
  isRequired: '必填',
  isForbidden: '不允许设置',
  labelled: (label, text) => `${label}：${text}`,
  sentences: (parts) => spaced(...parts.filter((part) => part !== '')),
  yes: '是',
  no: '否',
  sentence: (phrase) => `${phrase.replace(/[,.，。]$/, '')}。`,
};

export const words = { en, 'zh-CN': zhCN } as const satisfies Record<string, Words>;

export type Language = keyof typeof words;

/** The language of the table for a BCP 47 tag: the same, or one with the same primary subtag, else English. */
export function languageFor(tag: string): Language {
  const languages = Object.keys(words) as Language[];
  return (
    languages.find((name) => name === tag) ?? languages.find((name) => primary(name) === primary(tag)) ?? 'en'
  );
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

function same(text: string): Noun {
  return [text, text];
}

function joined(items: readonly string[], separator: string, last: string): string {
  if (items.length < 2) return items.join('');
  return items.slice(0, -1).join(separator) + last + (items.at(-1) ?? '');
}

function joinedZh(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return spaced(items.slice(0, -1).join('、'), last, items.at(-1) ?? '');
}

/** A space between Chinese and Latin or marked-up text, none between Chinese and Chinese. */
function spaced(...parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const isWide = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]$/u.test(text);
    const isFollowedWide = /^[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/u.test(part);
    const isStop = /[\u3000-\u303f\uff00-\uffef]$/u.test(text) || /^[\u3000-\u303f\uff00-\uffef]/u.test(part);
    return text + (text === '' || isStop || (isWide && isFollowedWide) ? '' : ' ') + part;
  }, '');
}

function countOf(least: number | undefined, most: number | undefined, one: string, many: string): string {
  const noun = (count: number): string => (count === 1 ? one : many);
  if (least === most && least !== undefined) return `exactly ${least} ${noun(least)}`;
  if (most === undefined) return `at least ${least ?? 0} ${noun(least ?? 0)}`;
  return least === undefined || least === 0
    ? `at most ${most} ${noun(most)}`
    : `${least} to ${most} ${noun(most)}`;
}

function countZh(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === most && least !== undefined) return `恰好 ${least} ${unit}`;
  if (most === undefined) return `至少 ${least ?? 0} ${unit}`;
  return least === undefined || least === 0 ? `最多 ${most} ${unit}` : `${least}～${most} ${unit}`;
}
