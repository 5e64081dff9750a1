/**
 * One run at a time writes to a folder. The lock is the staging folder itself, `.staging`: whoever loses
 * it has lost the files it was about to move as well, so that even a lock wrongly taken away mixes nothing.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagnostic, DiagnosticsError } from '../diagnostics.ts';
import { writeSynced } from '../disk.ts';
import { dropJournal, finish } from './commit.ts';
import { isAbandoned, ownerPath, readOwner, thisRun } from './owner.ts';

const STAGING = '.staging';

/** How long a run waits for another one, and how often it looks. */
const PATIENCE_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 20;

/** Whether a name at the top of an output folder is that of files being written. */
export function isStaging(path: string): boolean {
  return path.startsWith(STAGING);
}

/** The staging folders in a folder: that of the run that writes, of those that wait, of those that died. */
export function stagingIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isStaging)
    .map((name) => join(folder, name));
}

/**
 * Takes the lock of a folder, waiting for runs that have it, and finishes what runs that died left undone.
 *
 * @returns the staging folder, for `release`
 * @throws DiagnosticsError when another run keeps it; the system's error when the folder cannot be written
 */
export function acquire(folder: string, patience = PATIENCE_MILLISECONDS): string {
  const lock = join(folder, STAGING);
  const own = thisRun();
  const mine = join(folder, `${STAGING}-${own.pid}-${own.nonce}`);
  try {
    writeSynced(ownerPath(mine), JSON.stringify(own));
    for (const end = Date.now() + patience; !moved(mine, lock); ) {
      if (isAbandoned(lock)) takeAway(folder, lock);
      else if (Date.now() > end) throw busy(folder, lock);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MILLISECONDS);
    }
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    throw error;
  }
  for (const path of abandonedIn(folder)) {
    finish(folder, path);
    rmSync(path, { recursive: true, force: true });
  }
  return lock;
}

/** Gives the lock back; nothing staged is left, or the next run removes it: the files are where they belong. */
export function release(staging: string): void {
  try {
    dropJournal(staging);
    rmSync(staging, { recursive: true, force: true });
  } catch {
    // The disk no longer takes anything.
  }
}

/**
 * Finishes what an interrupted run left half moved, before anything else is found wrong: so the folder is
 * whole even while the description is not.
 *
 * @throws DiagnosticsError or the system's error as `acquire`
 */
export function recover(folder: string): void {
  if (stagingIn(folder).some(isAbandoned)) release(acquire(folder));
}

/** A folder replaces only an empty one (rename(2)); a staging folder that is in use never is. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    // Windows says EPERM for a folder that is there.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOTEMPTY', 'EEXIST'].includes(code) || (code === 'EPERM' && existsSync(to))) return false;
    throw error;
  }
}

/** Moves a dead run's staging folder aside, for `acquire` to finish once it has the lock. */
function takeAway(folder: string, lock: string): void {
  const before = readOwner(lock)?.nonce;
  const aside = join(folder, `${STAGING}-0-${thisRun().nonce}`);
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return; // Another waiting run was faster.
    throw error;
  }
  // Between the look and the move a new owner may have come; it gets its folder back.
  if (readOwner(aside)?.nonce !== before) moved(aside, lock);
}

function abandonedIn(folder: string): string[] {
  return stagingIn(folder).filter((path) => basename(path) !== STAGING && isAbandoned(path));
}

function busy(folder: string, lock: string): DiagnosticsError {
  const { pid = 0, host = '' } = readOwner(lock) ?? {};
  return new DiagnosticsError([
    diagnostic(
      'output-busy',
      { file: folder, pointer: '' },
      { path: folder, pid: String(pid), host, staging: lock },
    ),
  ]);
}
