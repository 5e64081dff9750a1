import type { HeaderFields } from './signer.ts';

/**
 * Whether a request can be sent as it is meant. fetch would resolve `.` and `..` in the path, also percent-encoded, and
 * so call another operation; its errors print passwords in URLs and values of header fields.
 *
 * @returns what is wrong, without any value; undefined if nothing is.
 */
export function checkRequest(url: string, headers: HeaderFields): string | undefined {
  const [, path] = /^https?:\/\/[^/?#@\\\s]+(?:([/\\][^?#]*)|[?#]|$)/i.exec(url) ?? ['', '//'];
  if (path && /[/\\](\.|%2e){0,2}[/\\]|[/\\](\.|%2e){1,2}$/i.test(path)) {
    return 'The URL must be http(s) without user name, and without empty, . or .. path segments';
  }
  // RFC 9110 section 5. The name is looked at before the value, so that it is the field that is named.
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t -~\x80-\xff]/.test(value)) {
      return `The header field ${JSON.stringify(name)} has a forbidden character`;
    }
  }
  return undefined;
}
