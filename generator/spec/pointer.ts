/** JSON Pointer (RFC 6901), as text and as URI fragment. */
import { isArray, isObject, type JsonValue } from './json.ts';

/** Appends reference tokens to a pointer, escaped. */
export function joinPointer(pointer: string, ...tokens: readonly (string | number)[]): string {
  let text = pointer;
  for (const token of tokens) text += `/${typeof token === 'number' ? token : escapeToken(token)}`;
  return text;
}

/** Called for every value of a document, of which next to none has anything to escape. */
function escapeToken(token: string): string {
  if (!token.includes('/') && !token.includes('~')) return token;
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The reference tokens of a pointer, unescaped. */
export function pointerTokens(pointer: string): string[] {
  return pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => (token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token));
}

/** The value a pointer names, or undefined. */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const token of pointerTokens(pointer)) {
    if (isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else if (isObject(value)) value = value[token];
    else return undefined;
  }
  return value;
}

/** A pointer as a URI fragment identifier (RFC 6901 section 6), with its `#`. */
export function pointerFragment(pointer: string): string {
  return `#${pointer.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]/gu, (character) => encodeURIComponent(character))}`;
}

/** Where the value of a discriminator's mapping leads: a component's name or a reference; undefined when it is neither. */
export function mappedPointer(target: string): string | undefined {
  if (/^[a-zA-Z0-9._-]+$/.test(target)) return joinPointer('/components/schemas', target);
  return target.startsWith('#/') ? fragmentPointer(target) : undefined;
}

/** The pointer in a reference that is a fragment alone (RFC 6901 section 6); undefined for any other. */
export function fragmentPointer(reference: string): string | undefined {
  if (!reference.startsWith('#')) return undefined;
  try {
    const pointer = decodeURIComponent(reference.slice(1));
    return pointer.startsWith('/') ? pointer : undefined;
  } catch {
    return undefined;
  }
}
