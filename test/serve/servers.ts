/** Local servers for tests: of this project's description, and of descriptions written for a test. */
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import {
  type Description,
  developmentCredentials,
  type LogEntry,
  type ServeOptions,
} from '../../generator/serve/options.ts';
import { createServer, type LocalServer } from '../../generator/serve/server.ts';
import { documentFromText, loadDocument } from '../../generator/spec/load.ts';

const document = loadDocument(join(import.meta.dirname, '../../spec/openapi.yaml'));

/** The description of this project. */
export const functionGraph: Description = { document, api: buildApi(document) };

/** @param text YAML; without `openapi` and `info`, which are added */
export function described(text: string): Description {
  const own = documentFromText(`openapi: 3.1.0\ninfo: {title: T, version: '1'}\n${text}`, 'test.yaml');
  return { document: own, api: buildApi(own) };
}

export interface Served {
  readonly server: LocalServer;
  readonly url: string;
  readonly log: LogEntry[];
}

/** Starts a server that is closed after the tests of the file. */
export async function serve(description: Description, options: Partial<ServeOptions> = {}): Promise<Served> {
  const log: LogEntry[] = [];
  const all = { ...developmentCredentials, log: (entry: LogEntry) => void log.push(entry), ...options };
  const server = createServer(description, all);
  const { url, close } = await server.listen(0, '127.0.0.1');
  afterAll(() => close());
  return { server, url, log };
}

export const PATH = '/v2/demo/fgs/functions';
export const json = { 'content-type': 'application/json' };
export const withToken = { ...json, 'x-auth-token': developmentCredentials.token };

/** The example of a request to create a function. */
export function example(name: string): Record<string, unknown> {
  const { examples } = functionGraph.api.operations[0]!.requestBody!.content[0]!;
  return examples.find((one) => one.name === name)!.value as Record<string, unknown>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** Sends a body, JSON unless it is text. */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = withToken,
): Promise<Answered> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return answered(await fetch(url, { method: 'POST', headers, body: sent as string }));
}

export async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  let body: Record<string, unknown> = {};
  try {
    body = JSON.parse(text) as Record<string, unknown>;
  } catch {
    // Not every answer is JSON.
  }
  return { status: response.status, headers: response.headers, text, body };
}

/** What fetch does not send: any path, any field, a body with any method. */
export function rawRequest(
  url: string,
  path: string,
  { method, headers, body }: { method: string; headers: OutgoingHttpHeaders; body?: string | Uint8Array },
): Promise<{ status: number; headers: OutgoingHttpHeaders }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    // Of a method that seldom has a body Node does not say how long it is.
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { hostname, port, path, method, headers: { ...headers, ...length }, agent: false };
    const request = httpRequest(options, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Writes to a connection as it stands, and reads until the server ends it. */
export function rawText(url: string, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
    for (const part of parts) socket.write(part);
  });
}
