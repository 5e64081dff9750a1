/**
 * Elements that look the same are in one class until something below them is not. Of the parts of a class that falls
 * apart the largest keeps its number, so that only what leads to the smaller ones is looked at again: O(m log n) for m
 * ways down between n elements.
 */
export interface Element {
  readonly children: Element[];
  readonly parents: Element[];
  /** False where the order of the children says nothing. */
  readonly isOrdered: boolean;
  class: number;
  /** Where it stands among all, which are kept sorted by class. */
  position: number;
}

interface Class {
  /** Its members stand from here up to there. */
  readonly from: number;
  to: number;
  /** What they looked like when that was looked at last. */
  look: string;
}

class Partition {
  private readonly sorted: Element[];
  private readonly classes: Class[] = [];

  constructor(elements: readonly Element[]) {
    const groups: Element[][] = [];
    for (const element of elements) (groups[element.class] ??= []).push(element);
    this.sorted = groups.flat();
    for (const [position, element] of this.sorted.entries()) {
      element.position = position;
      const known = this.classes[element.class];
      if (known === undefined) this.classes[element.class] = { from: position, to: position + 1, look: '' };
      else known.to = position + 1;
    }
  }

  refine(): void {
    let changed = new Set(this.sorted.filter(({ children }) => children.length > 0));
    while (changed.size > 0) {
      // All looks first: what is compared must be described by the same numbers.
      const looks = this.looksByClass(changed);
      changed = new Set();
      for (const [number, groups] of looks)
        for (const element of this.split(number, groups))
          for (const parent of element.parents) changed.add(parent);
    }
  }

  private looksByClass(elements: Iterable<Element>): Map<number, Map<string, Element[]>> {
    const looks = new Map<number, Map<string, Element[]>>();
    for (const element of elements) {
      const found = this.classes[element.class];
      if (found === undefined || found.to - found.from === 1) continue;
      const groups = looks.get(element.class) ?? new Map<string, Element[]>();
      looks.set(element.class, groups);
      push(groups, lookOf(element), element);
    }
    return looks;
  }

  /** @returns the elements that have another class now */
  private split(number: number, groups: Map<string, Element[]>): Element[] {
    const found = this.classes[number];
    if (found === undefined) return [];
    let others = found.to - found.from;
    for (const group of groups.values()) others -= group.length;
    // The members that were not looked at again still look as they did.
    let keeping = found.look;
    let most = others + (groups.get(keeping)?.length ?? 0);
    for (const [look, group] of groups) if (group.length > most) [keeping, most] = [look, group.length];
    if (others > 0 && keeping !== found.look) {
      const again = new Set([...groups.values()].flat());
      for (const member of this.sorted.slice(found.from, found.to))
        if (!again.has(member)) push(groups, found.look, member);
    }
    found.look = keeping;
    groups.delete(keeping);
    return [...groups].flatMap(([look, group]) => this.leave(found, look, group));
  }

  /** Gives a number of their own to some members of a class: they change places with its last ones. */
  private leave(found: Class, look: string, group: Element[]): Element[] {
    const { to } = found;
    for (const element of group) {
      const last = this.sorted[--found.to];
      if (last !== undefined) this.put(last, element.position);
      this.put(element, found.to);
      element.class = this.classes.length;
    }
    this.classes.push({ from: found.to, to, look });
    return group;
  }

  private put(element: Element, position: number): void {
    this.sorted[position] = element;
    element.position = position;
  }
}

/** Takes the classes that elements have been given apart, until those in one cannot be told from each other. */
export function refine(elements: readonly Element[]): void {
  new Partition(elements).refine();
}

function lookOf({ children, isOrdered }: Element): string {
  const classes = children.map((child) => child.class);
  return (isOrdered ? classes : classes.sort((a, b) => a - b)).join();
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
