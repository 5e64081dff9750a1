/** From the words of a user to a file on the disk or in a commit. */
import { statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { diagnostic, DiagnosticsError } from '../../diagnostics.ts';
import { realPath } from '../../spec/files.ts';
import { nearest, suggestion } from '../../spec/suggest.ts';
import type { Git, TreeEntry } from './git.ts';

export type Place =
  | { readonly kind: 'file'; readonly path: string }
  /** `path` from the root of the repository; `name` is the revision as the user wrote it. */
  | { readonly kind: 'commit'; readonly name: string; readonly commit: string; readonly path: string }
  /** A commit that does not have the file. */
  | {
      readonly kind: 'absent';
      readonly name: string;
      readonly commit: string;
      readonly path: string;
    };

export interface PlaceOptions {
  /** Where the user stands. */
  readonly folder: string;
  /** The description that a revision alone means, as the user names it. */
  readonly spec: string;
}

/** What a description is called in a folder. */
const names = ['openapi.yaml', 'openapi.yml', 'openapi.json'];

const mainBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * The place that an argument means: a file or folder on the disk before anything else, then REVISION:PATH, then a
 * revision.
 *
 * @throws DiagnosticsError when it is none of them
 */
export function placeOf(argument: string, git: Git, options: PlaceOptions): Place {
  const onDisk = resolve(options.folder, argument);
  const status = statSync(onDisk, { throwIfNoEntry: false });
  if (status !== undefined)
    return { kind: 'file', path: status.isDirectory() ? inFolder(argument, options) : argument };
  const colon = argument.indexOf(':');
  if (colon > 0) return ofCommit(argument.slice(0, colon), argument.slice(colon + 1), argument, git);
  if (/\.(?:ya?ml|json)$|^\.{0,2}[\\/]/.test(argument))
    throw new DiagnosticsError([
      diagnostic('cannot-read', { file: argument, pointer: '' }, { path: argument, reason: 'no such file' }),
    ]);
  return ofCommit(argument, undefined, argument, git, options);
}

/** Where the work tree left the main branch. */
export function mergeBasePlace(git: Git, options: PlaceOptions): Place {
  const at = { file: options.spec, pointer: '' };
  git.requireRepository('the main branch');
  const branch = mainBranches.find((name) => git.commit(name) !== undefined);
  if (branch === undefined)
    throw new DiagnosticsError([diagnostic('git-no-main', at, { names: mainBranches.join(', ') })]);
  const commit = git.mergeBase(branch, 'HEAD');
  if (commit === undefined) throw new DiagnosticsError([diagnostic('git-no-merge-base', at, { branch })]);
  return entryPlace(git, commit.slice(0, 12), commit, repositoryPath(options.spec, git));
}

/** A path of the disk as the repository has it: from its root, with forward slashes. */
export function repositoryPath(path: string, git: Git): string {
  const way = isAbsolute(path)
    ? relative(realPath(git.root()), realPath(path)).split(sep).join('/')
    : posix.normalize(git.prefix() + path.split(sep).join('/'));
  return way === '.' ? '' : way.replace(/\/$/, '');
}

/** @throws DiagnosticsError for a path that a commit does not have, with the nearest that it has */
export function refuseAbsent({ name, commit, path }: Place & { kind: 'absent' }, git: Git): never {
  const descriptions = git
    .list(commit, '')
    .flatMap((entry) => (/\.(?:ya?ml|json)$/.test(entry.path) ? [entry.path] : []));
  const end = suggestion(nearest(path, descriptions), (close) => `${name}:${close}`);
  throw new DiagnosticsError([
    diagnostic('absent-in-revision', { file: name, pointer: '' }, { revision: name, path, suggestion: end }),
  ]);
}

function inFolder(argument: string, { folder }: PlaceOptions): string {
  const found = names.find((name) =>
    statSync(resolve(folder, argument, name), { throwIfNoEntry: false })?.isFile(),
  );
  if (found === undefined)
    throw new DiagnosticsError([
      diagnostic(
        'folder-without-description',
        { file: argument, pointer: '' },
        { path: argument, names: names.join(', ') },
      ),
    ]);
  return join(argument, found).split(sep).join('/');
}

function ofCommit(
  name: string,
  path: string | undefined,
  argument: string,
  git: Git,
  options?: PlaceOptions,
): Place {
  const commit = git.isRepository() ? git.commit(name) : undefined;
  if (commit === undefined)
    throw new DiagnosticsError([
      diagnostic('side-unknown', { file: argument, pointer: '' }, { side: argument }),
    ]);
  if (path === undefined && options !== undefined)
    return entryPlace(git, name, commit, repositoryPath(options.spec, git));
  // As git reads it: from the root of the repository, unless it starts with a dot.
  const isRelative = /^\.{1,2}(?:\/|$)/.test(path ?? '');
  const full = posix.normalize((isRelative ? git.prefix() : '') + (path ?? ''));
  return entryPlace(git, name, commit, full === '.' ? '' : full.replace(/\/$/, ''));
}

/** The file itself, or the description of a folder. */
function entryPlace(git: Git, name: string, commit: string, path: string): Place {
  const isOutside = path.startsWith('../') || path === '..' || path.startsWith('/');
  const entries: readonly TreeEntry[] = isOutside ? [] : git.list(commit, path);
  const known = new Set(entries.map((entry) => entry.path));
  if (known.has(path)) return { kind: 'commit', name, commit, path };
  const found = names.map((one) => posix.join(path, one)).find((one) => known.has(one));
  return found === undefined
    ? { kind: 'absent', name, commit, path }
    : { kind: 'commit', name, commit, path: found };
}
