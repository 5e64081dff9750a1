/** Whether a single change breaks somebody, with an instance that shows it. */
import type { JsonValue } from '../../spec/json.ts';
import type { Schema } from '../../model/types.ts';
import type { Level, Side, Witness } from '../change.ts';
import type { Classes } from './classes.ts';
import type { Node } from './graph.ts';
import { type Literal, type View, viewOf } from './literal.ts';
import type { LocalChange } from './local-change.ts';
import { Reach } from './reach.ts';
import { Solver } from './solver.ts';
import { shrink } from './shrink.ts';
import { Verifier } from './verify.ts';

/** A place where an operation uses a pair of schemas. */
export interface Root {
  readonly base: Schema;
  readonly revision: Schema;
  readonly direction: 'request' | 'response';
  readonly at: string;
  readonly examples: readonly JsonValue[];
}

export interface Verdict {
  readonly level: Level;
  readonly witness?: Witness | undefined;
}

/** Of the places that a change reaches, so many are tried for a witness. */
const MOST_ROOTS = 4;

export class Judge {
  private readonly solver: Solver;
  private readonly verifiers: { readonly base: Verifier; readonly revision: Verifier };
  private readonly roots: readonly Pick<Root, 'base' | 'revision'>[];
  /** What leads to what; of a side that is asked about. */
  private readonly reaches: { base?: Reach; revision?: Reach } = {};
  readonly views: { readonly base: View; readonly revision: View };

  /** @param roots every pair that will be asked about */
  constructor(
    base: Side,
    revision: Side,
    roots: readonly Pick<Root, 'base' | 'revision'>[],
    classes: Classes,
  ) {
    this.solver = new Solver(classes);
    this.verifiers = { base: new Verifier(base), revision: new Verifier(revision) };
    this.views = { base: viewOf(base.api), revision: viewOf(revision.api) };
    this.roots = roots;
  }

  /**
   * @param roots all in one direction. In a request what was valid must stay so; in a response what
   * is valid now must have been so.
   */
  verdict(
    node: Node,
    change: LocalChange,
    roots: readonly Root[],
    direction: 'request' | 'response',
  ): Verdict {
    const [from, schema, other] =
      direction === 'request'
        ? ([this.views.base, node.base, change.changed] as const)
        : ([this.views.revision, node.revision, change.reverted] as const);
    const local = this.solver.ask([
      { schema, view: from, positive: true },
      { schema: other, view: from, positive: false },
    ]);
    if (local.kind === 'none') return { level: 'safe' };
    // What cannot be decided for the schema itself cannot be where it is used.
    if (local.kind === 'unknown') return { level: 'warning' };
    const to = this.changed(from, schema, other, direction);
    let isSafe = roots.length > 0 && roots.length <= MOST_ROOTS;
    for (const root of roots.slice(0, MOST_ROOTS)) {
      const verdict = this.atRoot(root, from, to);
      if (verdict.level === 'breaking') return verdict;
      if (verdict.level !== 'safe') isSafe = false;
    }
    return { level: isSafe ? 'safe' : 'warning' };
  }

  /** Whether a change takes nothing and gives nothing, as far as that is known. */
  isRewriting(node: Node, change: LocalChange, direction: 'request' | 'response'): boolean {
    const { base, revision } = this.views;
    const [view, schema, other] =
      direction === 'request'
        ? ([base, node.base, change.changed] as const)
        : ([revision, node.revision, change.reverted] as const);
    return [
      [schema, other],
      [other, schema],
    ].every(
      ([one, another]) =>
        one !== undefined &&
        another !== undefined &&
        this.solver.ask([
          { schema: one, view, positive: true },
          { schema: another, view, positive: false },
        ]).kind === 'none',
    );
  }

