/**
 * Takes literals apart until only constraints on instances of one type are left; alternatives are branches.
 */
import type { ConditionalSchema, ObjectSchema, Schema } from '../../model/types.ts';
import type { Classes } from './classes.ts';
import type { Constraint } from './constraint.ts';
import { isRuledOut } from './disjoint.ts';
import { type Evaluated, evaluatedOf } from './evaluated.ts';
import { narrowed, seen, type View, viewFor } from './literal.ts';
import { partsFor } from './parts.ts';
import { satisfy, type Signed } from './satisfy.ts';
import { firstFound, none, type Solution, type Solver, unknown } from './solution.ts';
import { next, type State, type Task, withTasks } from './tasks.ts';
import type { Type } from './types.ts';

/** Of a `oneOf` with more members the others of a member are not looked at. */
const MOST_EXCLUSIVE = 24;

/** Who asks, and for how long. */
export interface Inquirer extends Solver {
  /** Counts a step; false when there have been enough. */
  step(): boolean;
  /** Schemas that lead to where the question is about, with their distance. */
  readonly distances: ReadonlyMap<Schema, number>;
}

export class Tableau {
  private readonly classes: Classes;
  private readonly inquirer: Inquirer;

  constructor(classes: Classes, inquirer: Inquirer) {
    this.classes = classes;
    this.inquirer = inquirer;
  }

  /** Takes a task apart; what is left when there are none is a set of constraints. */
  expand(type: Type, { tasks, held, signed }: State): Solution {
    if (!this.inquirer.step()) return unknown;
    const wide = next(tasks);
    if (wide === undefined) return satisfy(type, signed, this.inquirer);
    const task = narrowed(wide);
    const state: State = { tasks: tasks.filter((one) => one !== wide), held, signed };
    if (this.isContradicted(task, held)) return none;
    if (!task.positive && isRuledOut(task, held)) return this.expand(type, state);
    const holding = task.positive ? { ...state, held: [...held, task] } : state;
    const schema = seen(task.view, task.schema);
    switch (schema.kind) {
      case 'any':
        return task.positive ? this.expand(type, state) : none;
      case 'never':
        return task.positive ? none : this.expand(type, state);
      case 'reference':
        return unknown;
      case 'not':
        return this.expand(
          type,
          withTasks(holding, [{ ...task, schema: schema.schema, positive: !task.positive }]),
        );
      case 'intersection': {
        const evaluated = evaluatedOf(task.view, schema);
        const members = schema.members.map((one) => ({ ...task, schema: one, evaluated }));
        if (task.positive) return this.expand(type, withTasks(holding, members));
        return firstFound(this.nearest(members), (member) => this.expand(type, withTasks(holding, [member])));
      }
      case 'union': {
        const members = schema.members.map((one) => ({ ...task, schema: one }));
        if (schema.mode === 'oneOf') return this.exclusive(type, members, task, holding);
        if (!task.positive) return this.expand(type, withTasks(holding, members));
        return firstFound(this.nearest(members), (member) => this.expand(type, withTasks(holding, [member])));
      }
      case 'conditional':
        return this.condition(type, schema, task, holding);
      default:
        return this.leaf(type, schema, task, holding);
    }
  }

  /** The condition holds and so does its branch, or neither. Without its branch a condition is always met. */
  private condition(type: Type, schema: ConditionalSchema, task: Task, state: State): Solution {
    const branches = [
      [schema.else, false],
      [schema.then, true],
    ] as const;
    return firstFound(branches, ([branch, holds]) => {
      const condition = { ...task, schema: schema.if, positive: holds };
      if (branch === undefined)
        return task.positive ? this.expand(type, withTasks(state, [condition])) : none;
      return this.expand(type, withTasks(state, [condition, { ...task, schema: branch }]));
    });
  }

  /** `oneOf`: one member holds and no other does; or none does, or two do. */
  private exclusive(type: Type, members: readonly Task[], task: Task, state: State): Solution {
    const isLong = members.length > MOST_EXCLUSIVE;
    if (task.positive) {
      return firstFound(this.nearest(members), (one) => {
        const others = isLong ? [] : members.filter((other) => other !== one);
        return this.expand(type, withTasks(state, [...withSign([one], true), ...withSign(others, false)]));
      });
    }
    const neither = this.expand(type, withTasks(state, withSign(members, false)));
    if (neither.kind === 'found') return neither;
    if (isLong) return unknown;
    const pairs = members.flatMap((one, index) => members.slice(index + 1).map((other) => [one, other]));
    const both = firstFound(pairs, (pair) => this.expand(type, withTasks(state, withSign(pair, true))));
    return both.kind === 'none' ? neither : both;
  }

