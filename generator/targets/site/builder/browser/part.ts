/** A part of a form: a control or a group of them, for one value. */
import type { FormNode } from '../form.ts';
import type { BuilderWords } from '../words.ts';

export interface Part {
  readonly element: HTMLElement;
  /** What a label names and a message moves to. Undefined for a group. */
  readonly control: HTMLElement | undefined;
  /** The JSON value; undefined while nothing is given. Integers beyond 2^53 are bigint. */
  value(): unknown;
  /** What was entered and is no value, a message each. */
  faults(): readonly Fault[];
  /** The row of a member, by its name or number; undefined where it has none. */
  member(token: string): Row | undefined;
}

export interface Fault {
  readonly message: string;
  readonly row: Row | undefined;
}

/** A part with its label, its state and its messages. */
export interface Row {
  readonly element: HTMLElement;
  readonly part: Part;
  /** Shows what is wrong with the value, once it has been touched; empty: nothing. */
  tell(message: string, language: string): void;
  /** Shows whether it has to be given, as rules have it at the moment. */
  mark(presence: Presence): void;
  focus(): void;
}

export type Presence = 'optional' | 'required' | 'forbidden' | 'empty';

/** Where a part stands. */
export interface Place {
  /** As it is called in messages and names of buttons. */
  readonly name: string;
  /** The anchor of its documentation. */
  readonly anchor: string;
  readonly required: boolean;
}

/** What parts of one form share. Every change is an `input` event, which rises to the form. */
export interface Surroundings {
  readonly words: BuilderWords;
  readonly shared: readonly FormNode[];
  make(node: FormNode, place: Place): Part;
}
