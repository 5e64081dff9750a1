/**
 * A program as a user writes it, which only has to compile: here against the sources, and in the tests of the platforms
 * against the package, whose names then stand in place of the paths.
 */
import * as enums from '../../generated/enums.ts';
import {
  ApiError,
  aksk,
  bigintJson,
  createClient,
  debugLog,
  middleware,
  raw,
  type Client,
  type CreateFunctionRequest,
  type CreateFunctionResponse,
  type RetryOptions,
} from '../../generated/index.ts';
import { isCreateFunctionBody, issuesOf, validate } from '../../generated/validate.ts';

const retry: RetryOptions = { attempts: 2, baseDelay: 100 };

export const client: Client = createClient({
  region: 'cn-north-4',
  projectId: 'project',
  auth: aksk({ accessKey: 'AK', secretKey: 'SK' }),
  json: bigintJson,
  log: debugLog(({ event, status }) => [event, status]),
  middleware: middleware({ onRequest: ({ request }) => request }),
  retry,
  validate,
});

const request: CreateFunctionRequest = {
  func_name: 'hello',
  package: 'default',
  runtime: enums.Runtime.Python3_10,
  handler: 'index.handler',
  memory_size: enums.MemorySize.Mb128,
  timeout: 3,
  code_type: 'inline',
};

/** The URN of the function, or what the API said. */
export async function create(signal: AbortSignal): Promise<string | undefined> {
  const { data, error, response } = await client.createFunction(request, { throwOnError: false, signal });
  if (error === undefined) return data.func_urn satisfies string | undefined;
  if (error.kind === 'api' && error.status === 401)
    return error.body?.error_code satisfies string | undefined;
  // @ts-expect-error only an answer of the API has a body
  return `${error.kind} ${response?.status} ${error.body}`;
}

/** The same, thrown. */
export async function createOrThrow(): Promise<CreateFunctionResponse> {
  try {
    return await client.createFunction(request, { timeout: 1000 });
  } catch (error) {
    if (error instanceof ApiError) throw new Error(error.error_msg, { cause: error });
    throw error;
  }
}

/** Through openapi-fetch. */
export async function createRaw(): Promise<number> {
  const { data, response } = await raw(client.runtime).POST('/v2/{project_id}/fgs/functions', {
    params: { path: { project_id: 'project' } },
    body: request,
  });
  return data === undefined ? response.status : 200;
}

/** What is known only at run time. */
export function checked(value: unknown): CreateFunctionRequest | readonly string[] {
  if (isCreateFunctionBody(value)) return value;
  return issuesOf('createFunction', value).map(({ message }) => message);
}

/** A literal type out of text. */
export function runtimeOf(text: string): enums.Runtime | undefined {
  return enums.isRuntime(text) ? text : undefined;
}
