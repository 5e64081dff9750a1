/**
 * What a description gave the last time, kept beside the bundle of the sources that built it
 * (start.mjs), so that `check` with nothing to do compares files and builds nothing. It counts only
 * while every file of the description's folder, the installed packages and Node are what they were;
 * the outputs themselves are always read.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Wanted } from './check.ts';
import type { CommandOptions } from './options.ts';

/** Beyond these, finding out whether anything changed is no longer cheap, nor is keeping the outputs. */
const MAXIMUM_FILES = 200;
const MAXIMUM_BYTES = 4_000_000;

interface Kept extends Wanted {
  readonly key: string;
}

/** What the outputs have to be, when that is known; undefined when it has to be built. */
export function recall(options: CommandOptions): Wanted | undefined {
  const path = keptPath();
  if (path === undefined) return undefined;
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    return kept.key === keyOf(options) ? kept : undefined;
  } catch {
    return undefined; // Nothing kept, or not readable: it is built again.
  }
}

/** Keeps what was built. That it cannot be kept is nobody's fault, and costs only time. */
export function remember(options: CommandOptions, wanted: Wanted): Wanted {
  const path = keptPath();
  if (path === undefined) return wanted;
  const staged = `${path}.${process.pid}`;
  try {
    const key = keyOf(options);
    const text = key === undefined ? '' : JSON.stringify({ key, ...wanted } satisfies Kept);
    if (text === '' || text.length > MAXIMUM_BYTES) return wanted;
    writeFileSync(staged, text);
    renameSync(staged, path);
  } catch {
    rmSync(staged, { force: true });
  }
  return wanted;
}

/** Undefined where the sources were not bundled, so that nothing says whether they changed. */
function keptPath(): string | undefined {
  const folder = process.env['GENERATOR_CACHE'];
  return folder === undefined ? undefined : join(folder, 'check.json');
}

/** A digest of all that a build depends on besides the sources; undefined when it may read other files. */
function keyOf(options: CommandOptions): string | undefined {
  if (options.allowReferences.length > 0) return undefined;
  const digest = createHash('sha256');
  const add = (text: string | Uint8Array): unknown => digest.update(`${text.length}:`).update(text);
  add(process.version);
  add(JSON.stringify([options.spec, options.out]));
  add(readFileSync(join(keptPath() ?? '', '../../../../.package-lock.json')));
  const folder = dirname(options.spec);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  if (names.length > MAXIMUM_FILES) return undefined;
  let bytes = 0;
  for (const name of names) {
    const status = statSync(join(folder, name));
    bytes += status.size;
    if (bytes > MAXIMUM_BYTES) return undefined;
    add(name);
    if (status.isFile()) add(readFileSync(join(folder, name)));
  }
  return digest.digest('hex');
}
