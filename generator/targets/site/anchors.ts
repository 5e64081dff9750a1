/**
 * The site's anchors, the same in every language: the operation's id, then the way to the field, with a dot
 * before each name, and `=` before a value.
 *
 *     createfunction                               the operation
 *     createfunction.request.mount_config.func_mounts.mount_type
 *     createfunction.request.runtime=python3.9     a value of a field
 *     createfunction.path.project_id               a parameter: path, query, header or cookie
 *     createfunction.response.200.func_urn         a field of a response
 *     createfunction.response.200.header.etag      a header of a response
 *     schema-error.error_code                      a field of a schema with a section of its own
 *     auth-aksk, tag-functions, servers, schemas   other sections
 *
 * Anchors are lower case, since people type them and some servers and readers fold case; two that would be equal
 * are kept apart by `-2`, `-3` behind the later one, in document order (`Page.claim`).
 */

/** Of a part, or of several joined: letters and digits of any script, `_`, `.`, `=` and `-`. */
export function anchorOf(text: string): string {
  if (/^[a-z0-9](?:[a-z0-9_.=-]*[a-z0-9_])?$/.test(text)) return text;
  const folded = text.toLowerCase().replace(/[^\p{L}\p{N}_.=]+/gu, '-');
  return folded.replace(/^-+|-+$/g, '') || 'x';
}

/** Names of fields below an anchor: `anchorIn('createfunction', 'request', 'code_url')`. */
export function anchorIn(id: string, ...names: readonly string[]): string {
  return anchorOf([id, ...names].join('.'));
}

const LONGEST_VALUE = 80;

/** A value of the field with an anchor. @param text the value as text */
export function valueAnchor(id: string, text: string): string {
  return anchorOf(`${id}=${text.slice(0, LONGEST_VALUE)}`);
}
