/** Ways of looking at a schema that types, docs and the audit share: references followed, allOf merged. */
import { resolve, resolveNamed } from './resolve.ts';
import { extractRules, type Rule } from './rules.ts';
import type { Api, Definition, EnumSchema, ObjectSchema, Property, Schema, UnionSchema } from './types.ts';

/** An object schema with what `allOf`, references and several kinds of assertion add to it. */
export interface ObjectView {
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly rules: readonly Rule[];
  /** Schemas that apply as well and are neither object, rule nor plain annotation (a union beside properties, say). */
  readonly others: readonly Schema[];
  /** What further properties may be. */
  readonly additional: Schema | 'any' | 'none';
  readonly patterns: ReadonlyMap<string, Schema>;
}

export interface PropertyView {
  readonly name: string;
  readonly at: Property['at'];
  readonly required: boolean;
  /** Of a property that several members declare: the first; the others stand in `also`. */
  readonly schema: Schema;
  readonly also: readonly Schema[];
}

/** Thousands of members may declare one property: its list grows in place. */
type Mutable = Omit<PropertyView, 'also'> & { readonly also: Schema[] };

/** The merged view of a schema that describes objects; undefined when it does not. */
export function objectView(api: Api, schema: Schema): ObjectView | undefined {
  const members = objectMembers(api, schema);
  const objects = members.filter((member) => member.kind === 'object');
  if (objects.length === 0) return undefined;
  const required = new Set(objects.flatMap((object) => [...object.required]));
  const properties = new Map<string, Mutable>();
  for (const { name, at, schema: declared } of objects.flatMap((object) => [...object.properties.values()])) {
    const known = properties.get(name);
    if (known === undefined)
      properties.set(name, { name, at, required: required.has(name), schema: declared, also: [] });
    else known.also.push(declared);
  }
  const { rules, rest } = extractRules(api, members);
  const others = rest.filter((member) => member.kind !== 'object' && member.kind !== 'any');
  const patterns = new Map(objects.flatMap((object) => [...object.patternProperties]));
  return { properties, rules, others, additional: additionalOf(objects), patterns };
}

/** Everything that must hold at once, intersections and references taken apart. Each definition once. */
function objectMembers(api: Api, schema: Schema): Schema[] {
  const members: Schema[] = [];
  const seen = new Set<Schema>();
  const visit = (entry: Schema): void => {
    const found = resolve(api, entry);
    if (seen.has(found)) return;
    seen.add(found);
    if (found.kind === 'intersection') for (const member of found.members) visit(member);
    else members.push(found);
  };
  visit(schema);
  return members;
}

function additionalOf(objects: readonly ObjectSchema[]): Schema | 'any' | 'none' {
  const stated = objects
    .map((object) => object.additionalProperties ?? object.unevaluatedProperties)
    .filter((one) => one !== undefined);
  if (stated.some((schema) => schema.kind === 'never')) return 'none';
  return stated.find((schema) => schema.kind !== 'any') ?? 'any';
}

/** A value list that other values may join: `anyOf` of an enum and a plain type of the same base. */
export interface OpenEnum {
  readonly values: EnumSchema;
  readonly definition: Definition | undefined;
  readonly base: 'string' | 'integer' | 'number';
}

/** Recognises an open value list; undefined for any other schema. */
export function openEnum(api: Api, schema: Schema): OpenEnum | undefined {
  const union = resolve(api, schema);
  if (union.kind !== 'union' || union.members.length !== 2 || !isPlainUnion(union)) return undefined;
  const members = union.members.map((member) => resolveNamed(api, member));
  const list = members.find(({ schema: member }) => member.kind === 'enum');
  const open = members.find(({ schema: member }) => member.kind === 'string' || member.kind === 'number');
  if (list?.schema.kind !== 'enum' || open === undefined) return undefined;
  const base = plainBase(open.schema);
  if (
    base === undefined ||
    (list.schema.type !== base && !(base === 'number' && list.schema.type === 'integer'))
  )
    return undefined;
  return { values: list.schema, definition: list.definition, base };
}

function isPlainUnion(union: UnionSchema): boolean {
  return union.discriminator === undefined;
}

/** The base type of a schema without limits. */
function plainBase(schema: Schema): OpenEnum['base'] | undefined {
  if (schema.kind === 'string') {
    const { minLength, maxLength, pattern } = schema;
    return minLength === undefined && maxLength === undefined && pattern === undefined ? 'string' : undefined;
  }
  if (schema.kind !== 'number') return undefined;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const limits = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf];
  if (limits.some((limit) => limit !== undefined)) return undefined;
  return schema.integer ? 'integer' : 'number';
}
