/**
 * Diagnostics: what the toolchain tells a user about a document. One table of messages by code
 * (messages.ts), one place that prints `path:line:col severity code: message` with a code frame.
 */
import { messages, type MessageCode, type MessageParameters } from './messages.ts';

/** Where something stands: a file as the user named it, and an RFC 6901 JSON Pointer into it. */
export interface Location {
  readonly file: string;
  readonly pointer: string;
  /** Whether the key (rather than the value) at the pointer is meant: an unknown field, a bad name. */
  readonly key?: boolean;
}

/** A line and column, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

export interface Diagnostic {
  readonly code: MessageCode;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Location;
  /** Known where the parser reported it (syntax errors); otherwise computed from `at` when printed. */
  readonly position?: Position;
}

/** What a printer needs to know of the files: their text, and where a pointer stands in it. */
export interface SourceLookup {
  textOf(file: string): string | undefined;
  positionOf(location: Location): Position | undefined;
}

/** A user's mistake that ends a run. Carries every diagnostic found, never just the first. */
export class DiagnosticsError extends Error {
  override readonly name = 'DiagnosticsError';
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: SourceLookup | undefined;

  constructor(diagnostics: readonly Diagnostic[], sources?: SourceLookup) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
    this.diagnostics = diagnostics;
    this.sources = sources;
  }
}

/** Builds a diagnostic from the message table. */
export function diagnostic<Code extends MessageCode>(
  code: Code,
  at: Location,
  parameters: MessageParameters<Code>,
  position?: Position,
): Diagnostic {
  const { severity, text } = messages[code];
  // Document text inside a message must not steer the terminal or forge a second line.
  const message = text.replace(/\{(\w+)\}/g, (_, name: string) =>
    printable(String((parameters as Record<string, unknown>)[name] ?? '')),
  );
  return { code, severity, message, at, ...(position === undefined ? {} : { position }) };
}

/** Prints diagnostics in the order of their place, each with the line it is about. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], sources?: SourceLookup): string {
  const placed = diagnostics.map((entry) => ({
    entry,
    position: entry.position ?? sources?.positionOf(entry.at),
  }));
  placed.sort(
    (a, b) =>
      compareText(a.entry.at.file, b.entry.at.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
  const lines = linesOf(sources);
  return placed.map(({ entry, position }) => formatOne(entry, position, lines)).join('');
}

/** `path:line:col` of a location; without a known position, the path and the pointer. */
export function formatLocation(at: Location, sources?: SourceLookup): string {
  const position = sources?.positionOf(at);
  return position === undefined ? at.file : `${at.file}:${position.line}:${position.column}`;
}

/** The lines of a file. */
type LineLookup = (file: string) => readonly string[];

/** Each file is divided once, however many diagnostics it has. */
function linesOf(sources: SourceLookup | undefined): LineLookup {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const lines = known.get(file) ?? sources?.textOf(file)?.split(/\r\n|\n|\r/) ?? [];
    known.set(file, lines);
    return lines;
  };
}

function formatOne(entry: Diagnostic, position: Position | undefined, lines: LineLookup): string {
  const place =
    position === undefined ? entry.at.file : `${entry.at.file}:${position.line}:${position.column}`;
  const head = `${printable(place)} ${entry.severity} ${entry.code}: ${entry.message}\n`;
  return position === undefined ? head : head + codeFrame(lines(entry.at.file), position);
}

const FRAME_WIDTH = 100;

/** The line itself and a caret under the column; long lines are cut around the column. */
function codeFrame(lines: readonly string[], position: Position): string {
  const line = lines[position.line - 1];
  if (line === undefined || line.trim() === '') return '';
  const start = position.column > FRAME_WIDTH - 20 ? position.column - 40 : 0;
  const shown = redactCredentials(line.slice(start, start + FRAME_WIDTH));
  const gutter = String(position.line);
  return (
    `  ${gutter} | ${printable(shown)}\n` +
    `  ${' '.repeat(gutter.length)} | ${' '.repeat(Math.max(0, position.column - 1 - start))}^\n`
  );
}

/** A URL's user information never reaches a log, not even as part of the line it stands in. */
function redactCredentials(line: string): string {
  return line.replace(
    /(\w+:\/\/)[^\s/@]+@/g,
    (match, scheme: string) => scheme + '*'.repeat(match.length - scheme.length - 1) + '@',
  );
}

/** Characters that cannot be seen, steer text or end a line (control, formatting, separators) are shown as escapes; tabs stay. */
export function printable(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
