/** Arrays put together from instances of their items. */
import type { JsonValue } from '../../spec/json.ts';
import type { Constraint } from './constraint.ts';
import type { Literal } from './literal.ts';
import type { Signed } from './satisfy.ts';
import { firstFound, found, none, type Solution, type Solver, unknown } from './solution.ts';
import { listOf } from './synthetic.ts';

type Items = Extract<Constraint, { kind: 'items' }>;

/** More items than this are not made. */
const MOST_ITEMS = 64;

/** So many choices of items that may match are tried. */
const MOST_CHOICES = 50;

/** So many places for the first item that `contains` is about are tried. */
const MOST_FIRST = 12;

/** What must hold besides the positive constraints on all items. */
interface Demand {
  readonly index: number;
  readonly literal: Literal;
}

interface Plan {
  readonly least: number;
  readonly most: number;
  readonly items: readonly Items[];
  readonly demands: readonly Demand[];
  /** Literals for every item from an index on. */
  readonly everywhere: readonly Demand[];
  readonly distinct: boolean;
  readonly repeated: boolean;
  /** Constraints that a plan cannot express. */
  readonly isPartial: boolean;
}

/** An array for which all of these hold. */
export function arrayInstance(signed: readonly Signed[], solver: Solver): Solution {
  return firstFound(plans(signed), (plan) => fill(plan, solver));
}

function plans(signed: readonly Signed[]): Plan[] {
  const limit = (kind: 'minItems' | 'maxItems', sign: boolean): number[] =>
    signed.flatMap(({ constraint, positive }) =>
      constraint.kind === kind && positive === sign ? [constraint.limit] : [],
    );
  const has = (sign: boolean): boolean =>
    signed.some(({ constraint, positive }) => constraint.kind === 'uniqueItems' && positive === sign);
  const start: Plan = {
    least: Math.max(
      0,
      ...limit('minItems', true),
      ...limit('maxItems', false).map((one) => one + 1),
      has(false) ? 2 : 0,
    ),
    most: Math.min(Infinity, ...limit('maxItems', true), ...limit('minItems', false).map((one) => one - 1)),
    items: signed.flatMap(({ constraint, positive }) =>
      constraint.kind === 'items' && positive ? [constraint] : [],
    ),
    demands: [],
    everywhere: [],
    distinct: has(true),
    repeated: has(false),
    isPartial: false,
  };
  // What chooses among the items comes last, when it is known how many there must be.
  const ordered = [...signed.filter((one) => !isChoice(one)), ...signed.filter(isChoice)];
  return ordered.reduce<Plan[]>((all, one) => all.flatMap((plan) => withConstraint(plan, one)), [start]);
}

function isChoice({ constraint, positive }: Signed): boolean {
  return constraint.kind === 'contains' && !positive;
}

/** The ways in which a plan can meet one more constraint. */
function withConstraint(plan: Plan, { constraint, positive }: Signed): Plan[] {
  if (constraint.kind === 'items' && !positive) {
    const { from, to, schema, view } = constraint;
    const indexes = to === Infinity ? [from, from + 1, plan.least].filter((index) => index >= from) : [from];
    return [...new Set(indexes)].map((index) => demand(plan, index, { schema, view, positive: false }));
  }
  if (constraint.kind === 'values') return positive ? [] : [{ ...plan, isPartial: true }];
  if (constraint.kind !== 'contains') return [plan];
  const { schema, view, least, most } = constraint;
  const literal = (sign: boolean): Literal => ({ schema, view, positive: sign });
  if (positive) {
    const taken = plan.demands.length === 0 ? 0 : Math.max(...plan.demands.map(({ index }) => index)) + 1;
    // Among the items that have schemas of their own, on those that another such keyword wants, or behind them all.
    const behind = Math.max(taken, ...plan.items.map(({ from, to }) => (to === Infinity ? from : to)));
    const firsts = Array.from({ length: Math.min(behind, MOST_FIRST) }, (_, index) => index);
    // Several that match need not stand beside each other.
    const isScattered = least > 1 && behind > 0;
    return [...firsts, behind].map((first) => {
      const made = demandAll(plan, first, least, literal(true));
      return {
        ...made,
        isPartial: made.isPartial || most !== Infinity || isScattered || behind > MOST_FIRST,
      };
    });
  }
  const many = most === Infinity || most >= MOST_ITEMS ? [] : [demandAll(plan, 0, most + 1, literal(true))];
  return [...fewer(plan, least, literal(false)), ...many];
}

/** Ways in which fewer than so many of the items that there are match: those that may are chosen. */
function fewer(plan: Plan, least: number, broken: Literal): Plan[] {
  if (least === 0) return [];
  const indexes = Array.from({ length: plan.least }, (_, index) => index);
  const choices = chosen(indexes, Math.min(least - 1, indexes.length));
  return choices.slice(0, MOST_CHOICES).map((free) => ({
    ...indexes
      .filter((index) => !free.includes(index))
      .reduce((made, index) => demand(made, index, broken), plan),
    everywhere: [...plan.everywhere, { index: plan.least, literal: broken }],
    isPartial: plan.isPartial || choices.length > MOST_CHOICES,
  }));
}

/** Every choice of so many, but not many more than can be used. */
function chosen(indexes: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  const found: number[][] = [];
  for (const [place, index] of indexes.entries()) {
    if (found.length > MOST_CHOICES) break;
    for (const others of chosen(indexes.slice(place + 1), count - 1)) found.push([index, ...others]);
  }
  return found;
}

function demandAll(plan: Plan, first: number, count: number, literal: Literal): Plan {
  const indexes = Array.from({ length: count }, (_, offset) => first + offset);
  return indexes.reduce((made, index) => demand(made, index, literal), plan);
}

function demand(plan: Plan, index: number, literal: Literal): Plan {
  return { ...plan, least: Math.max(plan.least, index + 1), demands: [...plan.demands, { index, literal }] };
}

function fill(plan: Plan, solver: Solver): Solution {
  if (plan.least > plan.most || (plan.distinct && plan.repeated)) return none;
  if (plan.least > MOST_ITEMS) return unknown;
  const value: JsonValue[] = [];
  for (let index = 0; index < plan.least; index++) {
    const literals = literalsAt(plan, index);
    if (plan.repeated && index === 1) literals.push(...literalsAt(plan, 0));
    const solution = solver.solve(
      plan.distinct && value.length > 0 ? [...literals, except(value)] : literals,
    );
    if (solution.kind !== 'found') return plan.isPartial ? unknown : solution;
    value.push(solution.value);
  }
  // Two that are equal: the second is made for both places.
  const [, second] = value;
  return found(plan.repeated && second !== undefined ? [second, ...value.slice(1)] : value);
}

function literalsAt({ items, demands, everywhere }: Plan, index: number): Literal[] {
  const own = items.filter(({ from, to }) => index >= from && index < to);
  return [
    ...own.map(({ schema, view }) => ({ schema, view, positive: true })),
    ...demands.filter((one) => one.index === index).map(({ literal }) => literal),
    ...everywhere.filter((one) => index >= one.index).map(({ literal }) => literal),
  ];
}

const nowhere = { file: '', pointer: '' };
const noView = { api: undefined as never };

/** None of these values. */
function except(values: readonly JsonValue[]): Literal {
  return { schema: listOf(nowhere, values), view: noView, positive: false };
}
