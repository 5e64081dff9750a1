/**
 * Output files and the folders they go to. Everything is made in memory first. A run takes the lock of its
 * folders, stages every file beside its place, and only then moves them, the manifest last. What fails is
 * undone; what dies in between is finished by the next run, and `check` says so until then.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic, DiagnosticsError } from './diagnostics.ts';
import { readText, removeEmptyFolders } from './disk.ts';
import { commit, dropJournal, isUnderWay, type Plan, prepare, stage, undo } from './output/commit.ts';
import {
  changesOf,
  type FileChange,
  isWritten,
  ownFiles,
  removalsOf,
  withManifest,
} from './output/comparison.ts';
import { acquire, recover, release } from './output/lock.ts';
import { MANIFEST, staysInside } from './output/manifest.ts';
import { systemReason } from './spec/files.ts';

/** A file that a target made. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A folder, and all the files that it is to have. */
export interface OutputFolder {
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

/** A folder whose lock is held. */
interface Held extends OutputFolder {
  readonly staging: string;
  /** The uppermost folder that had to be made for it. */
  readonly made: string | undefined;
}

/** Two targets that make the same path are a programmer's error. */
export function checkPaths(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const key = path.toLowerCase();
    if (seen.has(key)) throw new Error(`two outputs have the path ${path}`);
    if (!staysInside(path)) throw new Error(`the output path ${path} leaves the output folder`);
    seen.add(key);
  }
}

/**
 * Brings a folder to exactly these files. Unchanged files are not touched; files that an earlier
 * run made and this one does not are removed.
 *
 * @throws DiagnosticsError when the folder cannot be written or holds files of somebody else
 */
export function writeOutput(folder: string, files: readonly OutputFile[]): readonly FileChange[] {
  return writeOutputs([{ folder, files }])[0] ?? [];
}

/**
 * The same for several folders that belong together: all of them, or none.
 *
 * @param patience how long to wait for other runs, in milliseconds
 */
export function writeOutputs(outputs: readonly OutputFolder[], patience?: number): (readonly FileChange[])[] {
  for (const { files } of outputs) checkPaths(files);
  // Not a byte is touched when nothing has changed: a watcher of the folder would wake for ever.
  if (outputs.every(isWritten)) return outputs.map(({ folder, files }) => changesOf(folder, files));
  const held: Held[] = [];
  try {
    // Always in the same order, so that two runs do not wait for each other.
    for (const output of [...outputs].sort((a, b) => (a.folder < b.folder ? -1 : 1)))
      held.push(open(output, patience));
    const changes = replaceFiles(held);
    return outputs.map((output) => changes.get(output.folder) ?? []);
  } finally {
    held.forEach(close);
  }
}

/** Finishes what an interrupted run left half written; a run does so before anything else can fail. */
export function finishInterrupted(folders: readonly string[]): void {
  for (const folder of folders) writing(folder, () => recover(folder));
}

function open({ folder, files }: OutputFolder, patience: number | undefined): Held {
  return writing(folder, () => {
    const made = mkdirSync(folder, { recursive: true });
    const staging = acquire(folder, patience);
    const held = { folder, files, staging, made };
    try {
      refuseForeign(folder);
      return held;
    } catch (error) {
      close(held);
      throw error;
    }
  });
}

function close({ folder, staging, made }: Held): void {
  // A journal that is still there is of files that could be neither moved nor brought back: the next run's.
  if (!isUnderWay(staging)) release(staging);
  if (made !== undefined) removeEmptyFolders(dirname(made), folder);
}

function replaceFiles(held: readonly Held[]): Map<string, readonly FileChange[]> {
  const changes = new Map(held.map(({ folder, files }) => [folder, changesOf(folder, files)]));
  const plans: [Held, Plan][] = [];
  const each = (step: typeof commit): void => {
    for (const [{ folder, staging }, plan] of plans) writing(folder, () => step(folder, staging, plan));
  };
  try {
    for (const one of held) plans.push([one, writing(one.folder, () => stageFiles(one))]);
    each(prepare);
    each(commit);
  } catch (error) {
    undoAll(plans);
    throw error;
  }
  for (const [{ staging }] of plans) dropJournal(staging);
  return changes;
}

/** What cannot be brought back keeps its journal, so that the next run finishes or undoes it. */
function undoAll(plans: readonly (readonly [Held, Plan])[]): void {
  const faults = plans.flatMap(([{ folder, staging }, plan]) => {
    try {
      undo(folder, staging, plan);
      dropJournal(staging);
      return [];
    } catch (error) {
      const parameters = { path: folder, reason: systemReason(error) };
      return [diagnostic('torn-write', { file: folder, pointer: '' }, parameters)];
    }
  });
  if (faults.length > 0) throw new DiagnosticsError(faults);
}

/** Everything is on the disk before the first old file is replaced: a full disk changes nothing. */
function stageFiles({ folder, files, staging }: Held): Plan {
  const moves = withManifest(files).flatMap(({ path, text }) => {
    if (readText(join(folder, path)) === text) return [];
    stage(staging, path, text);
    return [{ path, created: !existsSync(join(folder, path)) }];
  });
  return { moves, removals: removalsOf(folder, files) };
}

/** A folder with files but no manifest was not made by this tool. */
function refuseForeign(folder: string): void {
  if (existsSync(join(folder, MANIFEST))) return;
  const [first] = ownFiles(folder);
  if (first === undefined) return;
  throw new DiagnosticsError([
    diagnostic('foreign-folder', { file: folder, pointer: '' }, { path: folder, found: first }),
  ]);
}

/** What the system refuses, as a message about the folder. */
function writing<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof DiagnosticsError) throw error;
    throw new DiagnosticsError([
      diagnostic(
        'cannot-write',
        { file: folder, pointer: '' },
        { path: folder, reason: systemReason(error) },
      ),
    ]);
  }
}
