/** Texts of a length that match patterns and do not match others, by automata. */
import { automaton, exactly, intersection, lengthAutomaton, shortWords } from './automata.ts';
import type { Signed } from './satisfy.ts';
import { found, none, type Solution, unknown } from './solution.ts';

/** Lengths up to this are part of the automaton; greater ones are tried. */
const MOST_LENGTH = 300;

/** A text for which all of these hold, a short one. */
export function stringInstance(signed: readonly Signed[]): Solution {
  const excluded = new Set(
    signed.flatMap(({ constraint, positive }) =>
      constraint.kind === 'values' && !positive ? constraint.values.map(String) : [],
    ),
  );
  const { least, most } = lengths(signed);
  if (least > most) return none;
  const patterns = signed.flatMap(({ constraint, positive }) =>
    constraint.kind === 'pattern' ? [{ pattern: constraint.pattern, positive }] : [],
  );
  if (patterns.length === 0) return plain(least, most, excluded);
  try {
    return fromAutomaton(patterns, least, most, excluded);
  } catch {
    // A pattern that automata cannot express, or one that would need too many states.
    return guess(patterns, least, most, excluded);
  }
}

/** Whether a text matches a pattern (ECMA-262 with the `u` flag); undefined for what is no pattern. */
export function matches(pattern: string, text: string): boolean | undefined {
  try {
    return expression(pattern).test(text);
  } catch {
    return undefined;
  }
}

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}

function lengths(signed: readonly Signed[]): { least: number; most: number } {
  const limits = (kind: 'minLength' | 'maxLength', sign: boolean): number[] =>
    signed.flatMap(({ constraint, positive }) =>
      constraint.kind === kind && positive === sign ? [constraint.limit] : [],
    );
  return {
    least: Math.max(0, ...limits('minLength', true), ...limits('maxLength', false).map((one) => one + 1)),
    most: Math.min(
      Infinity,
      ...limits('maxLength', true),
      ...limits('minLength', false).map((one) => one - 1),
    ),
  };
}

/** A longer list of values is left out of the automaton, and only tried. */
const MOST_EXCLUDED = 200;

/** Longer texts are no good witness, and cost memory. */
const LONGEST = 1_000_000;

function plain(least: number, most: number, excluded: ReadonlySet<string>): Solution {
  if (least > LONGEST) return unknown;
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
  for (let length = least; length <= Math.min(most, least + 2); length++) {
    for (const letter of letters) {
      const text = letter.repeat(length);
      if (!excluded.has(text)) return found(text);
      if (length === 0) break;
    }
  }
  return most === 0 ? none : unknown;
}

interface Pattern {
  readonly pattern: string;
  readonly positive: boolean;
}

function fromAutomaton(
  patterns: readonly Pattern[],
  least: number,
  most: number,
  excluded: ReadonlySet<string>,
): Solution {
  const all = patterns.map(({ pattern, positive }) => automaton(pattern, positive));
  if (excluded.size > 0 && excluded.size <= MOST_EXCLUDED) all.push(automaton(exactly(excluded), false));
  const isExact = least <= MOST_LENGTH && (most === Infinity || most <= MOST_LENGTH);
  const shortest = Math.min(least, MOST_LENGTH);
  if (shortest > 0 || (isExact && most !== Infinity))
    all.push(lengthAutomaton(shortest, isExact ? most : Infinity));
  const [first, ...others] = all;
  if (first === undefined) return unknown;
  const both = others.reduce(intersection, first);
  if (both.isEmpty) return patterns.some(({ pattern }) => /\(\?[=!<]/.test(pattern)) ? unknown : none;
  const fits = (text: string): boolean => {
    const length = [...text].length;
    return (
      length >= least && length <= most && !excluded.has(text) && patterns.every((one) => agrees(one, text))
    );
  };
  for (const text of shortWords(both)) if (fits(text)) return found(text);
  return unknown;
}

function agrees({ pattern, positive }: Pattern, text: string): boolean {
  return matches(pattern, text) === positive;
}

/** Texts made from the patterns' own characters: enough to find many witnesses, never a proof. */
function guess(
  patterns: readonly Pattern[],
  least: number,
  most: number,
  excluded: ReadonlySet<string>,
): Solution {
  const pieces = [
    '',
    'a',
    'A',
    '0',
    '1',
    '-',
    '_',
    '.',
    ' ',
    '/',
    '@',
    'é',
    'ab',
    'a1',
    'a.b',
    'aa',
    'http://a',
    '2020-01-01',
  ];
  const texts = pieces.flatMap((piece) => [
    piece,
    piece.padEnd(least, 'a'),
    piece.repeat(Math.max(1, Math.min(least, 50))),
  ]);
  for (const text of texts) {
    const length = [...text].length;
    if (length < least || length > most || excluded.has(text)) continue;
    if (patterns.every((one) => agrees(one, text))) return found(text);
  }
  return unknown;
}
