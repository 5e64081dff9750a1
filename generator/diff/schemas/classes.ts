/**
 * Which schemas say the same: classes of equal schemas of both descriptions. Names of components and
 * annotations do not count, the order of members and properties does not either. Recursive schemas
 * are the same when no difference can be reached.
 */
import type { Schema } from '../../model/types.ts';
import { type Literal, numberOf, seen, type View, viewFor } from './literal.ts';
import { type Element, refine } from './partition.ts';
import { shapeOf } from './shape.ts';

type Place = Pick<Literal, 'schema' | 'view'>;

export class Classes {
  private readonly elements = new Map<Schema, Element>();

  /** @param roots schemas below which everything may be asked about */
  constructor(roots: Iterable<Place>) {
    this.enter(roots);
    refine([...this.elements.values()]);
  }

  /** Whether two schemas say the same in the same way, as far as that is known; what a change leads to never does. */
  same(one: Place, other: Place): boolean {
    return this.contentOf(one) === this.contentOf(other);
  }

  /** What a schema says, as something that is equal to that of another where they are the same. */
  contentOf(place: Place): unknown {
    const view = viewFor(place);
    const found = seen(view, place.schema);
    if (view.change !== undefined) return `${numberOf(view)}.${numberOf(found)}`;
    return this.elements.get(found)?.class ?? found;
  }

  private enter(roots: Iterable<Place>): void {
    const looks = new Map<string, number>();
    const open: { element: Element; view: View; below: readonly Schema[] }[] = [];
    const elementOf = (schema: Schema, view: View): Element => {
      const found = seen(view, schema);
      const known = this.elements.get(found);
      if (known !== undefined) return known;
      const { own, children: below, isOrdered } = shapeOf(found);
      const number = looks.get(own) ?? looks.size;
      looks.set(own, number);
      const element: Element = { children: [], parents: [], isOrdered, class: number, position: 0 };
      this.elements.set(found, element);
      if (below.length > 0) open.push({ element, view, below });
      return element;
    };
    for (const { schema, view } of roots) elementOf(schema, view);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const schema of next.below) {
        const child = elementOf(schema, next.view);
        next.element.children.push(child);
        child.parents.push(next.element);
      }
    }
  }
}
