/**
 * A server of a description's operations, to develop and test against: it authenticates, validates
 * and answers the documented examples. Nothing is stored.
 */
import { randomUUID } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Api, Operation } from '../model/types.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { createValidators, type Validators } from '../validators/validators.ts';
import { type Answer, answerOf } from './answer.ts';
import { authenticate } from './authentication.ts';
import { jsonOf, readBody } from './body.ts';
import { crossOrigin } from './cross-origin.ts';
import { iamAnswer } from './iam.ts';
import type { ReceivedRequest, ServeOptions } from './options.ts';
import { Refusal, refusalBody } from './refusal.ts';
import { checkParameters, type Route, Routes } from './routes.ts';

export interface LocalServer {
  /** Everything that arrived, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** @throws the system's error where the port is taken */
  listen(port: number, host: string): Promise<{ readonly url: string; close(): Promise<void> }>;
}

export function createServer(
  context: { readonly document: Document; readonly api: Api },
  options: ServeOptions,
): LocalServer {
  const handler = new Handler(context.api, createValidators(context.document, context.api), options);
  const server = createHttpServer(
    { keepAliveTimeout: 5000 },
    (request, response) => void handler.handle(request, response),
  );
  // A request that is no HTTP: the standard answer, and no crash.
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
  });
  return {
    requests: handler.requests,
    async listen(port, host) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
      });
      const { port: taken } = server.address() as AddressInfo;
      return {
        url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
        close: () => close(server),
      };
    },
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

class Handler {
  readonly requests: ReceivedRequest[] = [];
  private readonly api: Api;
  private readonly validators: Validators;
  private readonly options: ServeOptions;
  private readonly routes: Routes;
  private count = 0;

  constructor(api: Api, validators: Validators, options: ServeOptions) {
    this.api = api;
    this.validators = validators;
    this.options = options;
    this.routes = new Routes(api);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const start = performance.now();
    const index = this.count++;
    const { method = 'GET', url = '/' } = request;
    let answer: Answer | undefined;
    try {
      const origin = crossOrigin(request, this.api);
      if ((await this.options.interfere?.({ request, response, index })) === true) return;
      answer = origin.preflight ?? (await this.answer(request));
      write(response, answer, origin.headers);
    } catch (error) {
      // The connection is gone, or a fault of this server.
      answer = { status: 500, headers: {}, reason: error instanceof Error ? error.message : String(error) };
      if (!response.headersSent && !response.destroyed)
        write(response, { ...answer, body: { error_msg: 'the local server failed' } }, {});
    }
    const { status, reason } = answer;
    this.options.log?.({ method, url, status, milliseconds: performance.now() - start, reason });
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    let operation: Operation | undefined;
    try {
      const body = await readBody(request);
      const url = new URL(request.url ?? '/', 'http://local');
      const index = this.receive(request, body);
      const method = request.method ?? 'GET';
      const fromIam = iamAnswer(method, url.pathname, this.requests[index]?.body, this.options);
      if (fromIam !== undefined) return fromIam;
      const route = this.routes.find(method, url.pathname);
      operation = route.operation;
      this.note(index, { operationId: operation.operationId });
      await this.authenticate(index, operation, request, body);
      return this.operate(route, request, body, url.searchParams);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, headers, message: reason } = error;
      return { status, headers, body: refusalBody(this.api, operation, error), reason };
    }
  }

  /** @returns its index */
  private receive({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): number {
    const text = body.toString();
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      // No JSON; who needs it says so.
    }
    return (
      this.requests.push({
        method,
        url,
        headers,
        text,
        body: value,
        operationId: undefined,
        verified: undefined,
      }) - 1
    );
  }

  private note(index: number, more: Partial<ReceivedRequest>): void {
    const known = this.requests[index];
    if (known !== undefined) this.requests[index] = { ...known, ...more };
  }

  /** @throws Refusal 401 */
  private async authenticate(
    index: number,
    operation: Operation,
    request: IncomingMessage,
    body: Buffer,
  ): Promise<void> {
    try {
      this.note(index, await authenticate(this.api, operation, request, body, this.options));
    } catch (error) {
      if (request.headers.authorization !== undefined) this.note(index, { verified: false });
      throw error;
    }
  }

  private operate(route: Route, request: IncomingMessage, body: Buffer, query: URLSearchParams): Answer {
    this.authorize(route);
    checkParameters(route, query, request.headers);
    const sent = jsonOf(route.operation, request, body);
    this.validate(route.operation, sent);
    return answerOf(this.api, route, sent, preferences(request));
  }

  /** @throws Refusal 403 for a project that the credentials may not use */
  private authorize({ path }: Route): void {
    const project = path.get('project_id');
    if (project === undefined) return;
    const { project: own } = this.options;
    if (project === 'forbidden' || (own !== undefined && project !== own))
      throw new Refusal(403, `the credentials may not use the project ${project}`);
  }

  /** @throws Refusal 400 that says everything that is wrong with the body */
  private validate({ operationId, method, path }: Operation, sent: JsonValue | undefined): void {
    const issues = this.validators.issuesOf(operationId ?? `${method} ${path}`, sent);
    if (issues.length === 0) return;
    const text = issues.map(({ message }) => message).join('; ');
    throw new Refusal(400, text, text);
  }
}

/** `Prefer: code=404, example=name` (RFC 7240), as users of other mock servers know it. */
function preferences(request: IncomingMessage): ReadonlyMap<string, string> {
  const text = [request.headers['prefer'] ?? []].flat().join(',');
  return new Map(
    [...text.matchAll(/(\w+)\s*=\s*"?([^",;\s]+)"?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  );
}

function write(response: ServerResponse, answer: Answer, more: Readonly<Record<string, string>>): void {
  const { status, headers, body, mediaType = 'application/json' } = answer;
  const isJson = /json/i.test(mediaType);
  const text =
    body === undefined ? undefined : isJson || typeof body !== 'string' ? JSON.stringify(body) : body;
  const type =
    text === undefined
      ? {}
      : { 'content-type': mediaType, 'content-length': String(Buffer.byteLength(text)) };
  response.writeHead(status, {
    'x-request-id': randomUUID().replaceAll('-', ''),
    ...type,
    ...more,
    ...headers,
  });
  response.end(text);
}
