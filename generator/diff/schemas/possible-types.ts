/** Which types an instance can be of: what can be seen without asking for an instance. */
import type { Schema } from '../../model/types.ts';
import { type Literal, seen, type View, viewFor } from './literal.ts';
import { type Type, typeOf } from './types.ts';

const types: readonly Type[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** The types that instances for which all of these hold can be of. */
export function typesOf(literals: readonly Literal[]): readonly Type[] {
  let possible = types;
  for (const { schema, view, positive } of literals) {
    if (positive && possible.length > 0) possible = both(possible, typesFor(schema, view, 0));
  }
  return possible;
}

/** Deeper than this any type is taken to be possible: schemas may be parts of themselves. */
const MOST_DEPTH = 8;

/** Answers for descriptions as they are. One from far down may hold more types than there are, which is no fault. */
const answers = new WeakMap<Schema, readonly Type[]>();

function typesFor(schema: Schema, wide: View, depth: number): readonly Type[] {
  if (depth > MOST_DEPTH) return types;
  const view = viewFor({ schema, view: wide });
  const found = seen(view, schema);
  const known = view.change === undefined ? answers.get(found) : undefined;
  if (known !== undefined) return known;
  const possible = ofKind(found, view, depth);
  if (view.change === undefined) answers.set(found, possible);
  return possible;
}

function ofKind(schema: Schema, view: View, depth: number): readonly Type[] {
  switch (schema.kind) {
    case 'never':
      return [];
    case 'null':
    case 'boolean':
      return [schema.kind];
    case 'enum': {
      const present = new Set(schema.values.map(({ value }) => typeOf(value)));
      return types.filter((type) => present.has(type));
    }
    case 'number':
    case 'string':
    case 'array':
    case 'object':
      return schema.typed ? [schema.kind] : types;
    case 'intersection':
      return schema.members.reduce(
        (possible, member) => both(possible, typesFor(member, view, depth + 1)),
        types,
      );
    case 'union': {
      const any = new Set(schema.members.flatMap((member) => typesFor(member, view, depth + 1)));
      return types.filter((type) => any.has(type));
    }
    default:
      return types;
  }
}

function both(one: readonly Type[], other: readonly Type[]): readonly Type[] {
  return one.length === types.length ? other : one.filter((type) => other.includes(type));
}
