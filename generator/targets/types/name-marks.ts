/**
 * Names with `%` or `#` on their way through openapi-typescript 7.13. It keeps the places of what it prints as references and
 * decodes them again and again: a name with a percent sign ends in a stack trace or becomes another name, and `#/` cuts
 * it. In such a document both characters are replaced by one that it does not have, and put back in the printed text.
 */
import { isArray, isObject, type JsonObject, type JsonValue, stringify } from '../../spec/json.ts';
import { joinPointer, pointerFragment, pointerTokens } from '../../spec/pointer.ts';

export interface Marked {
  readonly value: JsonObject;
  /** Printed TypeScript with the names as they are. */
  readonly restore: (text: string) => string;
}

/** The Unicode private use area, where texts of documents are not found. */
const [FIRST, LAST] = [0xe000, 0xf8ff];

/** The document itself, as nearly always, or a copy without the two characters. */
export function withoutMarks(document: JsonObject): Marked {
  if (!hasNames(document)) return { value: document, restore: (text) => text };
  const mark = unused(stringify(document));
  const printed = new RegExp(`(?:${mark}|\\\\u${mark.charCodeAt(0).toString(16)})([01])`, 'gi');
  return {
    value: replaced(document, (text) =>
      text.replaceAll('%', `${mark}0`).replaceAll('#', `${mark}1`),
    ) as JsonObject,
    restore: (text) => text.replace(printed, (_, which: string) => (which === '0' ? '%' : '#')),
  };
}

/** A key anywhere, or what an operation or a parameter is called, with one of the two. */
function hasNames(value: JsonValue): boolean {
  if (isArray(value)) return value.some(hasNames);
  if (!isObject(value)) return false;
  return Object.keys(value).some((key) => {
    if (/[%#]/.test(key)) return true;
    const child = value[key] ?? null;
    if (typeof child === 'string') return (key === 'operationId' || key === 'name') && /[%#]/.test(child);
    return hasNames(child);
  });
}

/** Keys and texts alike, so that they still agree; references name the same places as before. */
function replaced(value: JsonValue, encode: (text: string) => string): JsonValue {
  if (typeof value === 'string') return value.startsWith('#/') ? reference(value, encode) : encode(value);
  if (isArray(value)) return value.map((item) => replaced(item, encode));
  if (!isObject(value)) return value;
  const made = Object.create(null) as Record<string, JsonValue>;
  for (const key of Object.keys(value)) made[encode(key)] = replaced(value[key] ?? null, encode);
  return made;
}

function reference(text: string, encode: (text: string) => string): string {
  if (!/%2[35]/.test(text)) return text;
  const tokens = pointerTokens(decodeURIComponent(text.slice(1)));
  return pointerFragment(joinPointer('', ...tokens.map(encode)));
}

function unused(text: string): string {
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  throw new Error('the document has every character of the private use area');
}
