/**
 * The usual YAML and JSON in one pass from text to value, some twenty times as fast as by way of
 * tokens and a syntax tree. It reads block and flow collections, every kind of scalar, and comments;
 * whatever else there is (anchors, tags, directives, explicit keys, tabs, further documents), and
 * whatever is wrong, it leaves to the whole parser, whose errors and limits are the only ones.
 */
import type { JsonValue } from '../json.ts';
import { blockNode } from './block.ts';
import { type Cursor, endLine, nextContent, UNUSUAL, unusual } from './cursor.ts';
import { type KnownText, Outline } from './outline.ts';
import { Places } from './places.ts';

export interface QuickValue {
  readonly value: JsonValue;
  readonly places: Places;
  readonly outline: Outline;
  /** Decimals that a double cannot hold to the last written digit. */
  readonly rounded: Cursor['rounded'];
}

/**
 * The value of a text and its places; undefined when the text is for the whole parser.
 *
 * @param known a text that this one may resemble; what they have in common is not read again
 */
export function readQuickly(text: string, known?: KnownText): QuickValue | undefined {
  const [places, outline] = [new Places(), new Outline(known)];
  const cursor: Cursor = { text, at: 0, column: 0, depth: 0, flowDepth: 0, places, outline, rounded: [] };
  try {
    return { value: readDocument(cursor), places, outline, rounded: cursor.rounded };
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

/** Control characters, which YAML does not take, carriage returns, and byte order marks within. */
const UNREADABLE = /[^\t\n -\ufefe\uff00-\uffff]/;

function readDocument(cursor: Cursor): JsonValue {
  if (UNREADABLE.test(cursor.text)) unusual();
  skipMarker(cursor);
  nextContent(cursor, cursor.at);
  if (cursor.column !== 0) unusual();
  const value = blockNode(cursor, -1, 0, undefined, -1);
  return cursor.at >= cursor.text.length ? value : unusual();
}

const MARKER = /(?: *(?:#.*)?\n)*---(?=[ \n])/y;

/** The line that may begin a document; content on it is left to the whole parser. */
function skipMarker(cursor: Cursor): void {
  MARKER.lastIndex = 0;
  if (!MARKER.test(cursor.text)) return;
  cursor.at = MARKER.lastIndex;
  endLine(cursor);
  cursor.at -= Math.max(cursor.column, 0);
}
