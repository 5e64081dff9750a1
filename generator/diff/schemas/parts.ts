/** What a schema of a single kind says of instances of a type. */
import type { Schema } from '../../model/types.ts';
import { arrayParts, numberParts, objectParts, type Parts, stringParts } from './constraint.ts';
import { asks } from './evaluated.ts';
import type { View } from './literal.ts';
import { type Type, typeOf } from './types.ts';

/**
 * Constraints; or that every instance of the type is valid, or that none is.
 *
 * @param isAlone whether what is left over for `unevaluated…` is seen from the schema itself
 */
export function partsFor(
  type: Type,
  schema: Schema,
  view: View,
  isAlone: boolean,
): Parts | 'holds' | 'fails' {
  switch (schema.kind) {
    case 'null':
    case 'boolean':
      return schema.kind === type ? 'holds' : 'fails';
    case 'enum': {
      const values = schema.values.map(({ value }) => value).filter((value) => typeOf(value) === type);
      return values.length === 0 ? 'fails' : { constraints: [{ kind: 'values', values }], further: [] };
    }
    case 'number':
    case 'string':
    case 'array':
    case 'object': {
      if (schema.kind !== type) return schema.typed ? 'fails' : 'holds';
      const parts =
        schema.kind === 'number'
          ? numberParts(schema)
          : schema.kind === 'string'
            ? stringParts(schema)
            : schema.kind === 'array'
              ? arrayParts(schema, view, isAlone)
              : objectParts(schema, view, isAlone);
      return parts.constraints.length + parts.further.length === 0 && !asks(schema) ? 'holds' : parts;
    }
    default:
      throw new TypeError(`a schema of kind ${schema.kind} is no leaf`);
  }
}
