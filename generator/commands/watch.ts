/** `generate --watch`: generates again when a file of the description's folder is saved, and shows what changed. */
import { watch as watchFolder } from 'node:fs';
import { dirname } from 'node:path';
import { DiagnosticsError, formatDiagnostics } from '../diagnostics.ts';
import { Memory } from '../model/memory.ts';
import { runGenerate } from './generate.ts';
import type { CommandOptions } from './options.ts';

/** Editors save in several steps; they count as one. */
const SETTLE_MILLISECONDS = 100;

/** Runs until the process is told to end. */
export async function watch(options: CommandOptions): Promise<void> {
  const memory = new Memory();
  await generateOnce(options, memory);
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchFolder(dirname(options.spec), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void generateOnce(options, memory), SETTLE_MILLISECONDS);
  });
  process.stderr.write(`watching ${dirname(options.spec)} (end with Ctrl-C)\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  clearTimeout(timer);
  watcher.close();
}

/** A fault is told and the watch goes on: the next save may mend it. */
async function generateOnce(options: CommandOptions, memory: Memory): Promise<void> {
  try {
    const written = await runGenerate(options, memory);
    const changed = written.flatMap(({ changes }) => changes).filter(({ change }) => change !== 'unchanged');
    process.stderr.write(
      changed.length === 0 ? 'nothing changed\n' : `changed: ${changed.map(({ path }) => path).join(', ')}\n`,
    );
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    process.stderr.write(formatDiagnostics(error.diagnostics, error.sources));
  }
}
