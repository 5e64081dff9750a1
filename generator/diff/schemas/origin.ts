/** Where references lead, each in the description that it belongs to, so that schemas of both can stand in one. */
import { eachChild } from '../../model/children.ts';
import { resolve } from '../../model/resolve.ts';
import type { Api, Schema } from '../../model/types.ts';

const targets = new WeakMap<Schema, Schema>();
const registered = new WeakSet<object>();

/** Remembers the references below a schema; those behind references are registered with their definitions. */
export function register(api: Api, schema: Schema | undefined): void {
  if (!registered.has(api)) {
    registered.add(api);
    for (const { schema: defined } of api.definitions.values()) register(api, defined);
  }
  if (schema === undefined || registered.has(schema)) return;
  registered.add(schema);
  // A schema stands in one other at most.
  const open = [schema];
  const push = (child: Schema): void => void open.push(child);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.kind === 'reference') targets.set(one, resolve(api, one));
    eachChild(one, push);
  }
}

/** The schema behind a reference; undefined for one that is of no description. */
export function targetOf(reference: Schema): Schema | undefined {
  return targets.get(reference);
}
