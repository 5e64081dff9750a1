/** The media types that bodies, parameters and headers are described for (OpenAPI 3.1.1 section 4.8.13, RFC 9110 section 8.3.1). */
import { isObject, type JsonObject } from './json.ts';
import { joinPointer } from './pointer.ts';
import type { Reporter } from './validate.ts';

/** A type and a subtype, or a range of them, and whatever parameters follow. */
const MEDIA_TYPE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*(?:;|$)/;

/** Checks the keys of the `content` of an object. */
export function checkMediaTypes(
  value: JsonObject,
  pointer: string,
  _root: JsonObject,
  report: Reporter,
): void {
  const { content } = value;
  for (const name of isObject(content) ? Object.keys(content) : [])
    if (!MEDIA_TYPE.test(name))
      report('invalid-media-type', joinPointer(pointer, 'content', name), { name }, true);
}
