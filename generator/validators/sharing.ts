/** Definitions that are equal are compiled once: descriptions repeat themselves under other names. */
import type { CheckSchema } from './shapes.ts';

/** How the compiled schemas refer to a definition. */
const REFERENCE = 'definitions#/$defs/';

export function referenceTo(name: string): string {
  return REFERENCE + name;
}

/** Takes away every definition that equals an earlier one, and turns the references to it. In place. */
export function shareEqual(roots: readonly CheckSchema[], definitions: Record<string, CheckSchema>): void {
  // Turning references makes further ones equal.
  for (;;) {
    const first = new Map<string, string>();
    const turned = new Map<string, string>();
    for (const [name, schema] of Object.entries(definitions)) {
      const text = JSON.stringify(schema);
      const same = first.get(text);
      if (same === undefined) first.set(text, name);
      else {
        turned.set(referenceTo(name), referenceTo(same));
        delete definitions[name];
      }
    }
    if (turned.size === 0) return;
    for (const schema of [...roots, ...Object.values(definitions)]) turnReferences(schema, turned);
  }
}

function turnReferences(schema: unknown, turned: ReadonlyMap<string, string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) {
    for (const one of schema) turnReferences(one, turned);
    return;
  }
  const object = schema as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    const held = object[key];
    if (key === '$ref' && typeof held === 'string') object[key] = turned.get(held) ?? held;
    else turnReferences(held, turned);
  }
}