  /** All changes of a place together. */
  whole(root: Root): Verdict {
    const { from, to } = this.sides(root);
    const [schema, other] =
      root.direction === 'request' ? [root.base, root.revision] : [root.revision, root.base];
    const solution = this.solver.ask([
      { schema, view: from, positive: true },
      { schema: other, view: to, positive: false },
    ]);
    if (solution.kind === 'none') return { level: 'safe' };
    const proof = solution.kind === 'found' ? this.proof(root, schema, other, solution.value) : undefined;
    return proof === undefined ? { level: 'warning' } : breaking(proof, root, false);
  }

  private changed(plain: View, schema: Schema, other: Schema, direction: 'request' | 'response'): View {
    const side = direction === 'request' ? 'base' : 'revision';
    const reach = (this.reaches[side] ??= new Reach(
      plain,
      this.roots.map((root) => root[side]),
    ));
    const distances = reach.distancesTo(schema);
    return { api: plain.api, change: { schema, other, plain, distances, reach } };
  }

  private atRoot(root: Root, from: View, to: View): Verdict {
    const [schema, other] =
      root.direction === 'request' ? [root.base, root.revision] : [root.revision, root.base];
    const literals: Literal[] = [
      { schema, view: from, positive: true },
      { schema, view: to, positive: false },
    ];
    const documented = root.examples.find(
      (example) => this.isProof(root, schema, other, example) && this.shows(example, literals),
    );
    if (documented !== undefined) return breaking(documented, root, true);
    const solution = this.solver.ask(literals);
    if (solution.kind === 'none') return { level: 'safe' };
    if (solution.kind === 'unknown') return { level: 'warning' };
    const proof = this.proof(root, schema, other, solution.value, literals);
    // The change alone would break, but others may make up for it.
    return proof === undefined ? this.whole(root) : breaking(proof, root, false);
  }

  private sides({ direction }: Root): { from: View; to: View; valid: Verifier; invalid: Verifier } {
    const { base, revision } = this.views;
    return direction === 'request'
      ? { from: base, to: revision, valid: this.verifiers.base, invalid: this.verifiers.revision }
      : { from: revision, to: base, valid: this.verifiers.revision, invalid: this.verifiers.base };
  }

  /** Whether the validator agrees: valid on one side, invalid on the other. */
  private isProof(root: Root, schema: Schema, other: Schema, value: JsonValue): boolean {
    const { valid, invalid } = this.sides(root);
    return (
      this.canBeProof(root, schema, other, value) &&
      valid.isValid(schema, value) === true &&
      invalid.isValid(other, value) === false
    );
  }

  private canBeProof(root: Root, schema: Schema, other: Schema, value: JsonValue): boolean {
    const { valid, invalid } = this.sides(root);
    return valid.seemsValid(schema, value) !== false && invalid.seemsValid(other, value) !== true;
  }

  /**
   * The smallest instance that the validator agrees on; undefined where it agrees on none. It is asked about that one
   * first, since what it takes to ask grows with the instance.
   *
   * @param literals what the change alone does, which the instance must show too: not what another change does
   */
  private proof(
    root: Root,
    schema: Schema,
    other: Schema,
    value: JsonValue,
    literals: readonly Literal[] = [],
  ): JsonValue | undefined {
    if (!this.canBeProof(root, schema, other, value)) return undefined;
    const { valid, invalid } = this.sides(root);
    const smallest = shrink(
      value,
      (one) =>
        valid.seemsValid(schema, one) === true &&
        invalid.seemsValid(other, one) === false &&
        (literals.length === 0 || this.shows(one, literals)),
    );
    return [smallest, value].find((one) => this.isProof(root, schema, other, one));
  }

  /** Whether it is this change that an instance shows, and not another. */
  private shows(example: JsonValue, [, broken]: readonly Literal[]): boolean {
    return broken !== undefined && this.solver.isInstance(example, broken);
  }
}

function breaking(instance: JsonValue, { at }: Root, documented: boolean): Verdict {
  return { level: 'breaking', witness: { instance, at, documented } };
}
