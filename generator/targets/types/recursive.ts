/**
 * Component schemas that hold themselves in a list or a choice, such as any JSON value. TypeScript resolves a type alias that
 * leads to itself so, but not a property of an interface (TS2502), which is what openapi-typescript makes of it; those become
 * aliases. What leads to itself through an object's property is fine as it is.
 */
import type ts from 'typescript';
import { compiler } from './compiler.ts';

const { factory } = compiler;

/** The declarations of `types.ts`, with an alias for each schema that needs one. */
export function withAliases(nodes: readonly ts.Node[]): readonly ts.Node[] {
  const schemas = schemasOf(nodes);
  const graph = new Map(
    [...schemas].map(([name, { type }]) => [name, type === undefined ? [] : directly(type)]),
  );
  const aliases = new Map<string, string>();
  for (const name of nearCycles(graph))
    if (leadsBack(name, graph)) aliases.set(name, `Recursive${aliases.size + 1}`);
  if (aliases.size === 0) return nodes;
  const made = [...aliases].flatMap(([name, alias]) => {
    const type = schemas.get(name)?.type;
    if (type === undefined) return [];
    return [factory.createTypeAliasDeclaration(undefined, alias, undefined, replaced(type, aliases))];
  });
  const changed = nodes.map((node) => (isComponents(node) ? withReferences(node, schemas, aliases) : node));
  return [...changed, ...made];
}

function schemasOf(nodes: readonly ts.Node[]): Map<string, ts.PropertySignature> {
  const members = nodes.find(isComponents)?.members.find((member) => nameOf(member) === 'schemas');
  const type = members !== undefined && compiler.isPropertySignature(members) ? members.type : undefined;
  if (type === undefined || !compiler.isTypeLiteralNode(type)) return new Map();
  return new Map(
    type.members.flatMap((member) => {
      const name = nameOf(member);
      return compiler.isPropertySignature(member) && name !== undefined ? [[name, member] as const] : [];
    }),
  );
}

export function isComponents(node: ts.Node): node is ts.InterfaceDeclaration {
  return compiler.isInterfaceDeclaration(node) && node.name.text === 'components';
}

export function nameOf({ name }: ts.TypeElement): string | undefined {
  if (name === undefined) return undefined;
  return compiler.isIdentifier(name) || compiler.isStringLiteral(name) || compiler.isNumericLiteral(name)
    ? name.text
    : undefined;
}

/** The schemas that a type needs to be resolved; the members of an object type are not, before somebody asks. */
function directly(type: ts.Node): string[] {
  const name = referenceOf(type);
  if (name !== undefined) return [name];
  if (compiler.isTypeLiteralNode(type)) return [];
  const found: string[] = [];
  compiler.forEachChild(type, (child) => void found.push(...directly(child)));
  return found;
}

/** `components["schemas"]["X"]`. */
function referenceOf(node: ts.Node): string | undefined {
  if (!compiler.isIndexedAccessTypeNode(node) || !compiler.isIndexedAccessTypeNode(node.objectType))
    return undefined;
  const { objectType: section, indexType } = node;
  const isSchemas =
    textOf(section.indexType) === 'schemas' &&
    compiler.isTypeReferenceNode(section.objectType) &&
    compiler.isIdentifier(section.objectType.typeName) &&
    section.objectType.typeName.text === 'components';
  return isSchemas ? textOf(indexType) : undefined;
}

function textOf(type: ts.TypeNode): string | undefined {
  if (!compiler.isLiteralTypeNode(type)) return undefined;
  const { literal } = type;
  return compiler.isStringLiteral(literal) || compiler.isNumericLiteral(literal) ? literal.text : undefined;
}

function setNew(map: Map<string, string[]>, key: string): string[] {
  const made: string[] = [];
  map.set(key, made);
  return made;
}

/** The names from which a cycle can be reached: what is left when names that lead nowhere are taken away, again and again. */
function nearCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [name, used] of graph) {
    open.set(name, used.length);
    for (const one of used) (users.get(one) ?? setNew(users, one)).push(name);
  }
  const done = [...open].flatMap(([name, count]) => (count === 0 ? [name] : []));
  for (let name = done.pop(); name !== undefined; name = done.pop())
    for (const user of users.get(name) ?? []) {
      const left = (open.get(user) ?? 0) - 1;
      open.set(user, left);
      if (left === 0) done.push(user);
    }
  return [...open].flatMap(([name, count]) => (count > 0 ? [name] : []));
}

function leadsBack(name: string, graph: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const queue = [...(graph.get(name) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(graph.get(next) ?? []));
  }
  return false;
}

function replaced(type: ts.TypeNode, aliases: ReadonlyMap<string, string>): ts.TypeNode {
  const visit = (node: ts.Node): ts.Node => {
    const alias = aliases.get(referenceOf(node) ?? '');
    return alias === undefined
      ? compiler.visitEachChild(node, visit, undefined)
      : factory.createTypeReferenceNode(alias);
  };
  return visit(type) as ts.TypeNode;
}

function withReferences(
  node: ts.InterfaceDeclaration,
  schemas: ReadonlyMap<string, ts.PropertySignature>,
  aliases: ReadonlyMap<string, string>,
): ts.Node {
  const aliasOf = new Map(
    [...aliases].map(([name, alias]) => [schemas.get(name) as ts.Node | undefined, alias]),
  );
  const visit = (child: ts.Node): ts.Node => {
    const alias = aliasOf.get(child);
    if (alias === undefined || !compiler.isPropertySignature(child))
      return compiler.visitEachChild(child, visit, undefined);
    const { modifiers, name, questionToken } = child;
    const type = factory.createTypeReferenceNode(alias);
    const made = factory.createPropertySignature(modifiers, name, questionToken, type);
    // The comment of the property hangs on the node.
    for (const comment of compiler.getSyntheticLeadingComments(child) ?? [])
      compiler.addSyntheticLeadingComment(made, comment.kind, comment.text, comment.hasTrailingNewLine);
    return made;
  };
  return visit(node);
}
