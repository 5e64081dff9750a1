/**
 * Hostile documents become TypeScript that compiles, holds no code of theirs, runs none, and is the same every time. A failure prints
 * the seed and the document; HOSTILE_DOCUMENTS=200 asks for more of them (CONTRIBUTING.md).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { buildApi } from '../../generator/model/build.ts';
import { readRuntime } from '../../generator/sources.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { targets } from '../../generator/targets/index.ts';
import { compileErrors, identifiers } from '../compile.ts';
import { hostileDocument } from './hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const count = Number(process.env['HOSTILE_DOCUMENTS'] ?? 8);
const seed = fc.readConfigureGlobal().seed ?? 0;
const documents = fc.sample(hostileDocument, { numRuns: count, seed });

/** Every output; undefined where the document is refused, which it may be, with a message and without output. */
function outputs(document: unknown): Map<string, string> | undefined {
  try {
    const read = documentFromText(JSON.stringify(document), 'hostile.json');
    const context = { document: read, api: buildApi(read), runtime: readRuntime(), translations: [] };
    return new Map(
      targets.flatMap(({ make }) => make(context).map(({ path, text }) => [path, text] as const)),
    );
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    expect(error.diagnostics.every(({ message }) => message !== '')).toBe(true);
    return undefined;
  }
}

const made = documents.map(outputs);
const taken = made.flatMap((files, index) => (files === undefined ? [] : [{ index, files }]));

/** All of them as one project with one runtime: it is compiled once. */
function project(): Record<string, string> {
  const [{ files: first } = { files: new Map<string, string>() }] = taken;
  const runtime = [...first].filter(([path]) => path.startsWith('runtime/') && path.endsWith('.ts'));
  const own = taken.flatMap(({ index, files }) =>
    [...files]
      .filter(
        ([path]) => path.endsWith('.ts') && !path.startsWith('runtime/') && !path.startsWith('samples/'),
      )
      .map(([path, text]) => [`d${index}/${path}`, text.replaceAll("'./runtime/", "'../runtime/")] as const),
  );
  return Object.fromEntries([...runtime, ...own]);
}

describe(`hostile documents (seed ${seed})`, () => {
  it('are taken for the most part', () => {
    expect(taken.length / documents.length).toBeGreaterThan(0.6);
  });

  it('become TypeScript that compiles', () => {
    const errors = compileErrors(project());
    const at = Number(/^d(\d+)/.exec(errors[0] ?? '')?.[1] ?? -1);
    expect(errors, at < 0 ? '' : JSON.stringify(documents[at])).toEqual([]);
  });

  it('put no code of theirs outside literals and comments', () => {
    for (const { index, files } of taken)
      for (const [path, text] of files)
        if (path.endsWith('.ts'))
          expect(identifiers(text).has('PWNED'), `${path} of ${JSON.stringify(documents[index])}`).toBe(
            false,
          );
  });

  it('run none when they are imported', () => {
    for (const [path, text] of Object.entries(project())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const entries = taken.flatMap(({ index }) =>
      ['index', 'enums', 'validate'].map((name) => `./d${index}/${name}.ts`),
    );
    writeFileSync(
      join(folder, 'all.ts'),
      entries.map((path, index) => `export * as e${index} from '${path}';\n`).join(''),
    );
    const outfile = join(folder, 'all.cjs');
    buildSync({
      entryPoints: [join(folder, 'all.ts')],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      logLevel: 'error',
      nodePaths: [join(import.meta.dirname, '../../node_modules')],
    });
    const touched: unknown[] = [];
    Object.defineProperty(globalThis, 'PWNED', {
      configurable: true,
      get: () => () => touched.push('called'),
      set(value) {
        touched.push(value);
      },
    });
    const { prototype } = Object;
    const before = Reflect.ownKeys(prototype);
    try {
      createRequire(import.meta.url)(outfile);
    } finally {
      Reflect.deleteProperty(globalThis, 'PWNED');
    }
    expect(touched).toEqual([]);
    expect(Reflect.ownKeys(prototype)).toEqual(before);
  });

  it('give the same outputs every time, and paths that are safe on any disk', () => {
    for (const { index, files } of taken) {
      if (index % 3 === 0) expect(outputs(documents[index])).toEqual(files);
      const paths = [...files.keys()];
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      for (const path of paths) expect(path).toMatch(/^[\p{L}\p{N}\p{M}_.$-]+(\/[\p{L}\p{N}\p{M}_.$-]+)*$/u);
      for (const part of paths.flatMap((path) => path.split('/')))
        expect(part).not.toMatch(/^\.+$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i);
    }
  });
});
