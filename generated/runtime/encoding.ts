// Part of every generated client. Do not edit: it is a copy of generator/runtime.

/**
 * Percent-encodes everything but the unreserved characters of RFC 3986 section 2.3, which is stricter than
 * encodeURIComponent: `!'()*` are encoded too.
 *
 * @throws URIError for a lone surrogate, which has no UTF-8 form.
 */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
