/** What JSON Schema says of single keywords in words: types and patterns. */
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { joinPointer } from './pointer.ts';
import type { Reporter } from './validate.ts';
import { oneOf } from './value-checks.ts';

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** Checks the keywords of one Schema Object. */
export function checkSchema(value: JsonObject, pointer: string, _root: JsonObject, report: Reporter): void {
  const type = value['type'];
  if (isArray(type)) {
    for (const [index, item] of type.entries())
      oneOf(item, TYPES, String(index), joinPointer(pointer, 'type'), report);
  } else oneOf(type, TYPES, 'type', pointer, report);
  checkPattern(value['pattern'], joinPointer(pointer, 'pattern'), report);
  const patterns = value['patternProperties'];
  if (isObject(patterns)) {
    for (const pattern of Object.keys(patterns))
      checkPattern(pattern, joinPointer(pointer, 'patternProperties', pattern), report);
  }
}

/** Compiled, never run: a pattern of a document may take exponential time. */
function checkPattern(pattern: JsonValue | undefined, pointer: string, report: Reporter): void {
  if (typeof pattern !== 'string') return;
  try {
    RegExp(pattern, 'u');
  } catch (error) {
    // Many documents escape more than the u flag allows; without it such patterns still have a meaning.
    try {
      RegExp(pattern);
    } catch {
      const reason = (error as Error).message.replace(/^Invalid regular expression: \/.*\/u?: /s, '');
      report('invalid-pattern', pointer, { pattern, reason });
    }
  }
}
