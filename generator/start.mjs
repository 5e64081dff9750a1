// Starts cli.ts. Running TypeScript through a loader costs as much CPU as all the work of a run
// (every module, TypeScript's own nine megabytes included, goes through its hooks), so the sources
// are bundled once per state of generator/ and the bundle is run. tsx takes over where the bundle
// cannot be written.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// The engine lets the heap grow to several times what is in use before it collects; half as much again is
// enough, and takes a description of 3 MB from 420 to 350 MB for no time that can be measured. A comparison keeps what it
// reads, so that collecting seldom takes a twentieth from its CPU and hardly any memory more.
setFlagsFromString(`--heap-growing-percent=${process.argv[2] === 'diff' ? 200 : 50}`);
// Node 20 begins to optimize a function so early that other threads spend a third of a run on functions that never
// earn it. Seven times as late takes a fifth from the CPU of a run and nothing from its pace. Later versions have an
// optimizer in between, and no such flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');

const folder = dirname(fileURLToPath(import.meta.url));

/** The bundle's folder, named after the content of every source file and the versions of all packages, so that it is never stale. */
function bundleFolder() {
  const digest = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.\w+$/.test(name)) digest.update(name).update(readFileSync(join(folder, name)));
  }
  digest.update(readFileSync(join(folder, '../package-lock.json')));
  const name = digest.digest('hex').slice(0, 16);
  return join(folder, '..', 'node_modules', '.cache', 'generator', name);
}

async function bundled() {
  const place = bundleFolder();
  if (!existsSync(join(place, 'cli.mjs'))) {
    const { buildSync } = await import('esbuild');
    const staged = `${place}.${process.pid}`;
    buildSync({
      entryPoints: [join(folder, 'cli.ts')],
      outdir: staged,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // A command loads what it needs: TypeScript and Ajv take longer to load than most commands to run.
      splitting: true,
      platform: 'node',
      format: 'esm',
      // Hundreds of files that are looked for one by one otherwise, which takes a quarter of a short run; these
      // are large, loaded by few commands, or know where they lie.
      external: ['typescript', 'ts-morph', 'openapi-typescript', 'esbuild'],
      banner: {
        js: `import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);`,
      },
      // sources.ts reads files beside itself.
      define: { 'import.meta.dirname': JSON.stringify(folder) },
      logLevel: 'error',
    });
    rename(staged, place);
  }
  // What a run found out about these sources may be kept beside them (commands/known.ts).
  process.env.GENERATOR_CACHE = place;
  return join(place, 'cli.mjs');
}

/** Another run may have been faster; its bundle is the same. */
function rename(staged, place) {
  try {
    renameSync(staged, place);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    if (!existsSync(join(place, 'cli.mjs'))) throw error;
  }
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
