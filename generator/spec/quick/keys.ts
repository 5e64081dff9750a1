/** What begins at a place of a block collection: an entry, a flow collection, or a key, which stands on one line with its colon. */
import {
  COLON,
  type Cursor,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  isBreak,
  NEWLINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  unusual,
} from './cursor.ts';
import { startsPlain } from './indicators.ts';
import { quoted } from './quoted.ts';

/** Implicit keys are at most 1024 characters (YAML 1.2.2 section 7.4.2); well before that the whole parser counts. */
const LONGEST_KEY = 1000;

/** Whether a dash with a space behind it stands here. */
export function isEntry(cursor: Cursor): boolean {
  const { text, at } = cursor;
  return text.charCodeAt(at) === DASH && isBreak(text.charCodeAt(at + 1));
}

export function isFlowAhead({ text, at }: Cursor): boolean {
  const code = text.charCodeAt(at);
  return code === OPEN_BRACE || code === OPEN_BRACKET;
}

/** Whether a key and its colon stand here, on one line. */
export function isKeyAhead(cursor: Cursor): boolean {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
  if (!isQuoted && !startsPlain(code)) return false;
  const colon = isQuoted ? colonBehindQuoted(cursor) : colonBehindPlain(text, at);
  return colon !== -1;
}

/** Goes behind the colon. */
export function blockKey(cursor: Cursor): string {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
  if (!isQuoted && (!startsPlain(code) || isEntry(cursor))) unusual();
  const colon = isQuoted ? colonBehindQuoted(cursor) : colonBehindPlain(text, at);
  if (colon === -1 || colon - at > LONGEST_KEY) unusual();
  if (isQuoted) {
    const key = quoted(cursor, undefined);
    cursor.at = colon + 1;
    return key;
  }
  let end = colon;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  cursor.at = colon + 1;
  const key = text.slice(at, end);
  return key === '<<' ? unusual() : key;
}

/** The offset of the colon behind a quoted key; -1 when there is none. */
function colonBehindQuoted(cursor: Cursor): number {
  const start = cursor.at;
  quoted(cursor, undefined);
  let at = cursor.at;
  cursor.at = start;
  while (cursor.text.charCodeAt(at) === SPACE) at += 1;
  if (cursor.text.charCodeAt(at) !== COLON) return -1;
  return isBreak(cursor.text.charCodeAt(at + 1)) ? at : unusual();
}

/** The offset of the colon behind a plain key; -1 when its line has none. */
function colonBehindPlain(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON && isBreak(text.charCodeAt(at + 1))) return at;
    if (code === NEWLINE || code !== code) return -1;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) return -1;
    if (code === TAB) unusual();
  }
}
