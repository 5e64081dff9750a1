import type { HeaderFields } from './signer.ts';

const REDACTED = '[redacted]';

/** Names, of header fields, query parameters and members of bodies, whose values are never shown. */
const SENSITIVE =
  /user_data|func_code|passw|secret|token|authorization|cookie|credential|access.?key|signature|^[as]k$/i;

/** Shorter texts are not searched for: replacing them would make everything unreadable and protect nothing. */
const SHORTEST_SECRET = 4;

/** Removes secrets from what is shown: in messages, errors and logs. */
export interface Redactor {
  /** In a text, URLs in it included, whose user names and secret query parameters are taken out. */
  text(text: string): string;
  /** A copy of a JSON value, or of header fields. */
  json<T>(value: T): T;
}

/**
 * A redactor that knows one request: wherever its credentials, its sensitive header fields or the sensitive members of
 * its body appear again, for example in what the server echoes, they are replaced; values under sensitive names are
 * replaced in any case.
 *
 * @param secrets further texts to remove, such as the credentials the request was signed with.
 */
export function createRedactor(
  headers: HeaderFields,
  body: unknown,
  secrets: readonly string[] = [],
): Redactor {
  const found = [...secrets];
  collect([headers, body], false, found);
  const forms = found
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      // A lone surrogate has no encoded form.
      encodeURIComponent(secret.replace(/\p{Cs}/gu, '\ufffd')),
    ])
    .sort((a, b) => b.length - a.length);
  const text = (shown: string) =>
    forms
      .reduce((rest, secret) => rest.replaceAll(secret, REDACTED), shown)
      .replace(/\/\/[^\s/?#]*@/g, '//')
      .replace(/([^\s?&=]+)=[^\s&#]+/g, (pair, name) =>
        SENSITIVE.test(name) ? `${name}=${REDACTED}` : pair,
      );
  const replace = (name: string, value: unknown) =>
    SENSITIVE.test(name) ? REDACTED : typeof value === 'string' ? text(value) : value;
  return { text, json: (value) => value && JSON.parse(JSON.stringify(value, replace)) };
}

/** Gathers every text below a sensitive name; a text that is itself JSON, as `user_data` is, is looked into. */
function collect(value: unknown, sensitive: boolean, into: string[]): void {
  if (typeof value === 'string') {
    if (sensitive) into.push(value);
    try {
      collect(JSON.parse(value), sensitive, into);
    } catch {
      // Most texts are no JSON.
    }
  } else if (!(value instanceof Uint8Array)) {
    for (const [name, item] of Object.entries(value ?? {}))
      collect(item, sensitive || SENSITIVE.test(name), into);
  }
}
