/**
 * The report of a comparison: plain data, which every format is made of. Its JSON form is described by schema.json.
 */
import type { JsonValue } from '../../spec/json.ts';
import type { Axis, Direction, Level, Reached, RuleRow } from '../change.ts';
import type { VersionVerdict } from '../version.ts';

/**
 * `breaking` and `warning`: there is a change of that level that nobody has waived. `safe`: there are changes, none of
 * them like that (also: the description is new). `none`: there is no change at all.
 */
export type Verdict = 'breaking' | 'warning' | 'safe' | 'none';

export type FailOn = 'breaking' | 'warning' | 'none';

export interface Report {
  readonly verdict: Verdict;
  /** `added`: the base does not have the description; there are no changes then. */
  readonly status: 'compared' | 'added';
  readonly base: ReportSide;
  readonly revision: ReportSide;
  readonly version: VersionVerdict;
  readonly counts: Counts;
  readonly failOn: FailOn;
  /** Whether the command ends with exit code 1. */
  readonly failed: boolean;
  readonly changes: readonly ReportChange[];
  /** What else fails: waivers that have expired or match nothing, a version that is too low. */
  readonly faults: readonly ReportFault[];
  /** The rules that the changes name, by their ids. */
  readonly rules: ReadonlyMap<string, RuleRow>;
}

export interface ReportSide {
  /** The file or `REVISION:PATH`. */
  readonly name: string;
  /** Undefined where the description is not there. */
  readonly title: string | undefined;
  readonly version: string | undefined;
}

/** Changes by level, without the waived ones, which are counted apart. */
export interface Counts {
  readonly breaking: number;
  readonly warning: number;
  readonly safe: number;
  readonly waived: number;
}

export interface ReportPlace {
  readonly pointer: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export interface ReportChange {
  readonly rule: string;
  readonly axis: Axis;
  readonly level: Level;
  readonly direction: Direction;
  readonly message: string;
  readonly fingerprint: string;
  readonly base: ReportPlace | null;
  readonly revision: ReportPlace | null;
  /** Where to show it in the revision: its place there, or what is nearest to where it was. */
  readonly shown: ReportPlace;
  readonly operations: readonly Reached[];
  readonly witness?: ReportWitness | undefined;
  readonly waived?: string | undefined;
}

export interface ReportWitness {
  readonly instance: JsonValue;
  readonly at: string;
  readonly documented: boolean;
}

export interface ReportFault {
  readonly code: string;
  readonly message: string;
  readonly place: ReportPlace;
}
