/** The facts of a row as a schema (JSON Schema 2020-12), for comparing pages by what they let through. */
import type { JsonObject, JsonValue } from '../spec/json.ts';
import { rulePatterns } from './limits.ts';
import { type FactName, factNames, type Facts, factText, type FactValue } from './types.ts';
import { objectNameOf } from './words.ts';

export interface RowSurroundings {
  /** Whether the row is of what callers send: its lists of values are then all there is. */
  readonly isSent: boolean;
  /** The reference to the schema of an object; undefined where the page has no table of it. */
  readonly referenceTo: (object: string) => string | undefined;
}

/**
 * The schema that a row states. Facts that no keyword says (`excluded` numbers of a text, obsolete values) are in its
 * description, so that none is lost.
 */
export function rowSchema(facts: Facts, surroundings: RowSurroundings): JsonObject {
  const { type = 'String' } = facts;
  const [, item] = /^Array of (.+?)s?$/.exec(String(type)) ?? [];
  const words = wordsOf(facts);
  const single = valueSchema(item ?? String(type), facts, surroundings);
  return {
    ...(item === undefined ? single : { type: 'array', items: single }),
    ...(words.length === 0 ? {} : { description: words.join('; ') }),
    ...(facts.deprecated === true ? { deprecated: true } : {}),
    ...(facts.default === undefined || item !== undefined ? {} : { default: facts.default as JsonValue }),
  };
}

/** @param type the page's word, in the singular, such as `string`, `FuncVpc object` or `Long` */
function valueSchema(type: string, facts: Facts, surroundings: RowSurroundings): JsonObject {
  const object = objectNameOf(type.replace(/ objects?$/, ' object'));
  if (object !== undefined) {
    const reference = surroundings.referenceTo(object);
    return reference === undefined ? { type: 'object' } : { $ref: reference };
  }
  const own = { ...types.get(type.toLowerCase()), ...limits(type, facts) };
  const { values, literal, excluded } = facts;
  const all: JsonObject = {
    ...own,
    ...(Array.isArray(excluded) && isNumeric(type) ? { not: { enum: [...excluded] } } : {}),
  };
  const listed = Array.isArray(values) ? withValues(all, values, surroundings.isSent) : all;
  return literal === undefined ? listed : { anyOf: [listed, { const: literal as JsonValue }] };
}

/** Values that come back may be joined by others; those that are sent are all there are. */
function withValues(schema: JsonObject, values: readonly JsonValue[], isSent: boolean): JsonObject {
  const listed = { ...schema, enum: [...values] };
  return isSent ? listed : { anyOf: [listed, schema] };
}

const types: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['string', { type: 'string' }],
  ['integer', { type: 'integer' }],
  ['long', { type: 'integer', format: 'int64' }],
  ['float', { type: 'number', format: 'float' }],
  ['double', { type: 'number', format: 'double' }],
  ['boolean', { type: 'boolean' }],
  ['object', { type: 'object' }],
]);

const isNumeric = (type: string): boolean => /^(?:integer|long|float|double)$/i.test(type);

function limits(type: string, facts: Facts): JsonObject {
  if (isNumeric(type)) return defined({ minimum: facts.minimum, maximum: facts.maximum });
  if (!/^string$/i.test(type)) return {};
  const { maxEntries, maxBytes, minLength, maxLength = maxBytes, rule } = facts;
  const content = {
    contentMediaType: 'application/json',
    contentSchema: { type: 'object', maxProperties: maxEntries },
  };
  return {
    ...defined({ minLength, maxLength, pattern: rulePatterns.get(String(rule)) }),
    ...(maxEntries === undefined ? {} : (content as JsonObject)),
  };
}

function defined(keywords: Readonly<Record<string, FactValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(keywords).filter(([, value]) => value !== undefined),
  ) as JsonObject;
}

/** Facts that a validator does not see, for a reader to see that they changed. */
function wordsOf(facts: Facts): string[] {
  const isText = /string/i.test(String(facts.type));
  const told = factNames.filter((name) => silent.has(name) || (isText && numbers.has(name)));
  return told.flatMap((name) => {
    const value = facts[name];
    return value === undefined ? [] : [`${name}: ${factText(value)}`];
  });
}

const silent: ReadonlySet<FactName> = new Set(['maxEntries', 'maxBytes', 'deprecatedValues']);
const numbers: ReadonlySet<FactName> = new Set(['minimum', 'maximum', 'excluded']);
