/** `generate`: build in memory, write, say what was written. */
import { destinationFolders, destinations } from '../destinations.ts';
import { formatDiagnostics } from '../diagnostics.ts';
import { finishInterrupted, writeOutputs } from '../output.ts';
import type { FileChange } from '../output/comparison.ts';
import type { Memory } from '../model/memory.ts';
import { build, type Build } from '../pipeline.ts';
import { type CommandOptions, isInteractive, kilobytes, styled } from './options.ts';
import { uninterrupted } from './signals.ts';

export interface Written {
  readonly folder: string;
  readonly changes: readonly FileChange[];
}

/** @throws DiagnosticsError; then nothing has been written */
export async function runGenerate(options: CommandOptions, memory?: Memory): Promise<readonly Written[]> {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const steps: [step: string, milliseconds: number, cpu: number][] = [];
  finishInterrupted(destinationFolders(options.out));
  const built = build({
    spec: options.spec,
    allowReferences: options.allowReferences,
    memory,
    onStep: (step, milliseconds, cpu) => {
      steps.push([step, milliseconds, cpu]);
      if (isInteractive()) process.stderr.write(`\r\u001b[K${step} …`);
    },
  });
  if (isInteractive()) process.stderr.write('\r\u001b[K');
  const outputs = destinations(built, options.out);
  const changes = await uninterrupted(() => writeOutputs(outputs));
  const written = outputs.map(({ folder }, index) => ({ folder, changes: changes[index] ?? [] }));
  const { user, system } = process.cpuUsage(cpuStart);
  const rest = (total: number, of: 1 | 2): number => total - steps.reduce((sum, step) => sum + step[of], 0);
  steps.push(['write', rest(performance.now() - start, 1), rest((user + system) / 1000, 2)]);
  if (options.json === true) printJson(built, written);
  else printSummary(built, written, performance.now() - start);
  if (options.timings === true)
    for (const [step, time, cpu] of steps)
      process.stderr.write(
        `${step.padEnd(12)} ${time.toFixed(0).padStart(6)} ms ${cpu.toFixed(0).padStart(6)} ms CPU\n`,
      );
  return written;
}

function printSummary(built: Build, written: readonly Written[], milliseconds: number): void {
  process.stderr.write(formatDiagnostics(built.warnings, built.sources));
  const times = new Map(
    built.outputs.flatMap(({ files, milliseconds: time }) =>
      files.map(({ path }) => [path.replace(/^reference\//, ''), time]),
    ),
  );
  let total = 0;
  for (const { folder, changes } of written) {
    for (const { path, change, bytes } of changes) {
      total += bytes;
      const time = times.get(path.replace(/^reference\//, '')) ?? 0;
      const mark = change === 'unchanged' ? styled('2', change) : styled('32', change);
      process.stderr.write(
        `${`${folder}/${path}`.padEnd(36)} ${kilobytes(bytes).padStart(10)} ${`${time.toFixed(0)} ms`.padStart(8)}  ${mark}\n`,
      );
    }
  }
  const count = written.reduce((sum, { changes }) => sum + changes.length, 0);
  process.stderr.write(
    `${styled('1', `${count} files`)}, ${kilobytes(total)}, ${milliseconds.toFixed(0)} ms\n`,
  );
}

function printJson(built: Build, written: readonly Written[]): void {
  const warnings = built.warnings.map(({ code, message, at }) => ({
    code,
    message,
    ...at,
    ...built.sources.positionOf(at),
  }));
  const files = written.flatMap(({ folder, changes }) => changes.map((change) => ({ folder, ...change })));
  process.stdout.write(`${JSON.stringify({ files, warnings })}\n`);
}
