/** The generated validators of a document as a module that runs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { buildApi } from '../../generator/model/build.ts';
import { readRuntime } from '../../generator/sources.ts';
import type { Document } from '../../generator/spec/load.ts';
import type { TargetContext } from '../../generator/targets/context.ts';
import { runtimeTarget } from '../../generator/targets/runtime.ts';
import { validatorsTarget } from '../../generator/targets/validators.ts';
import type { Issue } from '../../generator/runtime/validation.ts';

export interface ValidateModule {
  readonly validate: (operationId: string, body: unknown) => readonly string[];
  readonly issuesOf: (operationId: string, body: unknown) => readonly Issue[];
  readonly [name: string]: unknown;
}

export function contextOf(document: Document): TargetContext {
  return { document, api: buildApi(document), translations: [], runtime: readRuntime() };
}

/** The files of the target, with the part of the runtime that they import. */
export function validatorFiles(document: Document): Record<string, string> {
  const context = contextOf(document);
  const runtime = runtimeTarget(context).filter(({ path }) => path.startsWith('runtime/validation'));
  return Object.fromEntries([...validatorsTarget(context), ...runtime].map(({ path, text }) => [path, text]));
}

/** Writes them to a folder, and loads the entry point as one script: the test runner would read megabytes of it slowly. */
export function writeModule(document: Document, folder: string): ValidateModule {
  for (const [path, text] of Object.entries(validatorFiles(document))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const outfile = join(folder, 'validate.cjs');
  buildSync({
    entryPoints: [join(folder, 'validate.ts')],
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    outfile,
  });
  return createRequire(import.meta.url)(outfile) as ValidateModule;
}
