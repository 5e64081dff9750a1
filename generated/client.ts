// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.

import createFetchClient, { type Client, type ClientOptions, type PathBasedClient } from 'openapi-fetch';
import type { paths } from './types.js';

/** The first server of the description, its variables at their defaults. */
export const defaultBaseUrl = 'https://functiongraph.cn-north-4.myhuaweicloud.com';

type Operations = PathBasedClient<paths>;

/** The operations of the API. Each gives `{ data, error, response }`. */
export interface ApiClient {
  /** The openapi-fetch client underneath. */
  readonly raw: Client<paths>;
  /**
   * Create a function
   *
   * Creates one function with its code, runtime, limits and network settings, and returns it as stored. The call is not idempotent: sent twice, it fails or creates twice.
   *
   * POST /v2/{project_id}/fgs/functions
   */
  createFunction: Operations['/v2/{project_id}/fgs/functions']['POST'];
}

/**
 * Makes a client.
 *
 * @param options openapi-fetch's options; `baseUrl` defaults to the first server
 */
export function createApiClient(options: ClientOptions = {}): ApiClient {
  const raw = createFetchClient<paths>({ baseUrl: defaultBaseUrl, ...options });
  return {
    raw,
    createFunction: bind(raw, 'post', '/v2/{project_id}/fgs/functions'),
  };
}

/** One operation of the client; its type is that of the member it becomes. */
function bind(raw: Client<paths>, method: string, path: string): never {
  const request = raw.request as unknown as (method: string, path: string, init?: object) => unknown;
  return ((init?: object) => request(method, path, init)) as never;
}
