/** What has to be on the machine: the packages of package.json beside this file. The browser is found by test/browser. */
import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './processes.ts';

const here = import.meta.dirname;
const lockFile = join(here, 'package-lock.json');
/** A copy of the lock file that the installed packages are from. */
const installedFrom = join(here, 'node_modules', '.installed-from.json');

/**
 * Installs the exact versions of the lock file, unless they are there.
 *
 * @throws Error with what npm said.
 */
export async function installPackages(): Promise<void> {
  const wanted = await readFile(lockFile, 'utf8');
  if (existsSync(installedFrom) && (await readFile(installedFrom, 'utf8')) === wanted) return;
  const { status, stderr } = await runCommand('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    seconds: 300,
  });
  if (status !== 0) throw new Error(`npm ci in test/platforms failed: ${stderr.trim()}`);
  await copyFile(lockFile, installedFrom);
}

/** A runtime that is to be tried, and what to do where it is missing. */
export interface Executable {
  readonly path: string;
  readonly missing: string;
}

const modules = join(here, 'node_modules');
/** What to do about a package that was not installed completely. */
export const again = 'is not there: delete test/platforms/node_modules and run npm run test:platforms again';

/** By the name of the platform. */
export const executables = {
  'node 20': { path: process.execPath, missing: '' },
  'node 24': {
    path: process.env['NODE24'] || join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node'),
    missing: `Node.js 24 ${again}; where npm has no package of it, say where it is in the variable NODE24`,
  },
  bun: { path: join(modules, 'bun', 'bin', 'bun.exe'), missing: `Bun ${again}` },
  deno: { path: join(modules, '.bin', 'deno'), missing: `Deno ${again}` },
} as const satisfies Readonly<Record<string, Executable>>;

/** @returns what to do about it, or undefined where it is there. */
export function missing({ path, missing }: Executable): string | undefined {
  return existsSync(path) ? undefined : `${missing} (looked at ${path})`;
}
