/** `check`: build in memory and compare; nothing is written. */
import { formatDiagnostics } from '../diagnostics.ts';
import type { OutputFolder } from '../output.ts';
import { checkOutput } from '../output/comparison.ts';
import { recall, remember } from './known.ts';
import type { CommandOptions } from './options.ts';

/** What the outputs have to be, and what there is to say about the description. */
export interface Wanted {
  readonly destinations: readonly OutputFolder[];
  readonly warnings: string;
}

/** The exit code: 0 when every file is what the description gives, 1 otherwise. */
export async function runCheck(options: CommandOptions): Promise<0 | 1> {
  const { destinations, warnings } = recall(options) ?? remember(options, await buildWanted(options));
  const faults = destinations.flatMap(({ folder, files }) =>
    checkOutput(folder, files).map(({ path, fault }) => ({ path: `${folder}/${path}`, fault })),
  );
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ faults })}\n`);
  } else {
    process.stderr.write(warnings);
    for (const { path, fault } of faults) process.stderr.write(`${path} ${fault}\n`);
    if (faults.some(({ fault }) => fault === 'interrupted'))
      process.stderr.write(
        'a run has not ended, or was interrupted while it wrote; the next one finishes what it began\n',
      );
    const count = destinations.reduce((sum, { files }) => sum + files.length, 0);
    process.stderr.write(
      faults.length === 0
        ? `${count} files are up to date\n`
        : `${faults.length} of ${count} files differ from what ${options.spec} gives; run \`npm run generate\` and commit the result\n`,
    );
  }
  return faults.length === 0 ? 0 : 1;
}

/** Loaded only when there is something to build: the outputs' makers take longer to load than a comparison. */
async function buildWanted(options: CommandOptions): Promise<Wanted> {
  const [{ build }, { destinations }] = await Promise.all([
    import('../pipeline.ts'),
    import('../destinations.ts'),
  ]);
  const built = build(options);
  return {
    destinations: destinations(built, options.out),
    warnings: formatDiagnostics(built.warnings, built.sources),
  };
}
