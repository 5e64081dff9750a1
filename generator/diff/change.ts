/** What comparing two descriptions gives: plain data, which every report is made of. */
import type { Location } from '../diagnostics.ts';
import type { Api } from '../model/types.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';

/** One of the two descriptions. */
export interface Side {
  readonly document: Document;
  readonly api: Api;
}

/**
 * What a change breaks. `wire`: programs that are deployed. `code`: programs whose client is generated anew (names of
 * operations, schemas and values). `docs`: nothing but what people read.
 */
export type Axis = 'wire' | 'code' | 'docs';

/** `warning`: breaks some, or cannot be decided. */
export type Level = 'breaking' | 'warning' | 'safe';

/** Who sends what changed: `request` is written by the caller of the API, `response` by its provider. */
export type Direction = 'request' | 'response' | 'none';

/** An operation that a change reaches, and in which direction. Webhooks have their name as path. */
export interface Reached {
  readonly method: string;
  readonly path: string;
  readonly direction: Direction;
}

/** A value that one side takes and the other does not, checked by a JSON Schema validator against both. */
export interface Witness {
  readonly instance: JsonValue;
  /** Where the instance goes, in words: "the request body", "the query parameter limit". */
  readonly at: string;
  /** Whether the instance is one of the description's own examples. */
  readonly documented: boolean;
}

/** A change before its rule has said what it means. */
export interface Finding {
  /** A key of the table of rules. */
  readonly rule: string;
  readonly direction: Direction;
  /** Undefined where the side does not have what changed. */
  readonly base: Location | undefined;
  readonly revision: Location | undefined;
  /** Values for the rule's message. */
  readonly facts: Readonly<Record<string, string>>;
  readonly operations: readonly Reached[];
  readonly witness?: Witness | undefined;
  /** Where the finding knows better than its rule, for example that a narrower schema cannot be met at all. */
  readonly level?: Level | undefined;
  /** Why it is a warning; without it, nothing was found that decides. */
  readonly doubt?: string | undefined;
}

/** A finding and what its rule, the configuration and the waivers make of it. */
export interface Change extends Finding {
  readonly axis: Axis;
  readonly level: Level;
  readonly message: string;
  /** The reason of the waiver that accepts the change. */
  readonly waived?: string | undefined;
}

/** A rule: what a kind of change means. `id` reads like a sentence and does not change any more. */
export interface RuleRow {
  readonly id: string;
  readonly axis: Axis;
  readonly level: Level;
  readonly direction: Direction;
  /** With `{facts}` in braces. */
  readonly message: string;
  /** What it means and what to do, for `--explain`. */
  readonly explanation: string;
  /** The rule of the opposite change, where there is one. */
  readonly mirror?: string | undefined;
  /** Two descriptions (YAML, without `openapi` and `info`, which are added) that differ by just this: example and fixture. */
  readonly example: { readonly base: string; readonly revision: string };
}
