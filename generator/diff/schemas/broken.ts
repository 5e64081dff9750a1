/**
 * Which constraints can be broken beside those that are known already. What cannot is not to be tried with every way of
 * breaking all others.
 */
import type { Constraint } from './constraint.ts';
import type { Schema } from '../../model/types.ts';
import { isRuledOut } from './disjoint.ts';
import { asks, dependsOnOthers } from './evaluated.ts';
import { distanceOf, type Distances, type Literal, narrowed, seen, type View, viewFor } from './literal.ts';
import { covers } from './meets.ts';
import type { Signed } from './satisfy.ts';
import { partsFor } from './parts.ts';
import type { Solver } from './solution.ts';
import { isLast, type State, type Task } from './tasks.ts';
import type { Type } from './types.ts';

/** Who answers questions about properties, and sees at once that a schema must hold and must not. */
export interface Questions extends Solver {
  isContradiction(literals: readonly Literal[]): boolean;
  /** Schemas that lead to where the question is about, with their distance. */
  readonly distances: Distances;
}

/**
 * Whether what must not hold does hold by what is known, so that nothing else needs to be tried. That is looked at when
 * all that must hold has been taken apart.
 */
export function isSure(type: Type, wide: Task, state: State, solver: Questions): boolean {
  const task = narrowed(wide);
  if (task.positive || task.isLeftOver === true || isRuledOut(task, state.held)) return false;
  const schema = seen(task.view, task.schema);
  if (schema.kind === 'intersection')
    return schema.members.every((one) => isSure(type, { ...task, schema: one }, state, solver));
  if (!isLast(task) || (asks(schema) && schema.kind === type)) return false;
  const parts = partsFor(type, schema, task.view, true);
  if (parts === 'holds' || parts === 'fails') return parts === 'holds';
  return (
    parts.further.length === 0 &&
    !breakable(parts.constraints, schema, task, state, solver.distances).some((constraint) =>
      canBeBroken(constraint, state.signed, solver),
    )
  );
}

/**
 * The constraints that can be broken, those first that are the shortest way to the change. Where the same schema
 * holds without the change, only what leads to the change can.
 */
export function breakable(
  all: readonly Constraint[],
  schema: Schema,
  task: Task,
  { held, signed }: State,
  distances: Distances,
): readonly Constraint[] {
  const { view } = task;
  const { change } = view;
  const constraints = all.filter((one) => !isDemanded(one, signed));
  if (change === undefined) return constraints;
  const isHeld =
    schema !== change.other &&
    !dependsOnOthers(task) &&
    held.some(
      (one) => one.view === change.plain && seen(one.view, one.schema) === schema && !dependsOnOthers(one),
    );
  const leading = isHeld
    ? constraints.filter((one) => 'schema' in one && viewFor({ schema: one.schema, view }) === view)
    : constraints;
  const distance = (one: Constraint): number =>
    'schema' in one ? distanceOf({ schema: one.schema, view }, distances) : 0;
  return leading.length < 2 ? leading : leading.toSorted((a, b) => distance(a) - distance(b));
}

/** Whether a property must be there, so that what asks for no more cannot be broken. */
function isDemanded(constraint: Constraint, signed: readonly Signed[]): boolean {
  if (constraint.kind !== 'required') return false;
  const { name } = constraint;
  return signed.some(
    (one) => one.positive && one.constraint.kind === 'required' && one.constraint.name === name,
  );
}

/** False where no instance breaks a constraint and meets what is known; true where that is not seen. */
export function canBeBroken(constraint: Constraint, signed: readonly Signed[], solver: Questions): boolean {
  switch (constraint.kind) {
    case 'required': {
      // Who breaks what is said of a property has it.
      const { name } = constraint;
      return !signed.some(
        (one) => !one.positive && one.constraint.kind === 'property' && one.constraint.name === name,
      );
    }
    case 'property': {
      const { name, schema, view } = constraint;
      const known = literalsOf(name, signed);
      if (known === undefined) return false;
      const literals = [...known, { schema, view, positive: false }];
      return literals.every(isPlain)
        ? solver.solve(literals).kind !== 'none'
        : !solver.isContradiction(literals);
    }
    default:
      return true;
  }
}

function isPlain({ schema, view }: Literal): boolean {
  return saysNothingOfParts(schema, view, MOST_DEPTH);
}

/** Deeper ones may be parts of themselves. */
const MOST_DEPTH = 3;

/** Whether what is asked of a schema is soon answered. */
function saysNothingOfParts(schema: Schema, view: View, depth: number): boolean {
  const found = seen(view, schema);
  switch (found.kind) {
    case 'union':
    case 'intersection':
      return depth > 0 && found.members.every((one) => saysNothingOfParts(one, view, depth - 1));
    default:
      return plainKinds.has(found.kind);
  }
}

const plainKinds = new Set<Schema['kind']>(['any', 'never', 'null', 'boolean', 'enum', 'number', 'string']);

/** What is known of a property that is there; undefined where it is not. */
function literalsOf(name: string, signed: readonly Signed[]): Literal[] | undefined {
  const literals: Literal[] = [];
  for (const { constraint, positive } of signed) {
    if (constraint.kind === 'required' && !positive && constraint.name === name) return undefined;
    const isOf = constraint.kind === 'property' && constraint.name === name;
    const isFor = constraint.kind === 'names' && positive && covers(constraint.names, name);
    if (isOf || isFor) literals.push({ schema: constraint.schema, view: constraint.view, positive });
  }
  return literals;
}
