/** Packages that only one script needs are installed where it stands, at its first run. */
import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runCommand } from './platforms/processes.ts';

/**
 * Installs the exact versions of a folder's lock file, unless they are there.
 *
 * @throws Error with what npm said.
 */
export async function installLocked(folder: string, ...options: readonly string[]): Promise<void> {
  const lockFile = join(folder, 'package-lock.json');
  // A copy of the lock file that the installed packages are from.
  const mark = join(folder, 'node_modules', '.installed-from.json');
  const wanted = await readFile(lockFile, 'utf8');
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === wanted) return;
  process.stderr.write(`installing what test/${basename(folder)} needs\n`);
  const { status, stderr } = await runCommand('npm', ['ci', '--no-audit', '--no-fund', ...options], {
    cwd: folder,
    seconds: 300,
  });
  if (status !== 0) throw new Error(`npm ci in test/${basename(folder)} failed: ${stderr.trim()}`);
  await copyFile(lockFile, mark);
}
