/** What every comparison below an operation may look at. */
import type { Finding, Side } from '../change.ts';
import type { PlacedPair } from './collector.ts';
import type { SunsetOptions } from './sunset.ts';

export type CompareOptions = SunsetOptions;

export interface Compared {
  readonly findings: Finding[];
  readonly pairs: PlacedPair[];
}

export interface Context {
  readonly base: Side;
  readonly revision: Side;
  readonly options: CompareOptions;
  /** Filled by the comparison. */
  readonly compared: Compared;
}
