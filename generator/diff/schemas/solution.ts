/** Answers to the question whether there is an instance. */
import type { JsonValue } from '../../spec/json.ts';
import type { Literal } from './literal.ts';

/** `unknown`: neither an instance nor a proof that there is none was found. */
export type Solution =
  | { readonly kind: 'found'; readonly value: JsonValue }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

export const none: Solution = { kind: 'none' };
export const unknown: Solution = { kind: 'unknown' };

export function found(value: JsonValue): Solution {
  return { kind: 'found', value };
}

/** Who answers questions about parts of an instance. */
export interface Solver {
  solve(literals: readonly Literal[]): Solution;
}

/** The first instance that any of the questions gives; unknown where one of them is, none else. */
export function firstFound<T>(questions: Iterable<T>, solve: (question: T) => Solution): Solution {
  let result = none;
  for (const question of questions) {
    const solution = solve(question);
    if (solution.kind === 'found') return solution;
    if (solution.kind === 'unknown') result = unknown;
  }
  return result;
}
