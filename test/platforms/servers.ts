/** The servers that the program meets: the local FunctionGraph on one loopback port, a page on another. */
import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildApi } from '../../generator/model/build.ts';
import { signRequest } from '../../generator/runtime/signer.ts';
import type { Interference, ReceivedRequest } from '../../generator/serve/options.ts';
import { createServer } from '../../generator/serve/server.ts';
import { loadDocument } from '../../generator/spec/load.ts';
import { root } from './package.ts';
import { scenarios } from './scenarios.ts';
import { keys } from './settings.ts';

/** A request as the server received it. */
export interface Received {
  /** From the path: which check it belongs to. */
  readonly projectId: string;
  readonly text: string;
  readonly authenticated: 'signature' | 'token' | 'no';
  /** The client broke the connection before the answer was complete. */
  readonly gaveUp: boolean;
}

export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

export interface ApiServer extends Server {
  received(): readonly Received[];
  /** How often a browser asked whether it may send a request. */
  preflights(): number;
}

const document = loadDocument(join(root, 'spec', 'openapi.yaml'));
const context = { document, api: buildApi(document) };

/** The local FunctionGraph, with the scenarios' faults. */
export async function startApi(): Promise<ApiServer> {
  const faulty: Received[] = [];
  let preflights = 0;
  const interfere = async ({ request, response }: Interference): Promise<boolean> => {
    const { headers, method, url = '' } = request;
    preflights += Number(method === 'OPTIONS');
    const projectId = projectOf(url);
    const scenario = method === 'POST' ? scenarios[projectId] : undefined;
    const isFirst = !faulty.some((one) => one.projectId === projectId);
    if (scenario === undefined || (projectId === 'busy' && !isFirst)) return false;
    const text = await textOf(request);
    const index =
      faulty.push({ projectId, text, authenticated: await authenticated(request, text), gaveUp: false }) - 1;
    response.on('close', () => note(faulty, index, !response.writableFinished));
    if (headers.origin) response.setHeader('access-control-allow-origin', headers.origin);
    response.setHeader('access-control-expose-headers', 'retry-after, x-request-id');
    response.setHeader('x-request-id', `fault-${index}`);
    return scenario(response, isFirst);
  };
  const server = createServer(context, { ...keys, interfere });
  const listening = await server.listen(0, '127.0.0.1');
  return {
    ...listening,
    received: () => [...faulty, ...server.requests.map(receivedOf)],
    preflights: () => preflights,
  };
}

/** Serves files with the header fields given, and nothing else. */
export function startPages(
  files: Readonly<Record<string, { readonly type: string; readonly text: string }>>,
  headers: Readonly<Record<string, string>>,
): Promise<Server> {
  return listen(({ url = '' }, response) => {
    const file = files[new URL(url, 'http://page').pathname];
    if (file) response.writeHead(200, { 'content-type': file.type, ...headers }).end(file.text);
    else response.writeHead(404, headers).end();
  });
}

/** The project id in the path; of IAM's operation its whole path. */
function projectOf(url: string): string {
  return /^\/v2\/([^/]+)\/fgs\/functions$/.exec(url)?.[1] ?? url;
}

function receivedOf({ url, text, verified, headers }: ReceivedRequest): Received {
  const hasToken = verified === undefined && headers['x-auth-token'] === keys.token;
  const authenticated = verified === true ? 'signature' : hasToken ? 'token' : 'no';
  return { projectId: projectOf(url), text, authenticated, gaveUp: false };
}

/** For a request that is answered before the server looks at it. */
async function authenticated(request: IncomingMessage, body: string): Promise<Received['authenticated']> {
  const { method = '', url = '', headers } = request;
  const names = /SignedHeaders=([\w;-]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const fields = names.map((name) => [name, String(headers[name])]);
  const again = { method, url: `http://${headers.host}${url}`, headers: Object.fromEntries(fields), body };
  const { authorization } = await signRequest(again, keys);
  return names.includes('host') && authorization === headers.authorization ? 'signature' : 'no';
}

function note(all: Received[], index: number, gaveUp: boolean): void {
  const one = all[index];
  if (one) all[index] = { ...one, gaveUp };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createHttpServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
