/** The two ways of writing a value list: `enum`, and `oneOf` of annotated constants. */
import type { EnumSchema, Schema, UnionSchema } from '../model/types.ts';
import { canonicalText, type JsonValue } from '../spec/json.ts';

export interface ListedValue {
  readonly value: JsonValue;
  /** What the description calls the value; any text. */
  readonly called: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

/**
 * The values of a list, each once; undefined for a schema that is none. `type` may stand beside
 * `oneOf`, which the model shows as an intersection. A list that `enum` gives names its values by
 * extension, constants are named by their titles.
 */
export function valueList(schema: Schema): readonly ListedValue[] | undefined {
  if (schema.kind === 'enum') {
    return schema.values.map(({ value, name, description }) => ({
      value,
      called: name,
      description,
      deprecated: false,
    }));
  }
  const union = schema.kind === 'intersection' ? typedUnion(schema.members) : schema;
  return union?.kind === 'union' ? constants(union) : undefined;
}

/** The one union among members that otherwise only give a type. */
function typedUnion(members: readonly Schema[]): Schema | undefined {
  const [union, ...others] = members.filter(({ kind }) => kind !== 'string' && kind !== 'number');
  return others.length === 0 ? union : undefined;
}

function constants({ members }: UnionSchema): ListedValue[] | undefined {
  if (members.length === 0 || !members.every(isConstant)) return undefined;
  const values = new Map<string, ListedValue>();
  for (const {
    title,
    description,
    deprecated,
    values: [only],
  } of members) {
    if (only === undefined) continue;
    const key = canonicalText(only.value);
    const called = only.name ?? title;
    if (!values.has(key)) {
      values.set(key, {
        value: only.value,
        called,
        description: description ?? only.description,
        deprecated,
      });
    }
  }
  return [...values.values()];
}

function isConstant(schema: Schema): schema is EnumSchema {
  return schema.kind === 'enum' && schema.constant;
}
