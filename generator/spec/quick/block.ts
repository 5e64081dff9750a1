/** Block collections (YAML 1.2.2 section 8.2) and the scalars in them. */
import { emptyObject, type JsonValue } from '../json.ts';
import { blockScalar } from './block-scalar.ts';
import {
  type Cursor,
  DOUBLE_QUOTE,
  endLine,
  enter,
  HASH,
  NEWLINE,
  SINGLE_QUOTE,
  SPACE,
  unusual,
} from './cursor.ts';
import { flowCollection } from './flow.ts';
import { blockKey, isEntry, isFlowAhead, isKeyAhead } from './keys.ts';
import { plainScalar } from './plain-scalar.ts';
import { quoted } from './quoted.ts';

/**
 * The node that begins at the cursor, at a column beyond its parent's. Ends at the next content.
 *
 * @param parent the column of the collection that holds it; -1 for the document
 * @param key the node's key and where that stands; undefined and -1 in a sequence
 */
export function blockNode(
  cursor: Cursor,
  parent: number,
  column: number,
  key: string | undefined,
  keyAt: number,
): JsonValue {
  if (isEntry(cursor)) return blockSequence(cursor, column, key, keyAt);
  if (isKeyAhead(cursor)) return blockMapping(cursor, column, key, keyAt);
  return parent < 0 && !isFlowAhead(cursor) ? unusual() : scalarOrFlow(cursor, parent, key, keyAt);
}

function blockMapping(cursor: Cursor, column: number, key: string | undefined, keyAt: number): JsonValue {
  const node = cursor.places.open(cursor.at, key, keyAt);
  enter(cursor);
  const { outline } = cursor;
  const outer = outline.mapping(cursor, node, column);
  const object = emptyObject();
  for (;;) {
    const at = cursor.at;
    const name = blockKey(cursor);
    if (name in object) unusual();
    object[name] =
      outer === undefined
        ? entryValue(cursor, column, name, at)
        : outline.member(cursor, outer, name, at, () => entryValue(cursor, column, name, at));
    if (cursor.column < column) break;
    if (cursor.column > column) unusual();
  }
  cursor.depth -= 1;
  cursor.places.close(node);
  return object;
}

/** What follows a key and its colon. */
function entryValue(cursor: Cursor, column: number, key: string, keyAt: number): JsonValue {
  const behindColon = cursor.at;
  if (!isLineOver(cursor)) return isEntry(cursor) ? unusual() : scalarOrFlow(cursor, column, key, keyAt);
  const end = cursor.at;
  cursor.at = behindColon;
  endLine(cursor);
  if (cursor.column > column) return blockNode(cursor, column, cursor.column, key, keyAt);
  // A sequence may stand as far left as the key that it belongs to.
  if (cursor.column === column && isEntry(cursor)) return blockSequence(cursor, column, key, keyAt);
  cursor.places.open(end, key, keyAt);
  return null;
}

function blockSequence(cursor: Cursor, column: number, key: string | undefined, keyAt: number): JsonValue {
  const node = cursor.places.open(cursor.at, key, keyAt);
  enter(cursor);
  const list: JsonValue[] = [];
  do list.push(itemValue(cursor, column));
  while (cursor.column === column && isEntry(cursor));
  if (cursor.column > column) unusual();
  cursor.depth -= 1;
  cursor.places.close(node);
  return list;
}

/** What follows a dash: a collection may begin on its line. */
function itemValue(cursor: Cursor, column: number): JsonValue {
  const dash = cursor.at;
  cursor.at += 1;
  if (!isLineOver(cursor)) return blockNode(cursor, column, column + cursor.at - dash, undefined, -1);
  const end = cursor.at;
  cursor.at = dash + 1;
  endLine(cursor);
  if (cursor.column > column) return blockNode(cursor, column, cursor.column, undefined, -1);
  cursor.places.open(end, undefined, -1);
  return null;
}

/** Skips spaces; whether nothing but a comment follows on the line. */
function isLineOver(cursor: Cursor): boolean {
  const { text } = cursor;
  while (text.charCodeAt(cursor.at) === SPACE) cursor.at += 1;
  const code = text.charCodeAt(cursor.at);
  return code === NEWLINE || code === HASH || code !== code;
}

/** A value that is no block collection. */
function scalarOrFlow(cursor: Cursor, parent: number, key: string | undefined, keyAt: number): JsonValue {
  const { text } = cursor;
  const start = cursor.at;
  const code = text.charCodeAt(start);
  if (isFlowAhead(cursor)) {
    const value = flowCollection(cursor, parent, key, keyAt);
    endLine(cursor);
    return value;
  }
  cursor.places.open(start, key, keyAt);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    const value = quoted(cursor, parent);
    endLine(cursor);
    return value;
  }
  // A literal or folded scalar.
  if (code === 124 || code === 62) return blockScalar(cursor, parent);
  return plainScalar(cursor, parent);
}
