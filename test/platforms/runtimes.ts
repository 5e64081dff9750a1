/** The program as a process on Node.js, Bun and Deno. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { executables, missing } from './install.ts';
import { judge, verdict, type Platform, type Seen } from './judge.ts';
import type { Installed } from './package.ts';
import { runCommand, type Ended } from './processes.ts';
import type { Verdict } from './report.ts';
import { startApi } from './servers.ts';
import { environment, settingsFor, type Settings } from './settings.ts';

export const runtimes = ['node 20', 'node 24', 'bun', 'deno'] as const;

/** Runs the program on one runtime against a server of its own. */
export async function tryRuntime(
  name: (typeof runtimes)[number],
  { project }: Installed,
): Promise<Verdict[]> {
  const executable = executables[name];
  const server = await startApi();
  const platform: Platform = { name: await versionOf(name), surroundings: 'process' };
  const settings = settingsFor(server.url);
  const program = [join(project, 'program', 'start.mjs'), JSON.stringify(settings)];
  const args = [...(name === 'deno' ? permissions(project, settings) : []), ...program];
  const home = join(project, 'home');
  await mkdir(home, { recursive: true });
  const absent = missing(executable);
  const ended: Ended = absent
    ? { status: 1, stdout: '', stderr: absent }
    : await runCommand(executable.path, args, {
        cwd: project,
        env: { HOME: home, ...environment },
        seconds: 60,
      });
  const verdicts = [
    ...judge(platform, absent ?? seenBy(ended), server.received()),
    endVerdict(platform, ended),
  ];
  await server.close();
  return verdicts;
}

/** What Deno has to be allowed, and no more: two ports, the variables read, the files for `validate: true`. */
function permissions(project: string, { endpoint, unreachable }: Settings): string[] {
  const hosts = [endpoint, unreachable].map((url) => new URL(url).host);
  return [
    'run',
    '--no-prompt',
    '--cached-only',
    `--allow-net=${hosts.join(',')}`,
    `--allow-env=${Object.keys(environment).join(',')}`,
    `--allow-read=${join(project, 'node_modules', 'functiongraph-openapi')}`,
  ];
}

function seenBy({ status, stdout, stderr }: Ended): Seen {
  try {
    return JSON.parse(stdout) as Seen;
  } catch {
    return `it printed no JSON, status ${status}: ${stdout}${stderr}`;
  }
}

function endVerdict(platform: Platform, { status, stderr }: Ended): Verdict {
  const faults = [...(status === 0 || stderr ? [] : [`status ${status}`]), ...(stderr ? [stderr] : [])];
  return verdict(platform, 'ends by itself, in silence', faults);
}

async function versionOf(name: (typeof runtimes)[number]): Promise<string> {
  const { stdout } = await runCommand(executables[name].path, ['--version'], {
    cwd: import.meta.dirname,
    seconds: 20,
  });
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? 'missing';
  return `${name.split(' ')[0]} ${version}`;
}
