/**
 * Which schemas of a description lead to another one. Under a single change only these can mean
 * something else; whatever does not lead to it is asked about once for all changes.
 */
import { childSchemas } from '../../model/children.ts';
import type { Schema } from '../../model/types.ts';
import { seen, type View } from './literal.ts';

export class Reach {
  private readonly parents = new Map<Schema, Schema[]>();

  /** @param roots all schemas from which others are reached */
  constructor(view: View, roots: Iterable<Schema>) {
    const open = [...new Set([...roots].map((root) => seen(view, root)))];
    for (const root of open) this.parents.set(root, []);
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      for (const child of childSchemas(one)) {
        const below = seen(view, child);
        const known = this.parents.get(below);
        if (known !== undefined) known.push(one);
        else {
          this.parents.set(below, [one]);
          open.push(below);
        }
      }
    }
  }

  knows(schema: Schema): boolean {
    return this.parents.has(schema);
  }

  /** How many steps down a schema is, from everything that leads to it. The schema itself is 0 away. */
  distancesTo(schema: Schema): ReadonlyMap<Schema, number> {
    const distances = new Map([[schema, 0]]);
    for (const [below, distance] of distances) {
      for (const parent of this.parents.get(below) ?? [])
        if (!distances.has(parent)) distances.set(parent, distance + 1);
    }
    return distances;
  }
}
