/** Credentials that a description carries in its server URLs: named, and kept out of every output. */
import { diagnostic, type Diagnostic, type Location } from '../diagnostics.ts';
import { isArray, isObject, type JsonValue } from './json.ts';
import { joinPointer } from './pointer.ts';

/**
 * Takes user information and query out of server URLs (RFC 3986 section 3.2.1 deprecates the
 * first; a server URL has no query, OpenAPI 3.1.1 section 4.8.5). Rewrites the value in place.
 */
export function removeCredentials(root: JsonValue, locate: (pointer: string) => Location): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const [pointer, servers] of serverLists(root, '')) {
    for (const [index, server] of servers.entries()) {
      if (!isObject(server) || typeof server['url'] !== 'string') continue;
      const clean = server['url'].replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/@]*@/i, '$1//').replace(/\?.*$/, '');
      if (clean === server['url']) continue;
      (server as Record<string, JsonValue>)['url'] = clean;
      problems.push(diagnostic('credential-in-url', locate(joinPointer(pointer, index, 'url')), {}));
    }
  }
  return problems;
}

/** The `servers` of the document, of path items and of operations. */
function* serverLists(value: JsonValue, pointer: string): Iterable<[string, readonly JsonValue[]]> {
  if (!isObject(value)) return;
  if (isArray(value['servers'])) yield [joinPointer(pointer, 'servers'), value['servers']];
  const deeper =
    pointer === '' ? ['paths', 'webhooks'] : Object.keys(value).filter((key) => key !== 'servers');
  const depth = pointer.split('/').length;
  if (depth > 4) return;
  for (const key of deeper) yield* serverLists(value[key] ?? null, joinPointer(pointer, key));
}
