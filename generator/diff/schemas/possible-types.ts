/** Which types an instance can be of: what can be seen without taking schemas apart. */
import { type Literal, seen } from './literal.ts';
import { type Type, typeOf } from './types.ts';

const types: readonly Type[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** The types that instances for which all of these hold can be of. */
export function typesOf(literals: readonly Literal[]): readonly Type[] {
  let possible = types;
  for (const { schema, view, positive } of literals) {
    const found = seen(view, schema);
    if (!positive) continue;
    if (found.kind === 'enum') {
      const present = new Set(found.values.map(({ value }) => typeOf(value)));
      possible = possible.filter((type) => present.has(type));
    } else if ('typed' in found ? found.typed : found.kind === 'null' || found.kind === 'boolean') {
      possible = possible.filter((type) => type === found.kind);
    }
  }
  return possible;
}
