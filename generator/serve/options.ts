/** Who may call the local server, and how it behaves. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from '../model/types.ts';
import type { Document } from '../spec/load.ts';

/** The description that is served. */
export interface Description {
  readonly document: Document;
  readonly api: Api;
}

export interface ServeOptions {
  readonly accessKey: string;
  readonly secretKey: string;
  /** What `X-Security-Token` must be, for temporary keys. Without it any text is good, as long as it is signed. */
  readonly securityToken?: string | undefined;
  /** The token that is accepted in `X-Auth-Token`, and that the local IAM gives out. */
  readonly token: string;
  /** The only project that the credentials may use; without it any but `forbidden`. */
  readonly project?: string | undefined;
  /** Refuses a second function of one name in the same package and project. Otherwise nothing is remembered. */
  readonly stateful?: boolean | undefined;
  /** Told what happened to each request. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /** How many of the latest requests are kept in `requests`; without it all of them. */
  readonly keep?: number | undefined;
  /**
   * For tests that need faults: called before a request is answered. True: it has been answered, or its connection
   * broken, and nothing more is to be done. Whoever reads the request's body has to answer it.
   */
  readonly interfere?: ((exchange: Interference) => boolean | Promise<boolean>) | undefined;
  /** The clock, in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Bytes that a body may have: 64 MiB unless given. */
  readonly mostBytes?: number | undefined;
  /** Milliseconds that a request may take to arrive: a minute unless given. */
  readonly arrivesWithin?: number | undefined;
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
  /** The operation's operationId, or else its method and path template; undefined where none was found. */
  readonly operationId: string | undefined;
  /** Whether an AK/SK signature was verified; undefined for a request without one. */
  readonly verified: boolean | undefined;
}

export interface LogEntry {
  readonly method: string;
  readonly url: string;
  /** Undefined where the caller broke the connection. */
  readonly status: number | undefined;
  readonly milliseconds: number;
  /** Why it was refused, on one line. Free of secrets. */
  readonly reason: string | undefined;
  /** More of it, on several lines: the canonical request that a signature was compared with. */
  readonly detail?: string | undefined;
}

/** What the development server accepts unless told otherwise: worth nothing anywhere else. */
export const developmentCredentials = {
  accessKey: 'DEVELOPMENTACCESSKEY',
  secretKey: 'development-secret-key',
  token: 'development-token',
} as const;

/** IAM users in development have this password. */
export const developmentPassword = 'development-password';

/** The project that nobody may use, so that a refusal can be had at any time. */
export const forbiddenProject = 'forbidden';
