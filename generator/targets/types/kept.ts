/**
 * Types of component schemas that have not changed since the run before. The document that is declared has a stub in the
 * place of each; the declarations made then are put where the stubs' are.
 */
import type ts from 'typescript';
import { schemaDigests, schemasOf } from '../../model/closures.ts';
import type { Memory } from '../../model/memory.ts';
import type { Context } from './comments.ts';
import { compiler } from './compiler.ts';
import { typesDocumentWith, typesSchema } from './document.ts';
import { CODE, type Mutable } from './mending.ts';
import { isComponents, nameOf } from './recursive.ts';

/** The mended document (document.ts), and what its component schemas are known by. */
export interface KeptDocument {
  readonly document: Mutable;
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

/** @param context of a document without discriminators: openapi-typescript changes schemas for these */
export function keptDocument(context: Context, memory: Memory): KeptDocument {
  const schemas = schemasOf(context.document.value);
  const digests = schemaDigests(context.document.value);
  const names = Object.keys(schemas);
  const keys = names.map((name) => `${digests.get(name)} ${name}`);
  const mended = memory.each('mended schemas', keys, (missing) =>
    missing.map((index) => typesSchema(schemas[names[index] ?? ''] ?? null, context)),
  );
  const made = Object.create(null) as Mutable;
  for (const [index, name] of names.entries()) made[name] = mended[index];
  return { document: typesDocumentWith(made, context), names, keys };
}

/** @param declare makes the declarations of the document that it is given, a part of the whole */
export function withKept(
  { document, names, keys }: KeptDocument,
  memory: Memory,
  declare: (shown: Mutable) => readonly ts.Node[],
): readonly ts.Node[] {
  let nodes: readonly ts.Node[] | undefined;
  const kept = memory.each<Kept>('schema types', keys, (missing) => {
    nodes = declare(withStubs(document, names, new Set(missing)));
    const made = membersOf(nodes);
    return missing.map((index) => {
      const member = made[index];
      return { member, isHelped: member !== undefined && refersTo(member, HELPER) };
    });
  });
  nodes ??= declare(withStubs(document, names, new Set()));
  // One type that needs the helper brings its declaration, at the place where it belongs.
  const helped = kept.findIndex(({ isHelped }) => isHelped);
  if (
    helped >= 0 &&
    !nodes.some((node) => compiler.isTypeAliasDeclaration(node) && node.name.text === HELPER)
  )
    nodes = declare(withStubs(document, names, new Set([helped])));
  const members = kept.map(({ member }) => member);
  return nodes.map((node) => (isComponents(node) ? withMembers(node, members) : node));
}

/** What openapi-typescript declares at the end where a type needs it. */
const HELPER = 'WithRequired';

interface Kept {
  readonly member: ts.TypeElement | undefined;
  readonly isHelped: boolean;
}

function refersTo(node: ts.Node, name: string): boolean {
  if (
    compiler.isTypeReferenceNode(node) &&
    compiler.isIdentifier(node.typeName) &&
    node.typeName.text === name
  )
    return true;
  return compiler.forEachChild(node, (child) => refersTo(child, name) || undefined) ?? false;
}

function withStubs(document: Mutable, names: readonly string[], whole: ReadonlySet<number>): Mutable {
  const components = document['components'] as Mutable;
  const schemas = components['schemas'] as Mutable;
  const shown = Object.create(null) as Mutable;
  for (const [index, name] of names.entries())
    shown[name] = whole.has(index) ? schemas[name] : { type: 'object', [CODE]: 'never' };
  return { ...document, components: { ...components, schemas: shown } };
}

/** One a component schema, in the order of the document. */
function membersOf(nodes: readonly ts.Node[]): readonly ts.TypeElement[] {
  const type = nodes.find(isComponents)?.members.find(isSchemas)?.type;
  return type !== undefined && compiler.isTypeLiteralNode(type) ? type.members : [];
}

function withMembers(
  node: ts.InterfaceDeclaration,
  schemas: readonly (ts.TypeElement | undefined)[],
): ts.Node {
  const own = schemas.filter((one) => one !== undefined);
  const members = node.members.map((member) =>
    isSchemas(member) && own.length > 0
      ? compiler.factory.createPropertySignature(
          member.modifiers,
          member.name,
          member.questionToken,
          compiler.factory.createTypeLiteralNode(own),
        )
      : member,
  );
  const { modifiers, name, typeParameters, heritageClauses } = node;
  return compiler.factory.createInterfaceDeclaration(
    modifiers,
    name,
    typeParameters,
    heritageClauses,
    members,
  );
}

function isSchemas(member: ts.TypeElement): member is ts.PropertySignature {
  return compiler.isPropertySignature(member) && nameOf(member) === 'schemas';
}
