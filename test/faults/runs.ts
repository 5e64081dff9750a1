/** Runs with a fault in them, and what they leave. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const hook = pathToFileURL(join(import.meta.dirname, 'inject.mjs')).href;

/** What test/faults/inject.mjs reads. */
export interface Fault {
  readonly folder: string;
  readonly kind: 'count' | 'kill' | 'half' | 'term' | 'full' | 'refuse' | 'nobody' | 'pause';
  readonly call?: number;
  readonly only?: string;
}

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** From path to text. */
export type Tree = ReadonlyMap<string, string>;

/** @param words a script of Node and its arguments */
export function run(words: readonly string[], fault?: Fault, calls = ''): Promise<Ended> {
  const env = { ...process.env, CI: 'true', NO_COLOR: '1', FAULT_CALLS: calls };
  const child = spawn(process.execPath, ['--import', hook, ...words], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...env, FAULT: JSON.stringify(fault ?? {}) },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => settle({ status, signal, stderr }));
  });
}

/** The generator's writer as one script, which starts in a few milliseconds. */
export function bundledWriter(folder: string): string {
  const outfile = join(folder, 'writer.mjs');
  const entryPoints = [join(import.meta.dirname, 'writer.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

/** The calls that a run makes to change its folder, by name, in order. */
export async function callsOf(words: readonly string[], folder: string): Promise<readonly string[]> {
  const calls = join(mkdtempSync(join(tmpdir(), 'calls-')), 'calls.json');
  const { status, stderr } = await run(words, { folder, kind: 'count' }, calls);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(calls, 'utf8')) as string[];
}

/** Every file of a folder, staged ones included. */
export function treeOf(folder: string): Tree {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path): [string, string] => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function fill(folder: string, tree: Tree): void {
  for (const [path, text] of tree) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * What a folder is after a fault: the old set or the new, each file one of the two (`mixed`), or damaged: `torn`
 * when a file holds neither text, `lost` when one that both sets have is not there. Staged files do not count.
 */
export function verdictOn(folder: string, old: Tree, next: Tree): 'old' | 'new' | 'mixed' | 'torn' | 'lost' {
  const found = new Map([...treeOf(folder)].filter(([path]) => !path.startsWith('.staging')));
  if (isSame(found, old)) return 'old';
  if (isSame(found, next)) return 'new';
  for (const [path, text] of found) if (text !== old.get(path) && text !== next.get(path)) return 'torn';
  for (const path of old.keys()) if (next.has(path) && !found.has(path)) return 'lost';
  return 'mixed';
}

export function strayIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('.staging')) : [];
}

function isSame(one: Tree, other: Tree): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
