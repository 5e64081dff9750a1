import type { HeaderFields } from './signer.ts';

/** Host, then segments with a slash or backslash before each; only the last one may be empty. */
const GOOD_URL = /^https?:\/\/[^/?#@\\\s]+([/\\](?![/\\]|(\.|%2e){1,2}([/\\?#]|$))[^/\\?#]*)*([?#]|$)/i;

/** Name and value of a field with a line feed between them, which neither may have (RFC 9110 section 5). */
const GOOD_FIELD = /^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/;

/**
 * Whether a request can be sent as it is meant. fetch would resolve `.` and `..` in the path, also percent-encoded, and
 * so call another operation; its errors print passwords in URLs and values of header fields.
 *
 * @returns what is wrong, without any value; undefined if nothing is.
 */
export function checkRequest(url: string, headers: HeaderFields): string | undefined {
  if (!GOOD_URL.test(url)) {
    return 'The URL must be http(s) without user name, empty, . or .. path segments';
  }
  for (const name in headers) {
    if (!GOOD_FIELD.test(`${name}\n${headers[name]}`)) {
      return `The header field ${JSON.stringify(name)} has a forbidden character`;
    }
  }
  return undefined;
}
