// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.

import { createRuntime, type Runtime, type RuntimeOptions } from './runtime/client.js';
import { pathSegment } from './runtime/parameters.js';
import { serverVariable } from './runtime/server.js';
import type { CallSettings, Reply, WithDefaults } from './runtime/signature.js';
import type { DataOf, FailureOf } from './runtime/types.js';
import type { components, paths } from './types.js';

/** What a client is made with. Limits, retries and header fields may be set for a single call too. */
export interface ClientOptions extends Omit<RuntimeOptions, 'parameters'> {
  /**
   * Region ID, such as `cn-north-4`.
   *
   * Default: cn-north-4
   */
  readonly region?: string | undefined;
  /**
   * ID of the project that will own the function.
   *
   * The path parameter `project_id` of every call that does not give its own.
   */
  readonly projectId?: string | number | undefined;
}

interface Operations {
  readonly createFunction: paths['/v2/{project_id}/fgs/functions']['post'];
}

/** The operations of FunctionGraph: create a function. */
export interface Client {
  /** What the methods are made of. `raw(client.runtime)` is an openapi-fetch client for the same server. */
  readonly runtime: Runtime<paths>;
  /**
   * Create a function
   *
   * Creates one function with its code, runtime, limits and network settings, and returns it as stored. The call is not idempotent: sent twice, it fails or creates twice.
   *
   * `POST /v2/{project_id}/fgs/functions`
   *
   * - 200: The function was created.
   * - 400: The request breaks a rule of this reference (`FSS.0400`). Correct the field that `error_msg` names and send it again.
   * - 401: The credentials are missing, wrong or expired (`FSS.0401`). Fetch a new token, or check the keys and the clock.
   * - 403: The caller may not create functions in this project (`FSS.0403`). Check the project ID and the IAM permissions.
   * - 404: The project or a resource that the request names does not exist. Check the IDs and the region.
   * - 500: The service failed. See whether the function exists before sending the request again.
   * - 503: The service cannot answer at the moment. Wait, for as long as `Retry-After` says when it is there.
   */
  readonly createFunction: <Throws extends boolean = true>(
    body: components['schemas']['CreateFunctionRequest'],
    options?: CallSettings<Throws> & { readonly path?: WithDefaults<NonNullable<Operations['createFunction']['parameters']['path']>, 'project_id'> },
  ) => Promise<Reply<DataOf<Operations['createFunction']>, FailureOf<Operations['createFunction']>, Throws>>;
}

/**
 * Makes a client. Nothing is sent until a method is called.
 *
 * @throws ValidationError for an option that no request could be made with
 */
export function createClient(options: ClientOptions = {}): Client {
  const runtime = createRuntime<paths>({ ...options, endpoint: options.endpoint ?? 'https://functiongraph.' + serverVariable('region', options.region, 'cn-north-4') + '.myhuaweicloud.com', parameters: { path: { project_id: options.projectId } } });
  return {
    runtime,
    createFunction: runtime.method({ operationId: 'createFunction', method: 'POST', path: '/v2/{project_id}/fgs/functions', parameters: [pathSegment('project_id')] }),
  };
}
