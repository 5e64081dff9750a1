/** What the types cost: `tsc --noEmit` on the one-call program, with ours and with those of openapi-typescript. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { body, names, oneCall } from './contestants.ts';
import { goal, median, printTable, ratio } from './numbers.ts';
import { run } from './processes.ts';
import { root, type Project } from './project.ts';

const ROUNDS = 9;
/** Per cent over bare openapi-typescript. */
const GOAL = 20;

const settings = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'NodeNext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  },
  files: ['program.ts'],
};

const report = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stdout.write('\\n' + (user + system) / 1000);
});
`;

export async function measureCompiler(project: Project): Promise<void> {
  const typed = ['ours', 'openapiFetch'] as const;
  const reporter = join(project, 'report-cpu.mjs');
  await writeFile(reporter, report);
  for (const one of typed) {
    const folder = join(project, one);
    await mkdir(folder);
    await writeFile(join(folder, 'program.ts'), oneCall[one](JSON.stringify(body)));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  }
  // Run outside of this repository, where openapi-typescript finds no redocly.yaml that asks for other files.
  const cli = join(root, 'node_modules/openapi-typescript/bin/cli.js');
  const schema = join(project, 'openapiFetch/schema.d.ts');
  const description = join(root, 'generated/openapi.yaml');
  // Else it takes every field with a default for required.
  const options = ['--default-non-nullable=false', '--output', schema];
  await run(process.execPath, [cli, description, ...options], project);
  const times = { ours: [] as number[], openapiFetch: [] as number[] };
  const tsc = join(root, 'node_modules/typescript/lib/tsc.js');
  for (let round = -1; round < ROUNDS; round++) {
    for (const one of round % 2 === 0 ? typed : typed.toReversed()) {
      const printed = await run(process.execPath, ['--import', reporter, tsc, '-p', join(project, one)]);
      if (round >= 0) times[one].push(Number(printed.trim().split('\n').at(-1)));
    }
  }
  const [ours, bare] = [median(times.ours), median(times.openapiFetch)];
  const line = (name: string, time: number, remark = '') => ({
    name,
    figures: [time.toFixed(0), ratio(time, ours)],
    remark,
  });
  printTable(
    `tsc --noEmit on the one-call program (medians of ${ROUNDS} runs, in turn)`,
    ['ms of CPU', 'ratio'],
    [
      line(
        names.ours,
        ours,
        goal(Math.round((ours / bare - 1) * 100), GOAL, '% over bare openapi-typescript types'),
      ),
      line('openapi-fetch, bare types', bare),
    ],
  );
}
