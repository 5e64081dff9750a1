/** The manifest: which files of a folder a run made, with their digests; what may be removed by the next. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readText } from '../disk.ts';

export const MANIFEST = '.manifest.json';

/** Whether a path of a file of ours, as somebody may have edited it, is one below the output folder. */
export function staysInside(path: string): boolean {
  return !path.startsWith('/') && !path.split('/').includes('..') && !path.includes('\\');
}

/** The paths of the files that the last run made; none when there was none. */
export function readManifest(folder: string): string[] {
  try {
    const { files } = JSON.parse(readText(join(folder, MANIFEST)) ?? '{}') as { files?: object };
    return Object.keys(files ?? {}).filter(staysInside);
  } catch {
    return [];
  }
}

export function manifestText(files: readonly { readonly path: string; readonly text: string }[]): string {
  const digests = files
    .map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ files: Object.fromEntries(digests) }, null, 2)}\n`;
}
