// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.

export { createClient, type Client, type ClientOptions } from './client.js';
export { aksk, apiKey, basic, bearer, password, token, type Auth, type AuthContext, type PasswordOptions } from './runtime/auth.js';
export { fromEnvironment, type EnvironmentAuth, type EnvironmentOptions } from './runtime/environment.node.js';
export { AbortedError, ApiError, ClientError, NetworkError, RedirectError, TimeoutError, UnreadableBodyError, ValidationError, type ErrorDetails, type ErrorKind } from './runtime/errors.js';
export { bigintJson } from './runtime/json.js';
export { debugLog } from './runtime/log.js';
export { middleware, type MiddlewareChain } from './runtime/middleware.js';
export { raw } from './runtime/raw.js';
export { followRedirects } from './runtime/redirect.js';
export { signRequest, type Credentials, type SignableRequest } from './runtime/signer.js';
export type { CallOptions, Result, Runtime, RuntimeOptions } from './runtime/client.js';
export type { RetryOptions } from './runtime/retry.js';
export type { components, operations, paths } from './types.js';
export type * from './schemas.js';
