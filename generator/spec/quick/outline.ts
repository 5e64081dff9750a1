/**
 * The outer mappings of a text, noted while it is read, and what a text that resembles it has in common with it. A member
 * that is written the same, at the same place of the same mappings, is not read again: its value is the other text's.
 */
import type { JsonValue } from '../json.ts';
import type { Cursor } from './cursor.ts';
import type { Places } from './places.ts';

/** Fields of the document, their members, and the members of these: of a description that is every component. */
const OUTER_DEPTH = 3;

/** So far the reader looks behind a value to know that it is over. */
const AHEAD = 4;

/** A member of an outer mapping: its text from behind the colon to what the reader came to, and in which column that was. */
interface Member {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly value: JsonValue;
}

/** A text that has been read. */
export interface KnownText {
  readonly text: string;
  readonly places: Places;
  readonly outline: Outline;
  /** Decimals whose rounding has to be told of each text. */
  readonly rounded: Cursor['rounded'];
  /** Whether a value may be taken over. */
  isKept(value: JsonValue): boolean;
}

/** A mapping that is being read. */
export interface OuterMapping {
  /** The node of the same mapping in the known text. */
  readonly twin: number | undefined;
}

const noTwin: OuterMapping = { twin: undefined };

export class Outline {
  private readonly known: KnownText | undefined;
  /** By node: how mappings are laid out, and members. */
  private readonly layouts = new Map<number, number>();
  private readonly members = new Map<number, Member>();
  /** The node that is to be read next, and the same one in the known text. */
  private next: { readonly node: number; readonly twin: number | undefined } = { node: 0, twin: 0 };

  constructor(known?: KnownText) {
    this.known = known;
  }

  /**
   * Notes a mapping that begins.
   *
   * @param layout what the reader goes by inside it, besides the text: a block's column, or below zero what a flow
   * collection has to be beyond
   * @returns undefined for one whose members are not noted
   */
  mapping({ depth }: Cursor, node: number, layout: number): OuterMapping | undefined {
    if (depth > OUTER_DEPTH) return undefined;
    this.layouts.set(node, layout);
    const { known, next } = this;
    if (known === undefined || next.twin === undefined || next.node !== node) return noTwin;
    return known.outline.layouts.get(next.twin) === layout ? { twin: next.twin } : noTwin;
  }

  /** The value of a member: what the known text has there, or what is read. */
  member(
    cursor: Cursor,
    { twin }: OuterMapping,
    key: string,
    keyAt: number,
    read: () => JsonValue,
  ): JsonValue {
    const from = cursor.at;
    const node = cursor.places.size;
    const found = twin === undefined ? undefined : this.known?.places.child(twin, key);
    this.next = { node, twin: found };
    const value = (found === undefined ? undefined : this.taken(cursor, found, key, keyAt)) ?? read();
    this.members.set(node, { from, to: cursor.at, column: cursor.column, value });
    return value;
  }

  /** What the known text has at a node, when the same text stands at the cursor. */
  private taken(cursor: Cursor, node: number, key: string, keyAt: number): JsonValue | undefined {
    const { known } = this;
    const member = known?.outline.members.get(node);
    if (known === undefined || member === undefined || !known.isKept(member.value)) return undefined;
    const { from, to } = member;
    const shift = cursor.at - from;
    if (known.text.slice(from, to + AHEAD) !== cursor.text.slice(from + shift, to + shift + AHEAD))
      return undefined;
    if (known.rounded.some(({ offset }) => offset >= from && offset < to)) return undefined;
    cursor.places.link(key, keyAt, { places: known.places, node, shift });
    cursor.at = to + shift;
    cursor.column = member.column;
    return member.value;
  }
}
