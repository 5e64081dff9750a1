/** Commands, and how many of them run at a time. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

export interface Ended {
  /** Null where it was killed because it took too long. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandOptions {
  readonly cwd: string;
  /** Those of this process, unless given. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** After which it is killed. */
  readonly seconds: number;
}

/** Runs a command to its end. A command that cannot be started ends with a status and the reason on stderr. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env = process.env, seconds }: CommandOptions,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    const timer = setTimeout(() => {
      stderr += `\nended after ${seconds} s`;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', ({ message }) => (stderr += message));
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, stdout, stderr });
    });
  });
}

/** Does every task, as many at a time as there are processors; results in the order of the tasks. */
export async function inTurn<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < tasks.length; index = next++) {
      results[index] = await (tasks[index] as () => Promise<T>)();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}
