/** Sources that outputs are made of: the runtime of generated clients, style and scripts of the site. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { OutputFile } from './output.ts';

/** The modules of generator/runtime. The bundle of start.mjs has this folder's path in place of its own. */
export function readRuntime(): OutputFile[] {
  const folder = join(import.meta.dirname, 'runtime');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** Classic scripts and the style sheet of the site, small, each whole in itself: a page opened from a disk loads no module. */
const assetSources = {
  'site.css': 'assets/site.css',
  'site.js': 'assets/site.ts',
  'opening.js': 'assets/opening.ts',
  'builder-form.js': 'builder/browser/entry.ts',
  'builder.css': 'builder/browser/builder.css',
};

/** All in one run of the bundler: starting its process takes longer than its work. */
export function readAssets(): OutputFile[] {
  const folder = join(import.meta.dirname, 'targets', 'site');
  const { outputFiles } = buildSync({
    entryPoints: Object.entries(assetSources).map(([path, source]) => ({
      in: join(folder, source),
      out: path.replace(/\.\w+$/, ''),
    })),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome120', 'firefox120', 'safari17.5'],
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  return Object.keys(assetSources).map((path) => ({ path, text: texts.get(path) ?? '' }));
}
