/** What a call costs over a local server, and how that compares. */
import { names, type Contestant } from './contestants.ts';
import { goal, median, medianDifference, printTable, ratio, signed } from './numbers.ts';
import { runProgram, type Project } from './project.ts';

/** µs over bare fetch. */
const GOAL = 60;

export async function measureCalls(project: Project): Promise<void> {
  const costs = await runProgram<Record<Contestant, number[]>>(project, ['calls', 'peer']);
  const ours = median(costs.ours);
  const over = (one: Contestant): number => medianDifference(costs[one], costs.fetch);
  const lines = (['fetch', 'openapiFetch', 'ours', 'vendor'] as const).map((one) => ({
    name: names[one] + (one === 'ours' || one === 'vendor' ? ', signed' : ''),
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
