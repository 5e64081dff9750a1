/** An instance of one type for which constraints hold, or are broken. */
import type { JsonValue } from '../../spec/json.ts';
import { arrayInstance } from './arrays.ts';
import type { Constraint } from './constraint.ts';
import { meets } from './meets.ts';
import { numberInstance } from './numbers.ts';
import { objectInstance } from './objects.ts';
import { none, type Solution, type Solver, unknown } from './solution.ts';
import { stringInstance } from './strings.ts';
import type { Type } from './types.ts';

export interface Signed {
  readonly constraint: Constraint;
  /** False: the constraint must be broken. */
  readonly positive: boolean;
}

export function satisfy(type: Type, signed: readonly Signed[], solver: Solver): Solution {
  const listed = signed.find(({ constraint, positive }) => constraint.kind === 'values' && positive);
  if (listed?.constraint.kind === 'values') return fromList(listed.constraint.values, signed, solver);
  switch (type) {
    case 'null':
      return fromList([null], signed, solver);
    case 'boolean':
      return fromList([false, true], signed, solver);
    case 'number':
      return numberInstance(signed);
    case 'string':
      return stringInstance(signed);
    case 'array':
      return arrayInstance(signed, solver);
    case 'object':
      return objectInstance(signed, solver);
  }
}

/** One of a list of values; every constraint can be tried on it. */
function fromList(values: readonly JsonValue[], signed: readonly Signed[], solver: Solver): Solution {
  let result = none;
  for (const value of values) {
    const answers = signed.map(({ constraint, positive }) => {
      const holds = meets(value, constraint, solver);
      return holds === undefined ? undefined : holds === positive;
    });
    if (answers.every((answer) => answer === true)) return { kind: 'found', value };
    if (answers.every((answer) => answer !== false)) result = unknown;
  }
  return result;
}
