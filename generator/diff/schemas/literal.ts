/**
 * Statements about one instance: it is valid against a schema, or it is not. A set of them asks
 * whether there is an instance for which all hold; "old is contained in new" is the question
 * whether nothing is valid against the old schema and invalid against the new one.
 */
import { resolve } from '../../model/resolve.ts';
import type { Api, Schema } from '../../model/types.ts';
import type { JsonValue } from '../../spec/json.ts';
import { targetOf } from './origin.ts';
import { listOf } from './synthetic.ts';

/** A description, or what it would be with a single change. */
export interface View {
  readonly api: Api;
  readonly change?: SingleChange | undefined;
}

/** How far away schemas are; what cannot be reached is not in it. */
export interface Distances {
  readonly size: number;
  has(schema: Schema): boolean;
  get(schema: Schema): number | undefined;
}

/** How far a schema is from the change that a question is about. */
export function distanceOf({ schema, view }: Omit<Literal, 'positive'>, distances: Distances): number {
  return distances.get(seen(view.change?.plain ?? view, schema)) ?? Number.MAX_SAFE_INTEGER;
}

/** A schema that stands in for another, wherever that is used. */
export interface SingleChange {
  readonly schema: Schema;
  readonly other: Schema;
  /** The description without the change. */
  readonly plain: View;
  /** Everything that leads to the schema, with its distance. */
  readonly distances: Distances;
  /** The schemas of the description, as far as they are known. */
  readonly reach: { knows(schema: Schema): boolean };
}

export interface Literal {
  readonly schema: Schema;
  readonly view: View;
  readonly positive: boolean;
}

const nowhere = { file: '', pointer: '' };
const noView = { api: undefined as never };

/** None of these values. */
export function excepting(values: readonly JsonValue[]): Literal {
  return { schema: listOf(nowhere, values), view: noView, positive: false };
}

const plainViews = new WeakMap<Api, View>();

/** The description as it is; one view for each. */
export function viewOf(api: Api): View {
  const view = plainViews.get(api) ?? { api };
  plainViews.set(api, view);
  return view;
}

/** The view without its change where that makes no difference, so that an answer serves many changes. */
export function viewFor({ view, schema }: Omit<Literal, 'positive'>): View {
  const { change } = view;
  if (change === undefined) return view;
  const found = seen(change.plain, schema);
  return change.distances.has(found) || !change.reach.knows(found) ? view : change.plain;
}

export function narrowed<L extends Literal>(literal: L): L {
  const view = viewFor(literal);
  return view === literal.view ? literal : { ...literal, view };
}

/** The schema that stands at a place of a view, references followed. */
export function seen({ api, change }: View, schema: Schema): Schema {
  const found = schema.kind === 'reference' ? (targetOf(schema) ?? resolve(api, schema)) : schema;
  return found === change?.schema ? change.other : found;
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
