/** What stands in an output folder, beside what should stand there. Nothing here writes. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles, readText } from '../disk.ts';
import type { OutputFile, OutputFolder } from '../output.ts';
import { isUnderWay } from './commit.ts';
import { isStaging, stagingIn } from './lock.ts';
import { MANIFEST, manifestText, readManifest } from './manifest.ts';

/** What writing does to a file. */
export interface FileChange {
  readonly path: string;
  readonly change: 'created' | 'changed' | 'unchanged' | 'removed';
  readonly bytes: number;
}

/** What `check` finds about a file. */
export type Fault = {
  readonly path: string;
  readonly fault: 'missing' | 'stale' | 'orphaned' | 'interrupted';
};

/** Made from the history by `changelog`, not from the description. */
const CHANGELOG = 'changelog.md';

/** Compares a folder with what it should hold, without touching it. */
export function checkOutput(folder: string, files: readonly OutputFile[]): Fault[] {
  const faults: Fault[] = [];
  for (const { path, text } of withManifest(files)) {
    const present = readText(join(folder, path));
    if (present === undefined) faults.push({ path, fault: 'missing' });
    else if (present !== text) faults.push({ path, fault: 'stale' });
  }
  const wanted = new Set([...files.map((file) => file.path), MANIFEST]);
  for (const path of ownFiles(folder)) if (!wanted.has(path)) faults.push({ path, fault: 'orphaned' });
  // A run that died after its last move has left a whole set, and nothing to say.
  const torn = faults.length > 0 ? stagingIn(folder).find(isUnderWay) : undefined;
  return torn === undefined ? faults : [...faults, { path: relative(folder, torn), fault: 'interrupted' }];
}

/** What writing the files would do, one entry each. */
export function changesOf(folder: string, files: readonly OutputFile[]): FileChange[] {
  const written = files.map(({ path, text }): FileChange => {
    const present = readText(join(folder, path));
    const change = present === undefined ? 'created' : present === text ? 'unchanged' : 'changed';
    return { path, change, bytes: Buffer.byteLength(text) };
  });
  const removed = removalsOf(folder, files).map((path) => ({ path, change: 'removed' as const, bytes: 0 }));
  return [...written, ...removed];
}

/** Whether nothing would change, and nothing is left of other runs. */
export function isWritten({ folder, files }: OutputFolder): boolean {
  const isPresent = ({ path, text }: OutputFile): boolean => readText(join(folder, path)) === text;
  return stagingIn(folder).length === 0 && withManifest(files).every(isPresent);
}

/** The files and, last, the manifest that names them. */
export function withManifest(files: readonly OutputFile[]): readonly OutputFile[] {
  return [...files, { path: MANIFEST, text: manifestText(files) }];
}

/** What an earlier run made and this one does not. */
export function removalsOf(folder: string, files: readonly OutputFile[]): string[] {
  const wanted = new Set(files.map(({ path }) => path));
  return readManifest(folder).filter((path) => !wanted.has(path) && existsSync(join(folder, path)));
}

/** The files of a folder but those that a run is staging. */
export function ownFiles(folder: string): string[] {
  return listFiles(folder).filter((path) => !isStaging(path) && path !== CHANGELOG);
}
