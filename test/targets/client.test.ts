import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { clientTarget } from '../../generator/targets/client.ts';
import { typesTarget } from '../../generator/targets/types.ts';
import { compileErrors, identifiers } from '../compile.ts';

const folder = join(import.meta.dirname, '../fixtures/targets/client/everyday');

function outputs(text: string): Record<string, string> {
  const document = documentFromText(text, 'openapi.yaml');
  const context = { api: buildApi(document), document, translations: [] };
  return Object.fromEntries(
    [...clientTarget(context), ...typesTarget(context)].map((file) => [file.path, file.text]),
  );
}

const files = outputs(readFileSync(join(folder, 'openapi.yaml'), 'utf8'));

type Call = (init?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
interface ClientModule {
  readonly defaultBaseUrl: string;
  serverUrl(variables?: object): string;
  createApiClient(options?: object): Record<string, Call>;
}

async function load(text: string): Promise<ClientModule> {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const library = pathToFileURL(createRequire(import.meta.url).resolve('openapi-fetch')).href;
  // The library is CommonJS by this route, so that its exports stand one level deeper.
  const script = ts
    .transpile(text, options)
    .replace(
      /import createFetchClient from 'openapi-fetch';/,
      `import library from '${library}';\nconst createFetchClient = library.default;`,
    );
  return (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as ClientModule;
}

/** A client whose requests are kept and answered by the status and body given. */
async function client(
  status: number,
  body: unknown,
  options: object = {},
): Promise<[Record<string, Call>, Request[]]> {
  const { createApiClient } = await load(files['client.ts']!);
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    return new Response(status === 204 ? null : JSON.stringify(body), { status });
  };
  return [createApiClient({ fetch, ...options }), requests];
}

describe('clientTarget', () => {
  it('writes client.ts as expected', async () => {
    await expect(files['client.ts']).toMatchFileSnapshot(join(folder, 'expected.client.txt'));
  });

  it('holds no code of the document', () => expect(identifiers(files['client.ts']!)).not.toContain('PWNED'));

  const head = "import { createApiClient } from './client.ts';\nconst api = createApiClient();\n";
  const right: [string, string][] = [
    ['a path parameter', "export const x = api.getOrder_2({ params: { path: { id: '1' } } });"],
    ['nothing where nothing is needed', 'export const x = api.getOrders();'],
    ['a query parameter', 'export const x = api.getOrders({ params: { query: { size: 1 } } });'],
    ['a body', "export const x = api.constructor({ body: { item: 'a' } });"],
    [
      'data and error by type',
      "export const x = api.getOrder_2({ params: { path: { id: '1' } } }).then(({ data, error }): number | string => data?.total ?? error?.reason ?? '');",
    ],
    [
      'text instead of JSON',
      "export const x: Promise<string | undefined> = api.getOrders({ parseAs: 'text' }).then(({ data }) => data);",
    ],
    ['a server variable', "export const x = createApiClient({ server: { region: 'us' } });"],
    ['the client underneath', "export const x = api.raw.GET('/orders');"],
  ];
  it.each(right)('takes %s', (_, line) => {
    expect(compileErrors({ ...files, 'x.ts': `${head}void api;\n${line}\n` })).toEqual([]);
  });

  const wrong: [string, string][] = [
    ['a missing path parameter', 'export const x = api.getOrder_2();'],
    [
      'a query parameter of another type',
      "export const x = api.getOrders({ params: { query: { size: 'a' } } });",
    ],
    ['a missing body', 'export const x = api.constructor();'],
    ['a body of another type', 'export const x = api.constructor({ body: { item: 1 } });'],
    ['a server that is none', "export const x = createApiClient({ server: { region: 'asia' } });"],
    ['an operation that is none', 'export const x = api.getUsers();'],
  ];
  it.each(wrong)('refuses %s', (_, line) => {
    expect(compileErrors({ ...files, 'x.ts': `${head}void api;\n${line}\n` })).toHaveLength(1);
  });

  const calls: [string, string, object, string, string, string][] = [
    [
      'a path parameter',
      'getOrder_2',
      { params: { path: { id: 'a/b' } } },
      'GET',
      'https://eu.shop.example/api/v1/orders/a%2Fb',
      '',
    ],
    [
      'a query parameter',
      'getOrders',
      { params: { query: { size: 2 } } },
      'GET',
      'https://eu.shop.example/api/v1/orders?size=2',
      '',
    ],
    [
      'a body',
      'constructor',
      { body: { item: 'a' } },
      'POST',
      'https://eu.shop.example/api/v1/orders',
      '{"item":"a"}',
    ],
    ['an operationId that is a prototype', 'proto', {}, 'PUT', 'https://eu.shop.example/api/v1/orders', ''],
    ['a server of its own', 'then_2', {}, 'POST', 'https://upload.shop.example/upload', ''],
    [
      'a base URL of the call',
      'then_2',
      { baseUrl: 'https://x.example' },
      'POST',
      'https://x.example/upload',
      '',
    ],
    ['a quote in the path', 'raw_2', {}, 'GET', "https://eu.shop.example/api/v1/it's", ''],
  ];
  it.each(calls)('sends %s', async (_, name, init, method, url, body) => {
    const [api, requests] = await client(200, {});
    await api[name]!(init);
    const [request] = requests;
    expect([request!.method, request!.url, await request!.text()]).toEqual([method, url, body]);
    expect(request!.redirect).toBe('manual');
  });

  const urls: [object, string][] = [
    [{}, 'https://eu.shop.example/api/v1'],
    [{ server: { region: 'us' } }, 'https://us.shop.example/api/v1'],
    [{ baseUrl: 'https://proxy.example/' }, 'https://proxy.example'],
  ];
  it.each(urls)('%j leads to %s', async (options, want) => {
    const [api, requests] = await client(200, [], options);
    await api['getOrders']!();
    expect(requests[0]!.url).toBe(`${want}/orders`);
  });

  it('gives data, or the error of another status', async () => {
    const init = { params: { path: { id: '1' } } };
    const [good] = await client(200, { total: 1 });
    expect(await good['getOrder_2']!(init)).toMatchObject({ data: { total: 1 } });
    const [bad] = await client(404, { reason: 'none' });
    expect(await bad['getOrder_2']!(init)).toMatchObject({ error: { reason: 'none' } });
  });

  it('is no promise', async () => {
    const [api] = await client(200, {});
    expect(await api).toBe(api);
  });

  it('compiles without operations and without servers', () => {
    const empty = outputs("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n");
    expect(compileErrors(empty)).toEqual([]);
  });
});
