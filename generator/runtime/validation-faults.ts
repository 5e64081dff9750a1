/** What a compiled check reports: the error objects of Ajv, and what this project's keywords add to their parameters. */

/** One assertion that a value fails. */
export interface Fault {
  /** A JSON Pointer into the body. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Parameters;
  /** Set where it is the name of a property that is at fault, not its value. */
  readonly propertyName?: string;
}

/** Which of them there are depends on the keyword. */
export interface Parameters {
  /** How many of the faults reported just before belong to this one: to the variants of a union, the branch of a condition. */
  readonly count?: number;
  readonly rule?: Rule;
  readonly failingKeyword?: string;
  readonly missingProperty?: string;
  /** dependentRequired: the property that asks for the missing one. */
  readonly property?: string;
  readonly additionalProperty?: string;
  readonly unevaluatedProperty?: string;
  readonly propertyName?: string;
  /** The names that an object may have. */
  readonly known?: readonly string[];
  /** What the object is: "the function to create". */
  readonly of?: string;
  readonly type?: string | readonly string[];
  /** `$simple`: what is asked of a property. */
  readonly asked?: Simple;
  readonly limit?: number;
  readonly multipleOf?: number;
  /** What a number counts: "seconds". */
  readonly unit?: string;
  readonly pattern?: string;
  /** The description's words for what a pattern or a format asks for. */
  readonly hint?: string;
  readonly format?: string;
  readonly allowedValue?: unknown;
  readonly allowedValues?: readonly unknown[];
  readonly passingSchemas?: readonly number[] | null;
  readonly minContains?: number;
  readonly maxContains?: number;
  /** The places of equal items. */
  readonly i?: number;
  readonly j?: number;
}

/** What may be asked of a property together with others: to be of a type, of one of several, or in a list of scalars. */
export type Simple = string | readonly string[] | { readonly enum: readonly unknown[] };

/** A conditional rule of the description, in words. */
export interface Rule {
  /** Title and description: "Code address: Code from OBS has an address; other code has none." */
  readonly text?: string;
  /** When each branch applies: "when code_type is obs", "unless code_type is obs". */
  readonly then?: string;
  readonly else?: string;
}

/** A compiled check of one schema. The faults of its last run that failed stand in `errors`. */
export interface Check {
  (value: unknown): boolean;
  errors?: readonly Fault[] | null;
}
