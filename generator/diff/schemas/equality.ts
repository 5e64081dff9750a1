/**
 * Whether two schemas say the same in the same way. Names of components and annotations do not
 * count, the order of members and properties does not either. Recursive schemas are the same when
 * no difference can be reached.
 */
import type { ArraySchema, ConditionalSchema, EnumSchema, ObjectSchema, Schema } from '../../model/types.ts';
import { canonicalText } from '../../spec/json.ts';
import { numberOf, seen, type View } from './literal.ts';

/** Pairs whose answer is known, and pairs that are taken to be the same while they are looked at. */
const answers = new Map<string, boolean>();

export function sameSchema(one: Schema, oneView: View, other: Schema, otherView: View): boolean {
  const pending: string[] = [];
  const same = compare(one, oneView, other, otherView, pending);
  // What was taken for the same on the way is so only if the whole is.
  if (!same) for (const key of pending) if (answers.get(key) === true) answers.delete(key);
  return same;
}

function compare(a: Schema, va: View, b: Schema, vb: View, pending: string[]): boolean {
  const [one, other] = [seen(va, a), seen(vb, b)];
  if (one === other && (va === vb || (va.replaced.size === 0 && vb.replaced.size === 0 && va.api === vb.api)))
    return true;
  if (one.kind !== other.kind) return false;
  const key = `${numberOf(one)}.${numberOf(va)}=${numberOf(other)}.${numberOf(vb)}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  answers.set(key, true);
  pending.push(key);
  const same = sameKind(one, other, {
    schema: (x, y) => (x === undefined || y === undefined ? x === y : compare(x, va, y, vb, pending)),
  });
  if (!same) answers.set(key, false);
  return same;
}

interface Comparer {
  schema(one: Schema | undefined, other: Schema | undefined): boolean;
}

function sameKind(one: Schema, other: Schema, comparer: Comparer): boolean {
  switch (one.kind) {
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
      return true;
    case 'reference':
      return other.kind === 'reference' && one.target === other.target;
    case 'enum':
      return sameList(one, other as EnumSchema);
    case 'number':
    case 'string':
      return sameFields(one, other as typeof one);
    case 'not':
      return comparer.schema(one.schema, (other as typeof one).schema);
    case 'union':
      return (
        one.mode === (other as typeof one).mode &&
        sameMembers(one.members, (other as typeof one).members, comparer)
      );
    case 'intersection':
      return sameMembers(one.members, (other as typeof one).members, comparer);
    case 'conditional':
      return sameCondition(one, other as ConditionalSchema, comparer);
    case 'array':
      return sameArray(one, other as ArraySchema, comparer);
    case 'object':
      return sameObject(one, other as ObjectSchema, comparer);
  }
}

function sameList({ values }: EnumSchema, other: EnumSchema): boolean {
  const texts = new Set(other.values.map(({ value }) => canonicalText(value)));
  return values.length === texts.size && values.every(({ value }) => texts.has(canonicalText(value)));
}

const annotations = new Set(
  'at title description default examples deprecated readOnly writeOnly externalDocs extensions contentSchema'.split(
    ' ',
  ),
);

/** Every field that is no annotation; all of them are plain. */
function sameFields<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(
    ([field, value]) => annotations.has(field) || (other as Record<string, unknown>)[field] === value,
  );
}

function sameMembers(one: readonly Schema[], other: readonly Schema[], { schema }: Comparer): boolean {
  if (one.length !== other.length) return false;
  if (one.every((member, index) => schema(member, other[index]))) return true;
  // In another order: quadratic, and therefore only for short lists.
  if (one.length > 12) return false;
  const left = [...other];
  return one.every((member) => {
    const index = left.findIndex((candidate) => schema(member, candidate));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

function sameCondition(one: ConditionalSchema, other: ConditionalSchema, { schema }: Comparer): boolean {
  return schema(one.if, other.if) && schema(one.then, other.then) && schema(one.else, other.else);
}

function sameArray(one: ArraySchema, other: ArraySchema, { schema }: Comparer): boolean {
  const fields = ['typed', 'minContains', 'maxContains', 'minItems', 'maxItems', 'uniqueItems'] as const;
  const children = ['items', 'unevaluatedItems', 'contains'] as const;
  return (
    fields.every((field) => one[field] === other[field]) &&
    children.every((field) => schema(one[field], other[field])) &&
    one.prefixItems.length === other.prefixItems.length &&
    one.prefixItems.every((item, index) => schema(item, other.prefixItems[index]))
  );
}

function sameObject(one: ObjectSchema, other: ObjectSchema, { schema }: Comparer): boolean {
  const children = ['additionalProperties', 'unevaluatedProperties', 'propertyNames'] as const;
  const sameMap = (a: ReadonlyMap<string, Schema>, b: ReadonlyMap<string, Schema>): boolean =>
    a.size === b.size && [...a].every(([name, value]) => b.has(name) && schema(value, b.get(name)));
  return (
    one.typed === other.typed &&
    one.minProperties === other.minProperties &&
    one.maxProperties === other.maxProperties &&
    one.required.size === other.required.size &&
    [...one.required].every((name) => other.required.has(name)) &&
    one.properties.size === other.properties.size &&
    [...one.properties.values()].every(
      ({ name, schema: value }) =>
        other.properties.has(name) && schema(value, other.properties.get(name)?.schema),
    ) &&
    children.every((field) => schema(one[field], other[field])) &&
    sameMap(one.patternProperties, other.patternProperties) &&
    sameMap(one.dependentSchemas, other.dependentSchemas) &&
    dependentText(one.dependentRequired) === dependentText(other.dependentRequired)
  );
}

function dependentText(map: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...map].map(([name, names]) => JSON.stringify([name, [...names].sort()]));
  return lines.sort().join();
}
