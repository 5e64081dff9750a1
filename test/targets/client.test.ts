import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { writeOutput } from '../../generator/output.ts';
import { readRuntime } from '../../generator/sources.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { clientTarget } from '../../generator/targets/client.ts';
import { runtimeTarget } from '../../generator/targets/runtime.ts';
import { typesTarget } from '../../generator/targets/types.ts';
import { compileErrors, identifiers } from '../compile.ts';
import { type Answer, json, type Peer, startPeer } from '../runtime/peer.ts';

const fixture = join(import.meta.dirname, '../fixtures/targets/client/everyday');

function outputs(text: string): Record<string, string> {
  const document = documentFromText(text, 'openapi.yaml');
  const context = { api: buildApi(document), document, translations: [], runtime: readRuntime() };
  const made = [clientTarget, runtimeTarget, typesTarget].flatMap((target) => target(context));
  return Object.fromEntries(made.map((file) => [file.path, file.text]));
}

const files = outputs(readFileSync(join(fixture, 'openapi.yaml'), 'utf8'));

type Call = (...values: unknown[]) => Promise<unknown>;
type Client = Record<string, Call> & { readonly runtime: { readonly baseUrl: string } };
interface Package {
  createClient(options: object): Client;
  apiKey(name: string, source: string): unknown;
  raw(runtime: unknown): { GET(path: string, init: object): Promise<{ data?: unknown }> };
}

