/** Facts of a reference page: what its tables state about each row, without any of its prose. */

/** The page: the operation that it is about and its tables in order. */
export interface Page {
  /** Method and path template, such as `POST /v2/{project_id}/fgs/functions`. */
  readonly operation: string;
  readonly tables: readonly PageTable[];
}

/**
 * One table. `section` says what its rows are: `path`, `query`, `header`, `request`,
 * `request.<Object>`, `response.<status>`, `response.<status>.<Object>` or `status`.
 */
export interface PageTable {
  readonly section: string;
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly name: string;
  readonly facts: Facts;
  /** The line that the row starts on, counted from 1, in the file that it was read from. */
  readonly line: number;
}

export type FactValue = string | number | bigint | boolean | readonly (string | number)[];

/** The facts of a row. Absent: the page states nothing of the kind. */
export type Facts = { readonly [Name in FactName]?: FactValue };
export type MutableFacts = { -readonly [Name in FactName]?: FactValue };

export type FactName = keyof typeof factKinds;

/**
 * Every fact with the kind of its value, in the order in which they are written. A condition reads
 * `code_type = jar | zip` (one of these values, sorted) or `initializer_handler present`.
 */
export const factKinds = {
  /** As the page spells it: `String`, `Integer`, `Long`, `Array of strings`, `FuncVpc object`. */
  type: 'text',
  mandatory: 'boolean',
  /** In characters. */
  minLength: 'number',
  maxLength: 'number',
  minimum: 'number',
  maximum: 'number',
  /** Numbers within the limits that are not allowed. */
  excluded: 'list',
  /** `dotted` (`file.function`) or `identifier` (letters, digits, `_`, `-`; letter first; no `_` or `-` last). */
  rule: 'text',
  values: 'list',
  /** One more value beside those that follow the limits. */
  literal: 'text',
  default: 'scalar',
  deprecated: 'boolean',
  deprecatedValues: 'list',
  /** Of a string that holds a JSON object: entries, and bytes in all. */
  maxEntries: 'number',
  maxBytes: 'number',
  requiredWhen: 'condition',
  requiredUnless: 'condition',
  emptyUnless: 'condition',
  notEmptyWhen: 'condition',
  /** Not to be sent otherwise. */
  onlyWhen: 'condition',
  /** When the literal is allowed. */
  literalWhen: 'condition',
  /** Fewer values in one case: `type = v1: -1 | 0`. */
  valuesWhen: 'condition',
} as const;

export const factNames = Object.keys(factKinds) as readonly FactName[];

/** Writes a condition on a property in its one spelling; no values: the property is present. */
export function conditionText(property: string, values: readonly string[]): string {
  return values.length === 0 ? `${property} present` : `${property} = ${[...values].sort().join(' | ')}`;
}

/** A fact's value for people and for comparing: lists without regard to their order. */
export function factText(value: FactValue | undefined): string {
  if (value === undefined) return 'none';
  return Array.isArray(value) ? value.map(String).sort().join(', ') : String(value);
}

/** How a row is named in findings and waivers: `request.FuncVpc.vpc_id`. */
export function placeOf(section: string, name: string): string {
  return `${section}.${name}`;
}
