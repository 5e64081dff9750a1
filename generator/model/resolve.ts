/** Following references in the model. */
import type { Api, Definition, Schema } from './types.ts';

/** The first schema behind references that is no reference, and the last definition on the way. */
export function resolveNamed(
  api: Api,
  schema: Schema,
): { readonly schema: Schema; readonly definition: Definition | undefined } {
  let found = schema;
  let definition: Definition | undefined;
  // The loader refuses circles of references, so this ends.
  while (found.kind === 'reference') {
    definition = api.definitions.get(found.target);
    if (definition === undefined) break;
    found = definition.schema;
  }
  return { schema: found, definition };
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
