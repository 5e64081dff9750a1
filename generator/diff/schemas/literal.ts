/**
 * Statements about one instance: it is valid against a schema, or it is not. A set of them asks
 * whether there is an instance for which all hold; "old is contained in new" is the question
 * whether nothing is valid against the old schema and invalid against the new one.
 */
import type { Api, Schema } from '../../model/types.ts';
import { originOf } from './origin.ts';

/** A description in which some schemas stand in for others: what it would be with a single change. */
export interface View {
  readonly api: Api;
  readonly replaced: ReadonlyMap<Schema, Schema>;
}

export interface Literal {
  readonly schema: Schema;
  readonly view: View;
  readonly positive: boolean;
}

export function viewOf(api: Api): View {
  return { api, replaced: new Map() };
}

/** The schema that stands at a place of a view, references followed. */
export function seen(view: View, schema: Schema): Schema {
  let found = view.replaced.get(schema) ?? schema;
  // The loader refuses circles of references, so this ends.
  while (found.kind === 'reference') {
    const definition = (originOf(found) ?? view.api).definitions.get(found.target);
    if (definition === undefined) break;
    found = view.replaced.get(definition.schema) ?? definition.schema;
  }
  return found;
}

/** Numbers for schemas and views, for keys that are short. */
const numbers = new WeakMap<object, number>();
let last = 0;

export function numberOf(value: object): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, ++last);
  return last;
}

/** A key for a set of literals, whatever their order. */
export function keyOf(literals: readonly Literal[]): string {
  const keys = literals.map(
    ({ schema, view, positive }) => `${positive ? '+' : '-'}${numberOf(schema)}.${numberOf(view)}`,
  );
  return [...new Set(keys)].sort().join(' ');
}
