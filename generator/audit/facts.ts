/**
 * The text of a description cell to facts: limits, values, defaults, conditions. Only phrases that
 * the vendor uses, in Chinese and in English, are read; prose is left where it is. Conditions that
 * nothing in a request can tell (enterprise users, regions, other services) are no facts.
 */
import { conditionsOf } from './conditions.ts';
import type { FactName, Facts, FactValue, MutableFacts } from './types.ts';
import { valuesOf } from './values.ts';

/** The row that a text belongs to. */
export interface RowContext {
  readonly name: string;
  readonly type: string;
  readonly section: string;
}

/** The facts of a cell's text, or why its values cannot be read. */
export function factsOfText(
  text: string,
  row: RowContext,
): { readonly facts: Facts } | { readonly reason: string } {
  const plain = plainText(text);
  const facts: MutableFacts = {};
  for (const [name, pattern, read] of phrases) {
    const found = pattern.exec(plain);
    if (found !== null && facts[name] === undefined) facts[name] = read(found, row);
  }
  const values = valuesOf(plain, row.type);
  if ('reason' in values) return values;
  if (values.values !== undefined) facts.values = values.values;
  return { facts: { ...facts, ...conditionsOf(plain, row.name) } };
}

/** A number as the page writes it, with separators of thousands. */
function numberOf(text: string | undefined): number {
  return Number((text ?? '').replaceAll(',', ''));
}

const RANGE =
  /(?:范围为?|取值|range)\s*:?\s*(-?\d[\d,]*)\s*(?:s|seconds|秒)?\s*(?:~|至|到|to|-)\s*(-?\d[\d,]*)/i;
const NON_ZERO = /(?:\((-?\d+)~(-?\d+)的非0整数\)|non-zero integer from (-?\d+) to (-?\d+))/i;

type Read = (found: RegExpExecArray, row: RowContext) => FactValue;
const first: Read = (found) => numberOf(found.slice(1).find((group) => group !== undefined));
const last: Read = (found) => numberOf(found.slice(1).findLast((group) => group !== undefined));

/** Of several phrases for one fact the first that occurs counts. */
const phrases: readonly (readonly [FactName, RegExp, Read])[] = [
  ['minLength', /(?:最小长度|minimum length)\s*:\s*(\d+)/i, first],
  ['maxLength', /(?:最大长度|maximum length)\s*:\s*(\d+)/i, first],
  ['maxLength', /(?<!总)长度不超过(\d+)个字符/, first],
  ['maxLength', /max\. (\d+) (?:of letters|characters)/i, first],
  ['minimum', /(?:最小值|minimum(?: value)?)\s*(?:为|is|:)\s*(-?\d[\d,]*)/i, first],
  ['minimum', NON_ZERO, first],
  ['minimum', RANGE, first],
  ['maximum', /(?:最大值|maximum(?: value)?)\s*(?:为|is|:)\s*(-?\d[\d,]*)/i, first],
  ['maximum', NON_ZERO, last],
  ['maximum', RANGE, last],
  ['excluded', NON_ZERO, () => [0]],
  ['rule', /\bxx\.xx\b/, () => 'dotted'],
  ['rule', /可包含字母、数字、下划线和中划线,以大\/小写字母开头,以字母或数字结尾/, () => 'identifier'],
  [
    'rule',
    /letters, digits, hyphens \(-\), and underscores \(_\)\. start with a letter, and end with a letter or digit/i,
    () => 'identifier',
  ],
  [
    'default',
    /(?:缺省值|默认值|default(?: value)?)\s*:\s*([^\s,;。]+)/i,
    (found, row) => scalarOf(found[1] ?? '', row.type),
  ],
  ['deprecated', /\((?:已废弃|deprecated|discarded|abandoned)\)/i, () => true],
  [
    'deprecatedValues',
    /(\w+)为废弃版本|(v\d+) (?:is|indicates) (?:an?|the) (?:deprecated|discarded|abandoned)/i,
    (found) => [found[1] ?? found[2] ?? ''],
  ],
  ['maxEntries', /最多定义(\d+)个|(?:max\.|up to|at most) (\d+) (?:parameters|variables|entries)/i, first],
  [
    'maxBytes',
    /总长度不超过(\d+)KB|total (?:length|size)[^.]*?(\d+) ?KB/i,
    (found) => numberOf(found[1] ?? found[2]) * 1024,
  ],
];

/** A default in the type of its row. */
function scalarOf(text: string, type: string): FactValue {
  const bare = text.replace(/\.$/, '');
  if (type === 'Boolean') return bare === 'true';
  return type !== 'String' && /^-?\d+$/.test(bare) ? Number(bare) : bare;
}

const widths: ReadonlyMap<string, string> = new Map([
  ['：', ':'],
  ['，', ','],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['～', '~'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
]);

/** One spelling of punctuation, without quotation marks and repeated spaces; lines stay lines. */
function plainText(text: string): string {
  return text
    .replace(/[：，；（）～–—−]/g, (character) => widths.get(character) ?? character)
    .replace(/["“”‘’]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
