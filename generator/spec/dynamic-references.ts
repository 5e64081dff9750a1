/** `$dynamicRef` (JSON Schema 2020-12 core, section 8.2.3.2), read as `$ref`. */
import { emptyObject, isArray, type JsonValue } from './json.ts';

/** What is said where that is not exact. */
export const severalAnchors = {
  keyword: '$dynamicRef',
  where: 'where several schemas have the $dynamicAnchor',
  consequence: 'it is read as $ref, so an outer $dynamicAnchor of the same name does not take effect',
};

/**
 * Puts `$ref` in the place of a schema's `$dynamicRef`.
 *
 * @param anchors where the schemas with a `$dynamicAnchor` of each name stand
 * @returns whether it is exact: it is, unless several schemas carry the anchor
 */
export function makeStatic(
  schema: Record<string, JsonValue>,
  anchors: ReadonlyMap<string, readonly string[]>,
): boolean {
  const reference = schema['$dynamicRef'] ?? null;
  delete schema['$dynamicRef'];
  const member = Object.assign(emptyObject(), { $ref: reference });
  if (!('$ref' in schema)) schema['$ref'] = reference;
  else schema['allOf'] = [...(isArray(schema['allOf']) ? schema['allOf'] : []), member];
  const name = typeof reference === 'string' ? reference.split('#')[1] : undefined;
  return (anchors.get(name ?? '') ?? []).length <= 1;
}
