/**
 * Where every value and key of a text stands, noted while it is read: three numbers a node, in
 * document order, so that keeping them costs less than a fifth of the text.
 */

/** A value whose places are those of the same text elsewhere. */
export interface PlacesLink {
  readonly places: Places;
  readonly node: number;
  /** How much further on it stands here. */
  readonly shift: number;
}

export class Places {
  /** Of each node: the offset of its value, of its key (-1 in a sequence), and the index of the next node that is no part of it. */
  private numbers = new Int32Array(3 * 1024);
  private readonly keys: (string | undefined)[] = [];
  /** Children by key or index, of the collections that were asked about. */
  private readonly children = new Map<number, Map<string, number>>();
  private readonly links = new Map<number, PlacesLink>();

  /** The index of the node that is noted next. */
  get size(): number {
    return this.keys.length;
  }

  /** Notes a node before its children; gives back its index for `close`. */
  open(valueAt: number, key: string | undefined, keyAt: number): number {
    const index = this.keys.length;
    const slot = index * 3;
    if (slot + 3 > this.numbers.length) this.grow();
    this.numbers[slot] = valueAt;
    this.numbers[slot + 1] = keyAt;
    this.numbers[slot + 2] = index + 1;
    this.keys.push(key);
    return index;
  }

  /** Notes a node with all that is in it. */
  link(key: string, keyAt: number, link: PlacesLink): void {
    const { places, node, shift } = link;
    this.links.set(this.open((places.numbers[node * 3] ?? 0) + shift, key, keyAt), link);
  }

  /** Corrects where a node stands, when that is only known later. */
  move(index: number, valueAt: number): void {
    this.numbers[index * 3] = valueAt;
  }

  /** Notes that a node's children end here. */
  close(index: number): void {
    this.numbers[index * 3 + 2] = this.keys.length;
  }

  /** The offset of the value (or key) at the end of the way, or of the nearest parent on it. */
  offsetOf(tokens: readonly string[], wantsKey: boolean): number {
    return this.offsetFrom(0, tokens, wantsKey);
  }

  private offsetFrom(start: number, tokens: readonly string[], wantsKey: boolean): number {
    let node = start;
    for (const [reached, token] of tokens.entries()) {
      const link = this.links.get(node);
      if (link !== undefined)
        return link.places.offsetFrom(link.node, tokens.slice(reached), wantsKey) + link.shift;
      const next = this.child(node, token);
      if (next === undefined) return this.numbers[node * 3] ?? 0;
      node = next;
    }
    const keyAt = this.numbers[node * 3 + 1] ?? -1;
    return wantsKey && keyAt >= 0 ? keyAt : (this.numbers[node * 3] ?? 0);
  }

  /** The node of a member or an item. */
  child(node: number, token: string): number | undefined {
    return this.childrenOf(node).get(token);
  }

  private childrenOf(node: number): Map<string, number> {
    let children = this.children.get(node);
    if (children !== undefined) return children;
    children = new Map();
    const end = this.numbers[node * 3 + 2] ?? 0;
    for (let child = node + 1; child < end; child = this.numbers[child * 3 + 2] ?? end)
      children.set(this.keys[child] ?? String(children.size), child);
    this.children.set(node, children);
    return children;
  }

  private grow(): void {
    const larger = new Int32Array(this.numbers.length * 2);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
