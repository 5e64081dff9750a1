/** What importing costs: processes that import a package and end, beside processes that only end. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { names, packages, type Contestant } from './contestants.ts';
import { goal, median, medianDifference, printTable, signed, type Line } from './numbers.ts';
import { run } from './processes.ts';
import type { Project } from './project.ts';

const ROUNDS = 15;
/** Milliseconds and MiB over a bare Node.js. */
const GOALS = { wall: 15, memory: 4 };

interface Cost {
  /** Milliseconds since the process began. */
  readonly wall: number;
  /** Milliseconds, of all threads, in user mode and in the system. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
}

const report = `const { user, system } = process.cpuUsage();
const cost = { wall: performance.now(), cpu: (user + system) / 1000, memory: process.memoryUsage.rss() / 2 ** 20 };
console.log(JSON.stringify(cost));
`;

export async function measureStartup(project: Project): Promise<void> {
  const contestants = ['fetch', 'ours', 'openapiFetch', 'vendor'] as const;
  const costs = new Map<Contestant, Cost[]>(contestants.map((one) => [one, []]));
  for (const one of contestants) {
    const imports = packages[one].map((name) => `import '${name}';\n`).join('');
    await writeFile(join(project, `import-${one}.mjs`), imports + report);
  }
  // The first round warms the file system's cache.
  for (let round = -1; round < ROUNDS; round++) {
    for (const one of contestants) {
      const cost = JSON.parse(
        await run(process.execPath, [join(project, `import-${one}.mjs`)], project),
      ) as Cost;
      if (round >= 0) costs.get(one)?.push(cost);
    }
  }
  const of = (one: Contestant, unit: keyof Cost): number[] =>
    (costs.get(one) ?? []).map((cost) => cost[unit]);
  const lines = contestants.map((one): Line => {
    if (one === 'fetch') {
      const figures = (['wall', 'cpu', 'memory'] as const).map((unit) => median(of(one, unit)).toFixed(1));
      return { name: 'bare node', figures };
    }
    const over = (unit: keyof Cost): number => medianDifference(of(one, unit), of('fetch', unit));
    const figures = (['wall', 'cpu', 'memory'] as const).map((unit) => signed(over(unit), 1));
    const remark = `${goal(over('wall'), GOALS.wall, 'ms')}; ${goal(over('memory'), GOALS.memory, 'MiB')}`;
    return { name: names[one], figures, ...(one === 'ours' && { remark }) };
  });
  const title = `Import, over a bare Node.js ${process.version} (medians of ${ROUNDS} processes each, in turn)`;
  printTable(title, ['ms', 'ms of CPU', 'MiB resident'], lines);
}
