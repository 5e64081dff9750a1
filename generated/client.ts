// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.

import createFetchClient, { type Client, type ClientOptions, type PathBasedClient } from 'openapi-fetch';
import type { paths } from './types.js';

/** The first server of the description, its variables at their defaults. */
export const defaultBaseUrl = 'https://functiongraph.cn-north-4.myhuaweicloud.com';

/** What `serverUrl` fills in. */
export interface ServerVariables {
  /**
   * Region ID, such as `cn-north-4`.
   *
   * Default: cn-north-4
   */
  readonly region?: string;
}

/** The URL of the first server; a variable that is not given has its default. */
export function serverUrl(variables: ServerVariables = {}): string {
  return ['https://functiongraph.', (variables['region'] ?? 'cn-north-4'), '.myhuaweicloud.com'].join('');
}

type Operations = PathBasedClient<paths>;

/** The operations of the API. Each gives `{ data, error, response }`. */
export interface ApiClient {
  /** The openapi-fetch client underneath: middleware, and paths by name. */
  readonly raw: Client<paths>;
  /**
   * Create a function
   *
   * Creates one function with its code, runtime, limits and network settings, and returns it as stored. The call is not idempotent: sent twice, it fails or creates twice.
   *
   * POST /v2/{project_id}/fgs/functions
   */
  readonly createFunction: Operations['/v2/{project_id}/fgs/functions']['POST'];
}

/**
 * Makes a client.
 *
 * @param options openapi-fetch's options; `baseUrl` defaults to the first server, `server` fills in its variables
 */
export function createApiClient({ server, ...options }: ClientOptions & { readonly server?: ServerVariables } = {}): ApiClient {
  // A redirect to another host would be sent every field of the request but Authorization and Cookie.
  const raw = createFetchClient<paths>({ baseUrl: serverUrl(server), redirect: 'manual', ...options });
  return {
    raw,
    createFunction: bind(raw, 'POST', '/v2/{project_id}/fgs/functions'),
  };
}

/** One operation. `baseUrl`: for an operation with a server of its own. */
function bind<Path extends keyof Operations, Method extends keyof Operations[Path] & string>(
  raw: Client<paths>,
  method: Method,
  path: Path,
  baseUrl?: string,
): Operations[Path][Method] {
  const request = raw.request as unknown as (method: string, path: Path, init: object) => unknown;
  const own = baseUrl === undefined ? {} : { baseUrl };
  return ((init?: object) => request(method, path, { ...own, ...init })) as unknown as Operations[Path][Method];
}
