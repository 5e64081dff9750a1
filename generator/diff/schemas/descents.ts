/**
 * A description for a validator that compiles what an instance reaches, and no more: where a reference stands for a
 * part of an instance, compiling stops until there is such a part. Compiled as a whole, descriptions whose schemas
 * lead to each other would be one function each for thousands of schemas, whatever is asked.
 */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import { pointerTokens } from '../../spec/pointer.ts';
import { inPlaceKeywords } from '../../spec/structure.ts';
import { walkObjects } from '../../spec/walk.ts';

/** Keywords of the copy, which no description has. */
export const descend = 'x-descend';
export const descents = 'x-descents';

export interface Copy {
  /** The description, with the schemas that were taken out in a list of their own. */
  readonly value: object;
  /** Where in the copy the schema at a place of the description is. */
  placeOf(pointer: string): string;
}

/** @param description bundled, so that every reference is within it */
export function copyWithDescents(description: JsonValue): Copy {
  const value = plain(description) as JsonObject;
  const taken: object[] = [];
  const places = new Map<string, string>();
  const parts: Record<string, JsonValue>[] = [];
  if (!hasScopes(value)) {
    walkObjects(value, (object, type, pointer) => {
      if (type !== 'Schema' || !leadsOn(object) || !isPart(pointer)) return;
      places.set(pointer, `/${descents}/${parts.length}`);
      parts.push(object as Record<string, JsonValue>);
    });
  }
  // After the walk, which enters what is taken out as well.
  for (const [index, schema] of parts.entries()) {
    taken.push({ ...schema });
    for (const name of Object.keys(schema)) delete schema[name];
    schema[descend] = index;
  }
  return {
    value: { ...value, [descents]: taken },
    placeOf: (pointer) => places.get(pointer) ?? pointer,
  };
}

/** Whether there may be a reference in a schema, for the same part of an instance. */
function leadsOn(schema: JsonObject): boolean {
  return '$ref' in schema || Object.keys(schema).some((keyword) => inPlaceKeywords.has(keyword));
}

const ofNamedParts = new Set(['properties', 'patternProperties', 'prefixItems']);
const ofParts = new Set([
  'items',
  'additionalProperties',
  'contains',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const ofSchemas = new Set(['schemas', '$defs', 'dependentSchemas']);

/** Whether a schema is for a part of what the schema around it is for: what it evaluates is no matter of that. */
function isPart(pointer: string): boolean {
  const [container = '', own = ''] = pointerTokens(pointer).slice(-2);
  return ofNamedParts.has(container) || (ofParts.has(own) && !ofSchemas.has(container));
}

/** References may mean something else where they stand than elsewhere. */
function hasScopes(description: JsonValue): boolean {
  let found = false;
  walkObjects(description, (object, type) => {
    found ||=
      type === 'Schema' && ['$id', '$anchor', '$dynamicAnchor', '$dynamicRef'].some((name) => name in object);
  });
  return found;
}

/** A copy for libraries that know no bigint, and objects without a prototype even less. */
export function plain(value: JsonValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}
