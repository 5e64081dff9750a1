/** Runs a command and says what its process used. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Usage {
  /** User and system time of all threads. */
  readonly cpuSeconds: number;
  /** The largest resident set. */
  readonly megabytes: number;
  readonly stderr: string;
}

/** @param words a script of Node and its arguments; other exit codes than 0 and 1 (findings) are failures, unless named */
export function run(words: readonly string[], folder: string, fine: readonly number[] = [0, 1]): Usage {
  const usage = join(tmpdir(), `usage-${process.pid}.json`);
  const hook = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, CI: 'true', USAGE: usage },
  });
  if (status === null || !fine.includes(status))
    throw new Error(`${words.join(' ')} failed: ${stderr.slice(0, 2000)}`);
  const used = JSON.parse(readFileSync(usage, 'utf8')) as Omit<Usage, 'stderr'>;
  rmSync(usage);
  return { ...used, stderr };
}

/** The CPU milliseconds of each step that `--timings` prints. */
export function stepsOf({ stderr }: Usage): Map<string, number> {
  return new Map(
    [...stderr.matchAll(/^(\S+) +\d+ ms +(\d+) ms CPU$/gm)].map(([, step = '', cpu]) => [step, Number(cpu)]),
  );
}
