/** Limits of single values in words (JSON Schema 2020-12 validation, sections 6.2 and 6.3). */
import type { NumberSchema, StringSchema } from './types.ts';
import type { Words } from './vocabulary.ts';

/** Length, pattern and encoding of a string. */
export function stringLimits(schema: StringSchema, words: Words, code: (text: string) => string): string[] {
  const { minLength, maxLength, pattern, contentEncoding, contentMediaType } = schema;
  const texts: string[] = [];
  if (minLength !== undefined || maxLength !== undefined) texts.push(words.characters(minLength, maxLength));
  if (pattern !== undefined) texts.push(words.matches(code(pattern)));
  if (contentEncoding !== undefined) texts.push(words.encodedAs(code(contentEncoding)));
  if (contentMediaType !== undefined) texts.push(words.holds(code(contentMediaType)));
  return texts;
}

/** Both ends of a number, and its step. */
export function numberLimits(schema: NumberSchema, words: Words): string[] {
  const texts = rangeLimits(schema, words);
  if (schema.exclusiveMinimum !== undefined) texts.push(words.above(String(schema.exclusiveMinimum)));
  if (schema.exclusiveMaximum !== undefined) texts.push(words.below(String(schema.exclusiveMaximum)));
  if (schema.multipleOf !== undefined) texts.push(words.multipleOf(String(schema.multipleOf)));
  return texts;
}

/** The inclusive ends of a number or of a list of numbers. */
export function rangeLimits(schema: Pick<NumberSchema, 'minimum' | 'maximum'>, words: Words): string[] {
  const { minimum, maximum } = schema;
  if (minimum !== undefined && maximum !== undefined)
    return [words.between(String(minimum), String(maximum))];
  if (minimum !== undefined) return [words.atLeast(String(minimum))];
  return maximum === undefined ? [] : [words.atMost(String(maximum))];
}

/** What qualifies the name of a type. */
export function formats(format: string | undefined): string[] {
  return format === undefined ? [] : [format];
}
