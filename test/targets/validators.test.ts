import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { isObject, type JsonValue } from '../../generator/spec/json.ts';
import { type Document, loadDocument } from '../../generator/spec/load.ts';
import { valueAt } from '../../generator/spec/pointer.ts';
import { typesTarget } from '../../generator/targets/types.ts';
import { compileErrors, holdsPayload, identifiers } from '../compile.ts';
import { documentOf } from '../validators/document.ts';
import { contextOf, validatorFiles, writeModule } from '../validators/module.ts';

const root = resolve(import.meta.dirname, '../..');
const corpus = resolve(root, '../shared/corpus');
const folder = mkdtempSync(join(tmpdir(), 'validators-target-'));
afterAll(() => rmSync(folder, { recursive: true }));

function typesOf(document: Document): Record<string, string> {
  return Object.fromEntries(typesTarget(contextOf(document)).map(({ path, text }) => [path, text]));
}

/** A program with the generated files, minified as for a browser. */
function bundle(contents: string, files: string, format: 'esm' | 'iife' = 'esm'): string {
  const { outputFiles, metafile } = buildSync({
    stdin: { contents, resolveDir: files, loader: 'ts' },
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format,
    globalName: 'program',
  });
  expect(Object.values(metafile.outputs)[0]!.imports, 'imports that stay').toEqual([]);
  return outputFiles[0]!.text;
}

