/** The schemas of the model: JSON Schema 2020-12 as OpenAPI 3.1 uses it, sorted by kind. */
import type { Location } from '../diagnostics.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Extensions, ExternalDocs } from './types.ts';

/** Annotations that every schema may carry (JSON Schema 2020-12 validation, section 9). */
export interface SchemaBase {
  readonly at: Location;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly default: JsonValue | undefined;
  readonly examples: readonly JsonValue[];
  readonly deprecated: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly externalDocs: ExternalDocs | undefined;
  readonly extensions: Extensions;
}

/**
 * A schema by kind. Where a JSON Schema combines several kinds of assertion (`type: object` with
 * `oneOf` beside it, say), it becomes an intersection whose members stand at the same place.
 */
export type Schema =
  | AnySchema
  | NeverSchema
  | ReferenceSchema
  | NullSchema
  | BooleanSchema
  | NumberSchema
  | StringSchema
  | ArraySchema
  | ObjectSchema
  | EnumSchema
  | UnionSchema
  | IntersectionSchema
  | NotSchema
  | ConditionalSchema;

/** `true` or `{}`: everything is valid. */
export interface AnySchema extends SchemaBase {
  readonly kind: 'any';
}

/** `false`: nothing is valid. */
export interface NeverSchema extends SchemaBase {
  readonly kind: 'never';
}

/** `$ref` (or a `$dynamicRef` resolved statically). Assertions beside it make an intersection. */
export interface ReferenceSchema extends SchemaBase {
  readonly kind: 'reference';
  /** A key of `Api.definitions`. */
  readonly target: string;
}

export interface NullSchema extends SchemaBase {
  readonly kind: 'null';
}

export interface BooleanSchema extends SchemaBase {
  readonly kind: 'boolean';
}

/**
 * `typed` on the kinds below: false when the schema has no `type`, so that its assertions hold for
 * values of this type only and every value of another type is valid.
 */
export interface NumberSchema extends SchemaBase {
  readonly kind: 'number';
  readonly typed: boolean;
  readonly integer: boolean;
  readonly format: string | undefined;
  readonly minimum: number | bigint | undefined;
  readonly maximum: number | bigint | undefined;
  readonly exclusiveMinimum: number | bigint | undefined;
  readonly exclusiveMaximum: number | bigint | undefined;
  readonly multipleOf: number | bigint | undefined;
}

export interface StringSchema extends SchemaBase {
  readonly kind: 'string';
  readonly typed: boolean;
  readonly format: string | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly pattern: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly contentMediaType: string | undefined;
  readonly contentSchema: Schema | undefined;
}

export interface ArraySchema extends SchemaBase {
  readonly kind: 'array';
  readonly typed: boolean;
  readonly prefixItems: readonly Schema[];
  /** Undefined: any item. */
  readonly items: Schema | undefined;
  readonly unevaluatedItems: Schema | undefined;
  readonly contains: Schema | undefined;
  readonly minContains: number | undefined;
  readonly maxContains: number | undefined;
  readonly minItems: number | undefined;
  readonly maxItems: number | undefined;
  readonly uniqueItems: boolean;
}

export interface ObjectSchema extends SchemaBase {
  readonly kind: 'object';
  readonly typed: boolean;
  /** In document order. */
  readonly properties: ReadonlyMap<string, Property>;
  /** Every name in `required`, whether or not `properties` declares it. */
  readonly required: ReadonlySet<string>;
  readonly patternProperties: ReadonlyMap<string, Schema>;
  /** Undefined: any further property. */
  readonly additionalProperties: Schema | undefined;
  readonly unevaluatedProperties: Schema | undefined;
  readonly propertyNames: Schema | undefined;
  readonly minProperties: number | undefined;
  readonly maxProperties: number | undefined;
  readonly dependentRequired: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas: ReadonlyMap<string, Schema>;
  /** A discriminator that stands on a base schema rather than on a union. */
  readonly discriminator: Discriminator | undefined;
}

export interface Property {
  readonly at: Location;
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** `enum` or `const` (an enum of one value, `constant` true). */
export interface EnumSchema extends SchemaBase {
  readonly kind: 'enum';
  readonly constant: boolean;
  /** The values that the type beside `enum` lets through, in document order, without repetition. */
  readonly values: readonly EnumValue[];
  /** The type of every value, or undefined when they differ. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'null' | undefined;
  /** Limits beside the list. Where they exclude some of its values, they stand beside it as a schema too. */
  readonly minimum: number | bigint | undefined;
  readonly maximum: number | bigint | undefined;
  readonly format: string | undefined;
}

export interface EnumValue {
  readonly at: Location;
  readonly value: JsonValue;
  /** From `x-enum-varnames` or `x-enumNames`; not yet made into an identifier. */
  readonly name: string | undefined;
  /** From `x-enumDescriptions` or `x-enum-descriptions`. */
  readonly description: string | undefined;
}

/** `anyOf`, `oneOf`, or a `type` array (which is an anyOf of its types). */
export interface UnionSchema extends SchemaBase {
  readonly kind: 'union';
  readonly mode: 'anyOf' | 'oneOf';
  readonly members: readonly Schema[];
  readonly discriminator: Discriminator | undefined;
}

export interface Discriminator {
  readonly propertyName: string;
  /** From value to a key of `Api.definitions`, implicit names included. */
  readonly mapping: ReadonlyMap<string, string>;
}

/** `allOf`, or assertions of several kinds in one schema. Valid when every member is. */
export interface IntersectionSchema extends SchemaBase {
  readonly kind: 'intersection';
  readonly members: readonly Schema[];
}

/** `not`. */
export interface NotSchema extends SchemaBase {
  readonly kind: 'not';
  readonly schema: Schema;
}

/** `if` with `then` and `else`; an absent branch is undefined. */
export interface ConditionalSchema extends SchemaBase {
  readonly kind: 'conditional';
  readonly if: Schema;
  readonly then: Schema | undefined;
  readonly else: Schema | undefined;
}
