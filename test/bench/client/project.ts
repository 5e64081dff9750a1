/** A project with everything that is measured installed: our package as it is published, and what it is measured against. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { installLocked } from '../../installing.ts';
import { run } from './processes.ts';

export const root = resolve(import.meta.dirname, '../../..');
const bench = resolve(import.meta.dirname, '..');

/** The folder of the project; its `node_modules` has everything. */
export type Project = string;

/** What `npm run build` needs. */
const sources = ['package.json', 'tsconfig.json', 'generator', 'generated'];

/**
 * Builds a copy of the package, so that nobody's dist/ is touched, and installs it in a new folder. The benchmark's own
 * packages are installed beside this file at the first run, in the versions of the lock file.
 */
export async function makeProject(): Promise<Project> {
  await installLocked(bench, '--ignore-scripts');
  const project = await mkdtemp(join(tmpdir(), 'bench-client-'));
  const modules = join(project, 'node_modules');
  const own = join(modules, 'functiongraph-openapi');
  await mkdir(own, { recursive: true });
  await Promise.all(sources.map((path) => cp(join(root, path), join(own, path), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(own, 'node_modules'));
  await run('npm', ['run', '--silent', 'build'], own);
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers']) {
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  await symlink(join(bench, 'node_modules/@huaweicloud'), join(modules, '@huaweicloud'));
  return project;
}

export async function removeProject(project: Project): Promise<void> {
  await rm(project, { recursive: true, force: true });
}

/** Bundles programs of this folder, runs the first in a plain Node.js, in the project, and reads the JSON it prints. */
export async function runProgram<T>(
  project: Project,
  [first, ...others]: readonly [string, ...string[]],
): Promise<T> {
  await build({
    entryPoints: [first, ...others].map((name) => join(import.meta.dirname, `${name}.ts`)),
    outdir: project,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'es2022',
  });
  return JSON.parse(await run(process.execPath, [join(project, `${first}.mjs`)], project)) as T;
}
