/**
 * Which schemas say the same: classes of equal schemas of both descriptions. Names of components and
 * annotations do not count, the order of members and properties does not either. Recursive schemas
 * are the same when no difference can be reached.
 *
 * Found by refining a partition: schemas that look the same are in one class until something below
 * them is not. Of the parts of a class that falls apart the largest keeps its number, so that only
 * what leads to the smaller ones is looked at again: O(m log n) for m places of schemas.
 */
import type { Schema } from '../../model/types.ts';
import { type Literal, seen, type View, viewFor } from './literal.ts';
import { shapeOf } from './shape.ts';

interface Entry {
  readonly schema: Schema;
  readonly isOrdered: boolean;
  readonly children: Entry[];
  readonly parents: Entry[];
  own: number;
}

interface Class {
  readonly members: Set<Entry>;
  /** What its members looked like when that was looked at last. */
  look: string;
}

type Place = Pick<Literal, 'schema' | 'view'>;

export class Classes {
  private readonly entries = new Map<Schema, Entry>();
  private readonly classes: Class[] = [];
  private readonly classOf = new Map<Entry, number>();

  /** @param roots schemas below which everything may be asked about */
  constructor(roots: Iterable<Place>) {
    this.enter(roots);
    this.refine();
  }

  /** Whether two schemas say the same in the same way, as far as that is known; what a change leads to never does. */
  same(one: Place, other: Place): boolean {
    const [view, otherView] = [viewFor(one), viewFor(other)];
    const [a, b] = [seen(view, one.schema), seen(otherView, other.schema)];
    if (view.change !== undefined || otherView.change !== undefined) return a === b && view === otherView;
    if (a === b) return true;
    const [first, second] = [this.entries.get(a), this.entries.get(b)];
    if (first === undefined || second === undefined) return false;
    return this.classOf.get(first) === this.classOf.get(second);
  }

  private enter(roots: Iterable<Place>): void {
    const looks = new Map<string, number>();
    const open: { entry: Entry; view: View; below: readonly Schema[] }[] = [];
    const entryOf = ({ schema, view }: Place): Entry => {
      const found = seen(view, schema);
      const known = this.entries.get(found);
      if (known !== undefined) return known;
      const { own, children, isOrdered } = shapeOf(found);
      const number = looks.get(own) ?? looks.size;
      looks.set(own, number);
      const entry: Entry = { schema: found, own: number, isOrdered, children: [], parents: [] };
      this.entries.set(found, entry);
      open.push({ entry, view, below: children });
      return entry;
    };
    for (const root of roots) entryOf(root);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const schema of next.below) {
        const child = entryOf({ schema, view: next.view });
        next.entry.children.push(child);
        child.parents.push(next.entry);
      }
    }
  }

  private refine(): void {
    for (const entry of this.entries.values()) {
      const found = (this.classes[entry.own] ??= { members: new Set(), look: '' });
      found.members.add(entry);
      this.classOf.set(entry, entry.own);
    }
    let changed = new Set<Entry>(this.entries.values());
    while (changed.size > 0) {
      // All looks first: what is compared must be described by the same numbers.
      const looks = this.looksByClass(changed);
      const next = new Set<Entry>();
      for (const [number, groups] of looks) {
        for (const entry of this.split(number, groups)) for (const parent of entry.parents) next.add(parent);
      }
      changed = next;
    }
  }

  private looksByClass(entries: Iterable<Entry>): Map<number, Map<string, Entry[]>> {
    const looks = new Map<number, Map<string, Entry[]>>();
    for (const entry of entries) {
      const number = this.classOf.get(entry) ?? 0;
      if (this.classes[number]?.members.size === 1) continue;
      const groups = looks.get(number) ?? new Map<string, Entry[]>();
      looks.set(number, groups);
      push(groups, this.lookOf(entry), entry);
    }
    return looks;
  }

  /** @returns the entries that have another class now */
  private split(number: number, groups: Map<string, Entry[]>): Entry[] {
    const found = this.classes[number];
    if (found === undefined) return [];
    const looked = [...groups.values()].reduce((sum, { length }) => sum + length, 0);
    // The members that were not looked at again still look as they did.
    const others = found.members.size - looked;
    const sizes = new Map([...groups].map(([look, { length }]) => [look, length]));
    if (others > 0) sizes.set(found.look, (sizes.get(found.look) ?? 0) + others);
    const [keeping] = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
    if (others > 0 && keeping !== found.look) {
      const again = new Set([...groups.values()].flat());
      for (const entry of found.members) if (!again.has(entry)) push(groups, found.look, entry);
    }
    return this.leave(found, groups, keeping);
  }

  /** Gives numbers of their own to all that look otherwise than those who keep theirs. */
  private leave(found: Class, groups: ReadonlyMap<string, Entry[]>, keeping: string): Entry[] {
    const moved: Entry[] = [];
    for (const [look, group] of groups) {
      if (look === keeping) continue;
      this.classes.push({ members: new Set(group), look });
      for (const entry of group) {
        found.members.delete(entry);
        this.classOf.set(entry, this.classes.length - 1);
        moved.push(entry);
      }
    }
    found.look = keeping;
    return moved;
  }

  private lookOf({ children, isOrdered }: Entry): string {
    const classes = children.map((child) => this.classOf.get(child) ?? 0);
    return (isOrdered ? classes : classes.sort((a, b) => a - b)).join();
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
