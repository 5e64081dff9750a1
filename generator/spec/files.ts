/** Reading files: the entry document, and what its references may open. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { diagnostic, DiagnosticsError, type Diagnostic, type Location } from '../diagnostics.ts';
import { decodeText } from './encoding.ts';
import type { JsonValue } from './json.ts';
import { parseValue } from './parse.ts';
import type { KnownText } from './quick/outline.ts';
import type { QuickValue } from './quick/read.ts';
import type { Sources } from './sources.ts';

const MAXIMUM_BYTES = 32 * 1024 * 1024;

export interface LoadedFile {
  /** As messages show it: the entry as the user named it, the others relative to it. */
  readonly name: string;
  readonly value: JsonValue;
  /** What the quick reader noted, where it could read it. */
  readonly quick: (QuickValue & { readonly text: string }) | undefined;
}

/** The files of one document. Only what lies in the entry's folder (links resolved) or in an allowed folder is opened. */
export class DocumentFiles {
  readonly warnings: Diagnostic[] = [];
  private readonly loaded = new Map<string, LoadedFile>();
  private readonly roots: readonly string[];
  private readonly sources: Sources;

  constructor(entryPath: string, sources: Sources, allowReferences: readonly string[] = []) {
    this.sources = sources;
    this.roots = [dirname(resolve(entryPath)), ...allowReferences.map((path) => resolve(path))].map(realPath);
  }

  /**
   * @param known a text that the file may resemble
   * @throws DiagnosticsError when the file cannot be read or parsed
   */
  read(path: string, name: string, known?: KnownText): LoadedFile {
    const bytes = readBytes(path, name);
    return this.add(realPath(resolve(path)), name, decodeText(bytes, name), known);
  }

  /** Takes a text in place of a file's content. */
  add(key: string, name: string, text: string, known?: KnownText): LoadedFile {
    this.sources.add(name, text);
    const { value, warnings, quick } = parseValue(text, name, known);
    this.sources.add(name, text, quick?.places);
    this.warnings.push(...warnings);
    const file = { name, value, quick: quick === undefined ? undefined : { ...quick, text } };
    this.loaded.set(key, file);
    return file;
  }

  /**
   * The file that a relative reference names.
   *
   * @throws DiagnosticsError with the reference's own place when it may not or cannot be read
   */
  readReferenced(from: LoadedFile, reference: string, path: string, at: Location): LoadedFile {
    const target = isAbsolute(path) ? path : join(dirname(from.name), path);
    const real = realPath(resolve(target));
    const known = this.loaded.get(real);
    if (known !== undefined) return known;
    // Decided before the file is touched: not even its existence is told about a place outside.
    const roots = isAbsolute(path) ? this.roots.slice(1) : this.roots;
    if (!roots.some((root) => isInside(real, root))) {
      throw new DiagnosticsError([
        diagnostic('reference-outside', at, { reference, place: dirname(target) }),
      ]);
    }
    try {
      return this.read(target, target.split(sep).join('/'));
    } catch (error) {
      throw error instanceof DiagnosticsError && error.diagnostics.every(({ code }) => unreadable.has(code))
        ? new DiagnosticsError([
            diagnostic('unresolved-reference', at, { reference, suggestion: `: ${error.message}` }),
          ])
        : error;
    }
  }
}

/** What is told at the reference that names a file. */
const unreadable: ReadonlySet<string> = new Set(['cannot-read', 'is-a-folder', 'not-a-file']);

/** Reads a file's bytes, with the operating system's refusal in words. */
export function readBytes(path: string, name: string): Uint8Array {
  const at = { file: name, pointer: '' };
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new DiagnosticsError([diagnostic('is-a-folder', at, { path: name })]);
    // A pipe that nobody writes to and a device that never ends would be read for ever.
    if (!status.isFile()) throw new DiagnosticsError([diagnostic('not-a-file', at, { path: name })]);
    if (status.size > MAXIMUM_BYTES) {
      throw new DiagnosticsError([
        diagnostic('file-too-large', at, { size: status.size, limit: MAXIMUM_BYTES }),
      ]);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof DiagnosticsError) throw error;
    throw new DiagnosticsError([diagnostic('cannot-read', at, { path: name, reason: systemReason(error) })]);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'a read-only disk',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'no space left of what the user may have',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of the path is not a folder',
  ERR_INVALID_ARG_VALUE: 'no file name holds the character U+0000',
};

/** The operating system's error in words. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return (
    (code === undefined ? undefined : reasons[code]) ??
    code ??
    (error instanceof Error ? error.message : 'unknown')
  );
}

/** With links resolved as far as the path exists. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), path.slice(parent.length));
  }
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}
