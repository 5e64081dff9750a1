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
  const unsafe = [...findings].filter(([, found]) => found.some(({ level }) => level !== 'safe'));
  const told = leadingTo(unsafe.map(([node]) => node));
  const several = leadingToSeveral(findings);
  const interfering = interferingIn(places, findings);
  for (const { node, roots } of places) {
    if (told.has(node) || !several.has(node) || !interfering.has(node)) continue;
    const first = [...Graph.below([node])].find((one) => (result.get(one) ?? []).length > 0);
    const [root] = roots;
    if (first === undefined || root === undefined) continue;
    const { level, witness } = judge.whole(root);
    if (level === 'safe') continue;
    const [finding, ...others] = result.get(first) ?? [];
    if (finding === undefined) continue;
    result.set(first, [{ ...finding, level, witness, ...(level === 'warning' ? { doubt } : {}) }, ...others]);
    leadingTo([first], told);
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

/** The nodes from which two findings or more can be reached. However many there are, no node is looked at thrice. */
function leadingToSeveral(findings: ReadonlyMap<Node, readonly Finding[]>): ReadonlySet<Node> {
  const [once, several] = [new Set<Node>(), new Set<Node>()];
  for (const [node, { length }] of findings) {
    if (length > 1) leadingTo([node], several);
    if (length !== 1) continue;
    const own = new Set<Node>();
    const open = [node];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (own.has(one) || several.has(one)) continue;
      own.add(one);
      if (once.has(one)) several.add(one);
      else once.add(one);
      open.push(...one.parents);
    }
  }
  return several;
}

/** The nodes below which changes can mean more together than each by itself. */
function interferingIn(
  places: Iterable<Place>,
  findings: ReadonlyMap<Node, readonly Finding[]>,
): ReadonlySet<Node> {
  const all = Graph.below([...places].map(({ node }) => node));
  return leadingTo(
    [...all].filter(
      (node) =>
        ((findings.get(node) ?? []).length > 0 && node.changes.length > 1) ||
        isExclusive(node.base) ||
        isExclusive(node.revision),
    ),
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
