/** Flow collections (YAML 1.2.2 section 7.4), of which all of JSON is a part. */
import { emptyObject, type JsonValue } from '../json.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  type Cursor,
  DASH,
  DOUBLE_QUOTE,
  enter,
  HASH,
  isBreak,
  isMarker,
  lineEnd,
  NEWLINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  unusual,
} from './cursor.ts';
import { plainValue } from './plain.ts';
import { quoted } from './quoted.ts';
import { startsPlain } from './indicators.ts';

/** Reads a collection from its bracket to behind the closing one; `parent` is the column that its lines must be beyond. */
export function flowCollection(
  cursor: Cursor,
  parent: number,
  key: string | undefined,
  keyAt: number,
): JsonValue {
  const node = cursor.places.open(cursor.at, key, keyAt);
  enter(cursor);
  cursor.flowDepth += 1;
  const isMap = cursor.text.charCodeAt(cursor.at) === OPEN_BRACE;
  cursor.at += 1;
  const value = isMap ? flowMapping(cursor, parent, node) : flowSequence(cursor, parent);
  cursor.depth -= 1;
  cursor.flowDepth -= 1;
  cursor.places.close(node);
  return value;
}

function flowMapping(cursor: Cursor, parent: number, node: number): JsonValue {
  const { outline } = cursor;
  const outer = outline.mapping(cursor, node, -2 - parent);
  const object = emptyObject();
  if (skipSpace(cursor, parent) === CLOSE_BRACE) {
    cursor.at += 1;
    return object;
  }
  for (;;) {
    const keyAt = cursor.at;
    const key = flowKey(cursor);
    if (key in object) unusual();
    skipSpace(cursor, parent);
    object[key] =
      outer === undefined
        ? flowValue(cursor, parent, key, keyAt)
        : outline.member(cursor, outer, key, keyAt, () => flowValue(cursor, parent, key, keyAt));
    const code = skipSpace(cursor, parent);
    cursor.at += 1;
    if (code === CLOSE_BRACE) return object;
    if (code !== COMMA) unusual();
    if (skipSpace(cursor, parent) === CLOSE_BRACE) {
      cursor.at += 1;
      return object;
    }
  }
}

function flowSequence(cursor: Cursor, parent: number): JsonValue {
  const list: JsonValue[] = [];
  if (skipSpace(cursor, parent) === CLOSE_BRACKET) {
    cursor.at += 1;
    return list;
  }
  for (;;) {
    list.push(flowValue(cursor, parent, undefined, -1));
    const code = skipSpace(cursor, parent);
    cursor.at += 1;
    if (code === CLOSE_BRACKET) return list;
    if (code !== COMMA) unusual();
    if (skipSpace(cursor, parent) === CLOSE_BRACKET) {
      cursor.at += 1;
      return list;
    }
  }
}

function flowValue(cursor: Cursor, parent: number, key: string | undefined, keyAt: number): JsonValue {
  const start = cursor.at;
  const code = cursor.text.charCodeAt(start);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return flowCollection(cursor, parent, key, keyAt);
  cursor.places.open(start, key, keyAt);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return quoted(cursor, parent < 0 ? undefined : parent);
  return plainValue(cursor, plain(cursor, false), start);
}

/** A key on one line and its colon. */
function flowKey(cursor: Cursor): string {
  const { text } = cursor;
  const code = text.charCodeAt(cursor.at);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    const key = quoted(cursor, undefined);
    const isAdjacent = text.charCodeAt(cursor.at) === COLON;
    while (text.charCodeAt(cursor.at) === SPACE) cursor.at += 1;
    if (text.charCodeAt(cursor.at) !== COLON) unusual();
    cursor.at += 1;
    if (!isAdjacent && !isBreak(text.charCodeAt(cursor.at))) unusual();
    return key;
  }
  const key = plain(cursor, true);
  if (key === '<<' || text.charCodeAt(cursor.at) !== COLON) unusual();
  cursor.at += 1;
  return key;
}

/** A plain scalar on one line, without the spaces behind it. */
function plain(cursor: Cursor, isKey: boolean): string {
  const { text } = cursor;
  const start = cursor.at;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  if (!startsPlain(first) || (first === DASH && (isBreak(second) || isFlowIndicator(second)))) unusual();
  let at = start;
  let end = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === NEWLINE || isFlowIndicator(code) || code !== code) break;
    if (code === TAB) unusual();
    if (code === HASH && at > end) break;
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (isBreak(next) && isKey) break;
      if (isBreak(next) || next === TAB || isFlowIndicator(next)) unusual();
    }
    end = at + 1;
  }
  cursor.at = at;
  return text.slice(start, end);
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA ||
    code === CLOSE_BRACE ||
    code === CLOSE_BRACKET ||
    code === OPEN_BRACE ||
    code === OPEN_BRACKET
  );
}

/** Skips spaces, line ends and comments; gives back the character that it comes to. */
function skipSpace(cursor: Cursor, parent: number): number {
  const { text } = cursor;
  const start = cursor.at;
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      const line = ++at;
      while (text.charCodeAt(at) === SPACE) at += 1;
      checkIndent(cursor, at, at - line, parent);
    } else if (code === SPACE || (code === TAB && parent < 0)) at += 1;
    else if (code === HASH && at > start) at = lineEnd(text, at);
    else {
      cursor.at = at;
      return code;
    }
  }
}

/** Lines of a flow collection are indented beyond its parent; blank ones, comments and the last bracket may be shorter. */
function checkIndent({ text, flowDepth }: Cursor, at: number, indent: number, parent: number): void {
  if (indent > parent && indent > 0) return;
  const code = text.charCodeAt(at);
  if (code === NEWLINE || code === HASH) return;
  const isLast = flowDepth === 1 && (code === CLOSE_BRACE || code === CLOSE_BRACKET);
  if (indent < parent || (indent === parent && !isLast) || (indent === 0 && isMarker(text, at))) unusual();
}
