/** The files of a run: their texts, and where a JSON Pointer stands in them (computed only when asked). */
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { type Location, type Position, type SourceLookup } from '../diagnostics.ts';
import { parseTree, type SyntaxTree } from './parse.ts';
import { pointerTokens } from './pointer.ts';

export class Sources implements SourceLookup {
  private readonly texts = new Map<string, string>();
  private readonly trees = new Map<string, SyntaxTree | undefined>();

  add(file: string, text: string): void {
    this.texts.set(file, text);
    this.trees.delete(file);
  }

  textOf(file: string): string | undefined {
    return this.texts.get(file);
  }

  /** The place of the value at the pointer (of its key when `key` is set); of the nearest parent when it is absent. */
  positionOf(location: Location): Position | undefined {
    const tree = this.treeOf(location.file);
    if (tree === undefined) return undefined;
    let node: Node | null = tree.document.contents;
    let best: Node | null = node;
    const tokens = pointerTokens(location.pointer);
    for (const [index, token] of tokens.entries()) {
      const step = child(isAlias(node) ? (node.resolve(tree.document) ?? null) : node, token);
      if (step === undefined) break;
      // A missing or empty value has no place of its own; its key has.
      const last = index === tokens.length - 1;
      best = (last && location.key) || step.value === null ? (step.key ?? step.value) : step.value;
      node = step.value;
    }
    return tree.positionAt(best?.range?.[0] ?? 0);
  }

  /** Parsed again rather than kept: a syntax tree costs fifty times its text. */
  private treeOf(file: string): SyntaxTree | undefined {
    if (this.trees.has(file)) return this.trees.get(file);
    const text = this.texts.get(file);
    let tree: SyntaxTree | undefined;
    try {
      tree = text === undefined ? undefined : parseTree(text, file);
    } catch {
      tree = undefined; // A text that does not parse has its positions in its own diagnostics.
    }
    this.trees.set(file, tree);
    return tree;
  }
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
