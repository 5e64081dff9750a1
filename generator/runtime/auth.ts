import { abortable } from './abortable.ts';
import { platformHash } from './crypto.ts';
import { unreadable } from './exchange.ts';
import { parseBody } from './parse.ts';
import { basicDate, sign, type Credentials, type HeaderFields, type SignableRequest } from './signer.ts';
import { send } from './transport.ts';

/** What a way of authenticating may use. */
export interface AuthContext {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Fires when the attempt is given up. */
  readonly signal: AbortSignal;
}

/** A way of authenticating requests. */
export interface Auth {
  /** The header fields to send in place of the request's own, names in lower case. Called for every attempt. */
  apply(request: SignableRequest, context: AuthContext): Promise<Record<string, string>>;
  /** Told the header fields that the API answered with 401, before the request is tried once more. */
  invalidate?(sent: HeaderFields): void;
  /** Texts that must not be shown in any message. */
  secrets?(): readonly string[];
}

/** A secret: text, or a function that is asked before every attempt. */
export type Secret = string | (() => string | Promise<string>);

/** A token of IAM, sent as `X-Auth-Token`. */
export function token(source: Secret): Auth {
  return apiKey('X-Auth-Token', source);
}

/** An API key in a header field (OpenAPI 3.1 "Security Scheme Object", type `apiKey`). */
export function apiKey(name: string, source: Secret): Auth {
  let latest = typeof source === 'string' ? source : '';
  return {
    async apply({ headers }, { signal }) {
      if (typeof source !== 'string') latest = await abortable(Promise.resolve(source()), signal);
      return { ...headers, [name.toLowerCase()]: latest };
    },
    secrets: () => [latest],
  };
}

/** A bearer token (RFC 6750), such as one of OAuth 2.0. */
export function bearer(source: Secret): Auth {
  return authorization('Bearer', source);
}

/** A user name and a password (RFC 7617). */
export function basic(userName: string, password: string): Auth {
  const text = new TextEncoder().encode(`${userName}:${password}`);
  const auth = authorization('Basic', btoa(String.fromCharCode(...text)));
  return { ...auth, secrets: () => [...(auth.secrets?.() ?? []), password] };
}

/** The field `Authorization` with a scheme (RFC 9110 section 11.4). */
function authorization(scheme: string, source: Secret): Auth {
  const key = apiKey('', source);
  return {
    ...key,
    async apply(request, context) {
      const { '': secret, ...headers } = await key.apply(request, context);
      return { ...headers, authorization: `${scheme} ${secret}` };
    },
  };
}

/** An access key pair, permanent or temporary (then with `securityToken`): requests are signed. */
export function aksk(credentials: Credentials): Auth {
  const { accessKey, secretKey, securityToken = '' } = credentials;
  const hash = platformHash();
  return {
    apply: async (request, { now }) => (await sign(request, credentials, basicDate(now()), hash))[2],
    secrets: () => [accessKey, secretKey, securityToken],
  };
}

/** A user of IAM with its password. The token is valid in a project, or, without one, in the whole domain (account). */
export interface PasswordOptions {
  /** The region whose IAM is asked, unless `iamEndpoint` is given. */
  readonly region?: string | undefined;
  /** For example `https://iam.eu-west-101.myhuaweicloud.eu`. */
  readonly iamEndpoint?: string | undefined;
  readonly domainName: string;
  readonly userName: string;
  readonly password: string;
  readonly projectName?: string | undefined;
  readonly projectId?: string | undefined;
}

interface Token {
  readonly text: string;
  /** Milliseconds since 1970, some time before it expires. */
  readonly refreshAt: number;
}

/**
 * Gets a token from IAM (`POST /v3/auth/tokens`) at the first request and keeps it until shortly before it expires.
 * Requests that need one at the same time share one request for it. A failure is not kept; a token that the API
 * refuses is dropped.
 */
export function password(options: PasswordOptions): Auth {
  let current: Token | undefined;
  let pending: Promise<Token> | undefined;
  const refresh = (context: AuthContext) =>
    (pending ??= requestToken(options, context)
      .then((token) => (current = token))
      .finally(() => (pending = undefined)));
  return {
    async apply({ headers }, context) {
      const usable = current && context.now() < current.refreshAt ? current : undefined;
      const { text } = usable ?? (await abortable(refresh(context), context.signal));
      return { ...headers, 'x-auth-token': text };
    },
    invalidate(sent) {
      // Of many requests refused with the same token, only the first drops it: the next one is good.
      if (sent['x-auth-token'] === current?.text) current = undefined;
    },
    secrets: () => [options.password, current?.text ?? ''],
  };
}

const HOUR = 3_600_000;
const MISSING_TOKEN = 'without the header field X-Subject-Token, in which IAM sends the token';

/** Not bound to the signal of the request that happens to need it first: others wait for it too. */
async function requestToken(options: PasswordOptions, { fetch, now }: AuthContext): Promise<Token> {
  const { region, iamEndpoint = `https://iam.${region ?? ''}.myhuaweicloud.com` } = options;
  const request = {
    method: 'POST',
    url: `${iamEndpoint.replace(/\/$/, '')}/v3/auth/tokens`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(tokenRequest(options)),
  };
  return send(request, { fetch, now, idempotent: true }, (bytes, exchange) => {
    const body = parseBody(bytes, exchange) as
      | { token?: { issued_at?: string; expires_at?: string } }
      | undefined;
    const text = exchange.response.headers.get('x-subject-token');
    if (!text) {
      throw unreadable(exchange, 'incomplete', MISSING_TOKEN);
    }
    const { issued_at, expires_at } = body?.token ?? {};
    // The difference of the server's own times: its clock may not agree with this one.
    const lifetime = Date.parse(expires_at ?? '') - (issued_at ? Date.parse(issued_at) : now());
    const usable = lifetime > 0 ? lifetime : 24 * HOUR;
    return { text, refreshAt: now() + usable - Math.min(HOUR / 6, usable / 10) };
  });
}

function tokenRequest({ domainName, userName, password, projectName, projectId }: PasswordOptions): object {
  const domain = { name: domainName };
  const user = { name: userName, password, domain };
  const project = projectId ? { id: projectId } : { name: projectName };
  return {
    auth: {
      identity: { methods: ['password'], password: { user } },
      scope: projectId || projectName ? { project } : { domain },
    },
  };
}
