/** Schemas that cannot hold for the same instance, where that is seen at once: as members of a union with a discriminating property. */
import type { EnumSchema, IntersectionSchema, ObjectSchema, Schema, UnionSchema } from '../../model/types.ts';
import { canonicalText } from '../../spec/json.ts';
import { type Literal, seen, type View } from './literal.ts';
import { typesOf } from './possible-types.ts';

type Place = Pick<Literal, 'schema' | 'view'>;

/** Whether a schema cannot hold because others do. */
export function isRuledOut({ schema, view }: Place, held: readonly Literal[]): boolean {
  const found = seen(view, schema);
  switch (found.kind) {
    case 'object':
      return held.some((one) => {
        const other = one.positive ? seen(one.view, one.schema) : undefined;
        return other?.kind === 'object' && areDisjoint(other, one.view, found, view);
      });
    case 'intersection':
      return found.members.some((member) => isRuledOut({ schema: member, view }, held));
    case 'union':
      return found.members.every((member) => isRuledOut({ schema: member, view }, held));
    default:
      return false;
  }
}

/** Wider unions are not looked through pair by pair. */
const MOST_MEMBERS = 150;

/** Of members of unions of descriptions as they are: every direction and every place asks again. */
const apart = new WeakMap<readonly Schema[], boolean>();

/** Whether no two of several schemas hold for the same instance, as far as that is seen at once. */
export function areApart(schemas: readonly Schema[], view: View): boolean {
  const known = view.change === undefined ? apart.get(schemas) : undefined;
  if (known !== undefined) return known;
  const answer = findApart(schemas, view);
  if (view.change === undefined) apart.set(schemas, answer);
  return answer;
}

function findApart(schemas: readonly Schema[], view: View): boolean {
  if (schemas.length > MOST_MEMBERS) return false;
  if (areToldApart(schemas, view)) return true;
  const all = schemas.map((schema): Literal => ({ schema, view, positive: true }));
  return all.every((one, index) =>
    all
      .slice(index + 1)
      .every(
        (other) => typesOf([one, other]).length === 0 || isRuledOut(one, [other]) || isRuledOut(other, [one]),
      ),
  );
}

/**
 * The usual case, without looking at pairs: those that are objects demand a property, the same one, and none gives it a
 * value of another; the others are of other types, each of its own.
 */
function areToldApart(schemas: readonly Schema[], view: View): boolean {
  const objects: ObjectSchema[] = [];
  const types: string[] = ['object'];
  for (const schema of schemas) {
    const found = seen(view, schema);
    if (found.kind === 'object' && found.typed) objects.push(found);
    else types.push(...typesOf([{ schema, view, positive: true }]));
  }
  if (new Set(types).size < types.length) return false;
  const [first, ...others] = objects;
  if (first === undefined || others.length === 0) return true;
  return [...first.required].some((name) => haveValuesOfTheirOwn(objects, name, view));
}

/** Whether all demand a property, and none takes a value of it that another takes. */
function haveValuesOfTheirOwn(objects: readonly ObjectSchema[], name: string, view: View): boolean {
  const taken = new Set<string>();
  return objects.every((one) => {
    const values = one.required.has(name) ? valuesOf(one.properties.get(name)?.schema, view) : undefined;
    const before = taken.size;
    for (const value of values ?? []) taken.add(value);
    return values !== undefined && taken.size === before + values.length;
  });
}

/** Whether the first demands a property and gives it values that the second does not take. */
function areDisjoint(one: ObjectSchema, viewOfOne: View, other: ObjectSchema, viewOfOther: View): boolean {
  if (!one.typed) return false;
  for (const name of one.required) {
    const values = valuesOf(one.properties.get(name)?.schema, viewOfOne);
    const others = valuesOf(other.properties.get(name)?.schema, viewOfOther);
    if (values !== undefined && others !== undefined && !values.some((text) => others.includes(text)))
      return true;
  }
  return false;
}

/** Longer lists discriminate nothing. */
const MOST_VALUES = 12;

/** Schemas may be parts of themselves. */
const MOST_DEPTH = 4;

/** What was found out about schemas of descriptions as they are, by how deep in another that was asked. */
const known = Array.from({ length: MOST_DEPTH + 1 }, () => new WeakMap<Schema, Values>());

type Values = readonly string[] | undefined;

/** Values besides which a schema takes none, as far as it has such; it need not take all of them. */
function valuesOf(schema: Schema | undefined, view: View, depth = 0): Values {
  if (schema === undefined || depth > MOST_DEPTH) return undefined;
  const found = seen(view, schema);
  if (found.kind === 'enum') return listed(found);
  if (found.kind !== 'intersection' && found.kind !== 'union') return undefined;
  const answers = view.change === undefined ? known[depth] : undefined;
  if (answers?.has(found) === true) return answers.get(found);
  const values = valuesOfMembers(found, view, depth);
  answers?.set(found, values);
  return values;
}

function valuesOfMembers(found: UnionSchema | IntersectionSchema, view: View, depth: number): Values {
  switch (found.kind) {
    case 'intersection':
      return found.members
        .map((member) => valuesOf(member, view, depth + 1))
        .filter((values) => values !== undefined)
        .sort((one, other) => one.length - other.length)[0];
    case 'union': {
      if (found.members.length > MOST_VALUES) return undefined;
      const lists = found.members.map((member) => valuesOf(member, view, depth + 1));
      const all = lists.flatMap((list) => list ?? []);
      return lists.includes(undefined) || all.length > MOST_VALUES ? undefined : all;
    }
  }
}

const texts = new WeakMap<Schema, readonly string[]>();

function listed(schema: EnumSchema): readonly string[] | undefined {
  if (schema.values.length > MOST_VALUES) return undefined;
  const known = texts.get(schema) ?? schema.values.map(({ value }) => canonicalText(value));
  texts.set(schema, known);
  return known;
}
