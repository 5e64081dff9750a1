/** Where a JSON Pointer stands in a syntax tree. */
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { SyntaxTree } from './parse.ts';

/** The offset of the value (or key) at the end of the way, or of the nearest parent on it. */
export function offsetInTree(tree: SyntaxTree, tokens: readonly string[], wantsKey: boolean): number {
  let node: Node | null = tree.document.contents;
  let best: Node | null = node;
  for (const [index, token] of tokens.entries()) {
    const step = child(isAlias(node) ? (node.resolve(tree.document) ?? null) : node, token);
    if (step === undefined) break;
    // A missing or empty value has no place of its own; its key has.
    const isLast = index === tokens.length - 1;
    best = (isLast && wantsKey) || step.value === null ? (step.key ?? step.value) : step.value;
    node = step.value;
  }
  return best?.range?.[0] ?? 0;
}

function child(node: Node | null, token: string): { key: Node | null; value: Node | null } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(token)];
    return item === undefined ? undefined : { key: item as Node, value: item as Node };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((entry) => isScalar(entry.key) && spelled(entry.key) === token);
  return pair === undefined ? undefined : { key: pair.key as Node, value: pair.value as Node | null };
}

function spelled(key: { value: unknown; source?: string }): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