describe('the validators of the canonical description', () => {
  const document = loadDocument(join(root, 'spec/openapi.yaml'));
  const files = validatorFiles(document);
  const place = join(folder, 'canonical');
  const module = writeModule(document, place);

  it('are the same in two runs, ASCII where they are code, and a line each statement', () => {
    expect(validatorFiles(loadDocument(join(root, 'spec/openapi.yaml')))).toEqual(files);
    expect(files['validators.ts']).toMatch(/^[\n -~]*$/);
    expect(files['validators.ts']!.split('\n').length).toBeGreaterThan(1000);
  });

  it('compile with the types of the body in the guard', () => {
    const use = `import { isCreateFunctionBody, issuesOf, type Issue, validate } from './validate.js';
export const messages: readonly string[] = validate('createFunction', {});
export const issues: readonly Issue[] = issuesOf('createFunction', {});
export const timeout = (body: unknown): number | undefined => (isCreateFunctionBody(body) ? body.timeout : undefined);\n`;
    expect(compileErrors({ ...files, ...typesOf(document), 'use.ts': use })).toEqual([]);
    const wrong = use.replace('body.timeout', 'body.timeouts');
    expect(compileErrors({ ...files, ...typesOf(document), 'use.ts': wrong })).toHaveLength(1);
  });

  it('import nothing but their own runtime, and make no code at run time', () => {
    for (const [path, text] of Object.entries(files)) {
      const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
      for (const name of imported)
        expect(name, path).toMatch(
          /^\.{1,2}\/(?:runtime\/validation[a-z-]*|validation[a-z-]*|validators|types)\.js$/,
        );
      const used = identifiers(text);
      for (const name of ['eval', 'Function', 'require', 'process', 'Buffer'])
        expect(used, path).not.toContain(name);
      expect(text).not.toMatch(/\bimport\s*\(/);
    }
  });

  it('work where making code of text is forbidden', () => {
    const program = bundle("export { isCreateFunctionBody, validate } from './validate.ts';", place, 'iife');
    const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
    expect(() => runInContext('new Function("return 1")', context)).toThrow();
    const got = runInContext(
      `${program}; JSON.stringify([program.validate('createFunction', { timeout: '3' }).length, program.isCreateFunctionBody({})])`,
      context,
    );
    expect(JSON.parse(got as string)).toEqual([7, false]);
  });

  it('have at most 10,100 bytes, minified and compressed; a guard alone 5,500; an import that is not used none', () => {
    const size = (contents: string): number => gzipSync(bundle(contents, place), { level: 9 }).length;
    expect(
      size("import { validate } from './validate.ts'; console.log(validate('createFunction', {}));"),
    ).toBeLessThanOrEqual(10_100);
    expect(
      size("import { isCreateFunctionBody } from './validate.ts'; console.log(isCreateFunctionBody({}));"),
    ).toBeLessThanOrEqual(5500);
    expect(bundle("import './validate.ts'; import './validators.ts';", place).trim()).toBe('');
  });

  it('check a function in little time', () => {
    const { validate } = module;
    const body = {
      func_name: 'f',
      package: 'p',
      runtime: 'Java8',
      timeout: 3,
      handler: 'a.b',
      memory_size: 128,
      code_type: 'inline',
    };
    expect(validate('createFunction', body)).toEqual([]);
    const start = performance.now();
    for (let index = 0; index < 20_000; index++) validate('createFunction', body);
    // About 1 µs each on one core of 2026; the limit only tells compiled from interpreted.
    expect((performance.now() - start) / 20_000).toBeLessThan(0.05);
  });
});

describe('the validators of any document', () => {
  it('know operations without a JSON body, and have none to check', () => {
    const document = documentOf({ form: { type: 'object' } }, 'multipart/form-data');
    const { validate, issuesOf, unchecked } = writeModule(document, join(folder, 'form'));
    expect([validate('form', 5), issuesOf('form', undefined), unchecked]).toEqual([[], [], new Map()]);
    expect(() => validate('forms', 5)).toThrow(
      new TypeError('no operation has the operationId "forms"; did you mean form?'),
    );
    expect(compileErrors({ ...validatorFiles(document), ...typesOf(document) })).toEqual([]);
  });

  it('check bodies of JSON media types, and guard them under names that are legal', () => {
    const document = documentOf(
      { 'a-b': { type: 'object' }, a_b: { type: 'string' }, class: { type: 'integer' } },
      'application/merge-patch+json',
    );
    const module = writeModule(document, join(folder, 'names'));
    expect(module.validate('a-b', 5)).toEqual(['the body must be an object, not a number']);
    const guards = Object.keys(module)
      .filter((name) => /Body(?:_\d+)?$/.test(name))
      .sort();
    expect(guards).toEqual(['isABBody', 'isABBody_2', 'isClassBody']);
    expect(compileErrors({ ...validatorFiles(document), ...typesOf(document) })).toEqual([]);
  });

  it('take patterns that need no u flag, and formats', () => {
    const document = documentOf({
      loose: { type: 'string', pattern: String.raw`^\-\_$` },
      strict: { type: 'string', pattern: String.raw`^\p{L}$` },
      when: { type: 'string', format: 'date-time' },
      small: { type: 'integer', format: 'int32' },
    });
    const { validate } = writeModule(document, join(folder, 'patterns'));
    const wrong = ['loose', 'strict', 'when', 'small'].filter(
      (name) => validate(name, name === 'small' ? 2 ** 31 : 'x1').length > 0,
    );
    expect(wrong).toEqual(['loose', 'strict', 'when', 'small']);
    expect(
      [
        validate('loose', '-_'),
        validate('strict', 'ß'),
        validate('when', '2026-01-31T12:00:00+02:00'),
        validate('small', 2 ** 31 - 1),
      ].flat(),
    ).toEqual([]);
  });
});

const documents = ['specs', 'hostile'].flatMap((kind) =>
  existsSync(join(corpus, kind))
    ? readdirSync(join(corpus, kind))
        .filter((name) => /\.(ya?ml|json)$/.test(name))
        .map((name) => `${kind}/${name}`)
    : [],
);

describe.skipIf(documents.length === 0)('the validators of the corpus', () => {
  /** Undefined for a document that is refused. */
  function load(name: string): Document | undefined {
    try {
      return loadDocument(join(corpus, name));
    } catch (error) {
      expect(error).toBeInstanceOf(DiagnosticsError);
      return undefined;
    }
  }

  /** Every component as a body, where there are not so many that it takes minutes. */
  function everyComponent({ value }: Document): Document | undefined {
    const { components } = value;
    const schemas = isObject(components) ? components['schemas'] : undefined;
    if (!isObject(schemas) || Object.keys(schemas).length > 100) return undefined;
    return documentOf(schemas);
  }

  /** Operations that take JSON, counted in the document itself. */
  function jsonOperations({ value }: Document): number {
    const at = (node: JsonValue | undefined, key: string): JsonValue | undefined => {
      const held = isObject(node) ? node[key] : undefined;
      const reference = isObject(held) ? held['$ref'] : undefined;
      return typeof reference === 'string' ? valueAt(value, decodeURIComponent(reference.slice(1))) : held;
    };
    const keys = (node: JsonValue | undefined): string[] => (isObject(node) ? Object.keys(node) : []);
    const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
    return keys(value['paths'])
      .flatMap((path) => methods.map((method) => at(at(at(at(value, 'paths'), path), method), 'requestBody')))
      .filter((body) => keys(at(body, 'content')).some((name) => name.includes('json'))).length;
  }

  const bodies = [{}, null, 'x', [], 5, { model: 1, type: 'a', name: {}, messages: [{}], kind: 'k7' }];

  it.each(documents)('%s', (name) => {
    const document = load(name);
    if (document === undefined) return;
    for (const [index, one] of [document, everyComponent(document)].entries()) {
      if (one === undefined) continue;
      const files = validatorFiles(one);
      expect(compileErrors({ ...files, 'types.ts': 'export type paths = any;' })).toEqual([]);
      for (const text of Object.values(files)) expect(holdsPayload(text)).toBe(false);
      const loaded = writeModule(one, join(folder, name, String(index)));
      const { issuesOf, unchecked } = loaded;
      const guards = Object.keys(loaded).filter((key) => /Body(?:_\d+)?$/.test(key)).length;
      expect(guards).toBe(jsonOperations(one));
      expect(unchecked).toEqual(new Map());
      expect(globalThis).not.toHaveProperty('PWNED');
      for (const { operationId } of contextOf(one).api.operations) {
        if (operationId === undefined) continue;
        for (const { message } of bodies.flatMap((body) => issuesOf(operationId, body))) {
          expect(message).not.toMatch(/undefined|\[object|\$simple|\$variant|\$nullable/);
        }
      }
    }
  });
});
