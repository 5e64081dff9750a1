/** Compiles generated files in memory under the project's strict options, for tests. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const virtual = join(root, 'generated', '.compiled-by-a-test');

function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const parsed = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return { ...parsed.options, noEmit: true, types: [] };
}

/** A module of ECMAScript, as package.json says of every file. */
const module = { languageVersion: ts.ScriptTarget.ES2022, impliedNodeFormat: ts.ModuleKind.ESNext } as const;

/** Files on the disk, which do not change while tests run. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Runtime files that were parsed, by place and text: nearly every test compiles the same ones. */
const runtimeFiles = new Map<string, ts.SourceFile>();

/** Runtimes without an error. Their files import one another alone, so that one check is enough for each set. */
const checkedRuntimes = new Set<string>();

function isRuntime(path: string): boolean {
  return path.startsWith(join(virtual, 'runtime/'));
}

function parsed(path: string, text: string): ts.SourceFile {
  const parse = () => ts.createSourceFile(path, text, module, true);
  if (!isRuntime(path)) return parse();
  const key = `${path}\0${text}`;
  const known = runtimeFiles.get(key) ?? parse();
  runtimeFiles.set(key, known);
  return known;
}

/** What the parser alone says of a file: a program for each of hundreds would take minutes. */
export function syntaxErrors(text: string): string[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022);
  // Not in the declarations, but where every program takes it from.
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  return parseDiagnostics.map(({ messageText }) => String(messageText));
}

/** Every error of these files, as `name:line message`. Names are relative to one folder. */
export function compileErrors(files: Readonly<Record<string, string>>): string[] {
  const compilerOptions = options();
  const host = ts.createCompilerHost(compilerOptions);
  const texts = new Map(Object.entries(files).map(([name, text]) => [join(virtual, name), text]));
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = () => true;
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return parsed(path, text);
    if (!libraries.has(path)) libraries.set(path, getSourceFile(path, ...rest));
    return libraries.get(path);
  };
  const program = ts.createProgram([...texts.keys()], compilerOptions, host);
  const runtime = JSON.stringify([...texts].filter(([path]) => isRuntime(path)));
  const isChecked = checkedRuntimes.has(runtime);
  const found = [...texts.keys()]
    .filter((path) => !isChecked || !isRuntime(path))
    .map((path) => program.getSourceFile(path))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  if (!found.some(({ file }) => file && isRuntime(file.fileName))) checkedRuntimes.add(runtime);
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...found].map(errorOf);
}

function errorOf({ file, start, messageText }: ts.Diagnostic): string {
  const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
  const name = file === undefined ? '' : file.fileName.slice(virtual.length + 1);
  return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}

/** Identifiers of a source text that stand outside literals and comments. */
export function identifiers(text: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** Whether the payload of the hostile documents is an identifier of a source text, however it is written. */
export function holdsPayload(text: string): boolean {
  // Most texts need no parser to know.
  return /PWNED|\\u/.test(text) && identifiers(text).has('PWNED');
}
