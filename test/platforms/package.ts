/** The package as npm would publish it, installed in a project of its own. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from './processes.ts';

export const root = resolve(import.meta.dirname, '../..');

/** What the package is made of. */
const sources = [
  'package.json',
  'tsconfig.json',
  'generator/tsconfig.package.json',
  'generated',
  'README.md',
  'LICENSE',
];

export interface Installed {
  /** The project's folder, which holds `program/` and `node_modules/`. */
  readonly project: string;
  /** The installed package. */
  readonly folder: string;
  /** The path of the tarball. */
  readonly tarball: string;
  /** Paths of the files in the tarball. */
  readonly files: readonly string[];
  /** Takes everything away again. */
  remove(): Promise<void>;
}

/**
 * Packs a clean copy, so that nothing left over in `dist/` is packed and nobody's `dist/` is touched, and installs the
 * tarball with the package's own dependencies and nothing else.
 *
 * @throws Error with what npm or the compiler said.
 */
export async function installPackage(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'platforms-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await installInto(join(folder, 'project'), await pack(folder))), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

interface Tarball {
  readonly path: string;
  readonly files: readonly string[];
}

async function pack(folder: string): Promise<Tarball> {
  const copy = join(folder, 'copy');
  await mkdir(join(copy, 'generator'), { recursive: true });
  await Promise.all(sources.map((path) => cp(join(root, path), join(copy, path), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const printed = await npm(copy, 'pack', '--json', '--pack-destination', folder);
  const [{ filename, files }] = JSON.parse(printed.slice(printed.indexOf('['))) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  return { path: join(folder, filename), files: files.map(({ path }) => path) };
}

async function installInto(project: string, { path, files }: Tarball): Promise<Omit<Installed, 'remove'>> {
  await mkdir(project);
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await npm(project, 'install', '--prefer-offline', '--no-audit', '--no-fund', path);
  await cp(join(import.meta.dirname, 'program'), join(project, 'program'), { recursive: true });
  return { project, folder: join(project, 'node_modules', 'functiongraph-openapi'), tarball: path, files };
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand('npm', args, { cwd, seconds: 120 });
  if (status === 0) return stdout;
  throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
