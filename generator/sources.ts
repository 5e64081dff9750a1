/** The sources of the runtime, which generated clients are made of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from './output.ts';

/** The modules of generator/runtime. The bundle of start.mjs has this folder's path in place of its own. */
export function readRuntime(): OutputFile[] {
  const folder = join(import.meta.dirname, 'runtime');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
