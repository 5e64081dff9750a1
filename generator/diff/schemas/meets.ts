/** Whether a value meets a constraint. */
import type { Location } from '../../diagnostics.ts';
import { isArray, isObject, type JsonValue } from '../../spec/json.ts';
import type { Constraint, Names } from './constraint.ts';
import type { Literal } from './literal.ts';
import { matches } from './strings.ts';
import type { Solver } from './solution.ts';
import { listOf } from './synthetic.ts';
import { sameValue } from './types.ts';

/** Undefined where that cannot be told. */
export function meets(value: JsonValue, constraint: Constraint, solver: Solver): boolean | undefined {
  switch (constraint.kind) {
    case 'values':
      return constraint.values.some((one) => sameValue(one, value));
    case 'minimum':
    case 'maximum':
    case 'integer':
    case 'multipleOf':
      return numberMeets(Number(value), constraint);
    case 'minLength':
      return [...String(value)].length >= constraint.limit;
    case 'maxLength':
      return [...String(value)].length <= constraint.limit;
    case 'pattern':
      return matches(constraint.pattern, String(value));
    default:
      return isArray(value) ? arrayMeets(value, constraint, solver) : objectMeets(value, constraint, solver);
  }
}

export function numberMeets(
  value: number,
  constraint: Extract<Constraint, { kind: 'minimum' | 'maximum' | 'integer' | 'multipleOf' }>,
): boolean {
  switch (constraint.kind) {
    case 'minimum':
      return constraint.exclusive ? value > constraint.limit : value >= constraint.limit;
    case 'maximum':
      return constraint.exclusive ? value < constraint.limit : value <= constraint.limit;
    case 'integer':
      return Number.isInteger(value);
    case 'multipleOf':
      // As validators do: the quotient, because the remainder of fractions is seldom exact.
      return Number.isInteger(value / constraint.factor);
  }
}

function arrayMeets(
  value: readonly JsonValue[],
  constraint: Constraint,
  solver: Solver,
): boolean | undefined {
  switch (constraint.kind) {
    case 'minItems':
      return value.length >= constraint.limit;
    case 'maxItems':
      return value.length <= constraint.limit;
    case 'uniqueItems':
      return value.every((item, index) => value.findIndex((other) => sameValue(item, other)) === index);
    case 'items':
      return every(value.slice(constraint.from, Math.min(constraint.to, value.length)), (item) =>
        isValid(item, { ...constraint, positive: true }, solver),
      );
    case 'contains': {
      const answers = value.map((item) => isValid(item, { ...constraint, positive: true }, solver));
      if (answers.includes(undefined)) return undefined;
      const count = answers.filter((answer) => answer === true).length;
      return count >= constraint.least && count <= constraint.most;
    }
    default:
      return true;
  }
}

function objectMeets(value: JsonValue, constraint: Constraint, solver: Solver): boolean | undefined {
  if (!isObject(value)) return true;
  const names = Object.keys(value);
  const has = (name: string): boolean => Object.hasOwn(value, name);
  const valid = (name: string, literal: Omit<Literal, 'positive'>): boolean | undefined =>
    isValid(value[name] ?? null, { ...literal, positive: true }, solver);
  switch (constraint.kind) {
    case 'minProperties':
      return names.length >= constraint.limit;
    case 'maxProperties':
      return names.length <= constraint.limit;
    case 'required':
      return has(constraint.name);
    case 'property':
      return has(constraint.name) ? valid(constraint.name, constraint) : true;
    case 'names':
      return every(
        names.filter((name) => covers(constraint.names, name)),
        (name) => valid(name, constraint),
      );
    case 'propertyNames':
      return every(names, (name) => isValid(name, { ...constraint, positive: true }, solver));
    default:
      return true;
  }
}

/** Whether a constraint on further properties is for this one. */
export function covers(names: Names, name: string): boolean {
  if ('matching' in names) return matches(names.matching, name) === true;
  return !names.besides.has(name) && !names.patterns.some((pattern) => matches(pattern, name) === true);
}

const nowhere: Location = { file: '', pointer: '' };

/** Whether a value is valid against a schema: whether the value, and no other, can be. */
function isValid(value: JsonValue, literal: Literal, solver: Solver): boolean | undefined {
  const exactly: Literal = { schema: listOf(nowhere, [value]), view: literal.view, positive: true };
  const { kind } = solver.solve([exactly, literal]);
  return kind === 'unknown' ? undefined : kind === 'found';
}

function every<T>(items: readonly T[], answer: (item: T) => boolean | undefined): boolean | undefined {
  const answers = new Set(items.map(answer));
  return answers.has(false) ? false : answers.has(undefined) ? undefined : true;
}
