// Starts cli.ts. Running TypeScript through a loader costs as much CPU as all the work of a run
// (every module, TypeScript's own nine megabytes included, goes through its hooks), so the sources
// are bundled once per state of generator/ and the bundle is run. tsx takes over where the bundle
// cannot be written.
import { createHash } from 'node:crypto';
import { mkdirSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** The bundle's path, named after the content of every source file, so that it is never stale. */
function bundlePath() {
  const digest = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.ts')) digest.update(name).update(readFileSync(join(folder, name)));
  }
  return join(
    folder,
    '..',
    'node_modules',
    '.cache',
    'generator',
    `${digest.digest('hex').slice(0, 16)}.mjs`,
  );
}

async function bundled() {
  const path = bundlePath();
  if (existsSync(path)) return path;
  const { buildSync } = await import('esbuild');
  mkdirSync(dirname(path), { recursive: true });
  const staged = `${path}.${process.pid}`;
  buildSync({
    entryPoints: [join(folder, 'cli.ts')],
    outfile: staged,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // sources.ts reads files beside itself.
    define: { 'import.meta.dirname': JSON.stringify(folder) },
    logLevel: 'error',
  });
  renameSync(staged, path);
  return path;
}

let path;
try {
  path = await bundled();
} catch {
  const { register } = await import('tsx/esm/api');
  register();
  path = join(folder, 'cli.ts');
}
await import(pathToFileURL(path).href);
