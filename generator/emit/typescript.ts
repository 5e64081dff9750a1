/**
 * TypeScript declarations, printed by ts-morph. It writes names, initialisers and comments raw, so
 * everything that comes from a document goes through escape.ts first: names through identifiers,
 * values through literals, text through `documentation`.
 */
import {
  type FunctionDeclarationStructure,
  Project,
  type StatementStructures,
  StructureKind,
} from 'ts-morph';
import { commentText, docComment } from './escape.ts';

export type Declaration =
  | { readonly kind: 'const'; readonly name: string; readonly text: string; readonly value: string }
  | { readonly kind: 'type'; readonly name: string; readonly text: string; readonly type: string }
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly text: string;
      readonly parameters: readonly { readonly name: string; readonly type: string }[];
      readonly returns: string;
      readonly body: readonly string[];
    };

/**
 * Prints exported declarations. `name`, `value`, `type` and `body` must be code of ours; `text` may
 * be a document's.
 */
export function printDeclarations(header: string, declarations: readonly Declaration[]): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: '  ' as never, useTrailingCommas: true },
  });
  const file = project.createSourceFile('output.ts', { statements: declarations.map(structure) });
  return `${header}\n${file.getFullText().replace(/^\n+/, '')}`;
}

function structure(declaration: Declaration): StatementStructures | string {
  const docs = documentation(declaration.text);
  switch (declaration.kind) {
    case 'const':
      // ts-morph would indent the initialiser's lines once more.
      return `\n${docComment(declaration.text, '')}export const ${declaration.name} = ${declaration.value};`;
    case 'type':
      return {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: declaration.name,
        type: declaration.type,
        docs,
        leadingTrivia: '\n',
      };
    case 'function':
      return functionStructure(declaration, docs);
  }
}

function functionStructure(
  declaration: Extract<Declaration, { kind: 'function' }>,
  docs: string[],
): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: declaration.name,
    parameters: declaration.parameters.map(({ name, type }) => ({ name, type })),
    returnType: declaration.returns,
    statements: [...declaration.body],
    docs,
    leadingTrivia: '\n',
  };
}

function documentation(text: string): string[] {
  const safe = commentText(text).trim();
  return safe === '' ? [] : [safe];
}
