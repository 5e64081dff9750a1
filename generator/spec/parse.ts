/**
 * YAML or JSON text to a JSON value. YAML 1.2 core schema (OpenAPI 3.1.0 section 4.3: tags limited
 * to the JSON schema ruleset, keys to strings); every problem is reported, none is guessed away.
 */
import { Composer, type Document as YamlDocument, LineCounter, Parser } from 'yaml';
import { diagnostic, type Diagnostic, DiagnosticsError, type Position } from '../diagnostics.ts';
import { convertDocument } from './convert.ts';
import type { JsonValue } from './json.ts';
import { firstTooDeep, MAXIMUM_DEPTH } from './depth.ts';
import { Lines } from './lines.ts';
import type { KnownText } from './quick/outline.ts';
import { type QuickValue, readQuickly } from './quick/read.ts';

/** What a text says, and what the quick reader noted of it where it could read it. */
export interface ParsedText {
  readonly value: JsonValue;
  readonly warnings: readonly Diagnostic[];
  readonly quick?: QuickValue;
}

/** A parsed text: the syntax tree and how to turn its offsets into lines. */
export interface SyntaxTree {
  readonly document: YamlDocument.Parsed;
  readonly positionAt: (offset: number) => Position;
}

/**
 * Parses one document.
 *
 * @param known a text that this one may resemble; what they have in common is taken from it
 * @throws DiagnosticsError with every syntax error (one a line), or a named limit
 */
export function parseValue(text: string, file: string, known?: KnownText): ParsedText {
  const quick = readQuickly(text, known);
  if (quick === undefined) return parseWhole(text, file);
  const { value, rounded } = quick;
  const lines = rounded.length === 0 ? undefined : new Lines(text);
  const warnings = rounded.map(({ offset, source, value }) =>
    diagnostic(
      'yaml-number-rounded',
      { file, pointer: '' },
      { value: source, rounded: String(value) },
      lines?.positionAt(offset),
    ),
  );
  return { value, warnings, quick };
}

/** The same by way of the syntax tree: for all that is unusual, and for the errors of all that is wrong. */
export function parseWhole(text: string, file: string): ParsedText {
  const tree = parseTree(text, file);
  const { value, problems } = convertDocument(tree, file);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new DiagnosticsError(problems, textOnly(text, file));
  return { value, warnings: problems };
}

/** Parses to the syntax tree alone: for positions, which are only looked up when printed. */
export function parseTree(text: string, file: string): SyntaxTree {
  const counter = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fail = (problems: readonly Diagnostic[]): never => {
    throw new DiagnosticsError(problems, textOnly(text, file));
  };
  const raw = text.search(UNPRINTABLE);
  if (raw !== -1) fail([unprintable(text, raw, file)]);
  const tokens = [...new Parser(counter.addNewLine).parse(text)];
  const deep = firstTooDeep(tokens);
  if (deep !== undefined) {
    fail([diagnostic('limit-depth', { file, pointer: '' }, { limit: MAXIMUM_DEPTH }, positionAt(deep))]);
  }
  const [document, second] = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false, // checked in convert.ts, in linear time
    intAsBigInt: true,
    prettyErrors: false,
    logLevel: 'silent',
  }).compose(tokens);
  if (document === undefined || document.contents === null) {
    fail([diagnostic('empty-document', { file, pointer: '' }, {}, { line: 1, column: 1 })]);
  }
  const parsed = document as YamlDocument.Parsed;
  if (second !== undefined) {
    fail([diagnostic('yaml-multiple-documents', { file, pointer: '' }, {}, positionAt(second.range[0]))]);
  }
  const problems = syntaxProblems(parsed, file, positionAt);
  if (problems.length > 0) fail(problems);
  return { document: parsed, positionAt };
}

/** YAML 1.2.2 section 5.1: what may stand in a text as it is; the other control characters may in none of YAML and JSON. */
const UNPRINTABLE = /[^\t\n\r -\uffff]/;

function unprintable(text: string, offset: number, file: string): Diagnostic {
  const character = text.charCodeAt(offset).toString(16).padStart(4, '0').toUpperCase();
  const position = new Lines(text).positionAt(offset);
  return diagnostic('yaml-character', { file, pointer: '' }, { character }, position);
}

const MAXIMUM_SYNTAX_ERRORS = 20;

/** Errors and warnings of the parser; one a line, since a fault on a line often causes others on it. */
function syntaxProblems(
  document: YamlDocument.Parsed,
  file: string,
  positionAt: (offset: number) => Position,
): Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  for (const problem of [...document.errors, ...document.warnings]) {
    const position = positionAt(problem.pos[0]);
    if (byLine.has(position.line)) continue;
    const tag = /^Unresolved tag: (.*)$/.exec(problem.message)?.[1];
    byLine.set(
      position.line,
      tag === undefined
        ? diagnostic('yaml-syntax', { file, pointer: '' }, { reason: problem.message }, position)
        : diagnostic('yaml-tag', { file, pointer: '' }, { tag }, position),
    );
  }
  return [...byLine.values()].slice(0, MAXIMUM_SYNTAX_ERRORS);
}

function textOnly(
  text: string,
  file: string,
): { textOf(name: string): string | undefined; positionOf(): undefined } {
  return { textOf: (name) => (name === file ? text : undefined), positionOf: () => undefined };
}
