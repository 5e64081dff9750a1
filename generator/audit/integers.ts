/**
 * Patterns that spell out integers, such as `^(-1|[1-9]\d?)$`, read without running them: a
 * description's patterns are never executed here.
 */

export interface IntegerSet {
  readonly minimum: number;
  readonly maximum: number;
  /** What lies between the two and is not allowed. */
  readonly excluded: readonly number[];
}

/** The integers that an anchored pattern of digits lets pass; undefined for any other pattern. */
export function integersOf(pattern: string): IntegerSet | undefined {
  if (!known.has(pattern)) known.set(pattern, read(pattern));
  return known.get(pattern);
}

/** Spelling out tens of thousands of integers is done once. */
const known = new Map<string, IntegerSet | undefined>();

function read(pattern: string): IntegerSet | undefined {
  const body = /^\^(?:\((?:\?:)?([^()]*)\)|([^()|]*))\$$/.exec(pattern);
  const alternatives = (body?.[1] ?? body?.[2])?.split('|');
  if (alternatives === undefined) return undefined;
  const found = new Set<number>();
  for (const alternative of alternatives) {
    const texts = expand(alternative);
    if (texts === undefined) return undefined;
    for (const text of texts) {
      if (!/^-?\d+$/.test(text) || Object.is(Number(text), -0)) return undefined;
      found.add(Number(text));
    }
  }
  return toSet([...found].sort((a, b) => a - b));
}

const MOST = 200_000;
/** Digits of an integer. */
const LONGEST = 20;
const atoms = /\\d|\[[^\]\\]+\]|[-0-9]/y;
const repeats = /\{(\d+)(?:,(\d+))?\}|\?/y;

/** Every text that a sequence of digits, classes and bounded repetitions spells; undefined when it is anything else. */
function expand(sequence: string): string[] | undefined {
  let texts = [''];
  let index = 0;
  while (index < sequence.length) {
    const atom = matchAt(atoms, sequence, index);
    const characters = atom === undefined ? undefined : charactersOf(atom[0]);
    if (atom === undefined || characters === undefined) return undefined;
    index += atom[0].length;
    const repeat = matchAt(repeats, sequence, index);
    index += repeat?.[0].length ?? 0;
    const [least, most] = bounds(repeat);
    if (most > LONGEST) return undefined;
    let next: string[] = [];
    let repeated = texts;
    for (let count = 0; count <= most; count++) {
      if (count >= least) next = next.concat(repeated);
      if (count === most) break;
      if (repeated.length * characters.length > MOST || next.length > MOST) return undefined;
      repeated = repeated.flatMap((text) => characters.map((character) => text + character));
    }
    texts = next;
  }
  return texts;
}

function bounds(repeat: RegExpExecArray | undefined): readonly [number, number] {
  if (repeat === undefined) return [1, 1];
  if (repeat[0] === '?') return [0, 1];
  return [Number(repeat[1]), Number(repeat[2] ?? repeat[1])];
}

/** The digits (and the minus sign, alone) that an atom stands for. */
function charactersOf(atom: string): string[] | undefined {
  if (atom === '\\d') return [...'0123456789'];
  if (!atom.startsWith('[')) return [atom];
  const [, from, to] = /^\[(\d)-(\d)\]$/.exec(atom) ?? [];
  if (from !== undefined && to !== undefined)
    return [...'0123456789'].filter((digit) => digit >= from && digit <= to);
  return /^\[\d+\]$/.test(atom) ? [...new Set(atom.slice(1, -1))] : undefined;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

function toSet(numbers: readonly number[]): IntegerSet | undefined {
  const minimum = numbers[0];
  const maximum = numbers.at(-1);
  if (minimum === undefined || maximum === undefined || maximum - minimum > MOST) return undefined;
  const allowed = new Set(numbers);
  const excluded: number[] = [];
  for (let number = minimum; number < maximum; number++) if (!allowed.has(number)) excluded.push(number);
  return { minimum, maximum, excluded };
}
