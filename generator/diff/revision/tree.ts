/** Files of a commit, laid out in a folder of their own for the loader. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { diagnostic, DiagnosticsError } from '../../diagnostics.ts';
import { systemReason } from '../../spec/files.ts';
import type { Git, TreeEntry } from './git.ts';

/** Larger files are nothing that the loader reads. */
const MAXIMUM_BYTES = 32 * 1024 * 1024;

/** In a folder of more files than this, only those that are YAML or JSON by their name are laid out. */
const MOST_FILES = 5000;

const MOST_LINKS = 8;

/**
 * Lays out what lies at or below some paths of a commit, and gives the folder to `use`; the folder is removed
 * afterwards. Symbolic links become copies of the files that they lead to in the same commit; those that lead
 * elsewhere, and submodules, are left out, so that nothing outside of the commit can be read through it.
 *
 * @param folders from the root of the repository; '' for all
 */
export function withTree<Result>(
  git: Git,
  commit: string,
  folders: readonly string[],
  use: (folder: string) => Result,
): Result {
  const entries = new Map(
    folders.flatMap((folder) => git.list(commit, folder)).map((entry) => [entry.path, entry]),
  );
  const root = temporaryFolder();
  try {
    layOut(git, entries, root);
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function layOut(git: Git, entries: ReadonlyMap<string, TreeEntry>, root: string): void {
  const all = [...entries.values()].filter(({ bytes }) => bytes <= MAXIMUM_BYTES);
  const isMany = all.length > MOST_FILES;
  const wanted = all.filter(({ path }) => !isMany || /\.(?:ya?ml|json)$/i.test(path));
  const links = targetsOfLinks(git, wanted);
  const files = wanted.flatMap(({ path }) => {
    const file = fileBehind(path, entries, links);
    return file === undefined ? [] : [{ path, object: file.object }];
  });
  const contents = git.read(files.map(({ object }) => object));
  for (const [index, { path }] of files.entries()) {
    const content = contents[index];
    if (content === undefined || !staysInside(path)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

function targetsOfLinks(git: Git, entries: readonly TreeEntry[]): ReadonlyMap<string, string> {
  const links = entries.filter(({ mode }) => mode === '120000');
  const targets = git.read(links.map(({ object }) => object));
  return new Map(
    links.map(({ path }, index) => [path, posix.join(posix.dirname(path), targets[index]?.toString() ?? '')]),
  );
}

/** The plain file at a path or at the end of its links. */
function fileBehind(
  path: string,
  entries: ReadonlyMap<string, TreeEntry>,
  links: ReadonlyMap<string, string>,
): TreeEntry | undefined {
  let at: string | undefined = path;
  for (let step = 0; at !== undefined && step <= MOST_LINKS; step++) {
    const entry = entries.get(at);
    if (entry?.mode.startsWith('100') === true) return entry;
    at = links.get(at);
  }
  return undefined;
}

/** git refuses such paths, but a commit can be made without git. */
function staysInside(path: string): boolean {
  return !path.startsWith('/') && !/(?:^|[\\/])\.\.?(?:[\\/]|$)/.test(path) && !/^[A-Za-z]:/.test(path);
}

function temporaryFolder(): string {
  try {
    return realpathSync(mkdtempSync(join(tmpdir(), 'functiongraph-openapi-')));
  } catch (error) {
    throw new DiagnosticsError([
      diagnostic(
        'cannot-write',
        { file: tmpdir(), pointer: '' },
        { path: tmpdir(), reason: systemReason(error) },
      ),
    ]);
  }
}
