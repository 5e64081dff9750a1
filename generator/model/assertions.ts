/** Assertions of one type each: numbers, strings, arrays, objects (JSON Schema 2020-12 validation, section 6). */
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { entriesOf, flagOf, listOf, textOf } from './context.ts';
import { discriminatorOf } from './discriminator.ts';
import type { SchemaBuilder } from './schema.ts';
import type { ArraySchema, NumberSchema, ObjectSchema, Property, Schema, StringSchema } from './types.ts';

const numberKeywords = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
const stringKeywords = [
  'minLength',
  'maxLength',
  'pattern',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
];
const arrayKeywords = [
  'items',
  'prefixItems',
  'contains',
  'minItems',
  'maxItems',
  'uniqueItems',
  'unevaluatedItems',
];
const objectKeywords = [
  'properties',
  'required',
  'additionalProperties',
  'patternProperties',
  'unevaluatedProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'dependentRequired',
  'dependentSchemas',
];

export function numberPart(
  builder: SchemaBuilder,
  typed: boolean,
  integer: boolean,
): NumberSchema | undefined {
  const { value, base } = builder;
  if (!typed && !numberKeywords.some((keyword) => keyword in value)) return undefined;
  return {
    kind: 'number',
    typed,
    integer,
    format: textOf(value, 'format'),
    minimum: numberOf(value, 'minimum'),
    maximum: numberOf(value, 'maximum'),
    exclusiveMinimum: numberOf(value, 'exclusiveMinimum'),
    exclusiveMaximum: numberOf(value, 'exclusiveMaximum'),
    multipleOf: numberOf(value, 'multipleOf'),
    ...base,
  };
}

export function stringPart(builder: SchemaBuilder, typed: boolean): StringSchema | undefined {
  const { value, base } = builder;
  if (!typed && !stringKeywords.some((keyword) => keyword in value)) return undefined;
  return {
    kind: 'string',
    typed,
    format: textOf(value, 'format'),
    minLength: countOf(value, 'minLength'),
    maxLength: countOf(value, 'maxLength'),
    pattern: textOf(value, 'pattern'),
    contentEncoding: textOf(value, 'contentEncoding'),
    contentMediaType: textOf(value, 'contentMediaType'),
    contentSchema: optionalChild(builder, 'contentSchema'),
    ...base,
  };
}

export function arrayPart(builder: SchemaBuilder, typed: boolean): ArraySchema | undefined {
  const { value, base } = builder;
  if (!typed && !arrayKeywords.some((keyword) => keyword in value)) return undefined;
  return {
    kind: 'array',
    typed,
    prefixItems: [...listOf(value, 'prefixItems').keys()].map((index) => builder.child('prefixItems', index)),
    items: optionalChild(builder, 'items'),
    unevaluatedItems: optionalChild(builder, 'unevaluatedItems'),
    contains: optionalChild(builder, 'contains'),
    minContains: countOf(value, 'minContains'),
    maxContains: countOf(value, 'maxContains'),
    minItems: countOf(value, 'minItems'),
    maxItems: countOf(value, 'maxItems'),
    uniqueItems: flagOf(value, 'uniqueItems'),
    ...base,
  };
}

export function objectPart(builder: SchemaBuilder, typed: boolean): ObjectSchema | undefined {
  const { value, base } = builder;
  if (!typed && !objectKeywords.some((keyword) => keyword in value)) return undefined;
  const required = new Set(listOf(value, 'required').filter((name) => typeof name === 'string'));
  return {
    kind: 'object',
    typed,
    properties: propertiesOf(builder, required),
    required,
    patternProperties: childrenOf(builder, 'patternProperties'),
    additionalProperties: optionalChild(builder, 'additionalProperties'),
    unevaluatedProperties: optionalChild(builder, 'unevaluatedProperties'),
    propertyNames: optionalChild(builder, 'propertyNames'),
    minProperties: countOf(value, 'minProperties'),
    maxProperties: countOf(value, 'maxProperties'),
    dependentRequired: dependentRequiredOf(value),
    dependentSchemas: childrenOf(builder, 'dependentSchemas'),
    discriminator: 'anyOf' in value || 'oneOf' in value ? undefined : discriminatorOf(builder, []),
    ...base,
  };
}

function propertiesOf(builder: SchemaBuilder, required: ReadonlySet<string>): Map<string, Property> {
  const properties = new Map<string, Property>();
  for (const [name] of entriesOf(builder.value, 'properties')) {
    const schema = builder.child('properties', name);
    properties.set(name, { at: schema.at, name, required: required.has(name), schema });
  }
  return properties;
}

/** One for all, since next to no schema has these keywords. */
const none: ReadonlyMap<string, never> = new Map<string, never>();

function childrenOf(builder: SchemaBuilder, keyword: string): ReadonlyMap<string, Schema> {
  if (!(keyword in builder.value)) return none;
  const names = entriesOf(builder.value, keyword).map(([name]) => name);
  return new Map(names.map((name) => [name, builder.child(keyword, name)]));
}

function optionalChild(builder: SchemaBuilder, keyword: string): Schema | undefined {
  return keyword in builder.value ? builder.child(keyword) : undefined;
}

function dependentRequiredOf(value: JsonObject): ReadonlyMap<string, readonly string[]> {
  if (!('dependentRequired' in value)) return none;
  const found = new Map<string, readonly string[]>();
  for (const [name, names] of isObject(value['dependentRequired'])
    ? Object.entries(value['dependentRequired'])
    : []) {
    if (isArray(names))
      found.set(
        name,
        names.filter((item) => typeof item === 'string'),
      );
  }
  return found;
}

export function numberOf(value: JsonObject, field: string): number | bigint | undefined {
  const found: JsonValue | undefined = value[field];
  return typeof found === 'number' || typeof found === 'bigint' ? found : undefined;
}

function countOf(value: JsonObject, field: string): number | undefined {
  const found = value[field];
  return typeof found === 'number' ? found : undefined;
}
