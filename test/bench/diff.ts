/**
 * How often the diff is right, beside `redocly diff`, on the pairs of our own tests: every ordered pair of schemas in
 * both directions, rewritings of the same thing, and structural edits; then what it costs. Run it with
 * `npm run bench:diff`; `-- --list` names what each of the two gets wrong, `-- --speed` prints only what it costs.
 */
import { ours, redocly, type Contestant } from './diff/contestants.ts';
import { schemaBatch, type Batch } from '../diff/schemas/batch.ts';
import { score, type Score } from './diff/score.ts';
import { measureGoals, measureSpeed } from './diff/speed.ts';
import { structuralBatches } from './diff/structural.ts';
import { printTable, type Line } from './client/numbers.ts';

const isListing = process.argv.includes('--list');
const contestants: readonly Contestant[] = [ours, redocly];
const batches: readonly Batch[] = [schemaBatch(), ...structuralBatches()];

if (!process.argv.includes('--speed')) await measureVerdicts();
measureSpeed();
measureGoals();

async function measureVerdicts(): Promise<void> {
  const scores = await Promise.all(contestants.map((one) => score(one, batches)));
  printTable(
    `Verdicts on ${batches.reduce((sum, { cases }) => sum + cases.length, 0)} edits in one direction each`,
    contestants.map(({ name }) => name),
    [
      line('breaking edits of schemas, found', scores, (one) => part(one.schema.breaking)),
      line('compatible edits of schemas, called breaking', scores, (one) => part(one.schema.compatible)),
      line('equivalent schemas, called breaking', scores, (one) => part(one.equivalent.compatible)),
      line('structural edits that break, found', scores, (one) => part(one.structural.breaking)),
      line('structural edits that do not, called breaking', scores, (one) => part(one.structural.compatible)),
      line('equivalent descriptions, called breaking', scores, (one) => part(one.same.compatible)),
      line('edits called neither breaking nor safe', scores, (one) => String(one.undecided)),
      line('breaking verdicts on schemas without a proof', scores, (one) => String(one.unproven)),
    ],
  );
  if (isListing)
    for (const [index, { name }] of contestants.entries()) {
      console.log(`\nWhere ${name} is wrong`);
      for (const wrong of scores[index]?.wrong ?? []) console.log(`  ${wrong}`);
    }
}

function line(name: string, scores: readonly Score[], figure: (score: Score) => string): Line {
  return { name, figures: scores.map(figure) };
}

/** `12 of 40 (30.0 %)`. */
function part({ called, of }: Score['schema']['breaking']): string {
  return `${called} of ${of} (${((100 * called) / Math.max(of, 1)).toFixed(1)} %)`;
}
