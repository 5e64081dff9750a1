/** What of one description is what of the other. */
import type { Operation } from '../../model/types.ts';

export interface Matched<T> {
  readonly both: readonly (readonly [base: T, revision: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Pairs members by their keys. Several ways of making a key may be given: what the first leaves
 * over is tried with the next. Linear; in the order of the base, then of the revision.
 */
export function match<T>(
  base: Iterable<T>,
  revision: Iterable<T>,
  ...keys: readonly ((one: T) => string)[]
): Matched<T> {
  const both: (readonly [T, T])[] = [];
  let removed = [...base];
  const added = new Set(revision);
  for (const key of keys) {
    const byKey = new Map<string, T[]>();
    for (const one of added) byKey.set(key(one), [...(byKey.get(key(one)) ?? []), one]);
    removed = removed.filter((one) => {
      // Of several with one key the first goes with the first.
      const other = byKey.get(key(one))?.shift();
      if (other === undefined) return true;
      added.delete(other);
      both.push([one, other]);
      return false;
    });
  }
  return { both, removed, added: [...added] };
}

/** Members of two mappings by key: in both, only in the first, only in the second. */
export function matchMaps<T>(
  base: ReadonlyMap<string, T>,
  revision: ReadonlyMap<string, T>,
): Matched<readonly [key: string, member: T]> {
  return match(base, revision, ([key]) => key);
}

/** The same method at the same path; whatever the expressions of a path are called. */
export function matchOperations(
  base: readonly Operation[],
  revision: readonly Operation[],
): Matched<Operation> {
  return match(
    base,
    revision,
    ({ method, path }) => `${method} ${path}`,
    ({ method, path }) => `${method} ${templateOf(path)}`,
  );
}

/** A path template without the names of its expressions. */
export function templateOf(path: string): string {
  return path.startsWith('/') ? path.replace(/\{[^{}]*\}/g, '{}') : path;
}

/** The expressions of a path in their order. */
export function expressionsOf(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}
