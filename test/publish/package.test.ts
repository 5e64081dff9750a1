/** The packed package as others see it: its metadata, its declarations, and a call from an empty project. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '../platforms/package.ts';
import { runCommand } from '../platforms/processes.ts';
import { type ApiServer, startApi } from '../platforms/servers.ts';
import { keys } from '../platforms/settings.ts';

const { project, folder, tarball, files } = inject('installed');
const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));

describe('the package', () => {
  it('has nothing that publint would tell', async () => {
    const content = await readFile(tarball);
    const { messages } = await publint({ pack: { tarball: bytesOf(content) }, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('has types that every way of finding modules finds', async () => {
    // The YAML is a file to read: no compiler resolves it. The other profile is that of CommonJS before require(esm).
    const args = ['--profile', 'esm-only', '--exclude-entrypoints', './openapi.yaml', '--no-color'];
    const { status, stdout, stderr } = await node(root, 'node_modules/.bin/attw', tarball, ...args);
    expect({ status, told: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, told: '' });
    expect(stdout).toMatch(/"functiongraph-openapi\/enums"[\s\S]*bundler: 🟢/);
  });

  it('has one dependency, promises no side effects, and is published with provenance alone', () => {
    expect(manifest).toMatchObject({
      type: 'module',
      sideEffects: false,
      dependencies: { 'openapi-fetch': expect.stringMatching(/^\d+\.\d+\.\d+$/) },
      publishConfig: { access: 'public', provenance: true },
    });
    expect(Object.keys(manifest.dependencies)).toHaveLength(1);
    expect(manifest).not.toHaveProperty('peerDependencies');
    expect(manifest).not.toHaveProperty('scripts.postinstall');
  });

  it('has a map of every declaration, to a line of a source that is there', async () => {
    const declarations = files.filter((path) => path.endsWith('.d.ts'));
    expect(declarations.length).toBeGreaterThan(5);
    for (const path of declarations) {
      expect(files).toContain(`${path}.map`);
      const { sources, mappings } = JSON.parse(await readFile(join(folder, `${path}.map`), 'utf8'));
      const [source = ''] = sources.map((one: string) => posix.join(dirname(path), one));
      expect(files, `${path} maps to ${source}`).toContain(source);
      expect(mappings).not.toBe('');
    }
  });

  it('has the description, whole, in both languages and formats', async () => {
    for (const name of ['openapi.json', 'openapi.yaml', 'openapi.zh-CN.json', 'openapi.zh-CN.yaml'])
      expect(await readFile(join(folder, 'generated', name), 'utf8')).toBe(
        await readFile(join(root, 'generated', name), 'utf8'),
      );
  });
});

const program = `
import { aksk, createClient } from 'functiongraph-openapi';
import { Runtime } from 'functiongraph-openapi/enums';
import { isCreateFunctionBody } from 'functiongraph-openapi/validate';
import document from 'functiongraph-openapi/openapi.json' with { type: 'json' };

const [endpoint = '', accessKey = '', secretKey = ''] = process.argv.slice(2);
const client = createClient({ endpoint, projectId: 'packed', auth: aksk({ accessKey, secretKey }) });
const created = await client.createFunction({
  func_name: 'packed',
  package: 'default',
  runtime: Runtime.Python3_10,
  timeout: 3,
  handler: 'index.handler',
  memory_size: 128,
  code_type: 'inline',
});
console.log(JSON.stringify([created.func_name, isCreateFunctionBody({}), document.openapi]));
`;

/** By its name: what compiles the program, or nothing where it runs as it is. */
const ways: readonly [string, string, object?][] = [
  ['plain JavaScript', 'program.mjs'],
  ['TypeScript, nodenext', 'program.mts', { module: 'nodenext' }],
  ['TypeScript, bundler', 'program.mts', { module: 'esnext', moduleResolution: 'bundler' }],
];

describe('a program in an empty project', () => {
  let server: ApiServer;
  beforeAll(async () => (server = await startApi()));
  afterAll(() => server.close());

  it.each(ways)('creates a function: %s', async (name, file, options) => {
    const home = join(project, name.replaceAll(/\W+/g, '-'));
    await mkdir(home);
    await writeFile(join(home, file), program);
    if (options !== undefined) await compile(home, options);
    const before = server.received().length;
    const run = await node(home, 'program.mjs', server.url, keys.accessKey, keys.secretKey);
    // Node.js 20 says of the import of JSON that it is experimental.
    expect({
      status: run.status,
      printed: run.stdout,
      complaint: run.status === 0 ? '' : run.stderr,
    }).toEqual({ status: 0, printed: '["packed",false,"3.1.0"]\n', complaint: '' });
    expect(server.received().slice(before)).toMatchObject([
      { projectId: 'packed', authenticated: 'signature' },
    ]);
  });
});

async function compile(home: string, options: object): Promise<void> {
  const compilerOptions = {
    strict: true,
    skipLibCheck: true,
    target: 'es2022',
    resolveJsonModule: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules', '@types')],
    ...options,
  };
  await writeFile(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.mts'] }));
  const { status, stdout } = await node(home, join(root, 'node_modules/typescript/bin/tsc'));
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
}

function node(cwd: string, ...args: string[]): ReturnType<typeof runCommand> {
  return runCommand(process.execPath, args, { cwd, seconds: 120 });
}

function bytesOf({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}
