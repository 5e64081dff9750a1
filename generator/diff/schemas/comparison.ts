/**
 * Compares the schemas of two descriptions where operations use them. A change is told once, at the
 * place of its cause, with the operations that it reaches, and with a verdict for each direction.
 */
import { bareBase } from '../../model/schema.ts';
import type { JsonValue } from '../../spec/json.ts';
import type { Schema } from '../../model/types.ts';
import type { Finding, Reached, Side } from '../change.ts';
import { Classes } from './classes.ts';
import { Graph, type Node } from './graph.ts';
import { guarded, type Place } from './guard.ts';
import { viewOf } from './literal.ts';
import type { LocalChange } from './local-change.ts';
import { register } from './origin.ts';
import { Judge, type Root, type Verdict } from './verdict.ts';

/** Schemas at one place of an operation. Without a schema anything goes. */
export interface SchemaPair {
  readonly base: Schema | undefined;
  readonly revision: Schema | undefined;
  readonly direction: 'request' | 'response';
  readonly reached: Reached;
  /** "the request body", "the query parameter limit". */
  readonly at: string;
  /** The description's own examples at this place, of either side. */
  readonly examples: readonly JsonValue[];
}

interface Use extends Root {
  readonly reached: Reached;
}

const directions = ['request', 'response'] as const;

interface FoundIn {
  readonly direction: 'request' | 'response';
  readonly findings: ReadonlyMap<Node, readonly Finding[]>;
  readonly places: readonly Place[];
}

export class SchemaComparison {
  private readonly sides: { readonly base: Side; readonly revision: Side };
  private readonly uses: Use[] = [];

  constructor(base: Side, revision: Side) {
    this.sides = { base, revision };
    register(base.api, undefined);
    register(revision.api, undefined);
  }

  add({ base, revision, direction, reached, at, examples }: SchemaPair): void {
    const before = base ?? anything(revision);
    const after = revision ?? anything(base);
    register(this.sides.base.api, before);
    register(this.sides.revision.api, after);
    this.uses.push({ base: before, revision: after, direction, reached, at, examples });
  }

  /** In the order in which the places were added, causes before what is below them. */
  findings(): Finding[] {
    const views = { base: viewOf(this.sides.base.api), revision: viewOf(this.sides.revision.api) };
    const classes = new Classes(
      this.uses.flatMap(({ base, revision }) => [
        { schema: base, view: views.base },
        { schema: revision, view: views.revision },
      ]),
    );
    const judge = new Judge(this.sides.base, this.sides.revision, this.uses, classes);
    const graph = new Graph({ ...views, classes });
    const found = directions.map((direction) => this.findingsIn(direction, graph, judge));
    // The last look is for what steps are left over.
    return found.flatMap(({ direction, findings, places }) =>
      [...guarded(findings, places, judge, direction).values()].flat(),
    );
  }

  private findingsIn(direction: 'request' | 'response', graph: Graph, judge: Judge): FoundIn {
    const usesOf = new Map<Node, Use[]>();
    for (const use of this.uses) {
      const node = use.direction === direction ? graph.node(use.base, use.revision) : undefined;
      if (node !== undefined) usesOf.set(node, [...(usesOf.get(node) ?? []), use]);
    }
    const findings = new Map<Node, readonly Finding[]>();
    for (const node of Graph.below(usesOf.keys())) {
      if (node.changes.length === 0) continue;
      const uses: Use[] = [];
      for (const above of graph.above(node)) uses.push(...(usesOf.get(above) ?? []));
      findings.set(
        node,
        node.changes.map((change) => finding(judge, node, change, uses, direction)),
      );
    }
    const places = [...usesOf].map(([node, roots]) => ({ node, roots }));
    return { direction, findings, places };
  }
}

function finding(
  judge: Judge,
  node: Node,
  change: LocalChange,
  uses: readonly Use[],
  direction: 'request' | 'response',
): Finding {
  // What validators do not check cannot be decided: the rule says what it means.
  const isUnchecked = /^(format|content-)/.test(change.what);
  const { level, witness } = isUnchecked
    ? ({} as Partial<Verdict>)
    : judge.verdict(node, change, uses, direction);
  const operations = new Map(
    uses.map(({ reached }) => [`${reached.method} ${reached.path} ${reached.direction}`, reached]),
  );
  return {
    rule: `${direction}-${change.what}`,
    direction,
    base: change.base,
    revision: change.revision,
    facts: change.facts,
    operations: [...operations.values()],
    witness,
    level,
  };
}

function anything(other: Schema | undefined): Schema {
  return { kind: 'any', ...bareBase(other?.at ?? { file: '', pointer: '' }) };
}
