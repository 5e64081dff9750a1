/** Following references in the model. */
import type { Api, Definition, ReferenceSchema, Schema } from './types.ts';

interface Resolved {
  readonly schema: Schema;
  readonly definition: Definition | undefined;
}

/** The first schema behind references that is no reference, and the last definition on the way. */
export function resolveNamed(api: Api, schema: Schema): Resolved {
  if (schema.kind !== 'reference') return { schema, definition: undefined };
  const definition = api.definitions.get(schema.target);
  if (definition?.schema.kind !== 'reference') return { schema: definition?.schema ?? schema, definition };
  return endOfChain(api, definition.schema);
}

/** Ends of chains by the reference that they are asked of: each of thousands of links may be. */
const ends = new WeakMap<Api, Map<Schema, Resolved>>();

function endOfChain(api: Api, start: ReferenceSchema): Resolved {
  const known = ends.get(api) ?? new Map<Schema, Resolved>();
  ends.set(api, known);
  const passed: Schema[] = [];
  let schema: Schema = start;
  let definition: Definition | undefined;
  let end = known.get(schema);
  // The loader refuses circles of references, so this ends.
  while (end === undefined && schema.kind === 'reference') {
    passed.push(schema);
    definition = api.definitions.get(schema.target);
    if (definition === undefined) break;
    schema = definition.schema;
    end = known.get(schema);
  }
  end ??= { schema, definition };
  for (const one of passed) known.set(one, end);
  return end;
}

/** The first schema behind references that is no reference. */
export function resolve(api: Api, schema: Schema): Schema {
  return resolveNamed(api, schema).schema;
}

/**
 * The members of an intersection, and of intersections among these, behind references: each once, in their order. A schema
 * that two of them take in, and that takes in another twice, would otherwise be met a thousand times ten levels further in.
 *
 * @param open schemas that are being gone through already; they are left out
 */
export function membersAtAnyDepth(
  api: Api,
  schema: Schema,
  open: ReadonlySet<Schema>,
): { readonly nested: readonly Schema[]; readonly others: readonly Schema[] } {
  const seen = new Set<Schema>([schema]);
  const nested: Schema[] = [];
  const others: Schema[] = [];
  const queue: Schema[] = [schema];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (one !== schema) (one.kind === 'intersection' ? nested : others).push(one);
    if (one.kind !== 'intersection') continue;
    const members = one.members.map((member) => resolve(api, member));
    // The last one is taken from the queue first.
    for (const member of members.filter((found) => !seen.has(found) && !open.has(found)).reverse()) {
      seen.add(member);
      queue.push(member);
    }
  }
  return { nested, others };
}
