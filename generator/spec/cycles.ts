/** References that lead round in a circle without ever reaching an instance's part: no schema exists there. */
import { diagnostic, type Diagnostic, type Location } from '../diagnostics.ts';
import { isArray, isObject, type JsonValue } from './json.ts';
import { joinPointer, pointerTokens, valueAt } from './pointer.ts';
import { inPlaceKeywords } from './structure.ts';

interface Edge {
  readonly target: string;
  /** The pointer of the `$ref` itself. */
  readonly at: string;
}

/**
 * One error for each circle of references through `$ref` and in-place applicators (allOf, anyOf,
 * oneOf, not, if/then/else, dependentSchemas), at its first reference in the document's order.
 * Recursion through properties or items is legal and not reported.
 */
export function findReferenceCycles(
  root: JsonValue,
  targets: ReadonlyMap<string, string>,
  locate: (pointer: string) => Location,
): Diagnostic[] {
  const edgesAt = (pointer: string): Edge[] => edgesOf(root, pointer, targets.get(pointer));
  const starts = [...targets.keys()];
  const search = (): Diagnostic[] => cyclesFrom(starts, targets, edgesAt, locate);
  // Next to no description has any; what is told of one that has them depends on where the search begins.
  const found = search();
  if (found.length === 0) return found;
  starts.sort(byDocumentOrder(root));
  return search();
}

function cyclesFrom(
  starts: readonly string[],
  targets: ReadonlyMap<string, string>,
  edgesAt: (pointer: string) => Edge[],
  locate: (pointer: string) => Location,
): Diagnostic[] {
  const state = new Map<string, 'open' | 'done'>();
  const problems: Diagnostic[] = [];
  for (const start of starts) {
    if (state.has(start)) continue;
    const path: { node: string; edges: Edge[]; next: number }[] = [
      { node: start, edges: edgesAt(start), next: 0 },
    ];
    state.set(start, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = top.edges[top.next++];
      if (edge === undefined) {
        state.set(top.node, 'done');
        path.pop();
      } else if (state.get(edge.target) === 'open') {
        const circle = path.slice(path.findIndex((entry) => entry.node === edge.target));
        const names = [...circle.map((entry) => entry.node), edge.target].map(shortName).join(' → ');
        const first = circle[0];
        const at = first?.edges[first.next - 1]?.at ?? edge.at;
        const consequence = consequences[targets.get(edge.target) ?? ''] ?? 'nothing stands at their end';
        problems.push(diagnostic('reference-cycle', locate(at), { cycle: names, consequence }));
      } else if (!state.has(edge.target)) {
        state.set(edge.target, 'open');
        path.push({ node: edge.target, edges: edgesAt(edge.target), next: 0 });
      }
    }
  }
  return problems;
}

const consequences: Readonly<Record<string, string>> = {
  Schema: 'no schema exists at their end',
  Callback: 'the operations of these callbacks never end; leave one of them out',
};

/** Where references of what stands here lead: of a schema those that hold for the same instance, of others their own and those of callbacks. */
function edgesOf(root: JsonValue, pointer: string, type: string | undefined): Edge[] {
  return type === 'Callback' || type === 'PathItem'
    ? callbackEdges(valueAt(root, pointer), type, pointer)
    : schemaEdges(root, pointer);
}

/** A callback's path items have operations, and these callbacks again. */
function callbackEdges(value: JsonValue | undefined, type: 'Callback' | 'PathItem', at: string): Edge[] {
  if (!isObject(value)) return [];
  const reference = value['$ref'];
  const own = typeof reference === 'string' ? [edgeTo(reference, at)] : [];
  const inner = Object.keys(value).flatMap((key) => {
    const place = joinPointer(at, key);
    if (type === 'Callback') return callbackEdges(value[key], 'PathItem', place);
    const operation = value[key];
    const callbacks = isObject(operation) ? operation['callbacks'] : undefined;
    return Object.keys(isObject(callbacks) ? callbacks : {}).flatMap((name) =>
      callbackEdges(
        isObject(callbacks) ? callbacks[name] : undefined,
        'Callback',
        joinPointer(place, 'callbacks', name),
      ),
    );
  });
  return [...own, ...inner];
}

function edgeTo(reference: string, at: string): Edge {
  return { target: decodeURIComponent(reference.slice(1)), at: joinPointer(at, '$ref') };
}

function schemaEdges(root: JsonValue, pointer: string): Edge[] {
  const edges: Edge[] = [];
  const visit = (value: JsonValue | undefined, at: string): void => {
    if (isArray(value)) for (const [index, item] of value.entries()) visit(item, joinPointer(at, index));
    if (!isObject(value)) return;
    const reference = value['$ref'];
    if (typeof reference === 'string') edges.push(edgeTo(reference, at));
    for (const key of Object.keys(value)) {
      if (!inPlaceKeywords.has(key)) continue;
      const child = value[key];
      if (key === 'dependentSchemas' && isObject(child)) {
        for (const name of Object.keys(child)) visit(child[name], joinPointer(at, key, name));
      } else visit(child, joinPointer(at, key));
    }
  };
  visit(valueAt(root, pointer), pointer);
  return edges;
}

/** Compares pointers by where they stand, key by key. */
function byDocumentOrder(root: JsonValue): (a: string, b: string) => number {
  const ranks = new Map<object, Map<string, number>>();
  const rank = (parent: JsonValue | undefined, token: string): number => {
    if (isArray(parent)) return Number(token);
    if (!isObject(parent)) return 0;
    let order = ranks.get(parent);
    if (order === undefined) {
      order = new Map(Object.keys(parent).map((key, index) => [key, index]));
      ranks.set(parent, order);
    }
    return order.get(token) ?? 0;
  };
  const place = new Map<string, number[]>();
  const placeOf = (pointer: string): number[] => {
    let numbers = place.get(pointer);
    if (numbers === undefined) {
      numbers = [];
      let value: JsonValue | undefined = root;
      for (const token of pointerTokens(pointer)) {
        numbers.push(rank(value, token));
        value = isArray(value) ? value[Number(token)] : isObject(value) ? value[token] : undefined;
      }
      place.set(pointer, numbers);
    }
    return numbers;
  };
  return (a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)];
    for (const [index, number] of left.entries()) {
      const difference = number - (right[index] ?? -1);
      if (difference !== 0) return difference;
    }
    return left.length - right.length;
  };
}

function shortName(pointer: string): string {
  return pointerTokens(pointer).at(-1) ?? '#';
}
