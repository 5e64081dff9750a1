/** The ways in which an object can meet constraints that must be broken or need a property. */
import type { Constraint } from './constraint.ts';
import type { Literal } from './literal.ts';
import { covers } from './meets.ts';
import type { Signed } from './satisfy.ts';
import { stringInstance } from './strings.ts';

type Of<Kind extends Constraint['kind']> = Extract<Constraint, { kind: Kind }>;

export /** What an object needs besides what its positive constraints say of every property. */
interface Plan {
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
    const ways = one === undefined ? [] : withConstraint(made, one, known, isPossible);
    const [first, ...others] = ways;
    if (first === undefined) return;
    if (others.length > 0) {
      for (const way of ways) yield* plans(way, signed, next + 1, known, isPossible);
      return;
    }
    made = first;
  }
  yield made;
}

/** Names that a constraint speaks of, and two that none does. */
export function knownNames(signed: readonly Signed[]): readonly string[] {
  const names = new Set<string>();
  for (const { constraint } of signed) {
    if (constraint.kind === 'required' || constraint.kind === 'property') names.add(constraint.name);
    if (constraint.kind === 'names') {
      if ('besides' in constraint.names) for (const name of constraint.names.besides) names.add(name);
      for (const pattern of 'matching' in constraint.names
        ? [constraint.names.matching]
        : constraint.names.patterns) {
        const example = stringInstance([{ constraint: { kind: 'pattern', pattern }, positive: true }]);
        if (example.kind === 'found') names.add(String(example.value));
      }
    }
  }
  for (const fresh of ['x', 'other']) if (!names.has(fresh)) names.add(fresh);
  return [...names];
}

/** The ways in which a plan can meet one more constraint. */
function withConstraint(
  plan: Plan,
  { constraint, positive }: Signed,
  known: readonly string[],
  isPossible: (name: string, plan: Plan) => boolean,
): Plan[] {
  const demanding = (names: readonly string[], broken?: Omit<Literal, 'positive'>): Plan[] =>
    names.flatMap((name) => {
      const made = demand(plan, name, broken);
      return isPossible(name, made) ? [made] : [];
    });
  switch (constraint.kind) {
    case 'required':
      if (positive) {
        if (plan.required.has(constraint.name)) return [plan];
        return plan.absent.has(constraint.name) ? [] : demanding([constraint.name]);
      }
      if (plan.required.has(constraint.name)) return [];
      return [{ ...plan, absent: new Set([...plan.absent, constraint.name]) }];
    case 'property':
      return positive ? [plan] : demanding([constraint.name], constraint);
    case 'names':
      if (positive) return [plan];
      return demanding(
        known.filter((name) => covers(constraint.names, name)),
        constraint,
      );
    case 'propertyNames':
      // A name that breaks it: one of those at hand.
      return positive ? [plan] : demanding(known).map((made) => ({ ...made, isPartial: true }));
    case 'values':
      return [{ ...plan, isPartial: true }];
    default:
      return [plan];
  }
}

function demand(plan: Plan, name: string, broken: Omit<Literal, 'positive'> | undefined): Plan {
  const required = plan.required.has(name) ? plan.required : new Set([...plan.required, name]);
  if (broken === undefined) return { ...plan, required };
  const literals = [{ schema: broken.schema, view: broken.view, positive: false }];
  const demands = new Map(plan.demands).set(name, [...(plan.demands.get(name) ?? []), ...literals]);
  return { ...plan, required, demands };
}

/** Everything that must hold for the value of a property. */
export function literalsOf(name: string, constraints: readonly Constraint[], plan: Plan): Literal[] {
  const own = constraints.filter(
    (one): one is Of<'property'> | Of<'names'> =>
      (one.kind === 'property' && one.name === name) || (one.kind === 'names' && covers(one.names, name)),
  );
  return [
    ...own.map(({ schema, view }) => ({ schema, view, positive: true })),
    ...(plan.demands.get(name) ?? []),
  ];
}
