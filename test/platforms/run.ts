/** The generated client on every platform, and generated code under every TypeScript: `npm run test:platforms`. */
import { tryBrowser } from './browser.ts';
import { compilations } from './compilers.ts';
import { tryEntries } from './entries.ts';
import { installLocked } from '../installing.ts';
import { installPackage, type Installed } from './package.ts';
import { inTurn } from './processes.ts';
import { report, type Verdict } from './report.ts';
import { runtimes, tryRuntime } from './runtimes.ts';

/** What failed where, for work that could not be done at all. */
function broken(table: string, check: string, error: unknown): Verdict {
  const fault = error instanceof Error ? error.message : String(error);
  return { table, platform: 'npm', check, faults: [fault] };
}

/** Does a preparation. Where it fails, that is a failure like any other, and what needs it is left. */
async function prepare<T>(check: string, work: () => Promise<T>): Promise<{ verdict: Verdict; result?: T }> {
  const table = 'Preparation';
  try {
    return { result: await work(), verdict: { table, platform: 'npm', check, faults: [] } };
  } catch (error) {
    return { verdict: broken(table, check, error) };
  }
}

async function checks(installed: Installed): Promise<Verdict[]> {
  const tasks = [
    ...runtimes.map((name) => () => tryRuntime(name, installed)),
    () => tryBrowser(installed),
    () => tryEntries(installed),
    ...(await compilations(installed)).map((compilation) => async () => [await compilation()]),
  ];
  const verdicts = await inTurn(
    tasks.map(
      (task, index) => () => task().catch((error) => [broken('Not done', `task ${index + 1}`, error)]),
    ),
  );
  await installed.remove();
  return verdicts.flat();
}

const platforms = await prepare('the platforms are installed', () => installLocked(import.meta.dirname));
const { result: installed, verdict } = await prepare('the package is packed and installed', installPackage);
const { text, failed } = report([platforms.verdict, verdict, ...(installed ? await checks(installed) : [])]);
process.stdout.write(`${text}\n`);
process.exitCode = failed > 0 ? 1 : 0;