  private leaf(type: Type, schema: Schema, task: Task, state: State): Solution {
    const { view, positive, evaluated } = task;
    const parts = partsFor(type, schema, view, schema.kind === 'object' ? evaluated : undefined);
    if (parts === 'holds') return positive ? this.expand(type, state) : none;
    if (parts === 'fails') return positive ? none : this.expand(type, state);
    const further = parts.further.map((one) => ({ schema: one, view, positive }));
    const adding = (constraints: readonly Constraint[]): State => ({
      ...state,
      signed: [...state.signed, ...constraints.map((constraint) => ({ constraint, positive }))],
    });
    if (positive) return this.expand(type, withTasks(adding(parts.constraints), further));
    const broken = firstFound(this.breakable(parts.constraints, schema, task, state), (constraint) => {
      const solution = this.expand(type, adding([constraint]));
      // Names that another branch may evaluate: what breaks this one may not exist.
      const isGuess = constraint.kind === 'names' && usesGuess(schema, evaluated);
      return isGuess && solution.kind === 'none' ? unknown : solution;
    });
    if (broken.kind === 'found') return broken;
    const other = firstFound(further, (one) => this.expand(type, withTasks(state, [one])));
    return other.kind === 'none' ? broken : other;
  }

  /**
   * The constraints that can be broken, those first that are the shortest way to the change. Where the same schema
   * holds without the change, only what leads to the change can.
   */
  private breakable(
    all: readonly Constraint[],
    schema: Schema,
    { view, evaluated }: Task,
    { held, signed }: State,
  ): readonly Constraint[] {
    const { change } = view;
    const constraints = all.filter((one) => !isDemanded(one, signed));
    if (change === undefined) return constraints;
    const isHeld =
      schema !== change.other &&
      evaluated === undefined &&
      held.some(
        (one) => one.view === change.plain && seen(one.view, one.schema) === schema && !dependsOnOthers(one),
      );
    const leading = isHeld
      ? constraints.filter((one) => 'schema' in one && viewFor({ schema: one.schema, view }) === view)
      : constraints;
    const distance = (one: Constraint): number => ('schema' in one ? this.distance(one.schema, view) : 0);
    return leading.length < 2 ? leading : leading.toSorted((a, b) => distance(a) - distance(b));
  }

  /**
   * Whether a schema must not hold that has been said to. What `unevaluatedProperties` is for depends on its neighbours.
   */
  private isContradicted(task: Task, held: readonly Task[]): boolean {
    if (task.positive || dependsOnOthers(task)) return false;
    return held.some((one) => this.classes.same(one, task) && !dependsOnOthers(one));
  }

  private nearest(tasks: readonly Task[]): readonly Task[] {
    if (this.inquirer.distances.size === 0) return tasks;
    const far = tasks.map((task) => ({ task, distance: this.distance(task.schema, task.view) }));
    return far.toSorted((a, b) => a.distance - b.distance).map(({ task }) => task);
  }

  private distance(schema: Schema, view: View): number {
    return this.inquirer.distances.get(seen(view.change?.plain ?? view, schema)) ?? Number.MAX_SAFE_INTEGER;
  }
}

function withSign(tasks: readonly Task[], positive: boolean): Task[] {
  return tasks.map((one) => ({ ...one, positive }));
}

/** Whether a schema says what it says only beside its neighbours. */
function dependsOnOthers({ schema, view, evaluated }: Task): boolean {
  const found = seen(view, schema);
  return evaluated !== undefined && found.kind === 'object' && found.unevaluatedProperties !== undefined;
}

/** Whether a property must be there, so that what asks for no more cannot be broken. */
function isDemanded(constraint: Constraint, signed: readonly Signed[]): boolean {
  if (constraint.kind !== 'required') return false;
  const { name } = constraint;
  return signed.some(
    (one) => one.positive && one.constraint.kind === 'required' && one.constraint.name === name,
  );
}

function usesGuess(schema: Schema, evaluated: Evaluated | undefined): boolean {
  return (schema as ObjectSchema).unevaluatedProperties !== undefined && evaluated?.isExact === false;
}
