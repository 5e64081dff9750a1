/** What a request line asks for (RFC 9112, section 3.2). */
import { Refusal } from './refusal.ts';

export interface Target {
  /** The path as sent, without the query. */
  readonly path: string;
  /** Its segments, percent-decoded. A slash at the end gives an empty one. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

/**
 * Reads a request target in origin form or in absolute form.
 *
 * @throws Refusal 400 for a path that is no percent-encoded UTF-8, and for one with `.` or `..`
 */
export function targetOf(url: string): Target {
  const [text = '', search = ''] = split(
    url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, ''),
    '?',
  );
  const path = text.startsWith('/') ? text : `/${text}`;
  const segments = path.slice(1).split('/').map(decoded);
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    const message = 'the path has a segment . or ..; send the path that is meant';
    throw new Refusal(400, message, message);
  }
  return { path, segments, query: new URLSearchParams(search) };
}

/** A text percent-decoded; as it is where it is no percent-encoded UTF-8. */
export function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    const message = `the path is not percent-encoded UTF-8: ${segment}`;
    throw new Refusal(400, message, message);
  }
}

/** At the first separator. */
function split(text: string, separator: string): string[] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
