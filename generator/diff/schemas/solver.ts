/**
 * Finds an instance for which a set of literals holds, or proves that there is none. A tableau: every
 * literal is taken apart until only constraints on instances of one type are left; alternatives are
 * branches. Asking again for a set that is being asked for is answered by "none": an instance is
 * finite, so if there is one at all there is one without that circle.
 */
import type { ConditionalSchema, ObjectSchema, Schema } from '../../model/types.ts';
import type { JsonValue } from '../../spec/json.ts';
import type { Constraint } from './constraint.ts';
import { sameSchema } from './equality.ts';
import { type Evaluated, evaluatedOf } from './evaluated.ts';
import { keyOf, type Literal, seen } from './literal.ts';
import { partsFor } from './parts.ts';
import { satisfy, type Signed } from './satisfy.ts';
import { firstFound, none, type Solution, unknown } from './solution.ts';
import { listOf } from './synthetic.ts';
import { typesOf } from './possible-types.ts';
import type { Type } from './types.ts';

/** Steps that one question may take before it is given up. */
const MOST_STEPS = 20_000;

/** Of a `oneOf` with more members the others of a member are not looked at. */
const MOST_EXCLUSIVE = 24;

interface Task extends Literal {
  readonly evaluated?: Evaluated | undefined;
}

/** A branch: what is still to be taken apart, what has been said to hold, and the constraints found. */
interface State {
  readonly tasks: readonly Task[];
  readonly held: readonly Task[];
  readonly signed: readonly Signed[];
}

export class Solver {
  private readonly memo = new Map<string, Solution>();
  private readonly open = new Map<string, number>();
  /** The outermost open question that an answer relied on. */
  private assumed = Infinity;
  private steps = 0;

  /** A question of its own: the steps of earlier ones do not count. */
  ask(literals: readonly Literal[]): Solution {
    this.steps = 0;
    return this.solve(literals);
  }

  /** Whether a literal holds for a value; false where that cannot be told. */
  isInstance(value: JsonValue, literal: Literal): boolean {
    const exactly: Literal = { ...literal, schema: listOf(literal.schema.at, [value]), positive: true };
    return this.ask([exactly, literal]).kind === 'found';
  }

  solve(literals: readonly Literal[]): Solution {
    if (isContradiction(literals)) return none;
    const key = keyOf(literals);
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const depth = this.open.get(key);
    if (depth !== undefined) {
      this.assumed = Math.min(this.assumed, depth);
      return none;
    }
    return this.answer(key, literals);
  }

  private answer(key: string, literals: readonly Literal[]): Solution {
    const depth = this.open.size;
    const outer = this.assumed;
    this.open.set(key, depth);
    this.assumed = Infinity;
    const solution = firstFound(typesOf(literals), (type) =>
      this.expand(type, { tasks: literals, held: [], signed: [] }),
    );
    this.open.delete(key);
    const relies = this.assumed < depth;
    if (this.steps <= MOST_STEPS && (solution.kind !== 'none' || !relies)) this.memo.set(key, solution);
    this.assumed = Math.min(outer, relies ? this.assumed : Infinity);
    return solution;
  }

  /** Takes a task apart; what is left when there are none is a set of constraints. */
  private expand(type: Type, { tasks, held, signed }: State): Solution {
    if (++this.steps > MOST_STEPS) return unknown;
    const task = tasks.find(isStraight) ?? tasks[0];
    if (task === undefined) return satisfy(type, signed, this);
    const state: State = { tasks: tasks.filter((one) => one !== task), held, signed };
    if (isContradicted(task, held)) return none;
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
        return firstFound(members, (member) => this.expand(type, withTasks(holding, [member])));
      }
      case 'union': {
        const members = schema.members.map((one) => ({ ...task, schema: one }));
        if (schema.mode === 'oneOf') return this.exclusive(type, members, task, holding);
        if (!task.positive) return this.expand(type, withTasks(holding, members));
        return firstFound(members, (member) => this.expand(type, withTasks(holding, [member])));
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
    const signs = (list: readonly Task[], positive: boolean): Task[] =>
      list.map((one) => ({ ...one, positive }));
    if (task.positive) {
      return firstFound(members, (one) => {
        const others = isLong ? [] : members.filter((other) => other !== one);
        return this.expand(type, withTasks(state, [...signs([one], true), ...signs(others, false)]));
      });
    }
    const neither = this.expand(type, withTasks(state, signs(members, false)));
    if (neither.kind === 'found') return neither;
    if (isLong) return unknown;
    const pairs = members.flatMap((one, index) => members.slice(index + 1).map((other) => [one, other]));
    const both = firstFound(pairs, (pair) => this.expand(type, withTasks(state, signs(pair, true))));
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
    const broken = firstFound(parts.constraints, (constraint) => {
      const solution = this.expand(type, adding([constraint]));
      // Names that another branch may evaluate: what breaks this one may not exist.
      const isGuess = constraint.kind === 'names' && usesGuess(schema, evaluated);
      return isGuess && solution.kind === 'none' ? unknown : solution;
    });
    if (broken.kind === 'found') return broken;
    const other = firstFound(further, (one) => this.expand(type, withTasks(state, [one])));
    return other.kind === 'none' ? broken : other;
  }
}

function withTasks(state: State, tasks: readonly Task[]): State {
  return { ...state, tasks: [...tasks, ...state.tasks] };
}

/** Whether a task needs no branches. These come first: they show contradictions before there are many branches. */
function isStraight({ schema, view, positive }: Task): boolean {
  const { kind } = seen(view, schema);
  if (kind === 'union') return !positive;
  return kind === 'not' || kind === 'any' || kind === 'never' || (positive && kind !== 'conditional');
}

/** Whether a schema must not hold that has been said to. What `unevaluatedProperties` is for depends on its neighbours. */
function isContradicted({ schema, view, positive, evaluated }: Task, held: readonly Task[]): boolean {
  if (positive || (evaluated !== undefined && isUnevaluated(seen(view, schema)))) return false;
  return held.some((one) => sameSchema(one.schema, one.view, schema, view));
}

function isUnevaluated(schema: Schema): boolean {
  return schema.kind === 'object' && schema.unevaluatedProperties !== undefined;
}

function usesGuess(schema: Schema, evaluated: Evaluated | undefined): boolean {
  return (schema as ObjectSchema).unevaluatedProperties !== undefined && evaluated?.isExact === false;
}

/** Valid against a schema and invalid against the same. */
function isContradiction(literals: readonly Literal[]): boolean {
  const negative = literals.filter(({ positive }) => !positive);
  return literals.some(
    (one) =>
      one.positive && negative.some((other) => sameSchema(one.schema, one.view, other.schema, other.view)),
  );
}
