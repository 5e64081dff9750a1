/** `index.ts`: what a program imports. */

const modules: readonly (readonly [from: string, values: readonly string[], types: readonly string[]])[] = [
  ['client', ['createClient'], ['Client', 'ClientOptions']],
  [
    'runtime/auth',
    ['aksk', 'apiKey', 'basic', 'bearer', 'password', 'token'],
    ['Auth', 'AuthContext', 'PasswordOptions'],
  ],
  ['runtime/environment.node', ['fromEnvironment'], ['EnvironmentAuth', 'EnvironmentOptions']],
  [
    'runtime/errors',
    [
      'AbortedError',
      'ApiError',
      'ClientError',
      'NetworkError',
      'RedirectError',
      'TimeoutError',
      'UnreadableBodyError',
      'ValidationError',
    ],
    ['ErrorDetails', 'ErrorKind'],
  ],
  ['runtime/json', ['bigintJson'], []],
  ['runtime/log', ['debugLog'], []],
  ['runtime/middleware', ['middleware'], ['MiddlewareChain']],
  ['runtime/raw', ['raw'], []],
  ['runtime/redirect', ['followRedirects'], []],
  ['runtime/signer', ['signRequest'], ['Credentials', 'SignableRequest']],
  ['runtime/client', [], ['CallOptions', 'Result', 'Runtime', 'RuntimeOptions']],
  ['runtime/retry', [], ['RetryOptions']],
  ['types', [], ['components', 'operations', 'paths']],
];

/** Names of our own stand before equal ones of schemas, which types.ts has as well. */
export function indexText(header: string): string {
  const lines = modules.map(([from, values, types]) => {
    const names = [...values, ...types.map((name) => `type ${name}`)];
    const list = values.length === 0 ? types.join(', ') : names.join(', ');
    return `export ${values.length === 0 ? 'type ' : ''}{ ${list} } from './${from}.js';\n`;
  });
  return `${header}\n${lines.join('')}export type * from './schemas.js';\n`;
}
