/** Arrays put together from instances of their items, the shortest first. */
import type { JsonValue } from '../../spec/json.ts';
import { type Counted, type Demands, demandsOf, literalsAt, longest } from './array-demands.ts';
import { distinctValues } from './distinct.ts';
import { excepting, type Literal } from './literal.ts';
import type { Signed } from './satisfy.ts';
import { firstFound, found, none, type Solution, type Solver, unknown } from './solution.ts';
import { sameValue } from './types.ts';

/** More items than this are not made. */
const MOST_ITEMS = 64;

/** So many items are tried in all. */
const MOST_TRIALS = 2000;

/** An array for which all of these hold. */
export function arrayInstance(signed: readonly Signed[], solver: Solver): Solution {
  return firstFound(demandsOf(signed), (demands) => new Search(demands, solver).solution());
}

/** What the items so far have left to do for those that follow. */
interface Rest {
  /** How many have matched, of each schema that counts. */
  readonly counts: readonly number[];
  /** Schemas that no item has broken yet. */
  readonly broken: Demands['broken'];
  /** What was asked of each, and what it came to. */
  readonly items: readonly { readonly literals: readonly Literal[]; readonly value: JsonValue }[];
}

class Search {
  private readonly demands: Demands;
  private readonly solver: Solver;
  private trials = 0;

  constructor(demands: Demands, solver: Solver) {
    this.demands = demands;
    this.solver = solver;
  }

  solution(): Solution {
    const { demands, solver } = this;
    const end = longest(demands);
    let result = none;
    for (let length = demands.least; length <= end; length++) {
      if (length > MOST_ITEMS || this.trials > MOST_TRIALS) return unknown;
      // Longer arrays have this item as well.
      const last = length === 0 ? undefined : solver.solve(literalsAt(demands, length - 1));
      if (last?.kind === 'none') return result;
      const start = { counts: demands.counted.map(() => 0), broken: demands.broken, items: [] };
      const solution = this.from(0, length, start);
      if (solution.kind === 'found') return solution;
      if (solution.kind === 'unknown') result = unknown;
    }
    return result;
  }

  /** The items from one on. */
  private from(index: number, length: number, rest: Rest): Solution {
    const { equal, counted } = this.demands;
    if (index === length)
      return rest.broken.length > 0 || counted.some(({ least }, place) => (rest.counts[place] ?? 0) < least)
        ? none
        : this.whole(rest);
    // The second of two that are equal is made with the first.
    if (equal?.[1] === index) {
      const item = rest.items[equal[0]];
      return item === undefined
        ? none
        : this.from(index + 1, length, { ...rest, items: [...rest.items, item] });
    }
    const places = equal?.[0] === index ? equal : [index];
    const own = places.flatMap((place) => literalsAt(this.demands, place));
    return firstFound(this.choices(places, length - index, rest), ({ literals, counts, broken }) => {
      if (++this.trials > MOST_TRIALS) return unknown;
      const all = [...own, ...literals];
      const solution = this.solver.solve(all);
      if (solution.kind !== 'found') return solution;
      const items = [...rest.items, { literals: all, value: solution.value }];
      return this.from(index + 1, length, { counts, broken, items });
    });
  }

  /** What an item can do: match what counts or not, and break what has to be broken. */
  private *choices(places: readonly number[], left: number, rest: Rest): Iterable<Choice> {
    const open = rest.broken.filter(({ from, to }) => places.some((index) => index >= from && index < to));
    let counting: Choice[] = [{ literals: [], counts: [], broken: rest.broken }];
    for (const [place, counted] of this.demands.counted.entries()) {
      const ways = matching(counted, rest.counts[place] ?? 0, places.length, left);
      counting = counting.flatMap((one) =>
        ways.map(({ literals, count }) => ({
          ...one,
          literals: [...one.literals, ...literals],
          counts: [...one.counts, count],
        })),
      );
    }
    for (const served of subsets(open))
      for (const { literals, counts } of counting)
        yield {
          literals: [...literals, ...served.map(({ schema, view }) => ({ schema, view, positive: false }))],
          counts,
          broken: rest.broken.filter((one) => !served.includes(one)),
        };
  }

  /** All items are there: together they may still be too much alike, or just what they must not be. */
  private whole({ items }: Rest): Solution {
    const { distinct } = this.demands;
    const values = items.map(({ value }) => value);
    const literals = items.map((item) => item.literals);
    const made = distinct ? distinctValues(values, literals, this.solver) : found(values);
    if (made.kind !== 'found' || !this.isExcluded(made.value)) return made;
    return firstFound(values.keys(), (index) => {
      const [value, own] = [values[index] ?? null, literals[index] ?? []];
      if (distinct || this.demands.equal?.includes(index) === true) return unknown;
      const other = this.solver.solve([...own, excepting([value])]);
      if (other.kind !== 'found') return other;
      const array = values.with(index, other.value);
      return this.isExcluded(array) ? unknown : found(array);
    });
  }

  private isExcluded(value: JsonValue): boolean {
    return this.demands.excluded.some((one) => sameValue(one, value));
  }
}

interface Choice {
  readonly literals: readonly Literal[];
  readonly counts: readonly number[];
  readonly broken: Demands['broken'];
}

/** Whether an item, or two that are equal, match a schema that counts; what cannot be made up for later is left out. */
function matching(
  { schema, view, least, most }: Counted,
  count: number,
  weight: number,
  left: number,
): { readonly literals: readonly Literal[]; readonly count: number }[] {
  const match = { literals: [{ schema, view, positive: true }], count: count + weight };
  // Where there may be any number of them, what is not needed need not be known.
  const other = { literals: most === Infinity ? [] : [{ schema, view, positive: false }], count };
  const isNeeded = count < least;
  const all = isNeeded ? [match, other] : most === Infinity ? [other] : [other, match];
  return all.filter((one) => one.count <= most && one.count + (left - weight) >= least);
}

/** None first: what another item can do need not be done by this one. */
function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((found, one) => [...found, ...found.map((some) => [...some, one])], [[]]);
}
