/** Values of a document in the form that Ajv takes, and unions that say less than they seem to. */
import { isArray, isObject, type JsonValue } from '../spec/json.ts';
import type { CheckSchema } from './shapes.ts';
import type { References } from './references.ts';

/** A JSON value with ordinary numbers: what a body is compared with has none beyond 2^53 either. */
export function plainValue(value: JsonValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (isArray(value)) return value.map(plainValue);
  if (!isObject(value)) return value;
  const made = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) made[key] = plainValue(value[key] ?? null);
  return made;
}

/** `const` or `enum`. A list without values lets nothing through, which Ajv takes in another form only. */
export function enumeration(keyword: 'const' | 'enum', held: JsonValue): Record<string, unknown> {
  return { [keyword]: isArray(held) && keyword === 'enum' && held.length === 0 ? false : plainValue(held) };
}

/**
 * Unions that come down to assertions on one value: an open value list is its plain type, and so are several types, and
 * null beside one type.
 *
 * @param variants of `anyOf` or `oneOf`, as they are compiled
 * @returns keywords in place of the union, undefined where it stays one
 */
export function simpleUnion(
  references: References,
  keyword: string,
  list: readonly JsonValue[],
  variants: readonly CheckSchema[],
): Record<string, unknown> | undefined {
  const open = keyword === 'anyOf' ? openType(list.map((member) => references.resolved(member))) : undefined;
  if (open !== undefined) return { type: open };
  const nullable = keyword === 'anyOf' ? nullableOf(variants) : undefined;
  if (nullable !== undefined) return nullable;
  const types = variants.map((one) =>
    typeof one === 'object' && typeof one['type'] === 'string' ? one['type'] : '',
  );
  // An integer is a number as well, which `oneOf` does not allow.
  if (
    types.includes('') ||
    new Set(types).size < types.length ||
    (types.includes('integer') && types.includes('number'))
  )
    return undefined;
  const [only, ...others] = variants.filter((one) => typeof one === 'object' && Object.keys(one).length > 1);
  if (typeof only !== 'object') return { type: types };
  // None of the other assertions of the one says anything about null.
  const isNullable =
    others.length === 0 && types.length === 2 && only['type'] !== 'null' && types.includes('null');
  return isNullable && !unmixable.some((keyword) => keyword in only) ? { ...only, type: types } : undefined;
}

/** A reference, or null: what is asked is asked of anything but null. */
function nullableOf(variants: readonly CheckSchema[]): Record<string, unknown> | undefined {
  const [other, ...others] = variants.filter((one) => typeof one !== 'object' || one['type'] !== 'null');
  const isOfTwo = variants.length === 2 && others.length === 0;
  return isOfTwo && typeof other === 'object' && '$ref' in other ? { $nullable: other } : undefined;
}

/** Assertions that hold for values of every type. */
const unmixable = ['enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'if'];

/** The type that covers a list of values beside it. */
function openType(members: readonly JsonValue[]): JsonValue | undefined {
  const open = members.find(
    (member) => isObject(member) && typeof member['type'] === 'string' && isBare(Object.keys(member)),
  );
  if (!isObject(open)) return undefined;
  const isCovered = members.every(
    (member) =>
      member === open || (isObject(member) && isArray(member['enum']) && member['type'] === open['type']),
  );
  return isCovered ? open['type'] : undefined;
}

const silent: ReadonlySet<string> = new Set([
  'type',
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
]);

function isBare(keywords: readonly string[]): boolean {
  return keywords.every((keyword) => silent.has(keyword) || keyword.startsWith('x-'));
}
