/** The types of JSON values. */
import { canonicalText, isArray, type JsonValue } from '../../spec/json.ts';

/** A whole number is a number. */
export type Type = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

export function typeOf(value: JsonValue): Type {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (typeof value === 'bigint') return 'number';
  return typeof value as Exclude<Type, 'null' | 'array'>;
}

/** Whether two values are the same in JSON. */
export function sameValue(one: JsonValue, other: JsonValue): boolean {
  return canonicalText(one) === canonicalText(other);
}
