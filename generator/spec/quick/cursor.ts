/** Where the quick reader stands in its text, and how it moves from line to line. */
import type { Outline } from './outline.ts';
import type { Places } from './places.ts';

export interface Cursor {
  readonly text: string;
  /** The offset of the next character. */
  at: number;
  /** The column (from 0) of the content that `nextContent` came to; -1 at the end of the text. */
  column: number;
  /** How many collections are open, and how many of them are flow collections around the cursor. */
  depth: number;
  flowDepth: number;
  readonly places: Places;
  readonly outline: Outline;
  /** Offsets and spellings of decimals that a double cannot hold to the last digit. */
  readonly rounded: { readonly offset: number; readonly source: string; readonly value: number }[];
}

/** Thrown at whatever the quick reader leaves to the whole parser; no error, and without a stack. */
export const UNUSUAL = Symbol('unusual');

export function unusual(): never {
  throw UNUSUAL;
}

export const NEWLINE = 10;
export const SPACE = 32;
export const TAB = 9;
export const HASH = 35;
export const COLON = 58;
export const DASH = 45;
export const COMMA = 44;
export const DOUBLE_QUOTE = 34;
export const SINGLE_QUOTE = 39;
export const BACKSLASH = 92;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** Far from the limit of depth.ts, which is the whole parser's to report. */
const DEEP = 150;

export function enter(cursor: Cursor): void {
  cursor.depth += 1;
  if (cursor.depth > DEEP) unusual();
}

/** After a value: nothing but a comment may follow on its line. Goes to the next content. */
export function endLine(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.at;
  let code = text.charCodeAt(at);
  while (code === SPACE) code = text.charCodeAt(++at);
  if (code === HASH && at > cursor.at) at = lineEnd(text, at);
  else if (at < text.length && code !== NEWLINE) unusual();
  nextContent(cursor, at + 1);
}

/** Goes to the first character of the first line, from this line's start on, that is neither blank nor a comment. */
export function nextContent(cursor: Cursor, lineStart: number): void {
  const { text } = cursor;
  let start = lineStart;
  for (;;) {
    let at = start;
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt(++at);
    if (at >= text.length) {
      cursor.at = text.length;
      cursor.column = -1;
      return;
    }
    if (code === HASH) at = lineEnd(text, at);
    else if (code !== NEWLINE) {
      cursor.at = at;
      cursor.column = at - start;
      if (code === TAB || (at === start && isMarker(text, at))) unusual();
      return;
    }
    start = at + 1;
  }
}

/** Whether `---` or `...` stands here, which begins or ends a document at the start of a line. */
export function isMarker(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at);
}

/** The offset of the line's end: its newline, or the text's end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Whether a character ends a token: space, newline or the end of the text (NaN). */
export function isBreak(code: number): boolean {
  return code === SPACE || code === NEWLINE || code !== code;
}
