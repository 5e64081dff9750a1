/** What a language has to say: the shape of the table in words.ts. Names and values arrive marked up. */

/** A type's name for one value and for several of them. */
export type Noun = readonly [one: string, many: string];

export interface Words {
  readonly any: Noun;
  readonly nothing: Noun;
  readonly null: Noun;
  readonly boolean: Noun;
  readonly string: Noun;
  readonly number: Noun;
  readonly integer: Noun;
  readonly object: Noun;
  readonly value: Noun;
  readonly arrayOf: (items: string) => Noun;
  readonly tupleOf: (items: readonly string[], rest: string | undefined) => Noun;
  readonly mapOf: (values: string) => Noun;
  readonly oneOf: (count: number) => Noun;
  /** A type with its format or limits behind it. */
  readonly qualified: (type: string, qualities: readonly string[]) => string;
  readonly or: (items: readonly string[]) => string;
  readonly and: (items: readonly string[]) => string;
  readonly list: (items: readonly string[]) => string;
  /** Counts: of characters, items or properties, either end open. */
  readonly characters: (least: number | undefined, most: number | undefined) => string;
  readonly items: (least: number | undefined, most: number | undefined) => string;
  readonly properties: (least: number | undefined, most: number | undefined) => string;
  readonly containing: (type: string, least: number | undefined, most: number | undefined) => string;
  readonly between: (least: string, most: string) => string;
  readonly atLeast: (least: string) => string;
  readonly atMost: (most: string) => string;
  readonly above: (limit: string) => string;
  readonly below: (limit: string) => string;
  readonly multipleOf: (factor: string) => string;
  readonly matches: (pattern: string) => string;
  readonly encodedAs: (encoding: string) => string;
  readonly holds: (mediaType: string) => string;
  readonly content: (limits: string) => string;
  readonly distinct: string;
  readonly each: (limits: string) => string;
  readonly names: (limits: string) => string;
  readonly not: (what: string) => string;
  readonly only: (values: string) => string;
  readonly is: (name: string, values: string) => string;
  readonly isNot: (name: string, values: string) => string;
  readonly isPresent: (name: string) => string;
  readonly isAbsent: (name: string) => string;
  readonly when: (condition: string, consequence: string) => string;
  readonly unless: (condition: string, consequence: string) => string;
  readonly required: string;
  readonly optional: string;
  readonly conditional: string;
  readonly forbidden: string;
  readonly empty: string;
  readonly notEmpty: string;
  readonly mustBe: (value: string) => string;
  readonly mustMeet: (limits: string) => string;
  /** What a value asks of another field. */
  readonly needs: (name: string) => string;
  readonly excludes: (name: string) => string;
  readonly fieldOf: (name: string, consequence: string) => string;
  readonly deprecated: string;
  readonly readOnly: string;
  readonly writeOnly: string;
  readonly openList: string;
  readonly default: (value: string) => string;
  readonly example: (value: string) => string;
  readonly yes: string;
  readonly no: string;
  /** A rule's consequence behind the field's name. */
  readonly isRequired: string;
  readonly isForbidden: string;
  /** A word, and what it is the name of. */
  readonly labelled: (label: string, text: string) => string;
  /** Sentences one behind the other. */
  readonly sentences: (parts: readonly string[]) => string;
  /** A phrase as a sentence. */
  readonly sentence: (phrase: string) => string;
}
