/**
 * Moving staged files into place, so that it can be finished or undone at any moment. In a staging folder
 * stand `new/` (what comes), `old/` (what it replaces: links, not copies, where the disk has them) and, from
 * just before the first move to just after the last, the journal.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText, removeEmptyFolders, writeSynced } from '../disk.ts';
import { staysInside } from './manifest.ts';

/** What a run does to a folder. */
export interface Plan {
  /** Staged files, in the order in which they are moved. */
  readonly moves: readonly { readonly path: string; readonly created: boolean }[];
  readonly removals: readonly string[];
}

const JOURNAL = 'journal.json';

/** Puts a file where `commit` finds it. */
export function stage(staging: string, path: string, text: string): void {
  writeSynced(join(staging, 'new', path), text);
}

/**
 * Everything that can fail for want of space or rights is done here, before the first file is replaced:
 * folders, links to what is replaced, and last the journal, from which on the plan can be finished by anybody.
 */
export function prepare(folder: string, staging: string, plan: Plan): void {
  for (const { path, created } of plan.moves) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (!created) keep(join(folder, path), join(staging, 'old', path));
  }
  for (const path of plan.removals) keep(join(folder, path), join(staging, 'old', path));
  writeSynced(join(staging, JOURNAL), JSON.stringify(plan));
}

/** Carries out a plan, or what is left of it. */
export function commit(folder: string, staging: string, plan: Plan): void {
  // The last one is the manifest: it tells of a set that is there.
  for (const [index, { path }] of plan.moves.entries()) {
    if (index === plan.moves.length - 1) remove(folder, plan.removals);
    const from = join(staging, 'new', path);
    if (!existsSync(from)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(from, join(folder, path));
  }
  if (plan.moves.length === 0) remove(folder, plan.removals);
}

/** Brings back what was there before; does nothing when `prepare` did not come to its end. */
export function undo(folder: string, staging: string, plan: Plan): void {
  for (const { path, created } of plan.moves) {
    // What was not moved is not touched: it may stand where nothing can be moved.
    if (existsSync(join(staging, 'new', path))) continue;
    if (created) rmSync(join(folder, path), { force: true });
    else bringBack(folder, staging, path);
  }
  for (const path of plan.removals) if (!existsSync(join(folder, path))) bringBack(folder, staging, path);
  for (const { path, created } of plan.moves)
    if (created) removeEmptyFolders(folder, dirname(join(folder, path)));
}

/** Finishes the plan of a run that died, or undoes it where that cannot be; without a journal nothing was moved. */
export function finish(folder: string, staging: string): void {
  const plan = readJournal(staging);
  if (plan === undefined) return;
  try {
    commit(folder, staging, plan);
  } catch {
    undo(folder, staging, plan);
  }
  dropJournal(staging);
}

/** Whether a run has begun to move files and not ended. */
export function isUnderWay(staging: string): boolean {
  return readJournal(staging) !== undefined;
}

export function dropJournal(staging: string): void {
  rmSync(join(staging, JOURNAL), { force: true });
}

/** A journal that is not whole was not yet acted upon; one that leads out of the folder is nobody's of ours. */
function readJournal(staging: string): Plan | undefined {
  try {
    const { moves, removals } = JSON.parse(readText(join(staging, JOURNAL)) ?? '') as Plan;
    return [...moves.map(({ path }) => path), ...removals].every(staysInside)
      ? { moves, removals }
      : undefined;
  } catch {
    return undefined;
  }
}

function remove(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(join(folder, path), { force: true });
    removeEmptyFolders(folder, dirname(join(folder, path)));
  }
}

function keep(path: string, kept: string): void {
  mkdirSync(dirname(kept), { recursive: true });
  try {
    linkSync(path, kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    copyFileSync(path, kept); // A disk without links.
  }
}

function bringBack(folder: string, staging: string, path: string): void {
  const kept = join(staging, 'old', path);
  if (!existsSync(kept)) return;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  renameSync(kept, join(folder, path));
}
