/** What the log shows of a request. */
import type { IncomingMessage } from 'node:http';
import { createRedactor } from '../runtime/redact.ts';
import type { ServeOptions } from './options.ts';

/** Parts of a request as text, without its credentials and those that this server accepts. */
export function redacted(text: string, { headers }: IncomingMessage, options: ServeOptions): string {
  const fields = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return createRedactor(Object.fromEntries(fields), undefined, secretsOf(options)).text(text);
}

/** A sentence of this server's own, in which a short secret of a caller would be found within words. */
export function withoutSecrets(sentence: string, options: ServeOptions): string {
  return secretsOf(options).reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), sentence);
}

function secretsOf({ secretKey, token, securityToken = '' }: ServeOptions): string[] {
  return [secretKey, token, securityToken].filter((secret) => secret !== '');
}
