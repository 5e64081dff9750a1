/** The conditions of rows as `if`, `then` and `else` (JSON Schema 2020-12 core, section 10.2.2). */
import type { JsonObject, JsonValue } from '../spec/json.ts';
import { type FactName, type Facts, type PageRow } from './types.ts';

/** An entry of `allOf`, and the row that it is of. */
export interface RowCondition {
  readonly row: PageRow;
  readonly schema: JsonObject;
}

/** Conditions of a table's rows on others of the same table; those on rows that it has not are {@link farConditions}. */
export function conditionsIn(rows: readonly PageRow[]): RowCondition[] {
  const byName = new Map(rows.map((row) => [row.name, row]));
  return rows.flatMap((row) =>
    conditions.flatMap(({ fact, schemaOf }) => {
      const stated = statedIn(row.facts, fact);
      const decider = stated === undefined ? undefined : byName.get(stated.property);
      if (stated === undefined || decider === undefined) return [];
      // The title is what tells conditions apart, whatever they have become.
      const title = `${row.name}: ${fact}`;
      return [{ row, schema: { title, if: test(stated, decider), ...schemaOf(row, stated) } }];
    }),
  );
}

/** Conditions that no schema of the table can say, in words. */
export function farConditions(row: PageRow, rows: readonly PageRow[]): string[] {
  const names = new Set(rows.map(({ name }) => name));
  return conditions.flatMap(({ fact }) => {
    const stated = statedIn(row.facts, fact);
    return stated === undefined || names.has(stated.property) ? [] : [`${fact}: ${String(row.facts[fact])}`];
  });
}

interface Stated {
  readonly property: string;
  /** Empty: the property is there. */
  readonly values: readonly string[];
  /** What `valuesWhen` leaves of the row's values. */
  readonly left: readonly string[];
}

/** What types.ts's conditionText wrote, and `valuesWhen`'s list behind it. */
function statedIn(facts: Facts, fact: FactName): Stated | undefined {
  const text = facts[fact];
  if (typeof text !== 'string') return undefined;
  const [, present] = /^(\S+) present$/.exec(text) ?? [];
  if (present !== undefined) return { property: present, values: [], left: [] };
  const [, property, values = '', left = ''] = /^(\S+) = (.+?)(?:: (.+))?$/.exec(text) ?? [];
  return property === undefined ? undefined : { property, values: listed(values), left: listed(left) };
}

function listed(joined: string): string[] {
  return joined === '' ? [] : joined.split(' | ');
}

function test({ property, values }: Stated, decider: PageRow): JsonObject {
  if (values.length === 0) return { required: [property] };
  return { required: [property], properties: { [property]: { enum: typed(values, decider) } } };
}

/** Values in the type of their row. */
function typed(values: readonly string[], { facts }: PageRow): JsonValue[] {
  if (/^(?:Integer|Long|Float|Double)$/.test(String(facts.type))) return values.map(Number);
  return facts.type === 'Boolean' ? values.map((value) => value === 'true') : [...values];
}

const about = ({ name }: PageRow, schema: JsonValue): JsonObject => ({ properties: { [name]: schema } });

const conditions: readonly {
  readonly fact: FactName;
  readonly schemaOf: (row: PageRow, stated: Stated) => JsonObject;
}[] = [
  { fact: 'requiredWhen', schemaOf: ({ name }) => ({ then: { required: [name] } }) },
  { fact: 'requiredUnless', schemaOf: ({ name }) => ({ else: { required: [name] } }) },
  { fact: 'emptyUnless', schemaOf: (row) => ({ else: about(row, { maxLength: 0 }) }) },
  { fact: 'notEmptyWhen', schemaOf: (row) => ({ then: about(row, { minLength: 1 }) }) },
  { fact: 'onlyWhen', schemaOf: (row) => ({ else: about(row, false) }) },
  {
    fact: 'literalWhen',
    schemaOf: (row) => ({ else: about(row, { not: { const: (row.facts.literal ?? null) as JsonValue } }) }),
  },
  {
    fact: 'valuesWhen',
    schemaOf: (row, { left }) => ({ then: about(row, { enum: typed(left, row) }) }),
  },
];
