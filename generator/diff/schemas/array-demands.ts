/** What an array has to meet: limits of its length, schemas of its items, and how many items are to match others. */
import type { JsonValue } from '../../spec/json.ts';
import { isArray } from '../../spec/json.ts';
import type { Constraint } from './constraint.ts';
import type { Literal } from './literal.ts';
import type { Signed } from './satisfy.ts';

type Items = Extract<Constraint, { kind: 'items' }>;

/** So many items, and no more, have to match a schema. */
export interface Counted extends Omit<Literal, 'positive'> {
  readonly least: number;
  readonly most: number;
}

export interface Demands {
  readonly least: number;
  readonly most: number;
  /** Schemas that every item of a range has to match. */
  readonly items: readonly Items[];
  /** Schemas that one item of a range must not match. */
  readonly broken: readonly Items[];
  readonly counted: readonly Counted[];
  readonly distinct: boolean;
  /** The places of two items that have to be equal. */
  readonly equal: readonly [number, number] | undefined;
  readonly excluded: readonly (readonly JsonValue[])[];
}

/** The ways in which constraints can be met: each says of every keyword whether it holds, and of `contains` how it does not. */
export function demandsOf(signed: readonly Signed[]): Demands[] {
  const of = <Kind extends Constraint['kind']>(
    kind: Kind,
    sign: boolean,
  ): Extract<Constraint, { kind: Kind }>[] =>
    signed.flatMap(({ constraint, positive }) =>
      constraint.kind === kind && positive === sign
        ? [constraint as Extract<Constraint, { kind: Kind }>]
        : [],
    );
  const limits = (kind: 'minItems' | 'maxItems', sign: boolean): number[] =>
    of(kind, sign).map(({ limit }) => limit);
  const start: Demands = {
    least: Math.max(0, ...limits('minItems', true), ...limits('maxItems', false).map((limit) => limit + 1)),
    most: Math.min(
      Infinity,
      ...limits('maxItems', true),
      ...limits('minItems', false).map((limit) => limit - 1),
    ),
    items: of('items', true),
    broken: of('items', false),
    counted: of('contains', true),
    distinct: of('uniqueItems', true).length > 0,
    equal: undefined,
    excluded: of('values', false).flatMap(({ values }) => values.filter(isArray)),
  };
  const miscounted = of('contains', false).reduce<Demands[]>(
    (all, one) =>
      all.flatMap((demands) => ways(one).map((way) => ({ ...demands, counted: [...demands.counted, way] }))),
    [start],
  );
  return of('uniqueItems', false).length === 0 ? miscounted : miscounted.flatMap(repeated);
}

/** Too few items match, or too many. */
function ways({ schema, view, least, most }: Extract<Constraint, { kind: 'contains' }>): Counted[] {
  return [
    ...(least > 0 ? [{ schema, view, least: 0, most: least - 1 }] : []),
    ...(most < Infinity ? [{ schema, view, least: most + 1, most: Infinity }] : []),
  ];
}

/** Behind the items that have schemas of their own one is like the other. */
function repeated(demands: Demands): Demands[] {
  if (demands.distinct) return [];
  const places = Array.from({ length: ownItems(demands) + 2 }, (_, index) => index);
  return places.flatMap((second) =>
    places.slice(0, second).map(
      (first): Demands => ({
        ...demands,
        least: Math.max(demands.least, second + 1),
        equal: [first, second],
      }),
    ),
  );
}

/** How many items at the beginning have schemas of their own. */
function ownItems({ items, broken }: Demands): number {
  return Math.max(0, ...[...items, ...broken].map(({ from, to }) => (to === Infinity ? from : to)));
}

/**
 * If there is an array at all, there is one that is no longer: of the items behind those with schemas of their own every
 * one can be left out that no demand needs.
 */
export function longest(demands: Demands): number {
  const { least, most, counted, broken, excluded } = demands;
  const needed = counted.reduce((sum, one) => sum + one.least, 0) + broken.length;
  return Math.min(most, Math.max(least, ownItems(demands) + needed) + Math.min(excluded.length, 1));
}

/** What holds for an item by its place. */
export function literalsAt({ items }: Demands, index: number): Literal[] {
  return items
    .filter(({ from, to }) => index >= from && index < to)
    .map(({ schema, view }) => ({ schema, view, positive: true }));
}
