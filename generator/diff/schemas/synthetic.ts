/** Schemas that no description holds: what conditions and differences are put together from. */
import type { Location } from '../../diagnostics.ts';
import { bareBase } from '../../model/schema.ts';
import type { ConditionalSchema, EnumSchema, ObjectSchema, Schema, StringSchema } from '../../model/types.ts';
import type { JsonValue } from '../../spec/json.ts';

/** Whatever it is, if it is an object it has these properties. */
export function objectWith(at: Location, required: Iterable<string>): ObjectSchema {
  return {
    kind: 'object',
    typed: false,
    properties: new Map(),
    required: new Set(required),
    patternProperties: new Map(),
    additionalProperties: undefined,
    unevaluatedProperties: undefined,
    propertyNames: undefined,
    minProperties: undefined,
    maxProperties: undefined,
    dependentRequired: new Map(),
    dependentSchemas: new Map(),
    discriminator: undefined,
    ...bareBase(at),
  };
}

export function conditional(at: Location, condition: Schema, then: Schema): ConditionalSchema {
  return { kind: 'conditional', if: condition, then, else: undefined, ...bareBase(at) };
}

/** One of these values. */
export function listOf(at: Location, values: readonly JsonValue[]): EnumSchema {
  const entries = values.map((value) => ({ at, value, name: undefined, description: undefined }));
  return {
    kind: 'enum',
    constant: false,
    values: entries,
    type: undefined,
    minimum: undefined,
    maximum: undefined,
    format: undefined,
    ...bareBase(at),
  };
}

/** Any text. */
export function anyText(at: Location): StringSchema {
  return {
    kind: 'string',
    typed: true,
    format: undefined,
    minLength: undefined,
    maxLength: undefined,
    pattern: undefined,
    contentEncoding: undefined,
    contentMediaType: undefined,
    contentSchema: undefined,
    ...bareBase(at),
  };
}
