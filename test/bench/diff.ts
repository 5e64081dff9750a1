/**
 * How often the diff is right, beside `redocly diff`, on the pairs of our own tests: every ordered pair of schemas in
 * both directions, rewritings of the same thing, and structural edits; then what it costs. Run it with
 * `npm run bench:diff`; `-- --list` names what each of the two gets wrong.
 */
import { ours, redocly, type Contestant } from './diff/contestants.ts';
import { schemaBatch, type Batch } from '../diff/schemas/batch.ts';
import { score, type Score } from './diff/score.ts';
import { measureSpeed } from './diff/speed.ts';
import { structuralBatches } from './diff/structural.ts';
import { printTable, type Line } from './client/numbers.ts';

const isListing = process.argv.includes('--list');
const contestants: readonly Contestant[] = [ours, redocly];
const batches: readonly Batch[] = [schemaBatch(), ...structuralBatches()];

const scores = await Promise.all(contestants.map((one) => score(one, batches)));
printTable(
  `Verdicts on ${batches.reduce((sum, { cases }) => sum + cases.length, 0)} edits in one direction each`,
  contestants.map(({ name }) => name),
  [
    line('breaking edits of schemas, found', (one) => part(one.schema.breaking)),
    line('compatible edits of schemas, called breaking', (one) => part(one.schema.compatible)),
    line('equivalent schemas, called breaking', (one) => part(one.equivalent.compatible)),
    line('structural edits that break, found', (one) => part(one.structural.breaking)),
    line('structural edits that do not, called breaking', (one) => part(one.structural.compatible)),
    line('equivalent descriptions, called breaking', (one) => part(one.same.compatible)),
    line('edits called neither breaking nor safe', (one) => String(one.undecided)),
    line('breaking verdicts on schemas without a proof', (one) => String(one.unproven)),
  ],
);
if (isListing)
  for (const [index, { name }] of contestants.entries()) {
    console.log(`\nWhere ${name} is wrong`);
    for (const wrong of scores[index]?.wrong ?? []) console.log(`  ${wrong}`);
  }
await measureSpeed();

function line(name: string, figure: (score: Score) => string): Line {
  return { name, figures: scores.map(figure) };
}

/** `12 of 40 (30.0 %)`. */
function part({ called, of }: Score['schema']['breaking']): string {
  return `${called} of ${of} (${((100 * called) / Math.max(of, 1)).toFixed(1)} %)`;
}
