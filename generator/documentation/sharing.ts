/**
 * Which definitions get a section of their own: objects (and unions of objects) that are named in
 * more than one place, or that nothing names. All others are shown where they stand. Being a part
 * of an `allOf` is no naming: the parts are merged there.
 */
import { childSchemas } from '../model/children.ts';
import { resolve, resolveNamed } from '../model/resolve.ts';
import type { Api, Definition, ReferenceSchema, Schema } from '../model/types.ts';
import { listSchema } from './listed-values.ts';
import { holdsWithin, rootSchemas } from './walk.ts';

export interface SharedDefinitions {
  /** With a section of their own, in document order. */
  readonly shared: readonly Definition[];
  /** Named once: shown there, unless that place is inside themselves. */
  readonly once: readonly Definition[];
}

/** Sorts the definitions that have fields. Parts of an `allOf` that nothing else names are in neither list. */
export function sharedDefinitions(api: Api): SharedDefinitions {
  const known = sorted.get(api);
  if (known !== undefined) return known;
  const found = sortDefinitions(api);
  sorted.set(api, found);
  return found;
}

/** Several references are made of one model. */
const sorted = new WeakMap<Api, SharedDefinitions>();

function sortDefinitions(api: Api): SharedDefinitions {
  const uses = countUses(api);
  const shared: Definition[] = [];
  const once: Definition[] = [];
  for (const definition of fieldDefinitions(api)) {
    const { values, parts } = uses.get(definition.key) ?? unused;
    if (values === 1) once.push(definition);
    else if (values > 1 || parts === 0) shared.push(definition);
  }
  // What nothing names is shown too, even when it is a mere string.
  const known = new Set([...shared, ...once]);
  const unnamed = (definition: Definition): boolean => {
    const isUnnamed = !uses.has(definition.key) && definition.schema.kind !== 'reference';
    return isUnnamed && !known.has(definition) && listSchema(api, definition.schema) === undefined;
  };
  shared.push(...[...api.definitions.values()].filter(unnamed));
  return { shared, once };
}

/** Whether a schema has fields to show: an object, or a union or list with one in it. */
export function isStructured(api: Api, schema: Schema): boolean {
  const known = structured.get(api) ?? new Map<Schema, boolean>();
  structured.set(api, known);
  return holdsWithin(known, resolve(api, schema), (found, within) =>
    hasFields(api, found, (member) => within(resolve(api, member))),
  );
}

const structured = new WeakMap<Api, Map<Schema, boolean>>();

/** The one reference in `allOf: [{ $ref }]` whose other parts have no fields: it only adds annotations. */
export function wrappedReference(api: Api, schema: Schema): ReferenceSchema | undefined {
  if (schema.kind !== 'intersection') return undefined;
  const parts = schema.members.filter((member) => member.kind === 'reference' || isStructured(api, member));
  const [only, ...others] = parts;
  return only?.kind === 'reference' && others.length === 0 ? only : undefined;
}

function hasFields(api: Api, schema: Schema, isOne: (member: Schema) => boolean): boolean {
  if (schema.kind === 'object' || schema.kind === 'conditional') return true;
  if (listSchema(api, schema) !== undefined) return false;
  if (schema.kind === 'union' || schema.kind === 'intersection') return schema.members.some(isOne);
  if (schema.kind === 'not') return resolve(api, schema.schema).kind !== 'enum';
  return schema.kind === 'array' && childSchemas(schema).some(isOne);
}

/** Lists of objects are shown where they stand: what they list has the section. */
function fieldDefinitions(api: Api): Definition[] {
  return [...api.definitions.values()].filter(
    ({ schema }) => schema.kind !== 'reference' && schema.kind !== 'array' && isStructured(api, schema),
  );
}

interface Uses {
  /** As the schema of a value. */
  readonly values: number;
  /** As a part of an `allOf` with other parts. */
  readonly parts: number;
}

const unused: Uses = { values: 0, parts: 0 };

function countUses(api: Api): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const count = (reference: ReferenceSchema, kind: keyof Uses): void => {
    const { definition } = resolveNamed(api, reference);
    if (definition === undefined) return;
    const known = uses.get(definition.key) ?? unused;
    uses.set(definition.key, { ...known, [kind]: known[kind] + 1 });
  };
  const pending = [...rootSchemas(api)];
  for (const { schema } of api.definitions.values()) if (schema.kind !== 'reference') pending.push(schema);
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (schema.kind === 'reference') count(schema, 'values');
    const isComposition = schema.kind === 'intersection' && wrappedReference(api, schema) === undefined;
    for (const child of childSchemas(schema)) {
      if (isComposition && child.kind === 'reference') count(child, 'parts');
      else pending.push(child);
    }
  }
  return uses;
}
