/** What has to be on the machine, besides the browser that test/browser finds. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
/** A runtime that is to be tried, and what to do where it is missing. */
export interface Executable {
  readonly path: string;
  readonly missing: string;
}

const modules = join(here, 'node_modules');
/** What to do about a package that was not installed completely. */
export const again = 'is not there: delete test/platforms/node_modules and run npm run test:platforms again';

/** By the name of the platform. */
export const executables = {
  'node 20': { path: process.execPath, missing: '' },
  'node 24': {
    path: process.env['NODE24'] || join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node'),
    missing: `Node.js 24 ${again}; where npm has no package of it, say where it is in the variable NODE24`,
  },
  bun: { path: join(modules, 'bun', 'bin', 'bun.exe'), missing: `Bun ${again}` },
  deno: { path: join(modules, '.bin', 'deno'), missing: `Deno ${again}` },
} as const satisfies Readonly<Record<string, Executable>>;

/** @returns what to do about it, or undefined where it is there. */
export function missing({ path, missing }: Executable): string | undefined {
  return existsSync(path) ? undefined : `${missing} (looked at ${path})`;
}
