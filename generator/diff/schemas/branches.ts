/** The ways in which a schema that leaves a choice can hold, or not. */
import type { ConditionalSchema, NotSchema, Schema } from '../../model/types.ts';
import { seen } from './literal.ts';
import type { Task } from './tasks.ts';
import type { Type } from './types.ts';

/** Of so many members of an `anyOf` it is looked at which hold. */
const MOST_CHOSEN = 4;

interface Branches {
  readonly branches: readonly (readonly Task[])[];
  /** Whether it is known in each branch which members hold, where that matters. */
  readonly isComplete: boolean;
}

/**
 * The members of an `anyOf` that holds. One is enough, except where what each evaluates counts: there it is every choice
 * of those that do.
 */
export function memberBranches(type: Type, members: readonly Task[]): Branches {
  const counting = members.filter((one) => one.positive && one.scope !== undefined && evaluates(type, one));
  const some = counting.slice(0, MOST_CHOSEN);
  if (some.length === 0) return { branches: members.map((one) => [one]), isComplete: true };
  const choices = some.reduce<Task[][]>(
    (found, one) => [
      ...found.map((chosen) => [...chosen, one]),
      ...found.map((chosen) => [...chosen, broken(one)]),
    ],
    [[]],
  );
  const others = members.filter((one) => !some.includes(one));
  const branches = choices.flatMap((chosen) =>
    chosen.some(({ positive }) => positive) ? [chosen] : others.map((one) => [one, ...chosen]),
  );
  return { branches, isComplete: some.length === counting.length };
}

function broken(one: Task): Task {
  return { ...one, positive: false };
}

/** Whether a schema may look at parts of an instance of a type. */
function evaluates(type: Type, { schema, view }: Task): boolean {
  const found: Schema = seen(view, schema);
  switch (found.kind) {
    case 'object': {
      const { properties, patternProperties, additionalProperties, unevaluatedProperties, dependentSchemas } =
        found;
      const parts = [additionalProperties, unevaluatedProperties].filter((one) => one !== undefined);
      return (
        type === 'object' &&
        properties.size + patternProperties.size + dependentSchemas.size + parts.length > 0
      );
    }
    case 'array': {
      const { prefixItems, items, contains, unevaluatedItems } = found;
      const parts = [...prefixItems, items, contains, unevaluatedItems].filter((one) => one !== undefined);
      return type === 'array' && parts.length > 0;
    }
    case 'union':
    case 'intersection':
    case 'conditional':
      return type === 'object' || type === 'array';
    default:
      return false;
  }
}

/** The condition holds and so does its branch, or neither. Without its branch a condition is always met. */
export function conditionBranches(schema: ConditionalSchema, task: Task): Task[][] {
  const branches = [
    [schema.else, false],
    [schema.then, true],
  ] as const;
  return branches.flatMap(([branch, holds]) => {
    const condition: Task = { ...task, schema: schema.if, positive: holds };
    if (branch !== undefined) return [[condition, { ...task, schema: branch }]];
    return task.positive ? [[condition]] : [];
  });
}

/** What holds below `not` evaluates nothing. */
export function negated(task: Task, { schema }: NotSchema): Task {
  return { ...task, schema, positive: !task.positive, scope: undefined };
}

export function withSign(tasks: readonly Task[], positive: boolean): Task[] {
  return tasks.map((one) => ({ ...one, positive }));
}