const folder = mkdtempSync(join(tmpdir(), 'client-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The generated package, as a bundler makes a program of it. */
async function load(): Promise<Package> {
  writeOutput(
    join(folder, 'generated'),
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
  const outfile = join(folder, 'bundle.mjs');
  await build({
    entryPoints: [join(folder, 'generated/index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    nodePaths: [join(import.meta.dirname, '../../node_modules')],
  });
  return (await import(pathToFileURL(outfile).href)) as Package;
}

const generated = await load();

let peer: Peer | undefined;
afterEach(() => peer?.close());

async function client(answer: Answer, options: object = {}): Promise<[Client, Peer]> {
  peer = await startPeer(answer);
  return [generated.createClient({ endpoint: peer.url, shopId: 's/1', ...options }), peer];
}

describe('clientTarget', () => {
  it('writes client.ts as expected', async () => {
    await expect(files['client.ts']).toMatchFileSnapshot(join(fixture, 'expected.client.txt'));
  });

  it('holds no code of the document', () => expect(identifiers(files['client.ts']!)).not.toContain('PWNED'));

  const head =
    "import { createClient } from './index.ts';\nconst api = createClient({ shopId: 's' });\nvoid api;\n";
  const right: [string, string][] = [
    ['a path parameter', "export const x = api.getOrder_2({ path: { id: '1' } });"],
    [
      'a path parameter of the client for one call',
      "export const x = api.getOrder_2({ path: { id: '1', shop_id: 't' } });",
    ],
    ['nothing where nothing is needed', 'export const x = api.getShopsShopIdOrders();'],
    ['a query parameter', 'export const x = api.getShopsShopIdOrders({ query: { size: 1 } });'],
    ['a body', "export const x = api.constructor({ item: 'a' });"],
    ['a form, which may be absent', 'export const x = [api.sendReceipt(), api.sendReceipt(new FormData())];'],
    [
      'text as a body, JSON of another type',
      "export const x: Promise<string> = api.noteReceipt('a').then(({ note }) => note);",
    ],
    ['bytes', 'export const x: Promise<number> = api.getReceipt().then(({ length }) => length);'],
    [
      'data and error by type',
      "export const x = api.getOrder_2({ path: { id: '1' }, throwOnError: false }).then(({ data, error }): number | string => data?.total ?? (error?.kind === 'api' && error.status === 404 ? error.body.reason : ''));",
    ],
    ['a server variable', "export const x = createClient({ region: 'us' });"],
    [
      'the client underneath',
      "import { raw } from './index.ts';\nexport const x = raw(api.runtime).GET('/shops/{shop_id}/orders', { params: { path: { shop_id: '1' } } });",
    ],
  ];
  it.each(right)('takes %s', (_, line) => {
    expect(compileErrors({ ...files, 'x.ts': `${head}${line}\n` })).toEqual([]);
  });

  const wrong: [string, string][] = [
    ['a missing path parameter', 'export const x = api.getOrder_2();'],
    [
      'a query parameter of another type',
      "export const x = api.getShopsShopIdOrders({ query: { size: 'a' } });",
    ],
    ['a missing body', 'export const x = api.constructor();'],
    ['a body of another type', 'export const x = api.constructor({ item: 1 });'],
    ['a form that is an object', "export const x = api.sendReceipt({ file: 'a' });"],
    ['a server that is none', "export const x = createClient({ region: 'asia' });"],
    ['an operation that is none', 'export const x = api.getUsers();'],
    ['an option that is none', 'export const x = api.getShopsShopIdOrders({ retyr: 1 });'],
  ];
  it.each(wrong)('refuses %s', (_, line) => {
    expect(compileErrors({ ...files, 'x.ts': `${head}${line}\n` })).toHaveLength(1);
  });

  const form = new FormData();
  form.set('file', 'abc');
  const calls: [string, string, unknown[], string, string, RegExp | string][] = [
    ['a path parameter', 'getOrder_2', [{ path: { id: 'a/b' } }], 'GET', '/shops/s%2F1/orders/a%2Fb', ''],
    [
      'its own value for a parameter of the client',
      'getShopsShopIdOrders',
      [{ path: { shop_id: 't' } }],
      'GET',
      '/shops/t/orders',
      '',
    ],
    [
      'a query parameter',
      'getShopsShopIdOrders',
      [{ query: { size: 2 } }],
      'GET',
      '/shops/s%2F1/orders?size=2',
      '',
    ],
    ['a body', 'constructor', [{ item: 'a' }], 'POST', '/shops/s%2F1/orders', '{"item":"a"}'],
    ['an operationId that is a prototype', 'proto', [], 'PUT', '/shops/s%2F1/orders', ''],
    ['a quote in the path', 'runtime_2', [], 'GET', "/shops/s%2F1/it's", ''],
    [
      'parameters of every style',
      'getReceipt',
      [{ query: { ids: ['a', 'b'], range: { from: 1 }, where: { x: 1 } } }],
      'GET',
      '/shops/s%2F1/receipt?ids=a,b&range%5Bfrom%5D=1&where=%7B%22x%22%3A1%7D',
      '',
    ],
    ['a form', 'sendReceipt', [form], 'POST', '/shops/s%2F1/receipt', /name="file"\r\n\r\nabc/],
    ['text', 'noteReceipt', ['"a'], 'PUT', '/shops/s%2F1/receipt', '"a'],
  ];
  it.each(calls)('sends %s', async (_, name, values, method, url, body) => {
    const [api, { seen }] = await client((_request, response) => json(response, 200, {}));
    await api[name]!(...values);
    expect(seen[0]).toMatchObject({
      method,
      url,
      body: typeof body === 'string' ? body : expect.stringMatching(body),
    });
  });

  it('sends header fields and cookies of parameters', async () => {
    const [api, { seen }] = await client((_request, response) => json(response, 200, {}));
    await api['getReceipt']!({ header: { 'X-Trace': 't' }, cookie: { session: 'c' } });
    expect(seen[0]!.headers).toMatchObject({
      'x-trace': 't',
      cookie: 'session=c',
      accept: 'application/pdf',
    });
  });

  it('authenticates every operation but those for everybody', async () => {
    const auth = generated.apiKey('X-Key', 'k');
    const [api, { seen }] = await client((_request, response) => json(response, 200, {}), { auth });
    await api['getShopsShopIdOrders']!();
    await api['runtime_2']!();
    expect(seen.map(({ headers }) => headers['x-key'])).toEqual(['k', undefined]);
  });

  const urls: [object, string][] = [
    [{}, 'https://eu.shop.example/api/v1'],
    [{ region: 'us' }, 'https://us.shop.example/api/v1'],
    [{ endpoint: 'https://proxy.example/' }, 'https://proxy.example'],
  ];
  it.each(urls)('%j leads to %s', (options, want) => {
    expect(generated.createClient(options).runtime.baseUrl).toBe(want);
  });

  it('calls an operation with a server of its own there', async () => {
    const asked: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      asked.push(url);
      return new Response(null, { status: 204 });
    };
    const options = { shopId: 's', fetch };
    await generated.createClient(options)['then_2']!();
    await generated.createClient({ ...options, endpoint: 'http://127.0.0.1:1' })['then_2']!();
    expect(asked).toEqual([
      'https://upload.shop.example/shops/s/upload',
      'http://127.0.0.1:1/shops/s/upload',
    ]);
  });

  it('gives data, text or bytes, or throws what the API says', async () => {
    const answers: Record<string, [number, string, string]> = {
      '/shops/s/orders/1': [200, 'application/json', '{"total":1}'],
      '/shops/s/orders/2': [404, 'application/json', '{"reason":"none"}'],
      'GET /shops/s/receipt': [200, 'application/pdf', '\u0001\u00ff'],
      'POST /shops/s/receipt': [200, 'text/plain', 'text'],
    };
    const [api] = await client(
      ({ method, url }, response) => {
        const [status, type, body] = answers[url] ?? answers[`${method} ${url}`]!;
        response.writeHead(status, { 'content-type': type }).end(body, 'latin1');
      },
      { shopId: 's' },
    );
    expect(await api['getOrder_2']!({ path: { id: '1' } })).toEqual({ total: 1 });
    await expect(api['getOrder_2']!({ path: { id: '2' } })).rejects.toMatchObject({
      status: 404,
      body: { reason: 'none' },
    });
    expect(await api['getOrder_2']!({ path: { id: '2' }, throwOnError: false })).toMatchObject({
      error: { body: { reason: 'none' } },
    });
    expect(await api['getReceipt']!()).toEqual(new Uint8Array([1, 255]));
    expect(await api['sendReceipt']!()).toBe('text');
  });

  it('reaches the openapi-fetch client underneath', async () => {
    const [api] = await client((_request, response) => json(response, 200, ['a']));
    const { data } = await generated
      .raw(api.runtime)
      .GET('/shops/{shop_id}/orders', { params: { path: { shop_id: '1' } } });
    expect(data).toEqual(['a']);
  });

  it('is no promise', async () => {
    const [api] = await client((_request, response) => json(response, 200, {}));
    expect(await api).toBe(api);
  });

  const bare = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";
  const small: [string, string][] = [
    ['without operations and servers', `${bare}paths: {}\n`],
    [
      'with a relative server',
      `${bare}servers: [{url: /v1}]\npaths: {/a: {get: {responses: {'204': {description: ''}}}}}\n`,
    ],
    [
      'whose server is called like an option',
      `${bare}servers: [{url: 'https://{retry}.x', variables: {retry: {default: a}}}]\npaths: {}\n`,
    ],
  ];
  it.each(small)('compiles %s', (_, text) => expect(compileErrors(outputs(text))).toEqual([]));

  it('asks for an endpoint where the description names no server', () => {
    const made = outputs(small[1]![1]);
    const line = "import { createClient } from './index.ts';\nexport const x = createClient(";
    expect(compileErrors({ ...made, 'x.ts': `${line}{});\n` })).toHaveLength(1);
    expect(compileErrors({ ...made, 'x.ts': `${line}{ endpoint: 'https://x' });\n` })).toEqual([]);
  });
});
