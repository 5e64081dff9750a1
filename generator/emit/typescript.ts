/**
 * TypeScript declarations, printed by ts-morph. It writes names, initialisers and comments raw, so
 * everything that comes from a document goes through escape.ts first: names through identifiers,
 * values through literals, text through `documentation`.
 */
import {
  IndentationText,
  NewLineKind,
  Project,
  type SourceFile,
  type StatementStructures,
  StructureKind,
} from 'ts-morph';
import type { Memory } from '../model/memory.ts';
import { docComment, identifierCode } from './escape.ts';

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
  if (memory === undefined) return withHeader(header, printed(declarations).getFullText());
  const keys = declarations.map((declaration) => JSON.stringify(declaration));
  const texts = memory.each('declarations', keys, (missing) => statementTexts(declarations, missing));
  return withHeader(header, `${texts.join('\n')}\n`);
}

/** Each with the comment before it. Every declaration is one statement. */
function statementTexts(declarations: readonly Declaration[], wanted: readonly number[]): string[] {
  const chosen = wanted.flatMap((index) => declarations[index] ?? []);
  return printed(chosen).compilerNode.statements.map((one) => one.getFullText());
}

function printed(declarations: readonly Declaration[]): SourceFile {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, newLineKind: NewLineKind.LineFeed },
  });
  return project.createSourceFile('output.ts', { statements: declarations.map(statement) });
}

function withHeader(header: string, text: string): string {
  // No literal or comment of ours holds an empty line, so these stand between declarations.
  return `${header}\n${text.trimStart().replace(/\n{3,}/g, '\n\n')}`;
}

function statement(declaration: Declaration): StatementStructures | string {
  const name = identifierCode(declaration.name);
  const comment = `\n${docComment(declaration.text, '', declaration.deprecated === true ? ['@deprecated'] : [])}`;
  switch (declaration.kind) {
    case 'const':
      // As text, because a structure's initialiser is indented once more, line by line.
      return `${comment}export const ${name} = ${declaration.value};`;
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
