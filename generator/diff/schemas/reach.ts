/**
 * Which schemas of a description lead to another one. Under a single change only these can mean
 * something else; whatever does not lead to it is asked about once for all changes.
 */
import { eachChild } from '../../model/children.ts';
import type { Schema } from '../../model/types.ts';
import { type Distances, seen, type View } from './literal.ts';

export class Reach {
  private readonly numbers = new Map<Schema, number>();
  /** By number, the numbers of the schemas that it stands in. */
  private readonly parents: number[][] = [];

  /** @param roots all schemas from which others are reached */
  constructor(view: View, roots: Iterable<Schema>) {
    const open: Schema[] = [];
    const numberOf = (schema: Schema): number => {
      const found = seen(view, schema);
      const known = this.numbers.get(found);
      if (known !== undefined) return known;
      this.numbers.set(found, this.parents.length);
      open.push(found);
      return this.parents.push([]) - 1;
    };
    for (const root of roots) numberOf(root);
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      const parent = numberOf(one);
      eachChild(one, (child) => this.parents[numberOf(child)]?.push(parent));
    }
  }

  knows(schema: Schema): boolean {
    return this.numbers.has(schema);
  }

  /** How many steps down a schema is, from everything that leads to it. The schema itself is 0 away. */
  distancesTo(schema: Schema): Distances {
    const start = this.numbers.get(schema);
    if (start === undefined) return new Map([[schema, 0]]);
    const steps = new Int32Array(this.parents.length).fill(-1);
    const reached = [start];
    steps[start] = 0;
    for (const below of reached) {
      const distance = (steps[below] ?? 0) + 1;
      for (const parent of this.parents[below] ?? [])
        if (steps[parent] === -1) {
          steps[parent] = distance;
          reached.push(parent);
        }
    }
    return this.distances(steps, reached.length);
  }

  private distances(steps: Int32Array, size: number): Distances {
    const get = (schema: Schema): number | undefined => {
      const number = this.numbers.get(schema);
      const distance = number === undefined ? -1 : (steps[number] ?? -1);
      return distance < 0 ? undefined : distance;
    };
    return { size, get, has: (schema) => get(schema) !== undefined };
  }
}
