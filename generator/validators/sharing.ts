/** Definitions that are equal are compiled once: descriptions repeat themselves under other names. */
import type { CheckSchema } from './shapes.ts';

/** How the compiled schemas refer to a definition. */
const REFERENCE = 'definitions#/$defs/';

export function referenceTo(name: string): string {
  return REFERENCE + name;
}

/** Where a definition is referred to, and from which definition; undefined from a root. */
interface Use {
  readonly holder: Record<string, unknown>;
  readonly owner: string | undefined;
}

/** Takes away every definition that equals another one, and turns the references to it. In place. */
export function shareEqual(roots: readonly CheckSchema[], definitions: Record<string, CheckSchema>): void {
  const uses = new Map<string, Use[]>();
  for (const root of roots) collectUses(root, undefined, uses);
  for (const [name, schema] of Object.entries(definitions)) collectUses(schema, name, uses);
  const texts = new Map<string, string>();
  const first = new Map<string, string>();
  // Turning references makes further ones equal: those in which one has been turned are looked at again.
  for (let open = new Set(Object.keys(definitions)); open.size > 0; ) {
    const changed = new Set<string>();
    for (const name of open) {
      const old = texts.get(name);
      if (old !== undefined && first.get(old) === name) first.delete(old);
    }
    for (const name of open) {
      const text = JSON.stringify(definitions[name]);
      const same = first.get(text);
      texts.set(name, text);
      if (same === undefined) first.set(text, name);
      else for (const owner of merge(name, same, uses, definitions)) changed.add(owner);
    }
    open = new Set([...changed].filter((name) => Object.hasOwn(definitions, name)));
  }
}

/** @returns the definitions in which a reference has been turned */
function merge(
  name: string,
  into: string,
  uses: Map<string, Use[]>,
  definitions: Record<string, CheckSchema>,
): string[] {
  const turned = uses.get(referenceTo(name)) ?? [];
  for (const { holder } of turned) holder['$ref'] = referenceTo(into);
  uses.set(referenceTo(into), [...(uses.get(referenceTo(into)) ?? []), ...turned]);
  delete definitions[name];
  return turned.flatMap(({ owner }) => owner ?? []);
}

function collectUses(schema: unknown, owner: string | undefined, uses: Map<string, Use[]>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) {
    for (const one of schema) collectUses(one, owner, uses);
    return;
  }
  const holder = schema as Record<string, unknown>;
  for (const key in holder) {
    const held = holder[key];
    if (key === '$ref' && typeof held === 'string') {
      const known = uses.get(held);
      if (known === undefined) uses.set(held, [{ holder, owner }]);
      else known.push({ holder, owner });
    } else collectUses(held, owner, uses);
  }
}
