/** Pairs of schemas that stand for each other, from the places where operations use them downwards. */
import type { Schema } from '../../model/types.ts';
import { sameSchema } from './equality.ts';
import { numberOf, seen } from './literal.ts';
import type { LocalChange } from './local-change.ts';
import type { Views } from './member-changes.ts';
import { compareSchemas } from './pairs.ts';

export interface Node {
  readonly base: Schema;
  readonly revision: Schema;
  readonly changes: readonly LocalChange[];
  readonly children: readonly Node[];
}

/** Every pair once, however many places lead to it. */
export class Graph {
  private readonly views: Views;
  private readonly nodes = new Map<string, { -readonly [Key in keyof Node]: Node[Key] }>();

  constructor(views: Views) {
    this.views = views;
  }

  /** The pair with everything below it that differs; undefined where nothing does. */
  node(base: Schema, revision: Schema): Node | undefined {
    const [before, after] = [seen(this.views.base, base), seen(this.views.revision, revision)];
    if (sameSchema(before, this.views.base, after, this.views.revision)) return undefined;
    const key = `${numberOf(before)}.${numberOf(after)}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const node = {
      base: before,
      revision: after,
      changes: [] as readonly LocalChange[],
      children: [] as readonly Node[],
    };
    this.nodes.set(key, node);
    const { changes, children } = compareSchemas(before, after, this.views);
    node.changes = changes;
    node.children = children.flatMap((child) => this.node(child.base, child.revision) ?? []);
    return node;
  }

  /** The nodes that can be reached from one, itself first. */
  below(root: Node): Set<Node> {
    const found = new Set<Node>([root]);
    for (const node of found) for (const child of node.children) found.add(child);
    return found;
  }
}
