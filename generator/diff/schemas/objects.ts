/** Objects put together from instances of their properties. */
import type { JsonValue } from '../../spec/json.ts';
import { namesFor } from './limited-names.ts';
import type { Literal } from './literal.ts';
import { knownNames, Members, ordered, type Plan, plans } from './object-plans.ts';
import type { Signed } from './satisfy.ts';
import { found, none, type Solution, type Solver, unknown } from './solution.ts';
import { listOf } from './synthetic.ts';

/** So many ways of putting an object together are tried, and so many properties looked at on the way. */
const MOST_PLANS = 1000;
const MOST_TRIALS = 20_000;

/** So many names of a kind are made: an object may need several. */
const MOST_NAMES = 64;

/** One way of putting an object together, and what it has to meet. */
interface Attempt {
  readonly plan: Plan;
  readonly members: Members;
  readonly signed: readonly Signed[];
  /** Names that the constraints tell apart. */
  readonly known: readonly string[];
  readonly counts: Counts;
  readonly solver: Solver;
}

/** An object for which all of these hold, with as few properties as can be. */
export function objectInstance(signed: readonly Signed[], solver: Solver): Solution {
  const members = new Members(signed.filter((one) => one.positive).map(({ constraint }) => constraint));
  const given = knownNames(signed);
  const wanted = counts(signed);
  const further = namesFor(signed, given, Math.min(Math.max(2, wanted.least), MOST_NAMES), solver);
  if (further === undefined) return none;
  const known = [...new Set([...given, ...further.names])];
  const start: Plan = { required: new Set(), absent: new Set(), demands: new Map(), isPartial: false };
  let trials = 0;
  const isPossible = (name: string, plan: Plan): boolean =>
    ++trials <= MOST_TRIALS &&
    !plan.absent.has(name) &&
    solver.solve(members.literalsOf(name, plan)).kind !== 'none';
  let tried = 0;
  let result = none;
  for (const plan of plans(start, ordered(signed), 0, known, isPossible)) {
    if (++tried > MOST_PLANS) return unknown;
    const solution = fill({ plan, members, signed, known, counts: wanted, solver });
    if (solution.kind === 'found') return solution;
    if (solution.kind === 'unknown') result = unknown;
  }
  return trials > MOST_TRIALS || (result.kind === 'none' && !further.isComplete) ? unknown : result;
}

function fill(attempt: Attempt): Solution {
  const { plan, members, signed, solver } = attempt;
  const { least, most } = attempt.counts;
  if ([...plan.required].some((name) => plan.absent.has(name))) return none;
  if (plan.required.size > most || least > most) return none;
  const value: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
  let isUnknown = false;
  for (const name of plan.required) {
    const solution = solver.solve(members.literalsOf(name, plan));
    if (solution.kind === 'none') return none;
    if (solution.kind === 'unknown') isUnknown = true;
    else if (isForbidden(name, signed, true, solver)) return none;
    else value[name] = solution.value;
  }
  if (isUnknown) return unknown;
  const filled = fillUp(value, least, attempt);
  if (filled !== 'enough') return filled === 'impossible' ? none : unknown;
  if (breaksNames(value, signed, solver)) return plan.isPartial ? unknown : none;
  if (!isExcluded(value, signed)) return found(value);
  return Object.keys(value).length < most ? another(value, attempt) : unknown;
}

/** An object that is not among those excluded, because it has one property more. */
function another(
  value: Readonly<Record<string, JsonValue>>,
  { plan, members, signed, known, solver }: Attempt,
): Solution {
  for (const name of known) {
    if (name in value || plan.absent.has(name) || isForbidden(name, signed, true, solver)) continue;
    const solution = solver.solve(members.literalsOf(name, plan));
    if (solution.kind !== 'found') continue;
    const made = Object.assign(Object.create(null) as Record<string, JsonValue>, value);
    made[name] = solution.value;
    if (!isExcluded(made, signed)) return found(made);
  }
  return unknown;
}

interface Counts {
  readonly least: number;
  readonly most: number;
}

function counts(signed: readonly Signed[]): Counts {
  let [least, most] = [0, Infinity];
  for (const { constraint, positive } of signed) {
    if (constraint.kind === 'minProperties') {
      if (positive) least = Math.max(least, constraint.limit);
      else most = Math.min(most, constraint.limit - 1);
    } else if (constraint.kind === 'maxProperties') {
      if (positive) most = Math.min(most, constraint.limit);
      else least = Math.max(least, constraint.limit + 1);
    }
  }
  return { least, most };
}

/** Further properties until there are enough. Impossible: no name at hand can have a value. */
function fillUp(
  value: Record<string, JsonValue>,
  least: number,
  { plan, members, signed, known, solver }: Attempt,
): 'enough' | 'impossible' | 'unknown' {
  let isUnknown = least > MOST_NAMES;
  for (const name of known) {
    if (Object.keys(value).length >= least) break;
    if (name in value || plan.absent.has(name) || isForbidden(name, signed, true, solver)) continue;
    const solution = solver.solve(members.literalsOf(name, plan));
    if (solution.kind === 'found') value[name] = solution.value;
    else if (solution.kind === 'unknown') isUnknown = true;
  }
  return Object.keys(value).length >= least ? 'enough' : isUnknown ? 'unknown' : 'impossible';
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
