/**
 * Takes literals apart until only constraints on instances of one type are left; alternatives are branches.
 */
import type { Schema } from '../../model/types.ts';
import { breakable, canBeBroken, isSure, type Questions } from './broken.ts';
import type { Classes } from './classes.ts';
import type { Constraint } from './constraint.ts';
import { isRuledOut } from './disjoint.ts';
import { conditionBranches, memberBranches, negated, withSign } from './branches.ts';
import { asks, dependsOnOthers, isAlone, leftOver, type Scope, scopeOf, scopeOfOne } from './evaluated.ts';
import { distanceOf, narrowed, seen } from './literal.ts';
import { partsFor } from './parts.ts';
import { satisfy } from './satisfy.ts';
import { firstFound, none, type Solution, unknown } from './solution.ts';
import { isLast, next, type State, type Task, withHeld, withTasks } from './tasks.ts';
import type { Type } from './types.ts';

/** Of a `oneOf` with more members the others of a member are not looked at. */
const MOST_EXCLUSIVE = 24;

/** Who asks, and for how long. */
export interface Inquirer extends Questions {
  /** Counts a step; false when there have been enough. */
  step(): boolean;
}

export class Tableau {
  private readonly classes: Classes;
  private readonly inquirer: Inquirer;

  constructor(classes: Classes, inquirer: Inquirer) {
    this.classes = classes;
    this.inquirer = inquirer;
  }

  /** Takes a task apart; what is left when there are none is a set of constraints. */
  expand(type: Type, given: State): Solution {
    if (!this.inquirer.step()) return unknown;
    const { tasks, held, said, signed } = given;
    const wide = next(tasks);
    if (wide === undefined) return satisfy(type, signed, this.inquirer);
    const task = narrowed(wide);
    const isNegative = given.isNegative === true || isLast(task);
    if (
      isNegative &&
      given.isNegative !== true &&
      tasks.some((one) => isSure(type, one, given, this.inquirer))
    )
      return none;
    const state: State = { tasks: tasks.filter((one) => one !== wide), held, said, signed, isNegative };
    if (task.isLeftOver === true) return this.leftOver(type, task, state);
    const content = this.contentOf(task);
    if (!task.positive && said.includes(content)) return none;
    if (isRuledOut(task, held)) return task.positive ? none : this.expand(type, state);
    return this.takeApart(type, task, task.positive ? withHeld(state, task, content) : state);
  }

  private takeApart(type: Type, task: Task, state: State): Solution {
    const schema = seen(task.view, task.schema);
    switch (schema.kind) {
      case 'any':
        return task.positive ? this.expand(type, state) : none;
      case 'never':
        return task.positive ? none : this.expand(type, state);
      case 'reference':
        return unknown;
      case 'not':
        return this.expand(type, withTasks(state, [negated(task, schema)]));
      case 'intersection': {
        const scope = scopeOf(schema, task) ?? task.scope;
        const members = schema.members.map((one) => ({ ...task, schema: one, scope }));
        return task.positive
          ? this.expand(type, withTasks(state, members))
          : this.anyOf(type, this.nearest(members), state);
      }
      case 'union': {
        const members = schema.members.map((one) => ({ ...task, schema: one }));
        if (schema.mode === 'oneOf') return this.exclusive(type, members, task, state);
        return task.positive
          ? this.anyOf(type, this.nearest(members), state)
          : this.expand(type, withTasks(state, members));
      }
      case 'conditional':
        return firstFound(conditionBranches(schema, task), (branch) =>
          this.expand(type, withTasks(state, branch)),
        );
      default:
        return this.leaf(type, schema, task, state);
    }
  }

  /** One at least. */
  private anyOf(type: Type, tasks: readonly Task[], state: State): Solution {
    const { branches, isComplete } = memberBranches(type, tasks);
    const solution = firstFound(branches, (branch) => this.expand(type, withTasks(state, branch)));
    return solution.kind === 'none' && !isComplete ? unknown : solution;
  }

  /** What is left over for a schema, now that it is known what is. */
  private leftOver(type: Type, task: Task, state: State): Solution {
    const constraint = leftOver(task, state.held);
    if (constraint === undefined) return task.positive ? this.expand(type, state) : none;
    const signed = [...state.signed, { constraint, positive: task.positive }];
    return this.expand(type, { ...state, signed });
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
    const { view, positive } = task;
    const isAsking = asks(schema) && schema.kind === type && !isAlone(schema, task);
    const parts = partsFor(type, schema, view, !isAsking);
    if (parts === 'holds') return positive ? this.expand(type, state) : none;
    if (parts === 'fails') return positive ? none : this.expand(type, state);
    const scope = isAsking && task.scope?.asking.has(schema) !== true ? scopeOfOne(task) : task.scope;
    const further = parts.further.map((one) => ({ schema: one, view, positive, scope }));
    const adding = (constraints: readonly Constraint[]): State => ({
      ...state,
      signed: [...state.signed, ...constraints.map((constraint) => ({ constraint, positive }))],
    });
    if (positive) {
      const held = scope === task.scope ? state.held : [...state.held, { ...task, scope }];
      const last = isAsking && scope?.isAsked === false ? [{ ...task, scope, isLeftOver: true }] : [];
      return this.expand(type, withTasks({ ...adding(parts.constraints), held }, [...further, ...last]));
    }
    const breakings = breakable(parts.constraints, schema, task, state, this.inquirer.distances);
    const broken = firstFound(breakings, (constraint) =>
      canBeBroken(constraint, state.signed, this.inquirer) ? this.expand(type, adding([constraint])) : none,
    );
    if (broken.kind === 'found') return broken;
    const other = firstFound(further, (one) => this.expand(type, withTasks(state, [one])));
    if (other.kind === 'found') return other;
    const rest = isAsking && scope !== undefined ? this.breakingRest(type, task, scope, state) : none;
    return [rest, other].find(({ kind }) => kind !== 'none') ?? broken;
  }

  /** All that stands beside it holds, and something that is left over is not as it should be. */
  private breakingRest(type: Type, task: Task, asked: Scope, state: State): Solution {
    const scope: Scope = { ...asked, isAsked: true };
    const members = scope.members.map((one) => ({ ...one, scope }));
    return this.expand(type, withTasks(state, [...members, { ...task, scope, isLeftOver: true }]));
  }

  /** What a task says; undefined where it depends on its neighbours, as what `unevaluatedProperties` is for does. */
  private contentOf(task: Task): unknown {
    return dependsOnOthers(task) ? undefined : this.classes.contentOf(task);
  }

  private nearest(tasks: readonly Task[]): readonly Task[] {
    if (this.inquirer.distances.size === 0) return tasks;
    const far = tasks.map((task) => ({ task, distance: distanceOf(task, this.inquirer.distances) }));
    return far.toSorted((a, b) => a.distance - b.distance).map(({ task }) => task);
  }
}
