/** Messages as they go over the wire, and how two readers of one understand each other. */

/** A way of proving who one is, as it was obtained: `oauth2 password https://a/t`, with the scopes that were granted. */
export interface Credential {
  readonly way: string;
  readonly scopes: readonly string[];
}

export type Fields = readonly (readonly [name: string, value: string])[];

/** A part of a multipart body, or a pair of a form; a value that is no text is written by its media type. */
export interface Part {
  readonly name: string;
  readonly type: string | undefined;
  readonly fields: Fields;
  readonly value: unknown;
}

export interface Body {
  readonly type: string;
  readonly value: unknown;
  /** In place of the value, in a form. */
  readonly parts?: readonly Part[] | undefined;
}

export interface Request {
  readonly method: string;
  /** With its query. A webhook has its name: its receiver says where it goes. */
  readonly url: string;
  readonly fields: Fields;
  readonly credentials: readonly Credential[];
  readonly body: Body | undefined;
}

export interface Response {
  readonly status: number;
  readonly fields: Fields;
  readonly body: Body | undefined;
}

/** What a message says, by the place where it says it. Undefined where it is none that the description knows. */
export type Reading = Readonly<Record<string, unknown>> | undefined;

/** Whether what one reader finds is what the other does, as far as both look for it. */
export function agree(one: NonNullable<Reading>, other: NonNullable<Reading>): boolean {
  return Object.keys(one).every((place) => !(place in other) || isSame(one[place], other[place]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
