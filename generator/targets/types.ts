/**
 * `types.ts` (openapi-typescript's `paths`, `components`, `operations`) and `schemas.ts` (a name for
 * every component schema). The only file that knows openapi-typescript; its Redocly front is left
 * out, so that nothing but our loader ever reads a file.
 */
import type * as utilities from 'openapi-typescript/dist/lib/utils.cjs';
import type transform from 'openapi-typescript/dist/transform/index.cjs';
import type ts from 'typescript';
import { docComment, generatedHeader, literal } from '../emit/escape.ts';
import { type Memory, remembered, textWithoutInfo } from '../model/memory.ts';
import { identifier, uniqueNames } from '../model/names.ts';
import type { OutputFile } from '../output.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { valueAt } from '../spec/pointer.ts';
import type { TargetContext } from './context.ts';
import type { Context } from './types/comments.ts';
import { compiler, required } from './types/compiler.ts';
import { typesDocument } from './types/document.ts';
import { keptDocument, withKept } from './types/kept.ts';
import { CODE, LITERALS, OPEN } from './types/mending.ts';
import { withoutMarks } from './types/name-marks.ts';
import { withAliases } from './types/recursive.ts';

const { scanDiscriminators } = required('openapi-typescript/dist/lib/utils.cjs') as typeof utilities;
const transformDocument = required('openapi-typescript/dist/transform/index.cjs') as typeof transform;

export function typesTarget(context: TargetContext): OutputFile[] {
  const header = generatedHeader(context.api.title, context.api.version);
  const key = (): string => textWithoutInfo(context.document.value);
  const types = remembered(context.memory, 'types', key, () => typesText(context));
  return [
    { path: 'types.ts', text: `${header}\n${types}` },
    { path: 'schemas.ts', text: `${header}\n${schemasText(context)}` },
  ];
}

function typesText(context: TargetContext): string {
  const { value, restore } = withoutMarks(context.document.value);
  const input = { ...context, document: { ...context.document, value } };
  // What discriminators add to schemas depends on schemas that these do not name.
  const isPlain = !hasKey(value, 'discriminator');
  const memory = isPlain && isObject(value['components']) ? context.memory : undefined;
  const nodes = withAliases(
    memory === undefined ? typeNodes(typesDocument(input), isPlain) : keptNodes(input, memory),
  );
  const file = compiler.createSourceFile(
    'types.ts',
    '',
    compiler.ScriptTarget.ESNext,
    false,
    compiler.ScriptKind.TS,
  );
  const printer = compiler.createPrinter({ newLine: compiler.NewLineKind.LineFeed });
  const text = printer.printList(
    compiler.ListFormat.MultiLine,
    compiler.factory.createNodeArray(nodes),
    file,
  );
  // The printer indents by four; the house by two. Further lines of a comment are five spaces in, which Markdown takes for code.
  return restore(text)
    .replace(/^(?: {4})+/gm, (margin) => ' '.repeat(margin.length / 2))
    .replace(/^( *\*) {5}/gm, '$1 ')
    .replace(/^( *\*) +$/gm, '$1');
}

/** The declarations again, made anew only where a component schema or what it leads to has changed. */
function keptNodes(context: Context, memory: Memory): readonly ts.Node[] {
  const kept = keptDocument(context, memory);
  return withKept(kept, memory, (document) => typeNodes(kept.document, true, document));
}

/**
 * @param isPlain whether nothing in the document is a discriminator
 * @param shown what to declare, where that is less than what references lead into
 */
function typeNodes(
  document: Record<string, unknown>,
  isPlain: boolean,
  shown: Record<string, unknown> = document,
): readonly ts.Node[] {
  return transformDocument(shown, {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: false,
    discriminators: isPlain
      ? { objects: {}, refsHandled: [] }
      : scanDiscriminators(document, { silent: true }),
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    injectFooter: [],
    silent: true,
    transform: literalType,
    resolve: (reference: string) => follow(document, reference),
  });
}

function hasKey(value: JsonValue, key: string): boolean {
  if (isArray(value)) return value.some((item) => hasKey(item, key));
  return (
    isObject(value) && (key in value || Object.keys(value).some((name) => hasKey(value[name] ?? null, key)))
  );
}

/** The types that a schema's own keywords in the projection stand for; undefined for any other schema. */
function literalType(schema: Record<string, unknown>): ts.TypeNode | undefined {
  const literals = schema[LITERALS];
  if (Array.isArray(literals)) {
    if (literals.length === 0)
      return compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.NeverKeyword);
    return compiler.factory.createUnionTypeNode(literals.map((value: JsonValue) => valueType(value)));
  }
  const code = schema[CODE];
  if (typeof code === 'string') return compiler.factory.createParenthesizedType(raw(code));
  if (schema[OPEN] !== true) return undefined;
  const keyword =
    schema['type'] === 'string' ? compiler.SyntaxKind.StringKeyword : compiler.SyntaxKind.NumberKeyword;
  return compiler.factory.createParenthesizedType(
    compiler.factory.createIntersectionTypeNode([
      compiler.factory.createKeywordTypeNode(keyword),
      compiler.factory.createTypeLiteralNode([]),
    ]),
  );
}

/** The type of exactly one JSON value. */
function valueType(value: JsonValue): ts.TypeNode {
  if (isArray(value)) return compiler.factory.createTupleTypeNode(value.map(valueType));
  if (isObject(value)) {
    return compiler.factory.createTypeLiteralNode(
      Object.entries(value).map(([name, item]) =>
        compiler.factory.createPropertySignature(
          undefined,
          compiler.factory.createStringLiteral(name),
          undefined,
          valueType(item),
        ),
      ),
    );
  }
  return raw(literal(value));
}

/** A type that is code already: an identifier node is printed as it is. */
function raw(code: string): ts.TypeNode {
  return compiler.factory.createTypeReferenceNode(compiler.factory.createIdentifier(code));
}

/** What a reference leads to, behind further references. The loader refuses circles, so this ends. */
function follow(document: Record<string, unknown>, reference: string): unknown {
  let value = valueAt(document as JsonObject, decodeURIComponent(reference.slice(1)));
  while (isObject(value) && typeof value['$ref'] === 'string') {
    value = valueAt(document as JsonObject, decodeURIComponent(value['$ref'].slice(1)));
  }
  return value;
}

/** A type alias for every component, since `components['schemas']['X']` is long to write. */
function schemasText(context: TargetContext): string {
  const components = [...context.api.definitions.values()].filter(
    (definition) => definition.component !== undefined,
  );
  const names = uniqueNames(
    components.map(({ name }) => name),
    (name) => identifier(name, 'pascal'),
  );
  const aliases = components.map(({ name, schema }) => {
    const comment = docComment(
      schema.description ?? schema.title ?? '',
      '',
      schema.deprecated ? ['@deprecated'] : [],
    );
    return `${comment}export type ${names.get(name) ?? name} = components['schemas'][${literal(name)}];\n`;
  });
  return aliases.length === 0
    ? 'export {};\n'
    : `import type { components } from './types.js';\n\n${aliases.join('\n')}`;
}
