/** The two sides of a comparison, read. */
import { existsSync } from 'node:fs';
import { dirname, join, posix, resolve, sep } from 'node:path';
import { DiagnosticsError } from '../../diagnostics.ts';
import { decodeText } from '../../spec/encoding.ts';
import { readBytes } from '../../spec/files.ts';
import { type Document, loadDocument } from '../../spec/load.ts';
import { joinedSources } from '../../spec/sources.ts';
import type { Side } from '../change.ts';
import { Git } from './git.ts';
import {
  mergeBasePlace,
  type Place,
  placeOf,
  type PlaceOptions,
  refuseAbsent,
  repositoryPath,
} from './place.ts';
import { Renaming } from './renamed.ts';
import { withTree } from './tree.ts';

/** A file's text and its name in messages. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface OpenedSide {
  readonly document: Document;
  /** As reports call it: `spec/openapi.yaml`, `origin/main:spec/openapi.yaml`. */
  readonly name: string;
  /** The waivers that lie beside it. */
  readonly waivers: NamedText | undefined;
}

export type ModelledSide = OpenedSide & Side;

export interface Sides {
  /** Undefined when the description is new. */
  readonly base: OpenedSide | undefined;
  readonly baseName: string;
  readonly revision: OpenedSide;
}

export interface OpenOptions extends PlaceOptions {
  readonly allowReferences: readonly string[];
}

const WAIVERS = 'diff-waivers.yaml';

/**
 * Opens both sides. Each argument is a file, a folder, REVISION:PATH or a revision of git; without BASE the merge base
 * with the main branch, without REVISION the work tree's description.
 *
 * @throws DiagnosticsError with what is wrong on either side
 */
export function openSides(
  base: string | undefined,
  revision: string | undefined,
  options: OpenOptions,
): Sides {
  const git = new Git(options.folder);
  const after: Place =
    revision === undefined ? { kind: 'file', path: options.spec } : placeOf(revision, git, options);
  const before = base === undefined ? mergeBasePlace(git, options) : placeOf(base, git, options);
  if (after.kind === 'absent') return refuseAbsent(after, git);
  if (before.kind !== 'absent') {
    const faults: DiagnosticsError[] = [];
    const opened = attempt(() => open(before, git, options), faults);
    const other = attempt(() => open(after, git, options, opened?.document), faults);
    if (opened === undefined || other === undefined) throw together(faults);
    return { base: opened, baseName: opened.name, revision: other };
  }
  // The same path on both sides: the description is new. Another path: a slip of the pen.
  const path = after.kind === 'file' ? repositoryPath(after.path, git) : after.path;
  if (path !== before.path && posix.dirname(path) !== before.path) return refuseAbsent(before, git);
  return {
    base: undefined,
    baseName: `${before.name}:${before.path}`,
    revision: open(after, git, options),
  };
}

function attempt<Result>(work: () => Result, faults: DiagnosticsError[]): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    faults.push(error);
    return undefined;
  }
}

/** The faults of both sides as one. */
function together(faults: readonly DiagnosticsError[]): DiagnosticsError {
  return new DiagnosticsError(
    faults.flatMap(({ diagnostics }) => diagnostics),
    joinedSources(...faults.map(({ sources }) => sources)),
  );
}

/** @param like the other side, which has been opened */
function open(
  place: Exclude<Place, { kind: 'absent' }>,
  git: Git,
  options: OpenOptions,
  like?: Document,
): OpenedSide {
  return place.kind === 'file' ? openFile(place.path, options, like) : openCommit(place, git, options, like);
}

function openFile(path: string, { folder, allowReferences }: OpenOptions, like?: Document): OpenedSide {
  const document = loadDocument(path, { allowReferences, like });
  const waivers = join(dirname(path), WAIVERS).split(sep).join('/');
  return {
    document,
    name: path,
    waivers: existsSync(resolve(folder, waivers)) ? readNamed(waivers, waivers) : undefined,
  };
}

function openCommit(
  { name, commit, path }: Exclude<Place, { kind: 'file' }>,
  git: Git,
  options: OpenOptions,
  like?: Document,
): OpenedSide {
  const allowed = options.allowReferences
    .map((folder) => repositoryPath(folder, git))
    .filter((folder) => !folder.startsWith('..'));
  const parent = posix.dirname(path);
  return withTree(git, commit, [parent === '.' ? '' : parent, ...allowed], (root) => {
    const renaming = new Renaming(root.split(sep).join('/'));
    try {
      const allowReferences = allowed.map((folder) => join(root, folder));
      const document: Document = renaming.document(
        loadDocument(`${root.split(sep).join('/')}/${path}`, { allowReferences, like }),
        name,
      );
      const waivers = posix.join(parent, WAIVERS);
      return {
        document,
        name: `${name}:${path}`,
        waivers: existsSync(join(root, waivers))
          ? readNamed(join(root, waivers), `${name}:${waivers}`)
          : undefined,
      };
    } catch (error) {
      if (error instanceof DiagnosticsError) throw renaming.error(error, name);
      throw error;
    }
  });
}

/** @throws DiagnosticsError when it cannot be read */
export function readNamed(path: string, name: string): NamedText {
  return { name, text: decodeText(readBytes(path, name), name) };
}
