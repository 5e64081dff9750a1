/** What a call costs over a local server, and how that compares. */
import { names, type Caller } from './contestants.ts';
import { goal, median, medianDifference, printTable, ratio, signed } from './numbers.ts';
import { runProgram, type Project } from './project.ts';

/** µs over bare fetch. */
const GOAL = 60;

const labels: Readonly<Record<Caller, string>> = {
  ...names,
  byHand: 'fetch, signed by hand',
  ours: `${names.ours}, signed`,
  vendor: `${names.vendor}, signed`,
};

export async function measureCalls(project: Project): Promise<void> {
  const costs = await runProgram<Record<Caller, number[]>>(project, ['calls', 'peer']);
  const ours = median(costs.ours);
  const over = (one: Caller): number => medianDifference(costs[one], costs.fetch);
  const lines = (['fetch', 'byHand', 'openapiFetch', 'ours', 'vendor'] as const).map((one) => ({
    name: labels[one],
    figures: [
      median(costs[one]).toFixed(0),
      one === 'fetch' ? '' : signed(over(one)),
      ratio(median(costs[one]), ours),
    ],
    remark: one === 'ours' ? goal(Math.round(over(one)), GOAL, 'µs over bare fetch') : '',
  }));
  const title = `A call over HTTP/1.1 keep-alive, one after the other (medians of ${costs.fetch.length} rounds, in turn)`;
  printTable(title, ['µs of CPU', 'over fetch', 'ratio'], lines);
}
