/** How much a schema may list. Real descriptions have up to 110 members and 600 values; what goes far beyond costs minutes. */
import { isArray, type JsonObject } from './json.ts';
import { joinPointer } from './pointer.ts';
import type { Reporter } from './validate.ts';

/** Schemas in one `anyOf`, `oneOf` or `allOf`. */
const MOST_MEMBERS = 5000;
/** Lists up to here are not counted: a large description may well repeat the countries of the world in each operation. */
const LONG_LIST = 2000;
/** Values in all longer `enum` lists of a document: each becomes types, constants, tables and checks. */
const MOST_VALUES = 100_000;

/** Checks one Schema Object, and what those before it have listed with it. */
export function checkLimits(value: JsonObject, pointer: string, root: JsonObject, report: Reporter): void {
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const members = value[keyword];
    if (!isArray(members) || members.length <= MOST_MEMBERS) continue;
    const parameters = { keyword, count: members.length, limit: MOST_MEMBERS };
    report('limit-members', joinPointer(pointer, keyword), parameters);
  }
  const values = value['enum'];
  if (!isArray(values) || values.length <= LONG_LIST) return;
  const before = listed.get(root) ?? 0;
  const count = before + values.length;
  listed.set(root, count);
  // Told once, where the limit is passed.
  if (before <= MOST_VALUES && count > MOST_VALUES)
    report('limit-values', joinPointer(pointer, 'enum'), { long: LONG_LIST, limit: MOST_VALUES });
}

/** How many values the long lists have had so far, by document. What a base has as well, which is within the limit, is not counted. */
const listed = new WeakMap<JsonObject, number>();
