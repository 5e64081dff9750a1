/** Lists of values: `enum`, and `oneOf`/`anyOf` whose members are all constants. */
import { resolve } from '../model/resolve.ts';
import type { Api, EnumSchema, Schema, UnionSchema } from '../model/types.ts';
import type { JsonValue } from '../spec/json.ts';

export interface ListedValue {
  readonly value: JsonValue;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

/** The values that a schema lists; undefined when it lists none. A single constant is no list. */
export function listedValues(api: Api, schema: Schema): readonly ListedValue[] | undefined {
  const found = listSchema(api, schema);
  if (found === undefined) return undefined;
  if (found.kind === 'enum') return found.values.map((entry) => ({ ...entry, deprecated: false }));
  return found.members.flatMap((member) => constantOf(api, member) ?? []);
}

/** The schema that the list stands in: behind references, and first among assertions that hold at once. */
export function listSchema(api: Api, schema: Schema): EnumSchema | UnionSchema | undefined {
  const found = resolve(api, schema);
  if (found.kind === 'enum') return isList(found) ? found : undefined;
  if (found.kind === 'union') {
    const isConstants = found.members.every((member) => constantOf(api, member) !== undefined);
    return isConstants && found.members.length > 1 ? found : undefined;
  }
  if (found.kind !== 'intersection') return undefined;
  return found.members.find((member): member is EnumSchema => member.kind === 'enum' && isList(member));
}

/** A single value without a meaning is said where the type is. */
function isList(schema: EnumSchema): boolean {
  const [first, ...others] = schema.values;
  return !schema.constant && first !== undefined && (others.length > 0 || first.description !== undefined);
}

function constantOf(api: Api, schema: Schema): ListedValue | undefined {
  const found = resolve(api, schema);
  const constant =
    found.kind === 'intersection' ? found.members.find((member) => member.kind === 'enum') : found;
  if (constant?.kind !== 'enum' || !constant.constant) return undefined;
  const [entry] = constant.values;
  if (entry === undefined) return undefined;
  const { title, description, deprecated } = found;
  return {
    value: entry.value,
    name: entry.name ?? title,
    description: entry.description ?? description,
    deprecated,
  };
}
