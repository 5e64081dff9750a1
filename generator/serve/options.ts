/** Who may call the local server, and how it behaves. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface ServeOptions {
  readonly accessKey: string;
  readonly secretKey: string;
  /** The token that is accepted in `X-Auth-Token`, and that the local IAM gives out. */
  readonly token: string;
  /** The only project that the credentials may use; without it any but `forbidden`. */
  readonly project?: string | undefined;
  /** Told what happened to each request. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /**
   * For tests that need faults: called before a request is answered. True: it has been answered, or its connection
   * broken, and nothing more is to be done.
   */
  readonly interfere?: ((exchange: Interference) => boolean | Promise<boolean>) | undefined;
  /** The clock, in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

export interface Interference {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Counts the requests from 0. */
  readonly index: number;
}

/** A request as the server understood it. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path and query as sent. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** The text of the body. */
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: unknown;
  readonly operationId: string | undefined;
  /** Whether an AK/SK signature was verified; undefined for a request without one. */
  readonly verified: boolean | undefined;
}

export interface LogEntry {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Why it was refused. Free of secrets. */
  readonly reason: string | undefined;
}

/** What the development server accepts unless told otherwise: worth nothing anywhere else. */
export const developmentCredentials = {
  accessKey: 'DEVELOPMENTACCESSKEY',
  secretKey: 'development-secret-key',
  token: 'development-token',
} as const;

/** IAM users in development have this password. */
export const developmentPassword = 'development-password';
