/** The first thing that an item gives; the items behind it are not asked. */
export function firstOf<T, Result>(
  items: readonly T[],
  find: (item: T) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
