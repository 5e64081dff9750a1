/**
 * Finds an instance for which a set of literals holds, or proves that there is none. A tableau: every
 * literal is taken apart until only constraints on instances of one type are left; alternatives are
 * branches. Asking again for a set that is being asked for is answered by "none": an instance is
 * finite, so if there is one at all there is one without that circle.
 */
import type { Schema } from '../../model/types.ts';
import type { JsonValue } from '../../spec/json.ts';
import type { Classes } from './classes.ts';
import { type Distances, keyOf, type Literal, narrowed } from './literal.ts';
import { firstFound, none, type Solution, unknown } from './solution.ts';
import { listOf } from './synthetic.ts';
import { type Inquirer, Tableau } from './tableau.ts';
import { typesOf } from './possible-types.ts';

/**
 * Steps that one question may take before it is given up: many as long as few have been taken in all, so that a
 * description in which everything has changed is judged in a time that its readers will wait.
 */
const allowances = [
  { taken: 0, steps: 20_000 },
  { taken: 150_000, steps: 1_000 },
  { taken: 500_000, steps: 100 },
] as const;

const noDistances: Distances = new Map<Schema, number>();

/** Parts of parts of an instance: deeper ones are not looked for. */
const MOST_DEPTH = 64;

export class Solver implements Inquirer {
  private readonly classes: Classes;
  private readonly tableau: Tableau;
  /** Of descriptions as they are. */
  private readonly lasting = new Map<string, Solution>();
  /** Of the change that is being asked about. */
  private passing = new Map<string, Solution>();
  /** Schemas that lead to where this question is about, with their distance. */
  distances: Distances = noDistances;
  private readonly open = new Map<string, number>();
  /** The outermost open question that an answer relied on. */
  private assumed = Infinity;
  private isCut = false;
  private steps = 0;
  private allowed = 0;
  private taken = 0;

  /** @param classes which schemas are the same, of all that will be asked about */
  constructor(classes: Classes) {
    this.classes = classes;
    this.tableau = new Tableau(classes, this);
  }

  /** A question of its own: the steps of earlier ones do not count. */
  ask(literals: readonly Literal[]): Solution {
    this.taken += this.steps;
    this.steps = 0;
    this.allowed = allowances.findLast(({ taken }) => taken <= this.taken)?.steps ?? 0;
    const change = literals.find(({ view }) => view.change !== undefined)?.view.change;
    const distances = change?.distances ?? noDistances;
    if (distances !== this.distances) {
      this.distances = distances;
      this.passing = new Map();
    }
    this.isCut = false;
    try {
      return this.solve(literals);
    } catch (error) {
      // A schema of more members than calls can be nested.
      if (!(error instanceof RangeError)) throw error;
      this.open.clear();
      this.assumed = Infinity;
      return unknown;
    }
  }

  /** Whether a literal holds for a value; false where that cannot be told. */
  isInstance(value: JsonValue, literal: Literal): boolean {
    const exactly: Literal = { ...literal, schema: listOf(literal.schema.at, [value]), positive: true };
    return this.ask([exactly, literal]).kind === 'found';
  }

  step(): boolean {
    return ++this.steps <= this.allowed;
  }

  solve(wide: readonly Literal[]): Solution {
    const literals = wide.map(narrowed);
    if (this.isContradiction(literals)) return none;
    const key = keyOf(literals);
    const known = this.lasting.get(key) ?? this.passing.get(key);
    if (known !== undefined) return known;
    const depth = this.open.get(key);
    if (depth !== undefined) {
      this.assumed = Math.min(this.assumed, depth);
      return none;
    }
    if (this.open.size > MOST_DEPTH) {
      this.isCut = true;
      return unknown;
    }
    return this.answer(key, literals);
  }

  private answer(key: string, literals: readonly Literal[]): Solution {
    const depth = this.open.size;
    const outer = this.assumed;
    this.open.set(key, depth);
    this.assumed = Infinity;
    const solution = firstFound(typesOf(literals), (type) =>
      this.tableau.expand(type, { tasks: literals, held: [], said: [], signed: [] }),
    );
    this.open.delete(key);
    const relies = this.assumed < depth;
    const isComplete = this.steps <= this.allowed && !(solution.kind === 'unknown' && this.isCut);
    if (isComplete && (solution.kind !== 'none' || !relies)) {
      const isLasting = literals.every(({ view }) => view.change === undefined);
      (isLasting ? this.lasting : this.passing).set(key, solution);
    }
    this.assumed = Math.min(outer, relies ? this.assumed : Infinity);
    return solution;
  }

  /** Valid against a schema and invalid against the same. */
  isContradiction(literals: readonly Literal[]): boolean {
    const negative = literals.filter(({ positive }) => !positive);
    return literals.some((one) => one.positive && negative.some((other) => this.classes.same(one, other)));
  }
}
