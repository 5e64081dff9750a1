/** What JSON Schema says of single keywords in words: types and patterns. */
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { joinPointer, mappedPointer, valueAt } from './pointer.ts';
import { describe } from './references.ts';
import { checkLimits } from './schema-limits.ts';
import { suggestionAt } from './suggest.ts';
import type { Reporter } from './validate.ts';
import { oneOf } from './value-checks.ts';

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** Checks the keywords of one Schema Object. */
export function checkSchema(value: JsonObject, pointer: string, root: JsonObject, report: Reporter): void {
  const expects = (expected: string, keyword: string): void =>
    report('invalid-value', joinPointer(pointer, keyword), {
      what: `\`${keyword}\``,
      expected,
      found: describe(value[keyword]),
    });
  const type = value['type'];
  if (isArray(type)) {
    for (const [index, item] of type.entries())
      oneOf(item, TYPES, String(index), joinPointer(pointer, 'type'), report);
  } else oneOf(type, TYPES, 'type', pointer, report);
  if (isArray(type) && type.length === 0) expects('a type, or a list of one or more', 'type');
  const multiple = value['multipleOf'];
  if ((typeof multiple === 'number' || typeof multiple === 'bigint') && multiple <= 0)
    expects('a number above zero', 'multipleOf');
  checkLimits(value, pointer, root, report);
  checkDemands(value['dependentRequired'], joinPointer(pointer, 'dependentRequired'), report);
  checkMapping(value['discriminator'], joinPointer(pointer, 'discriminator'), root, report);
  checkPattern(value['pattern'], joinPointer(pointer, 'pattern'), report);
  const patterns = value['patternProperties'];
  if (isObject(patterns)) {
    for (const pattern of Object.keys(patterns))
      checkPattern(pattern, joinPointer(pointer, 'patternProperties', pattern), report);
  }
}

/** The names that a property's presence demands. */
function checkDemands(demands: JsonValue | undefined, pointer: string, report: Reporter): void {
  for (const name of isObject(demands) ? Object.keys(demands) : []) {
    const names = isObject(demands) ? demands[name] : undefined;
    if (isArray(names) && names.every((one) => typeof one === 'string')) continue;
    const parameters = { what: `\`${name}\``, expected: 'a list of strings', found: describe(names) };
    report('wrong-type', joinPointer(pointer, name), parameters);
  }
}

/** What a discriminator maps to: a schema of the document, by its component's name or by a reference. */
function checkMapping(
  discriminator: JsonValue | undefined,
  pointer: string,
  root: JsonObject,
  report: Reporter,
): void {
  const mapping = isObject(discriminator) ? discriminator['mapping'] : undefined;
  for (const name of isObject(mapping) ? Object.keys(mapping) : []) {
    const target = isObject(mapping) ? mapping[name] : undefined;
    if (typeof target !== 'string') continue;
    const place = mappedPointer(target);
    if (place !== undefined && valueAt(root, place) !== undefined) continue;
    const end = place === undefined ? '' : suggestionAt(root, place);
    report('unresolved-mapping', joinPointer(pointer, 'mapping', name), { name, target, suggestion: end });
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
