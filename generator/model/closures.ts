/** What a component schema depends on, as a digest: equal digests in two documents, equal results of whatever reads it. */
import { createHash } from 'node:crypto';
import { isObject, type JsonObject, type JsonValue, stringify } from '../spec/json.ts';
import { pointerTokens } from '../spec/pointer.ts';

const SECTION = ['components', 'schemas'] as const;

/** Texts that may be references, wherever they stand: in `$ref`, in a mapping; and keywords that name places otherwise. */
const references = /"(#\/(?:[^"\\]|\\.)*)"/g;
const elsewhere = /"\$(?:dynamicRef|dynamicAnchor|anchor|id)":/;

interface Node {
  readonly text: string;
  readonly uses: readonly string[];
  /** Whether it may name what is no component schema; then it depends on the whole document. */
  readonly open: boolean;
}

/** The digest of each component schema together with all that it leads to. Linear in the document. */
export function schemaDigests(document: JsonObject): ReadonlyMap<string, string> {
  const nodes = nodesOf(document);
  const whole = digest([stringify(document)]);
  const digests = new Map<string, string>();
  // Schemas that lead to each other share one digest; what they lead to has its own already (Tarjan's order).
  for (const group of groupsOf(nodes)) {
    const members = new Set(group);
    const parts = group.flatMap((name) => {
      const node = nodes.get(name);
      const used = (node?.uses ?? []).filter((one) => !members.has(one));
      return [name, node?.text ?? '', ...used.map((one) => digests.get(one) ?? '')];
    });
    const shared = group.some((name) => nodes.get(name)?.open === true) ? whole : digest(parts);
    for (const name of group) digests.set(name, shared);
  }
  return digests;
}

function nodesOf(document: JsonObject): Map<string, Node> {
  const schemas = schemasOf(document);
  return new Map(
    Object.keys(schemas).map((name) => {
      const text = stringify(schemas[name] ?? null);
      const uses = new Set<string>();
      let open = elsewhere.test(text);
      for (const [, found = ''] of text.matchAll(references)) {
        const used = schemaName(found);
        if (used !== undefined && Object.hasOwn(schemas, used)) uses.add(used);
        else open = true;
      }
      return [name, { text, uses: [...uses], open }];
    }),
  );
}

/** The component schemas of a document by their names. */
export function schemasOf(document: JsonObject): JsonObject {
  let value: JsonValue | undefined = document;
  for (const name of SECTION) value = isObject(value) ? value[name] : undefined;
  return isObject(value) ? value : {};
}

/** The name in `#/components/schemas/NAME`; undefined for anything else. */
function schemaName(reference: string): string | undefined {
  const tokens = /[%\\]/.test(reference) ? [] : pointerTokens(reference.slice(1));
  return tokens.length === 3 && SECTION.every((name, index) => tokens[index] === name)
    ? tokens[2]
    : undefined;
}

/** Strongly connected groups, each after those that it leads to, with members in the same order every time. */
function groupsOf(nodes: ReadonlyMap<string, Node>): string[][] {
  const search: Search = { nodes, index: new Map(), low: new Map(), open: [], isOpen: new Set(), groups: [] };
  for (const name of nodes.keys()) if (!search.index.has(name)) visit(search, name);
  return search.groups;
}

interface Search {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly index: Map<string, number>;
  readonly low: Map<string, number>;
  readonly open: string[];
  readonly isOpen: Set<string>;
  readonly groups: string[][];
}

/** Tarjan's search, with a stack of its own: chains of references may be longer than the engine's. */
function visit(search: Search, root: string): void {
  const { nodes, index, low } = search;
  const stack: { readonly name: string; next: number }[] = [enter(search, root)];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const { name } = frame;
    const used = nodes.get(name)?.uses[frame.next++];
    if (used === undefined) {
      stack.pop();
      const parent = stack.at(-1);
      if (parent !== undefined) lower(low, parent.name, low.get(name));
      if (low.get(name) === index.get(name)) close(search, name);
    } else if (!index.has(used)) stack.push(enter(search, used));
    else if (search.isOpen.has(used)) lower(low, name, index.get(used));
  }
}

function enter({ index, low, open, isOpen }: Search, name: string): { name: string; next: number } {
  index.set(name, index.size);
  low.set(name, index.size - 1);
  open.push(name);
  isOpen.add(name);
  return { name, next: 0 };
}

function close({ open, isOpen, groups }: Search, name: string): void {
  const group = open.splice(open.lastIndexOf(name));
  for (const member of group) isOpen.delete(member);
  groups.push(group.sort());
}

function lower(low: Map<string, number>, name: string, value: number | undefined): void {
  low.set(name, Math.min(low.get(name) ?? 0, value ?? 0));
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64');
}
