/** A schema taken apart into conditions that must all hold: each is a schema, and together they say the same. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import { isMatch } from './interpreter.ts';

/** What stands below a condition, and of which parts of an instance it speaks. */
export type Conjunct =
  | { readonly kind: 'assertion'; readonly schema: JsonObject }
  | { readonly kind: 'same'; readonly schema: JsonValue }
  | { readonly kind: 'reference'; readonly pointer: string }
  | { readonly kind: 'anyOf' | 'oneOf'; readonly members: readonly JsonValue[] }
  | { readonly kind: 'not'; readonly schema: JsonValue }
  | {
      readonly kind: 'condition';
      readonly if: JsonValue;
      readonly then: JsonValue;
      readonly else: JsonValue;
    }
  | {
      /** Every part that it is for must be valid against a schema. */
      readonly kind: 'parts';
      readonly schema: JsonValue;
      partsOf(instance: JsonValue): readonly JsonValue[];
      /** The condition again, with another schema for the parts. */
      around(schema: unknown): object;
    }
  | {
      readonly kind: 'dependent';
      readonly name: string;
      readonly schema: JsonValue;
    };

/** What a schema says of an instance without looking at anything below. */
const assertions: readonly string[] = (
  'type const enum required multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern ' +
  'maxItems minItems uniqueItems maxProperties minProperties dependentRequired'
).split(' ');

/** What depends on more than an instance and a single schema. */
const entangled: readonly string[] = ['contains', 'unevaluatedItems', 'unevaluatedProperties'];

/** The conditions of a schema, the cheapest first. Undefined for one with conditions that depend on each other. */
export function conjunctsOf(schema: JsonObject): Conjunct[] | undefined {
  if (entangled.some((keyword) => keyword in schema)) return undefined;
  const own = assertions.flatMap((keyword): Conjunct[] => {
    const value = schema[keyword];
    return value === undefined ? [] : [{ kind: 'assertion', schema: { [keyword]: value } }];
  });
  return [...own, ...memberParts(schema), ...itemParts(schema), ...combined(schema)];
}

function combined(schema: JsonObject): Conjunct[] {
  const { $ref, allOf, anyOf, oneOf, not, if: condition, then, else: otherwise } = schema;
  const found: Conjunct[] = [];
  if (typeof $ref === 'string') found.push({ kind: 'reference', pointer: decodeURIComponent($ref.slice(1)) });
  if (isArray(allOf)) for (const member of allOf) found.push({ kind: 'same', schema: member });
  if (isArray(anyOf)) found.push({ kind: 'anyOf', members: anyOf });
  if (isArray(oneOf)) found.push({ kind: 'oneOf', members: oneOf });
  if (not !== undefined) found.push({ kind: 'not', schema: not });
  if (condition !== undefined)
    found.push({ kind: 'condition', if: condition, then: then ?? true, else: otherwise ?? true });
  for (const [name, below] of members(schema['dependentSchemas']))
    found.push({ kind: 'dependent', name, schema: below });
  return found;
}

function memberParts(schema: JsonObject): Conjunct[] {
  const properties = members(schema['properties']);
  const patterns = members(schema['patternProperties']);
  const found: Conjunct[] = properties.map(([name, below]) => ({
    kind: 'parts',
    schema: below,
    partsOf: (one) => (isObject(one) && Object.hasOwn(one, name) ? [one[name] ?? null] : []),
    around: (made) => ({ properties: Object.fromEntries([[name, made]]) }),
  }));
  for (const [pattern, below] of patterns)
    found.push({
      kind: 'parts',
      schema: below,
      partsOf: (one) => named(one, (name) => isMatch(pattern, name)),
      around: (made) => ({ patternProperties: { [pattern]: made } }),
    });
  const { additionalProperties, propertyNames } = schema;
  if (additionalProperties !== undefined) {
    const names = new Set(properties.map(([name]) => name));
    found.push({
      kind: 'parts',
      schema: additionalProperties,
      partsOf: (one) =>
        named(one, (name) => !names.has(name) && !patterns.some(([pattern]) => isMatch(pattern, name))),
      around: (made) => ({
        properties: Object.fromEntries(properties.map(([name]) => [name, true])),
        patternProperties: Object.fromEntries(patterns.map(([pattern]) => [pattern, true])),
        additionalProperties: made,
      }),
    });
  }
  if (propertyNames !== undefined)
    found.push({
      kind: 'parts',
      schema: propertyNames,
      partsOf: (one) => (isObject(one) ? Object.keys(one) : []),
      around: (made) => ({ propertyNames: made }),
    });
  return found;
}

function itemParts({ prefixItems, items }: JsonObject): Conjunct[] {
  const prefix = isArray(prefixItems) ? prefixItems : [];
  const found: Conjunct[] = prefix.map((schema, index) => ({
    kind: 'parts',
    schema,
    partsOf: (one) => (isArray(one) ? one.slice(index, index + 1) : []),
    around: (made) => ({ prefixItems: [...anything(index), made] }),
  }));
  if (items !== undefined)
    found.push({
      kind: 'parts',
      schema: items,
      partsOf: (one) => (isArray(one) ? one.slice(prefix.length) : []),
      around: (made) =>
        prefix.length === 0 ? { items: made } : { prefixItems: anything(prefix.length), items: made },
    });
  return found;
}

function anything(count: number): true[] {
  return Array.from({ length: count }, () => true);
}

function members(value: JsonValue | undefined): [string, JsonValue][] {
  return isObject(value) ? Object.entries(value) : [];
}

function named(instance: JsonValue, isWanted: (name: string) => boolean): JsonValue[] {
  return isObject(instance)
    ? Object.keys(instance)
        .filter(isWanted)
        .map((name) => instance[name] ?? null)
    : [];
}
