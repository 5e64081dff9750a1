/** Objects put together from instances of their properties. */
import type { JsonValue } from '../../spec/json.ts';
import type { Constraint, Names } from './constraint.ts';
import type { Literal } from './literal.ts';
import { covers } from './meets.ts';
import type { Signed } from './satisfy.ts';
import { firstFound, found, none, type Solution, type Solver, unknown } from './solution.ts';
import { stringInstance } from './strings.ts';
import { listOf } from './synthetic.ts';

type Of<Kind extends Constraint['kind']> = Extract<Constraint, { kind: Kind }>;

/** What an object needs besides what its positive constraints say of every property. */
interface Plan {
  readonly required: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  readonly demands: ReadonlyMap<string, readonly Literal[]>;
  readonly isPartial: boolean;
}

/** An object for which all of these hold, with as few properties as can be. */
export function objectInstance(signed: readonly Signed[], solver: Solver): Solution {
  const positive = signed.filter((one) => one.positive).map(({ constraint }) => constraint);
  const known = knownNames(signed);
  let plans: Plan[] = [{ required: new Set(), absent: new Set(), demands: new Map(), isPartial: false }];
  for (const one of signed) plans = plans.flatMap((plan) => withConstraint(plan, one, known));
  return firstFound(plans, (plan) => fill(plan, positive, signed, known, solver));
}

/** Names that a constraint speaks of, and two that none does. */
function knownNames(signed: readonly Signed[]): readonly string[] {
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
function withConstraint(plan: Plan, { constraint, positive }: Signed, known: readonly string[]): Plan[] {
  switch (constraint.kind) {
    case 'required':
      if (positive) return [{ ...plan, required: new Set([...plan.required, constraint.name]) }];
      return [{ ...plan, absent: new Set([...plan.absent, constraint.name]) }];
    case 'property':
      return positive ? [plan] : [demand(plan, constraint.name, constraint)];
    case 'names':
      if (positive) return [plan];
      return known
        .filter((name) => covers(constraint.names, name))
        .map((name) => demand(plan, name, constraint));
    case 'propertyNames':
      // A name that breaks it: one of those at hand.
      if (positive) return [plan];
      return known.map((name) => ({ ...demand(plan, name, undefined), isPartial: true }));
    case 'values':
      return [{ ...plan, isPartial: true }];
    default:
      return [plan];
  }
}

function demand(plan: Plan, name: string, broken: Omit<Literal, 'positive'> | undefined): Plan {
  const literals =
    broken === undefined ? [] : [{ schema: broken.schema, view: broken.view, positive: false }];
  const demands = new Map(plan.demands).set(name, [...(plan.demands.get(name) ?? []), ...literals]);
  return { ...plan, required: new Set([...plan.required, name]), demands };
}

function fill(
  plan: Plan,
  constraints: readonly Constraint[],
  signed: readonly Signed[],
  known: readonly string[],
  solver: Solver,
): Solution {
  if ([...plan.required].some((name) => plan.absent.has(name))) return none;
  const { least, most } = counts(signed);
  if (plan.required.size > most || least > most) return none;
  const value: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
  let isUnknown = false;
  for (const name of plan.required) {
    const solution = solver.solve(literalsOf(name, constraints, plan));
    if (solution.kind === 'none') return none;
    if (solution.kind === 'unknown') isUnknown = true;
    else if (isForbidden(name, signed, true, solver)) return none;
    else value[name] = solution.value;
  }
  if (isUnknown) return unknown;
  const filled = fillUp(value, least, plan, constraints, signed, known, solver);
  if (filled !== 'enough') return filled === 'impossible' && !hasNamePatterns(signed) ? none : unknown;
  if (breaksNames(value, signed, solver)) return plan.isPartial ? unknown : none;
  return isExcluded(value, signed) ? unknown : found(value);
}

function counts(signed: readonly Signed[]): { least: number; most: number } {
  const limits = (kind: 'minProperties' | 'maxProperties', sign: boolean): number[] =>
    signed.flatMap(({ constraint, positive }) =>
      constraint.kind === kind && positive === sign ? [constraint.limit] : [],
    );
  return {
    least: Math.max(
      0,
      ...limits('minProperties', true),
      ...limits('maxProperties', false).map((one) => one + 1),
    ),
    most: Math.min(
      Infinity,
      ...limits('maxProperties', true),
      ...limits('minProperties', false).map((one) => one - 1),
    ),
  };
}

/** Everything that must hold for the value of a property. */
function literalsOf(name: string, constraints: readonly Constraint[], plan: Plan): Literal[] {
  const own = constraints.filter(
    (one): one is Of<'property'> | Of<'names'> =>
      (one.kind === 'property' && one.name === name) || (one.kind === 'names' && covers(one.names, name)),
  );
  return [
    ...own.map(({ schema, view }) => ({ schema, view, positive: true })),
    ...(plan.demands.get(name) ?? []),
  ];
}

/** Further properties until there are enough. Impossible: no name at hand can have a value, and the rest is like `x1`. */
function fillUp(
  value: Record<string, JsonValue>,
  least: number,
  plan: Plan,
  constraints: readonly Constraint[],
  signed: readonly Signed[],
  known: readonly string[],
  solver: Solver,
): 'enough' | 'impossible' | 'unknown' {
  const fresh = Array.from({ length: Math.min(least, 64) }, (_, index) => `x${index + 1}`);
  let isUnknown = least > 64;
  for (const name of [...known, ...fresh]) {
    if (Object.keys(value).length >= least) break;
    if (name in value || plan.absent.has(name) || isForbidden(name, signed, true, solver)) continue;
    const solution = solver.solve(literalsOf(name, constraints, plan));
    if (solution.kind === 'found') value[name] = solution.value;
    else if (solution.kind === 'unknown') isUnknown = true;
  }
  return Object.keys(value).length >= least ? 'enough' : isUnknown ? 'unknown' : 'impossible';
}

/** Whether names are limited in a way that those at hand do not stand for all. */
function hasNamePatterns(signed: readonly Signed[]): boolean {
  return signed.some(
    ({ constraint }) => constraint.kind === 'propertyNames' && constraint.schema.kind !== 'never',
  );
}

const nowhere = { file: '', pointer: '' };

/** Whether `propertyNames` forbids a name. */
function isForbidden(name: string, signed: readonly Signed[], sign: boolean, solver: Solver): boolean {
  return signed.some(({ constraint, positive }) => {
    if (constraint.kind !== 'propertyNames' || positive !== sign) return false;
    const exactly: Literal = { schema: listOf(nowhere, [name]), view: constraint.view, positive: true };
    return solver.solve([exactly, { ...constraint, positive: true }]).kind === 'none';
  });
}

/** Whether `propertyNames` must be broken, and no name does. */
function breaksNames(value: object, signed: readonly Signed[], solver: Solver): boolean {
  const isBroken = signed.some(
    ({ constraint, positive }) => constraint.kind === 'propertyNames' && !positive,
  );
  return isBroken && !Object.keys(value).some((name) => isForbidden(name, signed, false, solver));
}

function isExcluded(value: JsonValue, signed: readonly Signed[]): boolean {
  const text = JSON.stringify(value);
  return signed.some(
    ({ constraint, positive }) =>
      constraint.kind === 'values' &&
      !positive &&
      constraint.values.some((one) => JSON.stringify(one) === text),
  );
}

export type { Names };
