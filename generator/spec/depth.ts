/** The depth limit, checked on the token tree before anything recursive runs over it. */
import type { CST } from 'yaml';

/** Real documents reach 26; the limit keeps every recursive walk far from the end of the stack. */
export const MAXIMUM_DEPTH = 200;

/** The offset of the first collection nested deeper than the limit. Iterative: the input may be 10,000 deep. */
export function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  let first: number | undefined;
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { token, depth } = entry;
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    if (depth >= MAXIMUM_DEPTH) {
      first = Math.min(first ?? Infinity, token.offset);
      continue;
    }
    for (const item of token.items) {
      if ('key' in item && item.key) stack.push({ token: item.key, depth: depth + 1 });
      if ('value' in item && item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return first;
}
