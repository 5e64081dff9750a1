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

/** A schema whose children are being looked at. */
interface Open {
  readonly schema: Schema;
  readonly view: View;
  readonly own: string;
  readonly below: readonly Schema[];
  readonly element: Element;
}

export class Classes {
  private readonly elements = new Map<Schema, Element>();
  /** By what they say: schemas from which no circle can be reached are one element when they say the same. */
  private readonly settled = new Map<string, Element>();
  /** Numbers of looks: what is seen of schemas before circles are followed. */
  private readonly looks = new Map<string, number>();
  /** Those from which a circle can be reached. */
  private readonly circling: Element[] = [];

  /** @param roots schemas below which everything may be asked about */
  constructor(roots: Iterable<Place>) {
    for (const { schema, view } of roots) this.enter(schema, view);
    refine([...this.settled.values(), ...this.circling]);
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

  /** Depth first: a schema is done when all below it are, but for those that it stands in itself. */
  private enter(root: Schema, view: View): void {
    const open: Open[] = [];
    this.open(seen(view, root), view, open);
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const { children } = last.element;
      const next = last.below[children.length];
      if (next === undefined) {
        open.pop();
        this.close(last);
        continue;
      }
      const schema = seen(last.view, next);
      const child = this.elements.get(schema);
      if (child === undefined) this.open(schema, last.view, open);
      else children.push(child);
    }
  }

  private open(schema: Schema, view: View, open: Open[]): void {
    if (this.elements.has(schema)) return;
    const { own, children: below, isOrdered } = shapeOf(schema);
    if (below.length === 0) {
      this.elements.set(schema, this.settle(own));
      return;
    }
    const element: Element = { children: [], parents: [], isOrdered, class: UNSETTLED, position: 0 };
    this.elements.set(schema, element);
    open.push({ schema, view, own, below, element });
  }

  private close({ schema, own, element }: Open): void {
    const { children, isOrdered } = element;
    const classes = children.map((child) => (this.isSettled(child) ? child.class : UNSETTLED));
    const look = `${own} ${(isOrdered ? classes : classes.sort((a, b) => a - b)).join()}`;
    if (!classes.includes(UNSETTLED)) {
      this.elements.set(schema, this.settle(look));
      return;
    }
    element.class = this.numberOf(`${look} `);
    this.circling.push(element);
    for (const child of children) if (!this.isSettled(child)) child.parents.push(element);
  }

  /** Schemas of one look are one element. */
  private settle(look: string): Element {
    const known = this.settled.get(look);
    if (known !== undefined) return known;
    const made = { children: none, parents: none, isOrdered: true, class: this.numberOf(look), position: 0 };
    this.settled.set(look, made);
    return made;
  }

  private isSettled({ children }: Element): boolean {
    return children === none;
  }

  private numberOf(look: string): number {
    const number = this.looks.get(look) ?? this.looks.size;
    this.looks.set(look, number);
    return number;
  }
}

/** The children of whatever has none that could change its class. */
const none: Element[] = [];

/** The class of what leads to itself, until all of it has been seen. */
const UNSETTLED = -1;
