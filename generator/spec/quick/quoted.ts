/** Quoted scalars (YAML 1.2.2 sections 7.3.1 and 7.3.2), of which JSON's strings are a part. */
import {
  BACKSLASH,
  type Cursor,
  DOUBLE_QUOTE,
  isMarker,
  NEWLINE,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  unusual,
} from './cursor.ts';
import { foldLines } from './plain.ts';

/**
 * Reads from the opening quote to behind the closing one.
 *
 * @param parent the column that further lines must be beyond; undefined where the scalar has to end on its line
 */
export function quoted(cursor: Cursor, parent: number | undefined): string {
  return cursor.text.charCodeAt(cursor.at) === DOUBLE_QUOTE
    ? doubleQuoted(cursor, parent)
    : singleQuoted(cursor, parent);
}

function doubleQuoted(cursor: Cursor, parent: number | undefined): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = start;
  let isPlain = true;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE) break;
    if (code === BACKSLASH) {
      isPlain = false;
      at += 1;
      if (text.charCodeAt(at) === NEWLINE) continueLine(text, at, parent);
    } else if (code === NEWLINE) {
      isPlain = false;
      continueLine(text, at, parent);
    } else if (code !== code) unusual();
    at += 1;
  }
  cursor.at = at + 1;
  const raw = text.slice(start, at);
  return isPlain ? raw : unescape(raw);
}

function singleQuoted(cursor: Cursor, parent: number | undefined): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = start;
  let isFolded = false;
  let isEscaped = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SINGLE_QUOTE) {
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) break;
      isEscaped = true;
      at += 1;
    } else if (code === NEWLINE) {
      isFolded = true;
      continueLine(text, at, parent);
    } else if (code !== code) unusual();
    at += 1;
  }
  cursor.at = at + 1;
  const raw = text.slice(start, at);
  const folded = isFolded ? foldQuoted(raw) : raw;
  return isEscaped ? folded.replaceAll("''", "'") : folded;
}

/** Further lines of a scalar are indented beyond its parent; a blank line may be shorter. */
function continueLine(text: string, newline: number, parent: number | undefined): void {
  if (parent === undefined) unusual();
  const start = newline + 1;
  let at = start;
  while (text.charCodeAt(at) === SPACE) at += 1;
  const code = text.charCodeAt(at);
  if (code === NEWLINE) return;
  if (at - start <= parent || code === TAB || (at === start && isMarker(text, at))) unusual();
}

function foldQuoted(raw: string): string {
  const lines = raw.split('\n');
  const last = lines.length - 1;
  return foldLines(
    lines.map((line, index) => {
      const end = index === last ? line : line.replace(/[ \t]+$/, '');
      return index === 0 ? end : end.replace(/^[ \t]+/, '');
    }),
  );
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const codeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** What stands between double quotes: escapes, and line ends to fold. */
const SPECIAL = /\\(?:\n[ \t]*|[^])|\n[ \t\n]*/g;

function unescape(raw: string): string {
  let text = '';
  let from = 0;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(raw); match !== null; match = SPECIAL.exec(raw)) {
    const [found] = match;
    const before = raw.slice(from, match.index);
    from = SPECIAL.lastIndex;
    text += found.startsWith('\\') ? before : withoutBlanks(before);
    if (!found.startsWith('\\')) text += foldBreak(found);
    else if (found[1] !== '\n') {
      const name = found.slice(1);
      const length = codeLengths[name];
      text += length === undefined ? (escapes[name] ?? unusual()) : characterAt(raw, from, length);
      from += length ?? 0;
      SPECIAL.lastIndex = from;
    }
  }
  return text + raw.slice(from);
}

/** Blanks at the end of a line do not count. As a part of the pattern they took quadratic time where no line ends. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return text.slice(0, end);
}

function foldBreak(space: string): string {
  const lines = space.split('\n').length - 1;
  return lines === 1 ? ' ' : '\n'.repeat(lines - 1);
}

function characterAt(raw: string, at: number, length: number): string {
  const digits = raw.slice(at, at + length);
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) unusual();
  const code = parseInt(digits, 16);
  return code > 0x10ffff ? unusual() : String.fromCodePoint(code);
}
