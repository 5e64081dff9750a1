/**
 * Compares the schemas of two descriptions where operations use them. A change is told once, at the
 * place of its cause, with the operations that it reaches, and with a verdict for each direction.
 */
import { bareBase } from '../../model/schema.ts';
import type { JsonValue } from '../../spec/json.ts';
import type { Schema } from '../../model/types.ts';
import type { Finding, Reached, Side } from '../change.ts';
import { Graph, type Node } from './graph.ts';
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

export class SchemaComparison {
  private readonly sides: { readonly base: Side; readonly revision: Side };
  private readonly graph: Graph;
  /** By direction, the roots that reach a node. */
  private readonly uses = { request: new Map<Node, Use[]>(), response: new Map<Node, Use[]>() };

  constructor(base: Side, revision: Side) {
    this.sides = { base, revision };
    this.graph = new Graph({ base: viewOf(base.api), revision: viewOf(revision.api) });
    register(base.api, undefined);
    register(revision.api, undefined);
  }

  add({ base, revision, direction, reached, at, examples }: SchemaPair): void {
    const before = base ?? anything(revision);
    const after = revision ?? anything(base);
    register(this.sides.base.api, before);
    register(this.sides.revision.api, after);
    const root = this.graph.node(before, after);
    if (root === undefined) return;
    const use: Use = { base: before, revision: after, direction, reached, at, examples };
    for (const node of this.graph.below(root)) {
      const known = this.uses[direction].get(node);
      if (known === undefined) this.uses[direction].set(node, [use]);
      else known.push(use);
    }
  }

  /** In the order in which the places were added, causes before what is below them. */
  findings(): Finding[] {
    const judge = new Judge(this.sides.base, this.sides.revision);
    return (['request', 'response'] as const).flatMap((direction) =>
      [...this.uses[direction]].flatMap(([node, uses]) =>
        node.changes.map((change) => finding(judge, node, change, uses, direction)),
      ),
    );
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
  return { ...bareBase(other?.at ?? { file: '', pointer: '' }), kind: 'any' };
}
