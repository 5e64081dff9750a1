/**
 * TypeScript declarations, printed by ts-morph. It writes names, initialisers and comments raw, so
 * everything that comes from a document goes through escape.ts first: names through identifiers,
 * values through literals, text through `documentation`.
 */
import { createRequire } from 'node:module';
import type * as morph from 'ts-morph';
import type { Memory } from '../model/memory.ts';
import { docComment, identifierCode } from './escape.ts';

// Required, since an `import` would parse the megabytes of a package in CommonJS twice more.
const { IndentationText, NewLineKind, Project, StructureKind } = createRequire(import.meta.url)(
  'ts-morph',
) as typeof morph;

interface Named {
  /** An identifier. */
  readonly name: string;
  /** What it is, in words; a document's words will do. */
  readonly text: string;
  readonly deprecated?: boolean;
}

/** A declaration; exported unless `local`. All but `name` and `text` must be code of ours. */
export type Declaration = Named &
  (
    | { readonly kind: 'const'; readonly value: string }
    | { readonly kind: 'type'; readonly type: string }
    | {
        readonly kind: 'function';
        readonly local?: boolean;
        readonly parameters: readonly { readonly name: string; readonly type: string }[];
        readonly returns: string;
        readonly body: readonly string[];
      }
  );

/**
 * Prints declarations below a header, one blank line between them. Linear: one source file, one insertion.
 *
 * @throws TypeError for a name that is no identifier
 */
export function printDeclarations(
  header: string,
  declarations: readonly Declaration[],
  memory?: Memory,
): string {
  const texts = memory === undefined ? statementTexts(declarations) : keptTexts(declarations, memory);
  return withHeader(header, `${texts.join('\n')}\n`);
}

function keptTexts(declarations: readonly Declaration[], memory: Memory): string[] {
  const keys = declarations.map((declaration) => JSON.stringify(declaration));
  return memory.each('declarations', keys, (missing) =>
    statementTexts(missing.flatMap((index) => declarations[index] ?? [])),
  );
}

/** Each with the comment before it. Constants, most of the text by far, are code already and need no printing. */
function statementTexts(declarations: readonly Declaration[]): string[] {
  const printed = printedTexts(declarations.filter(({ kind }) => kind !== 'const'))[Symbol.iterator]();
  return declarations.map((declaration) =>
    declaration.kind === 'const' ? constant(declaration) : (printed.next().value ?? ''),
  );
}

/** Every declaration is one statement of the file that they are printed in. */
function printedTexts(declarations: readonly Declaration[]): string[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, newLineKind: NewLineKind.LineFeed },
  });
  const file = project.createSourceFile('output.ts', { statements: declarations.map(statement) });
  return file.compilerNode.statements.map((one) => one.getFullText());
}

function constant(declaration: Declaration & { readonly kind: 'const' }): string {
  return `${commentOf(declaration)}export const ${identifierCode(declaration.name)} = ${declaration.value};`;
}

function commentOf({ text, deprecated }: Declaration): string {
  return `\n${docComment(text, '', deprecated === true ? ['@deprecated'] : [])}`;
}

function withHeader(header: string, text: string): string {
  // No literal or comment of ours holds an empty line, so these stand between declarations.
  return `${header}\n${text.trimStart().replace(/\n{3,}/g, '\n\n')}`;
}

function statement(declaration: Declaration): morph.StatementStructures | string {
  const name = identifierCode(declaration.name);
  const comment = commentOf(declaration);
  switch (declaration.kind) {
    case 'const':
      return constant(declaration);
    case 'type':
      return {
        kind: StructureKind.TypeAlias,
        leadingTrivia: comment,
        isExported: true,
        name,
        type: declaration.type,
      };
    case 'function':
      return {
        kind: StructureKind.Function,
        leadingTrivia: comment,
        isExported: declaration.local !== true,
        name,
        parameters: declaration.parameters.map((parameter) => ({ ...parameter })),
        returnType: declaration.returns,
        statements: [...declaration.body],
      };
  }
}
