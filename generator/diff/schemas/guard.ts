/**
 * A last look at the whole where every change by itself has been judged safe. Changes that only widen add up to one
 * that does, except where one decides what another is for: in one object, under a condition, among exclusive members.
 */
import type { Schema } from '../../model/types.ts';
import type { Finding } from '../change.ts';
import { Graph, type Node } from './graph.ts';
import type { Judge, Root } from './verdict.ts';

/** Why a finding is a warning though the change by itself is safe. */
const doubt = 'safe by itself; whether it is together with the other changes there is undecided';

/** A pair of schemas with the places that use it. */
export interface Place {
  readonly node: Node;
  readonly roots: readonly Root[];
}

/**
 * The findings of a direction by the node that they are about. Where those below a place are all safe and the whole is
 * not, the first of them says so: it is breaking with an instance, a warning where none was found.
 */
export function guarded(
  findings: ReadonlyMap<Node, readonly Finding[]>,
  places: Iterable<Place>,
  judge: Judge,
): ReadonlyMap<Node, readonly Finding[]> {
  const result = new Map(findings);
  for (const { node, roots } of places) {
    const below = [...Graph.below([node])];
    const changed = below.filter((one) => (result.get(one) ?? []).length > 0);
    const all = changed.flatMap((one) => result.get(one) ?? []);
    if (all.length < 2 || all.some(({ level }) => level !== 'safe') || !canInterfere(changed, below))
      continue;
    const [first] = changed;
    const [root] = roots;
    if (first === undefined || root === undefined) continue;
    const { level, witness } = judge.whole(root);
    if (level === 'safe') continue;
    const [finding, ...others] = result.get(first) ?? [];
    if (finding === undefined) continue;
    result.set(first, [{ ...finding, level, witness, ...(level === 'warning' ? { doubt } : {}) }, ...others]);
  }
  return result;
}

function canInterfere(changed: readonly Node[], below: readonly Node[]): boolean {
  return (
    changed.some(({ changes }) => changes.length > 1) ||
    below.some(({ base, revision }) => isExclusive(base) || isExclusive(revision))
  );
}

/** Whether a schema can take less because what is below it takes more. */
function isExclusive(schema: Schema): boolean {
  switch (schema.kind) {
    case 'not':
    case 'conditional':
      return true;
    case 'union':
      return schema.mode === 'oneOf';
    case 'array':
      return schema.maxContains !== undefined || schema.unevaluatedItems !== undefined;
    case 'object':
      return schema.unevaluatedProperties !== undefined || schema.dependentSchemas.size > 0;
    default:
      return false;
  }
}
