/** Which description a reference belongs to, so that schemas of both can stand in one. */
import { childSchemas } from '../../model/children.ts';
import type { Api, Schema } from '../../model/types.ts';

const origins = new WeakMap<Schema, Api>();
const registered = new WeakSet<object>();

/** Remembers the references below a schema; those behind references are registered with their definitions. */
export function register(api: Api, schema: Schema | undefined): void {
  if (!registered.has(api)) {
    registered.add(api);
    for (const { schema: defined } of api.definitions.values()) register(api, defined);
  }
  const open = schema === undefined ? [] : [schema];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (registered.has(one)) continue;
    registered.add(one);
    if (one.kind === 'reference') origins.set(one, api);
    open.push(...childSchemas(one));
  }
}

export function originOf(reference: Schema): Api | undefined {
  return origins.get(reference);
}
