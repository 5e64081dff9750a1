/** `check`: build in memory and compare; nothing is written. */
import { destinations } from '../destinations.ts';
import { formatDiagnostics } from '../diagnostics.ts';
import { checkOutput } from '../output.ts';
import { build } from '../pipeline.ts';
import type { CommandOptions } from './options.ts';

/** The exit code: 0 when every file is what the description gives, 1 otherwise. */
export function runCheck(options: CommandOptions): 0 | 1 {
  const built = build(options);
  const found = destinations(built, options.out);
  const faults = found.flatMap(({ folder, files }) =>
    checkOutput(folder, files).map(({ path, fault }) => ({ path: `${folder}/${path}`, fault })),
  );
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ faults })}\n`);
  } else {
    process.stderr.write(formatDiagnostics(built.warnings, built.sources));
    for (const { path, fault } of faults) process.stderr.write(`${path} ${fault}\n`);
    const count = found.reduce((sum, { files }) => sum + files.length, 0);
    process.stderr.write(
      faults.length === 0
        ? `${count} files are up to date\n`
        : `${faults.length} of ${count} files differ from what ${options.spec} gives; run \`npm run generate\` and commit the result\n`,
    );
  }
  return faults.length === 0 ? 0 : 1;
}
