/** Texts of a length that match patterns and do not match others, by automata. */
import { type CharSet, DFA, JS, NFA, type Transformer, Transformers, transform } from 'refa';
import type { Signed } from './satisfy.ts';
import { found, none, type Solution, unknown } from './solution.ts';

/** Automata with more states than this are not made. */
const MOST_STATES = 4000;

/** Lengths up to this are part of the automaton; greater ones are tried. */
const MOST_LENGTH = 300;

const ALL = 0x10ffff;

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

/** A pattern for these texts and no others. */
function exactly(texts: ReadonlySet<string>): string {
  const literals = [...texts].map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return `^(?:${literals.join('|')})$`;
}

/** Longer texts are no good witness, and cost memory. */
const LONGEST = 100_000;

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
  if (shortest > 0 || isExact) all.push(lengthAutomaton(shortest, isExact ? most : Infinity));
  const [first, ...others] = all;
  if (first === undefined) return unknown;
  const both = others.reduce<NFA>(intersection, first);
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

/** Each state of an automaton is passed so many times: a few words of each kind, however many there are. */
const MOST_VISITS = 6;

/** Words that an automaton takes, short ones first, of characters that are easy to read. */
function* shortWords({ initial, finals }: NFA): Iterable<string> {
  const visits = new Map<unknown, number>();
  const queue: { readonly state: NFA.ReadonlyNode; readonly word: string }[] = [{ state: initial, word: '' }];
  for (const { state, word } of queue) {
    const count = (visits.get(state) ?? 0) + 1;
    if (count > MOST_VISITS) continue;
    visits.set(state, count);
    if (finals.has(state as NFA.Node)) yield word;
    for (const [next, characters] of state.out) {
      for (const character of choice(characters)) queue.push({ state: next, word: word + character });
    }
  }
}

const preferred = [...'aA0-_./ '].map((character) => character.codePointAt(0) ?? 0);

/** Two characters of a set, plain ones if it has them. */
function choice(characters: CharSet): string[] {
  const plainOnes = preferred.filter((code) => characters.has(code)).slice(0, 2);
  const first = characters.ranges[0]?.min;
  const codes = plainOnes.length > 0 || first === undefined ? plainOnes : [printable(characters) ?? first];
  return codes.map((code) => String.fromCodePoint(code));
}

function printable(characters: CharSet): number | undefined {
  for (let code = 0x21; code < 0x7f; code++) if (characters.has(code)) return code;
  return undefined;
}

function intersection(one: NFA, other: NFA): NFA {
  return NFA.fromIntersection(one, other, new NFA.LimitedNodeFactory(MOST_STATES));
}

function agrees({ pattern, positive }: Pattern, text: string): boolean {
  return matches(pattern, text) === positive;
}

const automata = new Map<string, NFA>();

/** The texts that match a pattern anywhere, or those that do not. */
function automaton(pattern: string, positive: boolean): NFA {
  const key = `${positive ? '+' : '-'}${pattern}`;
  const known = automata.get(key);
  if (known !== undefined) return known;
  const parser = JS.Parser.fromLiteral({ source: `[^]*(?:${pattern})[^]*`, flags: 'u' });
  const { expression: parsed } = parser.parse({ backreferences: 'throw', maxNodes: 20_000 });
  const applied = transform(Transformers.applyAssertions(), parsed);
  const bare = transform(Transformers.removeUnnecessaryAssertions(), transform(edges, applied));
  const nodes = new NFA.LimitedNodeFactory(MOST_STATES);
  const nfa = NFA.fromRegex(bare, { maxCharacter: ALL }, { assertions: 'throw' }, nodes);
  const made = positive ? nfa : complement(nfa);
  automata.set(key, made);
  return made;
}

/**
 * Once assertions are applied to what stands before and behind them, those that are left stand at an end of the text:
 * nothing is there, which a negated one wants and another does not get.
 */
const edges: Transformer = {
  name: 'edges',
  onAssertion(node, { signalMutation }) {
    if (settled.has(node)) return;
    settled.add(node);
    node.alternatives = node.negate ? [{ type: 'Concatenation', elements: [] }] : [];
    node.negate = false;
    signalMutation();
  },
};

/** The transformation passes several times. */
const settled = new WeakSet<object>();

function complement(nfa: NFA): NFA {
  const dfa = DFA.fromFA(nfa, new DFA.LimitedNodeFactory(MOST_STATES));
  dfa.complement();
  return NFA.fromFA(dfa, new NFA.LimitedNodeFactory(MOST_STATES));
}

function lengthAutomaton(least: number, most: number): NFA {
  return automaton(`^[^]{${least},${most === Infinity ? '' : most}}$`, true);
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
