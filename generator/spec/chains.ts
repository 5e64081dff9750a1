/** How far schemas lead into each other through references. */
import { isArray, isObject, type JsonValue } from './json.ts';
import type { Document } from './load.ts';
import { fragmentPointer, joinPointer, valueAt } from './pointer.ts';

const COMPONENTS = '/components/schemas';

export interface Chain {
  /** The pointer of the schema that it begins with. */
  readonly start: string;
  /** How many schemas it leads through. */
  readonly length: number;
}

/** The longest way that is found by following each reference once, beginning where nothing leads. Linear in the document. */
export function longestChain({ value, targets }: Document): Chain {
  const components = valueAt(value, COMPONENTS);
  const pointers = new Set(
    isObject(components) ? Object.keys(components).map((name) => joinPointer(COMPONENTS, name)) : [],
  );
  for (const [pointer, type] of targets) if (type === 'Schema') pointers.add(pointer);
  const schemas = new Map([...pointers].map((one) => [one, referencesIn(valueAt(value, one))]));
  const led = new Set([...schemas.values()].flat());
  const starts = [...schemas.keys()].sort((one, other) => Number(led.has(one)) - Number(led.has(other)));
  const seen = new Set<string>();
  let longest: Chain = { start: '', length: 0 };
  for (const start of starts) {
    const length = depthFrom(start, schemas, seen);
    if (length > longest.length) longest = { start, length };
  }
  return longest;
}

/** The deepest that a search gets, with a stack of its own. */
function depthFrom(
  start: string,
  schemas: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): number {
  const open: { readonly uses: readonly string[]; next: number }[] = [];
  const enter = (pointer: string): void => {
    if (seen.has(pointer)) return;
    seen.add(pointer);
    open.push({ uses: schemas.get(pointer) ?? [], next: 0 });
  };
  enter(start);
  let depth = 0;
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    depth = Math.max(depth, open.length);
    const used = last.uses[last.next++];
    if (used === undefined) open.pop();
    else enter(used);
  }
  return depth;
}

/** What a schema refers to, at any depth. */
function referencesIn(schema: JsonValue | undefined): string[] {
  const found: string[] = [];
  const pending = [schema];
  while (pending.length > 0) {
    const value = pending.pop();
    if (isArray(value)) for (const item of value) pending.push(item);
    if (!isObject(value)) continue;
    const { $ref } = value;
    // In an example it may be any text.
    const pointer = typeof $ref === 'string' ? fragmentPointer($ref) : undefined;
    if (pointer !== undefined) found.push(pointer);
    for (const key of Object.keys(value)) pending.push(value[key]);
  }
  return found;
}
