/**
 * A last look at the whole. Changes that only widen add up to one that does, except where one decides what another is
 * for: in one object, under a condition, among exclusive members. There even a single one can do the opposite: what more
 * a member of `oneOf` takes, another may have taken.
 */
import type { Schema } from '../../model/types.ts';
import type { Finding, Level } from '../change.ts';
import { areApart } from './disjoint.ts';
import { Graph, type Node } from './graph.ts';
import type { View } from './literal.ts';
import type { Judge, Root } from './verdict.ts';

/** Why a finding is a warning though the change by itself is safe. */
const doubt = 'safe by itself; whether it is together with what stands around it is undecided';

/** A pair of schemas with the places that use it. */
export interface Place {
  readonly node: Node;
  readonly roots: readonly Root[];
}

/**
 * The findings of a direction by the node that they are about. Where none of those below a place breaks and the whole
 * does, the first of them says so, with an instance; where that is not known, it is a warning.
 */
export function guarded(
  findings: ReadonlyMap<Node, readonly Finding[]>,
  places: Iterable<Place>,
  judge: Judge,
  direction: 'request' | 'response',
): ReadonlyMap<Node, readonly Finding[]> {
  const result = new Map(findings);
  const nodesWith = (level: Level): Node[] =>
    [...findings].filter(([, found]) => found.some((one) => one.level === level)).map(([node]) => node);
  const [told, doubted] = [leadingTo(nodesWith('breaking')), leadingTo(nodesWith('warning'))];
  const interfering = interferingIn(places, findings, judge.views, (node) =>
    node.changes.every((change) => judge.isRewriting(node, change, direction)),
  );
  for (const { node, roots } of places) {
    if (told.has(node) || !interfering.has(node)) continue;
    const first = [...Graph.below([node])].find((one) => (result.get(one) ?? []).length > 0);
    const [root] = roots;
    if (first === undefined || root === undefined) continue;
    const { level, witness } = judge.whole(root);
    if (level === 'safe' || (level === 'warning' && doubted.has(node))) continue;
    const [finding, ...others] = result.get(first) ?? [];
    if (finding === undefined) continue;
    result.set(first, [{ ...finding, level, witness, ...(level === 'warning' ? { doubt } : {}) }, ...others]);
    leadingTo([first], level === 'warning' ? doubted : told);
  }
  return result;
}

/** The nodes from which one of these can be reached, themselves among them. */
function leadingTo(nodes: Iterable<Node>, found = new Set<Node>()): Set<Node> {
  const open = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    open.push(...node.parents);
  }
  return found;
}

/** The nodes below which changes can mean something else than each by itself. */
function interferingIn(
  places: Iterable<Place>,
  findings: ReadonlyMap<Node, readonly Finding[]>,
  views: Judge['views'],
  isRewritten: (node: Node) => boolean,
): ReadonlySet<Node> {
  const all = Graph.below([...places].map(({ node }) => node));
  const changed = [...findings].filter(([, { length }]) => length > 0).map(([node]) => node);
  const several = changed.filter(({ changes }) => changes.length > 1);
  const exclusive = [...all].filter(
    ({ base, revision }) => isExclusive(base, views.base) || isExclusive(revision, views.revision),
  );
  if (exclusive.length === 0) return leadingTo(several);
  // What takes neither more nor less than before is the same wherever it stands, except to who asks what it looks at.
  const above = leadingTo(changed.filter((node) => !isRewritten(node)));
  return leadingTo([
    ...several,
    ...exclusive.filter((node) => above.has(node) || looksAround(node.base) || looksAround(node.revision)),
  ]);
}

/** Whether a schema can take less because what is below it takes more. */
function isExclusive(schema: Schema, view: View): boolean {
  switch (schema.kind) {
    case 'not':
    case 'conditional':
      return true;
    case 'union':
      return schema.mode === 'oneOf' && !areApart(schema.members, view);
    case 'array':
      return schema.maxContains !== undefined || looksAround(schema);
    case 'object':
      return schema.dependentSchemas.size > 0 || looksAround(schema);
    default:
      return looksAround(schema);
  }
}

/** Whether a schema is for what others have not looked at: `unevaluatedProperties`, beside the members of `allOf` too. */
function looksAround(schema: Schema): boolean {
  switch (schema.kind) {
    case 'array':
      return schema.unevaluatedItems !== undefined;
    case 'object':
      return schema.unevaluatedProperties !== undefined;
    case 'intersection':
      return schema.members.some((member) => member.kind !== 'intersection' && looksAround(member));
    default:
      return false;
  }
}
