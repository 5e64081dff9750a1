/** What visits cost, beside Redoc's page and the goal. */
import { goal, type Line, median, printTable } from '../client/numbers.ts';
import { pairs, type Visit, type Visits } from './visits.ts';

/** Of the CPU that Redoc's page takes to its first field. */
const GOAL = 0.1;

type Measure = (visit: Visit) => number;

const measures: readonly (readonly [name: string, of: Measure])[] = [
  ['first field', ({ field }) => field.renderer],
  ['main thread of it', ({ field }) => field.main],
  ['quiet', ({ quiet }) => quiet.renderer],
];

export function printVisits(visits: Visits): void {
  const lines = [...visits].map(([file, ours]): Line => {
    const theirs = visits.get(pairs.get(file) ?? '');
    const costs = measures.map(([, of]) => ({
      spent: median(ours.map(of)),
      share: theirs === undefined ? undefined : share(ours, theirs, of),
    }));
    const first = costs[0]?.share;
    return {
      name: file,
      figures: costs.flatMap(({ spent, share }) => [spent.toFixed(0), share?.toFixed(3) ?? '']),
      remark: first === undefined ? '' : goal(first, GOAL, 'of Redoc’s to the first field'),
    };
  });
  const rounds = Math.min(...[...visits.values()].map(({ length }) => length));
  printTable(
    `Milliseconds of CPU of the renderer until the first field is painted, and until nothing more happens (medians of ${rounds} rounds, in turn)`,
    measures.flatMap(([name]) => [name, 'of Redoc’s']),
    lines,
  );
}

/** The median of the shares of each round. */
function share(ours: readonly Visit[], theirs: readonly Visit[], of: Measure): number {
  return median(
    ours.map((visit, round) => {
      const other = theirs[round];
      return other === undefined ? NaN : of(visit) / of(other);
    }),
  );
}
