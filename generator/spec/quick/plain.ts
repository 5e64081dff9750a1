/** What plain (unquoted) scalars stand for: the core schema of YAML 1.2.2 (section 10.3.2), and how their lines are folded. */
import { exactNumber, integerValue } from '../numbers.ts';
import type { JsonValue } from '../json.ts';
import { type Cursor, unusual } from './cursor.ts';

const words: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

const INTEGER = /^[-+]?[0-9]+$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OTHER_BASE = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The value of a plain scalar on one line. */
export function plainValue(cursor: Cursor, source: string, offset: number): JsonValue {
  const first = source.charCodeAt(0);
  // Signs, the point and digits.
  if (first === 43 || first === 45 || first === 46 || (first >= 48 && first <= 57))
    return numberValue(cursor, source, offset);
  if (source.length > 5) return source;
  const word = words.get(source);
  return word === undefined ? source : word;
}

function numberValue(cursor: Cursor, source: string, offset: number): JsonValue {
  if (INTEGER.test(source)) {
    // Up to fifteen digits are exact; adding zero makes -0 the integer that it is.
    return source.length < 16 ? Number(source) + 0 : integerValue(BigInt(source));
  }
  if (DECIMAL.test(source)) {
    const { value, fault } = exactNumber(parseFloat(source), source);
    if (fault === 'infinite') unusual();
    if (fault === 'rounded') cursor.rounded.push({ offset, source, value: Number(value) });
    return value;
  }
  if (OTHER_BASE.test(source)) return integerValue(BigInt(source));
  return NOT_FINITE.test(source) ? unusual() : source;
}

/**
 * Folds the lines of a scalar (YAML 1.2.2 section 6.5): a line end becomes a space, or as many
 * newlines as there are blank lines behind it. Lines come without the spaces at their ends.
 */
export function foldLines(lines: readonly string[]): string {
  let text = lines[0] ?? '';
  let blank = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '' && index < lines.length - 1) {
      blank += 1;
      continue;
    }
    text += (blank === 0 ? ' ' : '\n'.repeat(blank)) + line;
    blank = 0;
  }
  return text;
}
