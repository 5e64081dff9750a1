/** The ways in which an object can meet constraints that must be broken or need a property. */
import type { Constraint } from './constraint.ts';
import type { Literal } from './literal.ts';
import { covers } from './meets.ts';
import type { Signed } from './satisfy.ts';

type Of<Kind extends Constraint['kind']> = Extract<Constraint, { kind: Kind }>;

/** What an object needs besides what its positive constraints say of every property. */
export interface Plan {
  readonly required: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  readonly demands: ReadonlyMap<string, readonly Literal[]>;
  readonly isPartial: boolean;
}

/** What can be met in one way only stands first: it shows contradictions before there are many ways. */
export function ordered(signed: readonly Signed[]): Signed[] {
  return signed.toSorted((one, other) => waysOf(one) - waysOf(other));
}

function waysOf({ constraint: { kind }, positive }: Signed): number {
  return positive || !['names', 'propertyNames'].includes(kind) ? 0 : 1;
}

/** Every way of meeting the constraints from one on, without those that are known to fail. */
export function* plans(
  plan: Plan,
  signed: readonly Signed[],
  index: number,
  known: readonly string[],
  isPossible: (name: string, plan: Plan) => boolean,
): Iterable<Plan> {
  let next = index;
  let made = plan;
  // One after the other as long as there is one way only.
  for (; next < signed.length; next++) {
    const one = signed[next];
    if (one === undefined) return;
    const names = requiredFrom(signed, next);
    if (names.length > 0) {
      const all = names.filter((name) => !made.required.has(name));
      if (!all.every((name) => isPossible(name, made))) return;
      made = { ...made, required: new Set([...made.required, ...all]) };
      next += names.length - 1;
      continue;
    }
    const ways = withConstraint(made, one, known, isPossible)[Symbol.iterator]();
    const first = ways.next();
    if (first.done === true) return;
    const second = ways.next();
    if (second.done !== true) {
      yield* plans(first.value, signed, next + 1, known, isPossible);
      yield* plans(second.value, signed, next + 1, known, isPossible);
      // Each is looked for only when those before it have led nowhere.
      for (let way = ways.next(); way.done !== true; way = ways.next())
        yield* plans(way.value, signed, next + 1, known, isPossible);
      return;
    }
    made = first.value;
  }
  yield made;
}

/** Names that must be there by constraints in a row from one on. */
function requiredFrom(signed: readonly Signed[], index: number): readonly string[] {
  const names: string[] = [];
  for (let next = index; next < signed.length; next++) {
    const one = signed[next];
    if (one?.positive !== true || one.constraint.kind !== 'required') break;
    names.push(one.constraint.name);
  }
  return names;
}

/** Names that the constraints speak of. */
export function knownNames(signed: readonly Signed[]): readonly string[] {
  const names = new Set<string>();
  for (const { constraint } of signed) {
    if (constraint.kind === 'required' || constraint.kind === 'property') names.add(constraint.name);
    if (constraint.kind === 'names' && 'besides' in constraint.names)
      for (const name of constraint.names.besides) names.add(name);
  }
  return [...names];
}

/** The ways in which a plan can meet one more constraint. */
function* withConstraint(
  plan: Plan,
  { constraint, positive }: Signed,
  known: readonly string[],
  isPossible: (name: string, plan: Plan) => boolean,
): Iterable<Plan> {
  const demanding = (names: readonly string[], broken?: Omit<Literal, 'positive'>): Iterable<Plan> =>
    demands(plan, names, broken, isPossible);
  switch (constraint.kind) {
    case 'required': {
      // Those that must be there have been taken together (requiredFrom).
      const { name } = constraint;
      if (!plan.required.has(name)) yield { ...plan, absent: new Set([...plan.absent, name]) };
      return;
    }
    case 'property':
      if (positive) yield plan;
      else yield* demanding([constraint.name], constraint);
      return;
    case 'names':
      if (positive) yield plan;
      else
        yield* demanding(
          known.filter((name) => covers(constraint.names, name)),
          constraint,
        );
      return;
    case 'propertyNames':
      if (positive) yield plan;
      // A name that breaks it: one of those at hand.
      else yield* demanding(known);
      return;
    case 'values':
      yield { ...plan, isPartial: true };
      return;
    default:
      yield plan;
  }
}

/** Those of a plan with one property more that can have a value. */
function* demands(
  plan: Plan,
  names: readonly string[],
  broken: Omit<Literal, 'positive'> | undefined,
  isPossible: (name: string, plan: Plan) => boolean,
): Iterable<Plan> {
  for (const name of names) {
    const made = demand(plan, name, broken);
    if (isPossible(name, made)) yield made;
  }
}

function demand(plan: Plan, name: string, broken: Omit<Literal, 'positive'> | undefined): Plan {
  const required = plan.required.has(name) ? plan.required : new Set([...plan.required, name]);
  if (broken === undefined) return { ...plan, required };
  const literals = [{ schema: broken.schema, view: broken.view, positive: false }];
  const demands = new Map(plan.demands).set(name, [...(plan.demands.get(name) ?? []), ...literals]);
  return { ...plan, required, demands };
}

/** What constraints say of properties, found by their names. */
export class Members {
  private readonly own = new Map<string, Of<'property'>[]>();
  private readonly others: Of<'names'>[] = [];
  private readonly literals = new Map<string, readonly Literal[]>();

  /** @param constraints those that hold */
  constructor(constraints: readonly Constraint[]) {
    for (const one of constraints) {
      if (one.kind === 'names') this.others.push(one);
      if (one.kind !== 'property') continue;
      const known = this.own.get(one.name);
      if (known === undefined) this.own.set(one.name, [one]);
      else known.push(one);
    }
  }

  /** Everything that must hold for the value of a property. */
  literalsOf(name: string, plan: Plan): readonly Literal[] {
    const lasting = this.literals.get(name) ?? this.literalsFor(name);
    this.literals.set(name, lasting);
    const demands = plan.demands.get(name);
    return demands === undefined ? lasting : [...lasting, ...demands];
  }

  private literalsFor(name: string): Literal[] {
    return [...(this.own.get(name) ?? []), ...this.others.filter(({ names }) => covers(names, name))].map(
      ({ schema, view }) => ({ schema, view, positive: true }),
    );
  }
}
