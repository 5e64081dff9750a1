/** Plain scalars in block collections, on one line or several (YAML 1.2.2 section 7.3.3). */
import type { JsonValue } from '../json.ts';
import { COLON, type Cursor, endLine, HASH, isBreak, NEWLINE, SPACE, TAB, unusual } from './cursor.ts';
import { startsPlain } from './indicators.ts';
import { foldLines, plainValue } from './plain.ts';

/** Reads to the next content. Further lines are those beyond the column of the collection, `parent`. */
export function plainScalar(cursor: Cursor, parent: number): JsonValue {
  const start = cursor.at;
  if (!startsPlain(cursor.text.charCodeAt(start))) unusual();
  const first = plainLine(cursor);
  let lines: string[] | undefined;
  for (let blank = nextPlainLine(cursor, parent); blank >= 0; blank = nextPlainLine(cursor, parent)) {
    lines ??= [first];
    for (; blank > 0; blank--) lines.push('');
    lines.push(plainLine(cursor));
  }
  const value = lines === undefined ? plainValue(cursor, first, start) : foldLines(lines);
  endLine(cursor);
  return value;
}

/** The rest of a line as far as it is a plain scalar's, without the spaces at the end. */
function plainLine(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at;
  let at = start;
  let end = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === NEWLINE || code !== code || (code === HASH && at > end)) break;
    // A colon and a space make a key, which cannot stand here.
    if (code === TAB || (code === COLON && isBreak(text.charCodeAt(at + 1)))) unusual();
    end = at + 1;
  }
  cursor.at = end;
  return text.slice(start, end);
}

/** Goes on to the scalar's next line; how many blank lines lie between, or -1 when the scalar is over. */
function nextPlainLine(cursor: Cursor, parent: number): number {
  const { text } = cursor;
  let at = cursor.at;
  while (text.charCodeAt(at) === SPACE) at += 1;
  for (let blank = 0; text.charCodeAt(at) === NEWLINE; blank++) {
    const start = ++at;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const code = text.charCodeAt(at);
    if (code === NEWLINE) continue;
    if (at - start <= parent || code === HASH || code !== code) return -1;
    if (code === TAB) unusual();
    cursor.at = at;
    return blank;
  }
  return -1;
}
