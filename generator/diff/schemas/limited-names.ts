/**
 * Names of properties that patterns and `propertyNames` tell apart: some of each kind that there is, found by asking for
 * a text. What holds for one of a kind holds for all of it.
 */
import type { StringSchema } from '../../model/types.ts';
import { excepting, type Literal } from './literal.ts';
import type { Signed } from './satisfy.ts';
import type { Solver } from './solution.ts';
import { matches } from './strings.ts';
import { anyText } from './synthetic.ts';

const nowhere = { file: '', pointer: '' };
const noView = { api: undefined as never };

/** Names that read well, where they are of the kind that is asked for. */
const preferred = ['x', 'other', ...Array.from({ length: 62 }, (_, index) => `x${index + 1}`)];

/** With more patterns than this only names that match one of them are made, or none. */
const MOST_PATTERNS = 4;

export interface Names {
  readonly names: readonly string[];
  /** Whether every kind of name is among them, as often as an object may need it. */
  readonly isComplete: boolean;
}

/**
 * @param given names that the constraints speak of
 * @param count how many of a kind may be needed
 * @returns undefined where `propertyNames` must be broken and forbids nothing, so that no object will do
 */
export function namesFor(
  signed: readonly Signed[],
  given: readonly string[],
  count: number,
  solver: Solver,
): Names | undefined {
  const allowing: Literal[] = [];
  const forbidding: Literal[] = [];
  const patterns = new Set<string>();
  for (const { constraint, positive } of signed) {
    if (constraint.kind === 'propertyNames')
      (positive ? allowing : forbidding).push({ ...constraint, positive: true });
    if (constraint.kind === 'names')
      for (const one of 'matching' in constraint.names
        ? [constraint.names.matching]
        : constraint.names.patterns)
        patterns.add(one);
  }
  const text = literalOf(undefined);
  const isLost = forbidding.some(
    (one) => solver.solve([text, ...allowing, { ...one, positive: false }]).kind === 'none',
  );
  if (isLost) return undefined;
  const tellApart = [...[...patterns].map(literalOf), ...forbidding];
  const kinds = tellApart.length > MOST_PATTERNS ? someKinds(tellApart) : allKinds(tellApart);
  const found = kinds.map((kind) => namesOf([text, ...allowing, ...kind], given, count, solver));
  return {
    names: found.flatMap(({ names }) => names),
    isComplete: tellApart.length <= MOST_PATTERNS && found.every(({ isComplete }) => isComplete),
  };
}

/** Every way of matching some and not the others. */
function allKinds(all: readonly Literal[]): Literal[][] {
  return all.reduce<Literal[][]>(
    (kinds, one) => [...kinds.map((kind) => [...kind, one]), ...kinds.map((kind) => [...kind, broken(one)])],
    [[]],
  );
}

function someKinds(all: readonly Literal[]): Literal[][] {
  return [all.map(broken), ...all.map((one) => [one]), ...all.map((one) => [broken(one)])];
}

function broken(one: Literal): Literal {
  return { ...one, positive: false };
}

function namesOf(
  literals: readonly Literal[],
  given: readonly string[],
  count: number,
  solver: Solver,
): Names {
  const names: string[] = [];
  for (const name of preferred) {
    if (names.length === count) break;
    if (!given.includes(name) && literals.every((literal) => isPlainly(name, literal))) names.push(name);
  }
  while (names.length < count) {
    const others = [...given, ...names];
    const solution = solver.solve([...literals, ...(others.length === 0 ? [] : [excepting(others)])]);
    if (solution.kind !== 'found') return { names, isComplete: solution.kind === 'none' };
    names.push(String(solution.value));
  }
  return { names, isComplete: true };
}

/** Whether a name is seen to be of a kind without asking. */
function isPlainly(name: string, { schema, positive }: Literal): boolean {
  if (schema.kind !== 'string' || schema.at !== nowhere) return false;
  return schema.pattern === undefined || matches(schema.pattern, name) === positive;
}

const known = new Map<string | undefined, StringSchema>();

function literalOf(pattern: string | undefined): Literal {
  const schema = known.get(pattern) ?? { ...anyText(nowhere), pattern };
  known.set(pattern, schema);
  return { schema, view: noView, positive: true };
}
