/**
 * A server of a description's operations, to develop and test against: it authenticates, validates
 * and answers the documented examples. Nothing is stored, unless it is told to remember names.
 */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Means } from './answer.ts';
import { Handler } from './handler.ts';
import type { Description, ReceivedRequest, ServeOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { refusalBody } from './refusal-body.ts';
import { rawAnswer, write } from './write.ts';

export interface LocalServer {
  /** Everything that arrived, in order. */
  readonly requests: readonly ReceivedRequest[];
  readonly means: Means;
  /** @throws the system's error where the address cannot be listened on */
  listen(port: number, host: string): Promise<Listening>;
}

export interface Listening {
  readonly url: string;
  /**
   * Takes no more connections, and breaks those that are there.
   *
   * @param grace milliseconds for requests that are being answered; none unless given
   */
  close(grace?: number): Promise<void>;
}

/** Milliseconds in which a request has to arrive. */
const ARRIVES_WITHIN = 60_000;

export function createServer(description: Description, options: ServeOptions): LocalServer {
  const handler = new Handler(description, options);
  const { arrivesWithin = ARRIVES_WITHIN } = options;
  const settings = {
    keepAliveTimeout: 5000,
    headersTimeout: arrivesWithin,
    requestTimeout: arrivesWithin,
    connectionsCheckingInterval: Math.min(arrivesWithin, 1000),
    // A request without one is answered as all others are.
    requireHostHeader: false,
  };
  const answering = new WeakMap<Duplex, ServerResponse>();
  const server = createHttpServer(settings, (request, response) => {
    answering.set(request.socket, response);
    // What fails while a failure is told ends the connection, and nothing else.
    handler.handle(request, response).catch(() => response.destroy());
  });
  handleTheRest(server, handler, answering, options);
  return {
    requests: handler.requests,
    means: handler.means,
    async listen(port, host) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
      });
      const { port: taken } = server.address() as AddressInfo;
      return { url: `http://${reachable(host)}:${taken}`, close: (grace) => close(server, grace) };
    },
  };
}

/** What does not come to be a request: everything that is no HTTP, and what is no plain HTTP. */
function handleTheRest(
  server: Server,
  handler: Handler,
  answering: WeakMap<Duplex, ServerResponse>,
  { log }: ServeOptions,
): void {
  const refuse = (socket: Duplex, refusal: Refusal, method: string, url: string): void => {
    const { status, message: reason } = refusal;
    const response = answering.get(socket);
    const isMidway = response?.headersSent === true && !response.writableFinished;
    if (!socket.writable || isMidway) return void socket.destroy();
    socket.end(rawAnswer({ ...refusalBody(handler.means, undefined, refusal), status, headers: {} }));
    log?.({ method, url, status, milliseconds: 0, reason });
  };
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const [status, text] = clientFaults[error.code ?? ''] ?? [400, 'the request is not HTTP/1.1'];
    if (error.code === 'ECONNRESET') socket.destroy();
    else refuse(socket, new Refusal(status, `${text} (${error.code})`, text), '-', '-');
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const text = 'this server is no proxy';
    refuse(socket, new Refusal(405, text, text), 'CONNECT', request.url ?? '');
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const text = `Expect must be 100-continue, not ${request.headers.expect}`;
    const refusal = new Refusal(417, text, text);
    write(response, { ...refusalBody(handler.means, undefined, refusal), status: 417, headers: {} }, {});
    log?.({
      method: request.method ?? '',
      url: request.url ?? '',
      status: 417,
      milliseconds: 0,
      reason: text,
    });
  });
}

const clientFaults: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'the header fields are longer than 16 KiB'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'the chunk extensions are too long'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'the request did not arrive in time'],
};

/** An address to reach the server at: of all addresses of the machine its own. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return isIPv6(host) ? `[${host}]` : host;
}

function close(server: Server, grace = 0): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
    if (grace === 0) server.closeAllConnections();
  });
}
