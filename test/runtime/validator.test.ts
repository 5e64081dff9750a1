import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadedValidate } from '../../generator/runtime/validator.ts';

const root = resolve(import.meta.dirname, '../..');
const validator = `export function validate(operationId: string, body: unknown): readonly string[] {
  return [\`\${operationId} \${JSON.stringify(body)} is wrong\`];
}
`;
const program = (runtime: string) => `
import { createRuntime } from '${runtime}';
const operation = { operationId: 'create', method: 'POST', path: '/x' };
const call = (validate) => createRuntime({ endpoint: 'http://127.0.0.1:9', validate, retry: false }).method(operation)({ a: 1 });
const errors = [];
for (const validate of [true, undefined]) await call(validate).catch(({ name, message }) => errors.push(name + ': ' + message));
console.log(JSON.stringify(errors));
`;
const refused = expect.stringMatching(/^ValidationError: create \{"a":1\} is wrong · POST · http:\/\/127/);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'validator-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A client's folder as it is generated, or as it is compiled. */
async function place(name: string, compile: boolean): Promise<string> {
  const client = join(folder, name);
  cpSync(join(root, 'generator/runtime'), join(client, 'runtime'), { recursive: true });
  writeFileSync(join(client, 'validate.ts'), validator);
  writeFileSync(join(client, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(client, 'node_modules'));
  const specifier = /(\bfrom\s+'\.[^'\n]*)\.ts'/g;
  for (const file of [
    ...readdirSync(join(client, 'runtime')).map((one) => `runtime/${one}`),
    'validate.ts',
  ]) {
    const text = readFileSync(join(client, file), 'utf8').replace(specifier, "$1.js'");
    writeFileSync(join(client, file), text);
    if (!compile) continue;
    const { code } = await transform(text, { loader: 'ts', target: 'es2022' });
    writeFileSync(join(client, file.replace(/\.ts$/, '.js')), code);
    rmSync(join(client, file));
  }
  return client;
}

function run(file: string, ...options: string[]): unknown {
  const environment = { ...process.env, NODE_OPTIONS: '' };
  return JSON.parse(
    execFileSync(process.execPath, [...options, file], { encoding: 'utf8', env: environment, cwd: root }),
  );
}

describe('validate: true', () => {
  test.each<[string, boolean, string[]]>([
    ['as JavaScript', true, []],
    ['as TypeScript', false, ['--import', 'tsx']],
  ])('loads what stands beside the client, %s', async (name, compile, options) => {
    const client = await place(name.replaceAll(' ', '-'), compile);
    const file = join(client, 'program.mjs');
    writeFileSync(file, program(`./runtime/client.${compile ? 'js' : 'ts'}`));
    expect(run(file, ...options)).toEqual([refused, expect.stringMatching(/^NetworkError/)]);
  });

  test('in a bundle there is none: the error says what to do', async () => {
    const stdin = {
      contents: program('./client.ts'),
      resolveDir: join(root, 'generator/runtime'),
      loader: 'js',
    } as const;
    const outfile = join(folder, 'bundle/out/program.mjs');
    await build({ stdin, bundle: true, format: 'esm', platform: 'browser', outfile });
    expect(readFileSync(outfile, 'utf8')).not.toContain('is wrong');
    expect(run(outfile)).toEqual([
      expect.stringMatching(/^ValidationError: .*pass .*validate.* · POST · http:\/\/127/),
      expect.stringMatching(/^NetworkError/),
    ]);
  });

  test('from another place', async () => {
    const client = await place('other', true);
    const file = pathToFileURL(join(client, 'validate.js')).href;
    expect(await loadedValidate('create', 1, file)).toEqual(['create 1 is wrong']);
    expect(await loadedValidate('create', 1, './none.js')).toEqual([
      expect.stringMatching(/finds no validator/),
    ]);
  });
});
