/** What a tableau still has to take apart, and in which order. */
import type { Scope } from './evaluated.ts';
import { type Literal, seen } from './literal.ts';
import type { Signed } from './satisfy.ts';

export interface Task extends Literal {
  readonly scope?: Scope | undefined;
  /** Only what the schema says of what all others of its scope are not for. */
  readonly isLeftOver?: boolean | undefined;
}

/**
 * A branch: what is still to be taken apart, what has been said to hold, what that says as far as it says the same
 * everywhere, and the constraints found.
 */
export interface State {
  readonly tasks: readonly Task[];
  readonly held: readonly Task[];
  readonly said: readonly unknown[];
  readonly signed: readonly Signed[];
  /** Whether only what must not hold is left to be taken apart, and has been looked through. */
  readonly isNegative?: boolean;
}

export function withTasks(state: State, tasks: readonly Task[]): State {
  return { ...state, tasks: [...tasks, ...state.tasks] };
}

/** @param content what the task says; undefined where that depends on what stands beside it */
export function withHeld(state: State, task: Task, content: unknown): State {
  const { held, said } = state;
  return { ...state, held: [...held, task], said: content === undefined ? said : [...said, content] };
}

/**
 * The task to take apart next: those without branches show contradictions before there are many; then what says more
 * of the instance, which may settle what must not hold.
 */
export function next(tasks: readonly Task[]): Task | undefined {
  let best: Task | undefined;
  let least = Infinity;
  for (const task of tasks) {
    const rank = rankOf(task);
    if (rank < least) [best, least] = [task, rank];
    if (rank === 0) break;
  }
  return best;
}

function rankOf({ schema, view, positive, isLeftOver }: Task): number {
  if (isLeftOver === true) return MOST_MEMBERS + 2;
  const found = seen(view, schema);
  switch (found.kind) {
    case 'not':
    case 'any':
    case 'never':
      return 0;
    case 'union':
      if (positive) return found.members.length;
      return found.mode === 'oneOf' ? MOST_MEMBERS : 0;
    case 'conditional':
      return positive ? 2 : MOST_MEMBERS;
    default:
      return positive ? 0 : MOST_MEMBERS + 1;
  }
}

/** Whether a task comes when all that says more of the instance has been taken apart: what must not hold. */
export function isLast(task: Task): boolean {
  return rankOf(task) > MOST_MEMBERS;
}

/** More than a union has. */
const MOST_MEMBERS = 1e9;
