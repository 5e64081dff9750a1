/** Schemas of one kind taken apart into single constraints on instances of one type. */
import type { ArraySchema, NumberSchema, ObjectSchema, Schema, StringSchema } from '../../model/types.ts';
import type { JsonValue } from '../../spec/json.ts';
import { conditional, objectWith } from './synthetic.ts';
import type { View } from './literal.ts';

export type Constraint =
  | { readonly kind: 'values'; readonly values: readonly JsonValue[] }
  | { readonly kind: 'minimum' | 'maximum'; readonly limit: number; readonly exclusive: boolean }
  | { readonly kind: 'integer' }
  | { readonly kind: 'multipleOf'; readonly factor: number }
  | { readonly kind: 'minLength' | 'maxLength'; readonly limit: number }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'minItems' | 'maxItems'; readonly limit: number }
  | { readonly kind: 'uniqueItems' }
  | {
      readonly kind: 'items';
      readonly from: number;
      readonly to: number;
      readonly schema: Schema;
      readonly view: View;
    }
  | {
      readonly kind: 'contains';
      readonly schema: Schema;
      readonly view: View;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'minProperties' | 'maxProperties'; readonly limit: number }
  | { readonly kind: 'required'; readonly name: string }
  | { readonly kind: 'property'; readonly name: string; readonly schema: Schema; readonly view: View }
  | { readonly kind: 'names'; readonly names: Names; readonly schema: Schema; readonly view: View }
  | { readonly kind: 'propertyNames'; readonly schema: Schema; readonly view: View };

/** Which properties a schema is for: those that a pattern matches, or those that nothing else is for. */
export type Names =
  | { readonly matching: string }
  | { readonly besides: ReadonlySet<string>; readonly patterns: readonly string[] };

/** Constraints, and schemas that hold for the whole instance as well. */
export interface Parts {
  readonly constraints: readonly Constraint[];
  readonly further: readonly Schema[];
}

export function numberParts(schema: NumberSchema): Parts {
  const limits = [
    ['minimum', schema.minimum, false],
    ['maximum', schema.maximum, false],
    ['minimum', schema.exclusiveMinimum, true],
    ['maximum', schema.exclusiveMaximum, true],
  ] as const;
  const constraints: Constraint[] = limits.flatMap(([kind, limit, exclusive]) =>
    limit === undefined ? [] : [{ kind, limit: Number(limit), exclusive }],
  );
  if (schema.integer) constraints.push({ kind: 'integer' });
  if (schema.multipleOf !== undefined)
    constraints.push({ kind: 'multipleOf', factor: Number(schema.multipleOf) });
  return { constraints, further: [] };
}

/** `format` and `contentMediaType` are annotations (JSON Schema 2020-12 validation, sections 7.2.1 and 8.1). */
export function stringParts({ minLength = 0, maxLength, pattern }: StringSchema): Parts {
  const constraints: Constraint[] = [];
  if (minLength > 0) constraints.push({ kind: 'minLength', limit: minLength });
  if (maxLength !== undefined) constraints.push({ kind: 'maxLength', limit: maxLength });
  if (pattern !== undefined) constraints.push({ kind: 'pattern', pattern });
  return { constraints, further: [] };
}

export function arrayParts(schema: ArraySchema, view: View, isAlone: boolean): Parts {
  const { prefixItems, minItems = 0, maxItems, contains, uniqueItems } = schema;
  const constraints: Constraint[] = prefixItems.map((item, index) => ({
    kind: 'items',
    from: index,
    to: index + 1,
    schema: item,
    view,
  }));
  const rest = schema.items ?? (isAlone ? schema.unevaluatedItems : undefined);
  if (rest !== undefined)
    constraints.push({ kind: 'items', from: prefixItems.length, to: Infinity, schema: rest, view });
  if (minItems > 0) constraints.push({ kind: 'minItems', limit: minItems });
  if (maxItems !== undefined) constraints.push({ kind: 'maxItems', limit: maxItems });
  if (uniqueItems) constraints.push({ kind: 'uniqueItems' });
  if (contains !== undefined) {
    const { minContains: least = 1, maxContains: most = Infinity } = schema;
    constraints.push({ kind: 'contains', schema: contains, view, least, most });
  }
  return { constraints, further: [] };
}

/** @param isAlone whether nothing else is for properties: `unevaluatedProperties` is for those that nothing is for */
export function objectParts(schema: ObjectSchema, view: View, isAlone: boolean): Parts {
  const { properties, required, patternProperties, minProperties = 0, maxProperties, propertyNames } = schema;
  const own = { besides: new Set(properties.keys()), patterns: [...patternProperties.keys()] };
  const constraints: Constraint[] = [...required].map((name) => ({ kind: 'required', name }));
  for (const { name, schema: value } of properties.values())
    constraints.push({ kind: 'property', name, schema: value, view });
  for (const [matching, value] of patternProperties)
    constraints.push({ kind: 'names', names: { matching }, schema: value, view });
  if (schema.additionalProperties !== undefined)
    constraints.push({ kind: 'names', names: own, schema: schema.additionalProperties, view });
  else if (schema.unevaluatedProperties !== undefined && isAlone)
    constraints.push({ kind: 'names', names: own, schema: schema.unevaluatedProperties, view });
  if (minProperties > 0) constraints.push({ kind: 'minProperties', limit: minProperties });
  if (maxProperties !== undefined) constraints.push({ kind: 'maxProperties', limit: maxProperties });
  if (propertyNames !== undefined) constraints.push({ kind: 'propertyNames', schema: propertyNames, view });
  return { constraints, further: dependencies(schema) };
}

/** The same schemas every time, so that answers about them are found again. */
const known = new WeakMap<ObjectSchema, readonly Schema[]>();

function dependencies(schema: ObjectSchema): readonly Schema[] {
  const found = known.get(schema) ?? conditions(schema);
  known.set(schema, found);
  return found;
}

/** `dependentRequired` and `dependentSchemas` as conditions on the whole object. */
function conditions({ at, dependentRequired, dependentSchemas }: ObjectSchema): Schema[] {
  const required = [...dependentRequired].map(([name, names]) =>
    conditional(at, objectWith(at, [name]), objectWith(at, names)),
  );
  const schemas = [...dependentSchemas].map(([name, then]) => conditional(at, objectWith(at, [name]), then));
  return [...required, ...schemas];
}
