/** Asking git. It is only ever read from: no index, work tree or reference is touched. */
import { spawnSync } from 'node:child_process';
import { isAbsolute, relative } from 'node:path';
import { diagnostic, DiagnosticsError } from '../../diagnostics.ts';
import { systemReason } from '../../spec/files.ts';

const MAXIMUM_BYTES = 1024 * 1024 * 1024;

/** A file of a commit. */
export interface TreeEntry {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** 100644, 100755; 120000 for a symbolic link; 160000 for a submodule. */
  readonly mode: string;
  readonly object: string;
  readonly bytes: number;
}

export class Git {
  private readonly folder: string;

  /** @param folder where the user stands */
  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Throws when there is nothing to ask.
   *
   * @param wanted what is to be looked up, for the message
   * @throws DiagnosticsError without git or without a repository
   */
  requireRepository(wanted: string): void {
    if (this.isRepository()) return;
    throw new DiagnosticsError([
      diagnostic('git-no-repository', { file: wanted, pointer: '' }, { path: this.folder, wanted }),
    ]);
  }

  isRepository(): boolean {
    return this.run(['rev-parse', '--git-dir']).status === 0;
  }

  /** The folder of the work tree. */
  root(): string {
    return this.text(['rev-parse', '--show-toplevel']);
  }

  /** Where the user stands in the repository: '' or 'sub/folder/'. */
  prefix(): string {
    return this.text(['rev-parse', '--show-prefix']);
  }

  /** The commit behind a branch, tag or other expression; undefined when there is none. */
  commit(revision: string): string | undefined {
    if (revision === '') return undefined;
    const { status, stdout } = this.run([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${revision}^{commit}`,
    ]);
    return status === 0 ? stdout.toString().trim() : undefined;
  }

  /** The last commit that two have in common. */
  mergeBase(a: string, b: string): string | undefined {
    const { status, stdout } = this.run(['merge-base', a, b]);
    return status === 0 ? stdout.toString().trim() : undefined;
  }

  /** Whether a commit has something at a path, which is named from where the user stands. */
  holds(revision: string, path: string): boolean {
    const colon = isAbsolute(path) ? relative(this.root(), path) : `./${path}`;
    return this.run(['cat-file', '-e', `${revision}:${colon.replaceAll('\\', '/')}`]).status === 0;
  }

  /** Every tag, with the day on which it was made: `YYYY-MM-DD`. */
  tags(): { readonly name: string; readonly date: string }[] {
    const format = '--format=%(refname:strip=2)%00%(creatordate:short)';
    return this.text(['for-each-ref', 'refs/tags', format])
      .split('\n')
      .flatMap((line) => {
        const [name = '', date = ''] = line.split('\0');
        return name === '' ? [] : [{ name, date }];
      });
  }

  /** The files of a commit at or below a path ('' for all). */
  list(commit: string, path: string): TreeEntry[] {
    const scope = path === '' ? [] : ['--', path];
    const text = this.bytes([
      '--literal-pathspecs',
      'ls-tree',
      '-r',
      '-l',
      '-z',
      '--full-tree',
      commit,
      ...scope,
    ]);
    return text
      .toString()
      .split('\0')
      .flatMap((line) => {
        const [, mode, object, size, name] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line) ?? [];
        if (mode === undefined || object === undefined || name === undefined) return [];
        return [{ path: name, mode, object, bytes: size === '-' ? 0 : Number(size) }];
      });
  }

  /** The contents of objects, in their order. */
  read(objects: readonly string[]): Buffer[] {
    if (objects.length === 0) return [];
    const output = this.bytes(['cat-file', '--batch'], `${objects.join('\n')}\n`);
    const found: Buffer[] = [];
    for (let at = 0; found.length < objects.length; ) {
      const end = output.indexOf('\n', at);
      const size = Number(/ (\d+)$/.exec(output.toString('latin1', at, end))?.[1]);
      if (end < 0 || Number.isNaN(size)) throw failed('cat-file', output.toString('latin1', at, at + 100));
      found.push(output.subarray(end + 1, end + 1 + size));
      at = end + size + 2;
    }
    return found;
  }

  /** @throws DiagnosticsError when git fails */
  private bytes(words: readonly string[], input?: string): Buffer {
    const { status, stdout, stderr } = this.run(words, input);
    if (status !== 0) throw failed(words[0] ?? '', stderr.toString().trim());
    return stdout;
  }

  private text(words: readonly string[]): string {
    return this.bytes(words).toString().replace(/\n$/, '');
  }

  private run(words: readonly string[], input?: string): { status: number; stdout: Buffer; stderr: Buffer } {
    const { error, status, stdout, stderr } = spawnSync('git', words, {
      cwd: this.folder,
      input: input ?? '',
      maxBuffer: MAXIMUM_BYTES,
      windowsHide: true,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    if (error !== undefined)
      throw new DiagnosticsError([
        diagnostic('git-missing', { file: 'git', pointer: '' }, { reason: systemReason(error) }),
      ]);
    return { status: status ?? 1, stdout, stderr };
  }
}

function failed(command: string, reason: string): DiagnosticsError {
  return new DiagnosticsError([diagnostic('git-failed', { file: 'git', pointer: '' }, { command, reason })]);
}
