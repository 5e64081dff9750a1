/**
 * `types.ts` (openapi-typescript's `paths`, `components`, `operations`) and `schemas.ts` (a name for
 * every component schema). The only file that knows openapi-typescript; its Redocly front is left
 * out, so that nothing but our loader ever reads a file.
 */
import { scanDiscriminators } from 'openapi-typescript/dist/lib/utils.mjs';
import transformDocument from 'openapi-typescript/dist/transform/index.mjs';
import ts from 'typescript';
import { docComment, generatedHeader, literal } from '../emit/escape.ts';
import { identifier, uniqueNames } from '../model/names.ts';
import type { OutputFile } from '../output.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { valueAt } from '../spec/pointer.ts';
import type { TargetContext } from './context.ts';
import { typesDocument } from './types/document.ts';
import { CODE, LITERALS, OPEN } from './types/mending.ts';
import { withoutMarks } from './types/name-marks.ts';
import { withAliases } from './types/recursive.ts';

export function typesTarget(context: TargetContext): OutputFile[] {
  const header = generatedHeader(context.api.title, context.api.version);
  return [
    { path: 'types.ts', text: `${header}\n${typesText(context)}` },
    { path: 'schemas.ts', text: `${header}\n${schemasText(context)}` },
  ];
}

function typesText(context: TargetContext): string {
  const { value, restore } = withoutMarks(context.document.value);
  const document = typesDocument({ api: context.api, document: { ...context.document, value } });
  const options = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: false,
    discriminators: scanDiscriminators(document, { silent: true }),
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
  };
  const nodes = withAliases(transformDocument(document, options));
  const file = ts.createSourceFile('types.ts', '', ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const text = printer.printList(ts.ListFormat.MultiLine, ts.factory.createNodeArray(nodes), file);
  // The printer indents by four; the house by two. Further lines of a comment are five spaces in, which Markdown takes for code.
  return restore(text)
    .replace(/^(?: {4})+/gm, (margin) => ' '.repeat(margin.length / 2))
    .replace(/^( *\*) {5}/gm, '$1 ')
    .replace(/^( *\*) +$/gm, '$1');
}

/** The types that a schema's own keywords in the projection stand for; undefined for any other schema. */
function literalType(schema: Record<string, unknown>): ts.TypeNode | undefined {
  const literals = schema[LITERALS];
  if (Array.isArray(literals)) {
    if (literals.length === 0) return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
    return ts.factory.createUnionTypeNode(literals.map((value: JsonValue) => valueType(value)));
  }
  const code = schema[CODE];
  if (typeof code === 'string') return ts.factory.createParenthesizedType(raw(code));
  if (schema[OPEN] !== true) return undefined;
  const keyword = schema['type'] === 'string' ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword;
  return ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([
      ts.factory.createKeywordTypeNode(keyword),
      ts.factory.createTypeLiteralNode([]),
    ]),
  );
}

/** The type of exactly one JSON value. */
function valueType(value: JsonValue): ts.TypeNode {
  if (isArray(value)) return ts.factory.createTupleTypeNode(value.map(valueType));
  if (isObject(value)) {
    return ts.factory.createTypeLiteralNode(
      Object.entries(value).map(([name, item]) =>
        ts.factory.createPropertySignature(
          undefined,
          ts.factory.createStringLiteral(name),
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
  return ts.factory.createTypeReferenceNode(ts.factory.createIdentifier(code));
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
