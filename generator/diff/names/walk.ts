/** Two schemas side by side, down to where they stop resembling each other. */
import type { Api, ObjectSchema, Schema } from '../../model/types.ts';
import { resolve } from '../../model/resolve.ts';

export interface Sides {
  readonly base: Api;
  readonly revision: Api;
  /** Whether two keys of definitions name the same one, which is then compared by itself. */
  isSameDefinition(base: string, revision: string): boolean;
}

/** Calls `visit` for each pair once, the root first. */
export class Walk {
  private readonly sides: Sides;
  private readonly visit: (base: Schema, revision: Schema) => void;
  private readonly seen = new Set<string>();

  constructor(sides: Sides, visit: (base: Schema, revision: Schema) => void) {
    this.sides = sides;
    this.visit = visit;
  }

  start(base: Schema, revision: Schema): void {
    const open: Pair[] = [[base, revision]];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) open.push(...this.step(...pair));
  }

  private step(base: Schema, revision: Schema): Pair[] {
    if (base.kind === 'reference' && revision.kind === 'reference') {
      // Texts beside a reference belong to the place, not to the definition.
      this.once(base, revision);
      if (this.sides.isSameDefinition(base.target, revision.target)) return [];
    }
    const [before, after] = [resolve(this.sides.base, base), resolve(this.sides.revision, revision)];
    if (before.kind === 'reference' || !this.once(before, after)) return [];
    return children(before, after).reverse();
  }

  private once(base: Schema, revision: Schema): boolean {
    // Parts of one schema stand at the same place and differ in kind.
    const places = [base, revision].map(({ kind, at }) => `${kind} ${at.file}#${at.pointer}`);
    const key = places.join('\n');
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    this.visit(base, revision);
    return true;
  }
}

type Pair = [base: Schema, revision: Schema];

function children(base: Schema, revision: Schema): Pair[] {
  if (base.kind === 'object' && revision.kind === 'object') return objectChildren(base, revision);
  if (base.kind === 'array' && revision.kind === 'array')
    return [
      ...inOrder(base.prefixItems, revision.prefixItems),
      ...present(base.items, revision.items),
      ...present(base.contains, revision.contains),
    ];
  if (base.kind === 'union' && revision.kind === 'union') return inOrder(base.members, revision.members);
  if (base.kind === 'intersection' && revision.kind === 'intersection')
    return inOrder(base.members, revision.members);
  if (base.kind === 'conditional' && revision.kind === 'conditional')
    return [
      ...present(base.if, revision.if),
      ...present(base.then, revision.then),
      ...present(base.else, revision.else),
    ];
  return [];
}

function objectChildren(base: ObjectSchema, revision: ObjectSchema): Pair[] {
  const named = (before: ReadonlyMap<string, Schema>, after: ReadonlyMap<string, Schema>): Pair[] =>
    [...before].flatMap(([name, schema]) => present(schema, after.get(name)));
  return [
    ...[...base.properties.values()].flatMap(({ name, schema }) =>
      present(schema, revision.properties.get(name)?.schema),
    ),
    ...named(base.patternProperties, revision.patternProperties),
    ...named(base.dependentSchemas, revision.dependentSchemas),
    ...present(base.additionalProperties, revision.additionalProperties),
  ];
}

/** Members of lists without names correspond where there are as many of them, and of the same kinds. */
function inOrder(base: readonly Schema[], revision: readonly Schema[]): Pair[] {
  const pairs = base.flatMap((schema, index) => present(schema, revision[index]));
  const isAlike = base.length === revision.length && pairs.every(([one, other]) => one.kind === other.kind);
  return isAlike ? pairs : [];
}

function present(base: Schema | undefined, revision: Schema | undefined): Pair[] {
  return base === undefined || revision === undefined ? [] : [[base, revision]];
}
