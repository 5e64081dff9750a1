/**
 * A saved page's text to its lines and raw tables. A cell ends with ` |` and may run over several
 * lines; heading cells stand one a line above a line of dashes. Nothing is guessed: what does not
 * fit is an error with its line.
 */
import { type Cell, checkCell, fail, quoted } from './cells.ts';
import { captionOf, type Column, columnHeadings, headingOf, operationOf, statusOf } from './words.ts';

export interface RawTable {
  readonly kind: 'table';
  /** Of its first heading cell, counted from 1. */
  readonly line: number;
  readonly rows: readonly RawRow[];
}

export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<Column, Cell>;
}

/** A line outside tables. */
export interface TextLine {
  readonly kind: 'line';
  readonly line: number;
  readonly text: string;
}

/**
 * Splits a page.
 *
 * @throws DiagnosticsError when a table is not whole
 */
export function readBlocks(text: string, file: string): (RawTable | TextLine)[] {
  const lines = text.split(/\r\n|\n|\r/).map(trimmed);
  const reader: Reader = { lines, heads: findHeads(lines, file), file };
  const blocks: (RawTable | TextLine)[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const head = reader.heads.get(index);
    if (head !== undefined) {
      const { table, next } = readTable(reader, index, head);
      blocks.push(table);
      index = next;
    } else {
      if (endsCell(line)) {
        fail(file, index + 1, 'page-cell', {
          cell: quoted(line),
          column: 'text outside tables',
          expected: 'a table heading',
        });
      }
      if (line !== '') blocks.push({ kind: 'line', line: index + 1, text: line });
      index++;
    }
  }
  return blocks;
}

interface Reader {
  readonly lines: readonly string[];
  /** The columns of each table by the index of its first heading cell. */
  readonly heads: ReadonlyMap<number, readonly Column[]>;
  readonly file: string;
}

const DASHES = /^\|?\s*(?:-{3,}\s*\|\s*)*-{3,}\s*\|$/;

/** Every line of dashes has its heading cells directly above it, one a line. */
function findHeads(lines: readonly string[], file: string): Map<number, Column[]> {
  const heads = new Map<number, Column[]>();
  for (const [index, line] of lines.entries()) {
    if (!DASHES.test(line)) continue;
    const count = line.match(/-{3,}/g)?.length ?? 0;
    const start = Math.max(0, index - count);
    const columns = lines.slice(start, index).map((cell, offset) => columnOf(cell, start + offset, file));
    if (columns.length < count || !isComplete(columns)) {
      const expected = `the ${count} headings of name or status code, type and description, each once`;
      fail(file, index + 1, 'page-heading', { cell: quoted(lines.slice(start, index).join(' ')), expected });
    }
    heads.set(start, columns);
  }
  return heads;
}

function columnOf(cell: string, index: number, file: string): Column {
  const column = endsCell(cell) ? columnHeadings.get(content(cell).toLowerCase()) : undefined;
  if (column !== undefined) return column;
  return fail(file, index + 1, 'page-heading', {
    cell: quoted(cell),
    expected: [...columnHeadings.keys()].join(', '),
  });
}

function isComplete(columns: readonly Column[]): boolean {
  const has = (column: Column): boolean => columns.includes(column);
  const once = new Set(columns).size === columns.length;
  return once && has('description') && (has('status') ? columns.length === 2 : has('name') && has('type'));
}

function readTable(
  reader: Reader,
  start: number,
  columns: readonly Column[],
): { table: RawTable; next: number } {
  const rows: RawRow[] = [];
  let index = start + columns.length + 1;
  while (index < reader.lines.length && !reader.heads.has(index)) {
    // A cell of a row's first column stands on one line; any other line ends the table.
    const line = reader.lines[index] ?? '';
    if (line !== '' && !endsCell(line)) break;
    if (line === '') {
      index++;
      continue;
    }
    const { row, next } = readRow(reader, index, columns);
    rows.push(row);
    index = next;
  }
  if (rows.length === 0) {
    fail(reader.file, start + 1, 'page-row', {
      name: 'that should follow',
      found: 0,
      expected: columns.length,
      ending: 'the table ends',
    });
  }
  return { table: { kind: 'table', line: start + 1, rows }, next: index };
}

function readRow(reader: Reader, start: number, columns: readonly Column[]): { row: RawRow; next: number } {
  const cells = new Map<Column, Cell>();
  let index = start;
  for (const column of columns) {
    const first = index;
    const parts: string[] = [];
    for (;;) {
      const ending = endingAt(reader, index);
      if (ending !== undefined) {
        const name = quoted(content(reader.lines[start] ?? ''));
        fail(reader.file, start + 1, 'page-row', {
          name,
          found: cells.size,
          expected: columns.length,
          ending,
        });
      }
      const line = reader.lines[index++] ?? '';
      parts.push(endsCell(line) ? content(line) : line);
      if (endsCell(line)) break;
    }
    const cell = { text: parts.join('\n').trim(), line: first + 1 };
    checkCell(column, cell, reader.file);
    cells.set(column, cell);
  }
  return { row: { line: start + 1, cells }, next: index };
}

/** What ends a table before its row is whole: the next table, a heading, or the end of the text. */
function endingAt(reader: Reader, index: number): string | undefined {
  const line = reader.lines[index];
  if (line === undefined) return 'the text ends';
  if (reader.heads.has(index)) return `the next table starts on line ${index + 1}`;
  const known = headingOf(line) ?? statusOf(line) ?? captionOf(line) ?? operationOf(line);
  return known === undefined ? undefined : `${quoted(line)} follows on line ${index + 1}`;
}

function endsCell(line: string): boolean {
  return line.endsWith('|');
}

function content(line: string): string {
  return trimmed(line.slice(0, -1));
}

/** Without white space at the ends, of any width. */
function trimmed(line: string): string {
  return line.replace(/^[\s\u00a0\u3000\ufeff]+|[\s\u00a0\u3000]+$/g, '');
}
