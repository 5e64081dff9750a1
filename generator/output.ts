/**
 * Output files and the folder they go to. Everything is made in memory first; a run writes each
 * file whole (staged beside, synced, renamed) and last a manifest. A run that dies in between
 * leaves every file whole; `check` names the set as torn and the next run mends it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic, DiagnosticsError } from './diagnostics.ts';
import { listFiles, readText, removeEmptyFolders, writeSynced } from './disk.ts';
import { systemReason } from './spec/files.ts';

/** A file that a target made. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What writing did to a file, or what `check` found about it. */
export interface FileChange {
  readonly path: string;
  readonly change: 'created' | 'changed' | 'unchanged' | 'removed';
  readonly bytes: number;
}

export type Fault = { readonly path: string; readonly fault: 'missing' | 'stale' | 'orphaned' };

const MANIFEST = '.manifest.json';
const STAGING = '.staging-';
/** Made from the history by `changelog`, not from the description. */
const CHANGELOG = 'changelog.md';

/** Two targets that make the same path are a programmer's error. */
export function checkPaths(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const key = path.toLowerCase();
    if (seen.has(key)) throw new Error(`two outputs have the path ${path}`);
    if (path.startsWith('/') || path.split('/').includes('..') || path.includes('\\')) {
      throw new Error(`the output path ${path} leaves the output folder`);
    }
    seen.add(key);
  }
}

/**
 * Brings a folder to exactly these files. Unchanged files are not touched; files that an earlier
 * run made and this one does not are removed.
 *
 * @throws DiagnosticsError when the folder cannot be written or holds files of somebody else
 */
export function writeOutput(folder: string, files: readonly OutputFile[]): FileChange[] {
  checkPaths(files);
  try {
    mkdirSync(folder, { recursive: true });
    removeStaging(folder);
    refuseForeign(folder);
    const changes = replaceFiles(folder, files);
    return changes;
  } catch (error) {
    if (error instanceof DiagnosticsError) throw error;
    removeStaging(folder);
    throw new DiagnosticsError([
      diagnostic(
        'cannot-write',
        { file: folder, pointer: '' },
        { path: folder, reason: systemReason(error) },
      ),
    ]);
  }
}

function replaceFiles(folder: string, files: readonly OutputFile[]): FileChange[] {
  const staging = join(folder, `${STAGING}${process.pid}`);
  const old = readManifest(folder);
  const changes: FileChange[] = files.map(({ path, text }) => {
    const present = readText(join(folder, path));
    const change = present === undefined ? 'created' : present === text ? 'unchanged' : 'changed';
    return { path, change, bytes: Buffer.byteLength(text) };
  });
  // Everything is on the disk before the first old file is replaced: a full disk changes nothing.
  const manifest = { path: MANIFEST, text: manifestText(files) };
  const isNew = ({ path, text }: OutputFile): boolean => readText(join(folder, path)) !== text;
  const staged = [...files, manifest].filter(isNew);
  // Not a byte is touched when nothing has changed: a watcher of the folder would wake for ever.
  if (staged.length === 0) return changes;
  for (const { path, text } of staged) writeSynced(join(staging, path), text);
  for (const { path } of staged) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(staging, path), join(folder, path));
  }
  rmSync(staging, { recursive: true, force: true });
  const wanted = new Set(files.map((file) => file.path));
  for (const path of old.keys()) {
    if (wanted.has(path) || !existsSync(join(folder, path))) continue;
    rmSync(join(folder, path));
    removeEmptyFolders(folder, dirname(join(folder, path)));
    changes.push({ path, change: 'removed', bytes: 0 });
  }
  return changes;
}

/** Compares a folder with what it should hold, without touching it. */
export function checkOutput(folder: string, files: readonly OutputFile[]): Fault[] {
  const faults: Fault[] = [];
  for (const { path, text } of [...files, { path: MANIFEST, text: manifestText(files) }]) {
    const present = readText(join(folder, path));
    if (present === undefined) faults.push({ path, fault: 'missing' });
    else if (present !== text) faults.push({ path, fault: 'stale' });
  }
  const wanted = new Set([...files.map((file) => file.path), MANIFEST]);
  for (const path of ownFiles(folder)) if (!wanted.has(path)) faults.push({ path, fault: 'orphaned' });
  return faults;
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

/** From path to SHA-256 of the files that the last run made; empty when there was none. */
function readManifest(folder: string): Map<string, string> {
  try {
    const { files } = JSON.parse(readText(join(folder, MANIFEST)) ?? '{}') as {
      files?: Record<string, string>;
    };
    // A manifest that somebody edited must not delete files elsewhere.
    return new Map(
      Object.entries(files ?? {}).filter(
        ([path]) => !path.startsWith('/') && !path.split('/').includes('..'),
      ),
    );
  } catch {
    return new Map();
  }
}

function manifestText(files: readonly OutputFile[]): string {
  const digests = files
    .map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ files: Object.fromEntries(digests) }, null, 2)}\n`;
}

/** What runs that died left behind. */
function removeStaging(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(STAGING)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The files of a folder but those that a run is staging. */
function ownFiles(folder: string): string[] {
  return listFiles(folder).filter((path) => !path.startsWith(STAGING) && path !== CHANGELOG);
}
