/** The cells of a row: what each column may hold, and how a message quotes what it must not. */
import { diagnostic, DiagnosticsError } from '../diagnostics.ts';
import type { MessageCode, MessageParameters } from '../messages.ts';
import { type Column, isType, mandatoryOf } from './words.ts';

export interface Cell {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Refuses a cell that its column cannot hold: most often one before it is missing or doubled.
 *
 * @throws DiagnosticsError at the cell's line
 */
export function checkCell(column: Column, cell: Cell, file: string): void {
  const check = checks[column];
  if (check === undefined || check.holds(cell.text)) return;
  const { what, expected } = check;
  fail(file, cell.line, 'page-cell', { cell: quoted(cell.text), column: what, expected });
}

const checks: Readonly<
  Record<Column, { holds(text: string): boolean; what: string; expected: string } | undefined>
> = {
  name: {
    holds: (text) => /^[A-Za-z_][\w.-]*$/.test(text),
    what: 'name of a parameter',
    expected: 'letters, digits, `_`, `-` and `.`',
  },
  mandatory: {
    holds: (text) => mandatoryOf(text) !== undefined,
    what: 'answer in the column "mandatory"',
    expected: '是, 否, Yes or No',
  },
  type: {
    holds: isType,
    what: 'type',
    expected: 'String, Integer, Long, Boolean, Array of strings, X object, Array of X objects',
  },
  status: { holds: (text) => /^[1-5]\d\d$/.test(text), what: 'status code', expected: '100 to 599' },
  description: undefined,
};

/** Ends reading with a message at a line, counted from 1. */
export function fail<Code extends MessageCode>(
  file: string,
  line: number,
  code: Code,
  parameters: MessageParameters<Code>,
): never {
  throw new DiagnosticsError([diagnostic(code, { file, pointer: '' }, parameters, { line, column: 1 })]);
}

/** Text of the page inside a message: short, in quotes. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
