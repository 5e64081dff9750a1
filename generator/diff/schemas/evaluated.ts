/**
 * What `unevaluatedProperties` and `unevaluatedItems` are for: whatever the schemas that hold beside them are not for
 * (JSON Schema 2020-12, section 11). That is known when all of them have been taken apart.
 */
import { bareBase } from '../../model/schema.ts';
import type { ArraySchema, IntersectionSchema, ObjectSchema, Schema } from '../../model/types.ts';
import type { Constraint } from './constraint.ts';
import { seen, type View } from './literal.ts';
import type { Task } from './tasks.ts';

/** A schema with all that stands beside its keywords. */
export interface Scope {
  readonly outer: Scope | undefined;
  /** Everything that holds with it. */
  readonly members: readonly Task[];
  /** Those of its own parts that are for what is left over. */
  readonly asking: ReadonlySet<Schema>;
  /** Whether that has been asked apart from the members. */
  readonly isAsked: boolean;
}

export type Asking = ObjectSchema | ArraySchema;

/** Whether a schema says something of what others have not looked at. */
export function asks(schema: Schema): schema is Asking {
  if (schema.kind === 'array') return schema.unevaluatedItems !== undefined && schema.items === undefined;
  if (schema.kind !== 'object') return false;
  return schema.unevaluatedProperties !== undefined && schema.additionalProperties === undefined;
}

/** Whether what is left over depends on nothing but the schema's own keywords. */
export function isAlone(schema: Asking, task: Task): boolean {
  if (task.scope?.asking.has(schema) === true) return false;
  return schema.kind === 'object' ? schema.dependentSchemas.size === 0 : schema.contains === undefined;
}

/** Whether a schema says what it says only beside its neighbours. */
export function dependsOnOthers({ schema, view, scope }: Task): boolean {
  return scope?.asking.has(seen(view, schema)) === true;
}

/** Undefined where no part of the schema itself asks: what its `allOf` asks is not about their neighbours. */
export function scopeOf(schema: IntersectionSchema, task: Task): Scope | undefined {
  const own = schema.members.filter((member) => member.kind !== 'reference' && isOwn(member, schema));
  const parts = own.flatMap((member) => [member, ...(member.kind === 'union' ? member.members : [])]);
  const asking = new Set(parts.map((part) => seen(task.view, part)).filter(asks));
  if (asking.size === 0) return undefined;
  const members = schema.members.map((one): Task => ({ ...task, schema: one, positive: true }));
  return { outer: task.scope, members, asking, isAsked: false };
}

/** A schema that is for what its own `dependentSchemas` or `contains` are not for. */
export function scopeOfOne(task: Task): Scope {
  const asking = new Set([seen(task.view, task.schema)]);
  return { outer: task.scope, members: [{ ...task, positive: true }], asking, isAsked: false };
}

/** The parts of a schema that has keywords for several types stand where it stands. */
function isOwn({ at }: Schema, schema: Schema): boolean {
  return !at.pointer.startsWith(`${schema.at.pointer}/`);
}

/** That what the schemas of a scope are not for is valid against what an asking schema says of it. */
export function leftOver({ schema, view, scope }: Task, held: readonly Task[]): Constraint | undefined {
  const asking = seen(view, schema);
  const others = held.filter((one) => isWithin(one.scope, scope)).map((one) => seen(one.view, one.schema));
  if (others.some((one) => one !== asking && asks(one) && one.kind === asking.kind)) return undefined;
  if (asking.kind === 'object') return properties(asking, others, view);
  return asking.kind === 'array' ? items(asking, others, view) : undefined;
}

function isWithin(one: Scope | undefined, scope: Scope | undefined): boolean {
  for (let outer = one; outer !== undefined; outer = outer.outer) if (outer === scope) return true;
  return false;
}

function properties(asking: ObjectSchema, others: readonly Schema[], view: View): Constraint | undefined {
  const { unevaluatedProperties: schema } = asking;
  const objects = others.filter((one) => one.kind === 'object');
  // Whatever additionalProperties is for is evaluated.
  if (schema === undefined || objects.some((one) => one.additionalProperties !== undefined)) return undefined;
  const besides = new Set(objects.flatMap((one) => [...one.properties.keys()]));
  const patterns = objects.flatMap((one) => [...one.patternProperties.keys()]);
  return { kind: 'names', names: { besides, patterns }, schema, view };
}

/** Items that match a `contains` are evaluated as well. */
function items(asking: ArraySchema, others: readonly Schema[], view: View): Constraint | undefined {
  const arrays = others.filter((one) => one.kind === 'array');
  const { unevaluatedItems } = asking;
  if (unevaluatedItems === undefined || arrays.some((one) => one.items !== undefined)) return undefined;
  const from = Math.max(0, ...arrays.map(({ prefixItems }) => prefixItems.length));
  const contained = arrays.map(({ contains }) => contains).filter((one) => one !== undefined);
  const schema: Schema =
    contained.length === 0
      ? unevaluatedItems
      : {
          ...bareBase(asking.at),
          kind: 'union',
          mode: 'anyOf',
          members: [unevaluatedItems, ...contained],
          discriminator: undefined,
        };
  return { kind: 'items', from, to: Infinity, schema, view };
}
