/** What changed between two arrays, unions, intersections or conditions. */
import type {
  ArraySchema,
  ConditionalSchema,
  IntersectionSchema,
  Schema,
  UnionSchema,
} from '../../model/types.ts';
import { seen } from './literal.ts';
import {
  type Comparison,
  keywordAt,
  type LocalChange,
  type SchemaChild,
  wholeChange,
} from './local-change.ts';
import { fieldChanges } from './scalars.ts';
import { areSame, type Views } from './views.ts';

export function arrayChanges(base: ArraySchema, revision: ArraySchema): Comparison {
  const children: SchemaChild[] = [];
  const changes: LocalChange[] = fieldChanges(base, revision, {
    minItems: 'min-items',
    maxItems: 'max-items',
    uniqueItems: 'unique-items',
    // Without `contains` they say nothing.
    ...(base.contains === undefined || revision.contains === undefined
      ? {}
      : { minContains: 'min-contains', maxContains: 'max-contains' }),
  });
  for (const field of ['items', 'unevaluatedItems', 'contains'] as const) {
    const [before, after] = [base[field], revision[field]];
    if (before !== undefined && after !== undefined) children.push({ base: before, revision: after });
    else if (before !== after) {
      changes.push({
        what: field === 'contains' ? 'contains-changed' : 'items-changed',
        facts: {},
        base: before?.at ?? base.at,
        revision: after?.at ?? revision.at,
        changed: withField(base, field, revision),
        reverted: withField(revision, field, base),
      });
    }
  }
  if (base.prefixItems.length === revision.prefixItems.length) {
    for (const [index, item] of base.prefixItems.entries())
      children.push({ base: item, revision: revision.prefixItems[index] ?? item });
  } else {
    changes.push({
      ...wholeChange(base, revision, 'prefix-items-changed'),
      base: keywordAt(base, 'prefixItems', base.prefixItems.length > 0),
      revision: keywordAt(revision, 'prefixItems', revision.prefixItems.length > 0),
      changed: { ...base, prefixItems: revision.prefixItems, items: revision.items },
      reverted: { ...revision, prefixItems: base.prefixItems, items: base.items },
    });
  }
  return { changes, children };
}

/** A schema with a keyword of another; `contains` with its limits. */
function withField(
  schema: ArraySchema,
  field: 'items' | 'unevaluatedItems' | 'contains',
  other: ArraySchema,
): ArraySchema {
  const { minContains, maxContains } = other;
  return { ...schema, [field]: other[field], ...(field === 'contains' ? { minContains, maxContains } : {}) };
}

/** Members that stand for each other: the same ones, then those with the same place, name or kind. */
function matched(
  base: readonly Schema[],
  revision: readonly Schema[],
  views: Views,
): {
  readonly pairs: readonly SchemaChild[];
  readonly removed: readonly Schema[];
  readonly added: readonly Schema[];
} {
  const left = [...revision];
  const take = (test: (other: Schema) => boolean): Schema | undefined => {
    const index = left.findIndex(test);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const rest = base.filter((one) => take((other) => areSame(one, other, views)) === undefined);
  const pairs: SchemaChild[] = [];
  const removed: Schema[] = [];
  for (const one of rest) {
    const other = take((candidate) => isAkin(one, candidate, views));
    if (other === undefined) removed.push(one);
    else pairs.push({ base: one, revision: other });
  }
  return { pairs, removed, added: left };
}

function isAkin(one: Schema, other: Schema, views: Views): boolean {
  if (one.kind === 'reference' && other.kind === 'reference') return one.target === other.target;
  return seen(views.base, one).kind === seen(views.revision, other).kind;
}

export function unionChanges(base: UnionSchema, revision: UnionSchema, views: Views): Comparison {
  if (base.mode !== revision.mode)
    return {
      changes: [
        {
          ...wholeChange(base, revision, 'union-changed'),
          base: keywordAt(base, base.mode),
          revision: keywordAt(revision, revision.mode),
        },
      ],
      children: [],
    };
  return membersChanges(flat(base), flat(revision), views, () => 'union-member');
}

function isAnyOf(schema: Schema): schema is UnionSchema {
  return schema.kind === 'union' && schema.mode === 'anyOf';
}

/** `anyOf` in `anyOf`, as `type: [string, null]` is, stands for its members. */
function flat(schema: UnionSchema): UnionSchema {
  if (!isAnyOf(schema) || !schema.members.some(isAnyOf)) return schema;
  const members = schema.members.flatMap((member) => (isAnyOf(member) ? flat(member).members : [member]));
  const isFirstNull = (one: Schema, index: number): boolean =>
    one.kind !== 'null' || members.findIndex(({ kind }) => kind === 'null') === index;
  return { ...schema, members: members.filter(isFirstNull) };
}

export function intersectionChanges(
  base: IntersectionSchema,
  revision: IntersectionSchema,
  views: Views,
): Comparison {
  return membersChanges(base, revision, views, ({ kind }) =>
    kind === 'conditional' ? 'condition' : 'constraint',
  );
}

/** One change for each member that is gone or new. */
function membersChanges<S extends UnionSchema | IntersectionSchema>(
  base: S,
  revision: S,
  views: Views,
  what: (member: Schema) => string,
): Comparison {
  const { pairs, removed, added } = matched(base.members, revision.members, views);
  const changes = [
    ...removed.map((member) => ({
      what: `${what(member)}-removed`,
      facts: { member: nameOf(member) },
      base: member.at,
      revision: revision.at,
      changed: without(base, member),
      reverted: having(revision, member),
    })),
    ...added.map((member) => ({
      what: `${what(member)}-added`,
      facts: { member: nameOf(member) },
      base: base.at,
      revision: member.at,
      changed: having(base, member),
      reverted: without(revision, member),
    })),
  ];
  return { changes, children: pairs };
}

function without<S extends UnionSchema | IntersectionSchema>(schema: S, member: Schema): S {
  return { ...schema, members: schema.members.filter((one) => one !== member) };
}

function having<S extends UnionSchema | IntersectionSchema>(schema: S, member: Schema): S {
  return { ...schema, members: [...schema.members, member] };
}

/** A branch that stays a branch is compared; a condition that is another is a change of the whole. */
export function conditionChanges(
  base: ConditionalSchema,
  revision: ConditionalSchema,
  views: Views,
): Comparison {
  const isSame = areSame(base.if, revision.if, views);
  const branches = ['then', 'else'] as const;
  if (!isSame || branches.some((branch) => (base[branch] === undefined) !== (revision[branch] === undefined)))
    return {
      changes: [{ ...wholeChange(base, revision, 'condition-changed'), facts: { member: nameOf(revision) } }],
      children: [],
    };
  const children = branches.flatMap((branch) => {
    const [before, after] = [base[branch], revision[branch]];
    return before === undefined || after === undefined ? [] : [{ base: before, revision: after }];
  });
  return { changes: [], children };
}

function nameOf(schema: Schema): string {
  if (schema.kind === 'reference') return schema.target.split('/').at(-1) ?? schema.target;
  if (schema.title !== undefined) return schema.title;
  if (schema.kind === 'conditional') return `on ${decidersOf(schema.if).join(', ') || 'the whole'}`;
  return schema.kind === 'number' && schema.integer ? 'integer' : schema.kind;
}

/** The properties that a condition looks at. */
function decidersOf(schema: Schema): string[] {
  return schema.kind === 'object' ? [...new Set([...schema.properties.keys(), ...schema.required])] : [];
}
