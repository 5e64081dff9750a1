/** The keywords of JSON Schema 2020-12 by what they hold. What is in none of the lists asserts nothing. */

/** Values that are taken as they are. */
export const assertions: ReadonlySet<string> = new Set([
  'type',
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxContains',
  'minContains',
  'maxProperties',
  'minProperties',
  'pattern',
]);

/** A schema for the same value: what a description says of the value holds within it. */
export const inPlace: ReadonlySet<string> = new Set(['not', 'if', 'then', 'else']);

/** A schema for values within the value. */
export const within: ReadonlySet<string> = new Set([
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

/** Assertions on numbers, which may count something. */
export const numeric = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;

export const annotations: ReadonlySet<string> = new Set(['title', 'description', '$comment']);

/** Formats that runtime/validation-formats.ts checks. */
export { formats } from '../runtime/validation-formats.ts';
