/** Pairs of schemas that stand for each other, from the places where operations use them downwards. */
import type { Schema } from '../../model/types.ts';
import { seen } from './literal.ts';
import type { LocalChange } from './local-change.ts';
import { compareSchemas } from './pairs.ts';
import { areSame, type Views } from './views.ts';

export interface Node {
  readonly number: number;
  readonly base: Schema;
  readonly revision: Schema;
  readonly changes: readonly LocalChange[];
  readonly children: readonly Node[];
  readonly parents: readonly Node[];
}

/** A node that is being made. */
interface OpenNode extends Node {
  changes: readonly LocalChange[];
  readonly children: OpenNode[];
  readonly parents: OpenNode[];
}

/** Every pair once, however many places lead to it. */
export class Graph {
  private readonly views: Views;
  private readonly nodes = new Map<number, OpenNode>();
  private readonly numbers = new Map<Schema, number>();

  constructor(views: Views) {
    this.views = views;
  }

  /** The pair with everything below it that differs; undefined where nothing does. */
  node(base: Schema, revision: Schema): Node | undefined {
    const open: OpenNode[] = [];
    const root = this.enter(base, revision, open);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const { changes, children } = compareSchemas(node.base, node.revision, this.views);
      node.changes = changes;
      for (const pair of children) {
        const child = this.enter(pair.base, pair.revision, open);
        if (child === undefined) continue;
        node.children.push(child);
        child.parents.push(node);
      }
    }
    return root;
  }

  private numberOf(schema: Schema): number {
    const known = this.numbers.get(schema) ?? this.numbers.size;
    if (known === this.numbers.size) this.numbers.set(schema, known);
    return known;
  }

  private enter(base: Schema, revision: Schema, open: OpenNode[]): OpenNode | undefined {
    if (areSame(base, revision, this.views)) return undefined;
    const [before, after] = [seen(this.views.base, base), seen(this.views.revision, revision)];
    // Both numbers in one: no process meets 2^26 schemas.
    const key = this.numberOf(before) * 2 ** 26 + this.numberOf(after);
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const number = this.nodes.size;
    const node: OpenNode = { number, base: before, revision: after, changes: [], children: [], parents: [] };
    this.nodes.set(key, node);
    open.push(node);
    return node;
  }

  /** The nodes that can be reached from these, those first that are met first. */
  static below(roots: Iterable<Node>): Set<Node> {
    const found = new Set<Node>(roots);
    for (const node of found) for (const child of node.children) found.add(child);
    return found;
  }

  /** The nodes from which one can be reached, itself among them, the nearest first. */
  above(node: Node): readonly Node[] {
    const isFound = new Uint8Array(this.nodes.size);
    const found = [node];
    isFound[node.number] = 1;
    for (const one of found)
      for (const parent of one.parents) {
        if (isFound[parent.number] === 1) continue;
        isFound[parent.number] = 1;
        found.push(parent);
      }
    return found;
  }
}
