/** Regular expressions as automata (ECMA-262 with the `u` flag): what they have in common, what they leave out, words of them. */
import { type CharSet, DFA, JS, NFA, type Transformer, Transformers, transform } from 'refa';

/** Automata with more states than this are not made. */
const MOST_STATES = 4000;

const ALL = 0x10ffff;

const automata = new Map<string, NFA>();

/**
 * The texts that match a pattern anywhere, or those that do not.
 *
 * @throws for a pattern that automata cannot express, or that would need too many states
 */
export function automaton(pattern: string, positive: boolean): NFA {
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

/** Texts of so many characters. */
export function lengthAutomaton(least: number, most: number): NFA {
  return automaton(`^[^]{${least},${most === Infinity ? '' : most}}$`, true);
}

/** A pattern for these texts and no others. */
export function exactly(texts: ReadonlySet<string>): string {
  const literals = [...texts].map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return `^(?:${literals.join('|')})$`;
}

export function intersection(one: NFA, other: NFA): NFA {
  return NFA.fromIntersection(one, other, new NFA.LimitedNodeFactory(MOST_STATES));
}

/** Each state of an automaton is passed so many times: a few words of each kind, however many there are. */
const MOST_VISITS = 6;

/** Words that an automaton takes, short ones first, of characters that are easy to read. */
export function* shortWords({ initial, finals }: NFA): Iterable<string> {
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
