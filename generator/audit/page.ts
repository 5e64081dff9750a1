/**
 * A reference page saved as text to the facts of its tables. The text is that of the vendor's page
 * for one operation, in Chinese or in English: headings, then tables, `Status code: N` before the
 * tables of a response.
 */
import { DiagnosticsError } from '../diagnostics.ts';
import { factsOfText } from './facts.ts';
import { type KnownRows, OpenObjects } from './sections.ts';
import { fail, quoted } from './cells.ts';
import { type RawRow, type RawTable, readBlocks, type TextLine } from './tables.ts';
import type { Page, PageRow, PageTable } from './types.ts';
import {
  captionOf,
  type Column,
  type Heading,
  headingOf,
  mandatoryOf,
  operationOf,
  statusOf,
} from './words.ts';

/**
 * Reads a page.
 *
 * @param file the name that messages show
 * @param known the rows that objects are known to have, to tell tables apart
 * @throws DiagnosticsError with the line of the first thing that cannot be read
 */
export function readPage(text: string, file: string, known: KnownRows = new Map()): Page {
  try {
    checkText(text, file);
    const reader = new PageReader(file, known);
    for (const block of readBlocks(text, file)) {
      if (block.kind === 'line') reader.line(block);
      else reader.table(block);
    }
    return reader.finish();
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    const sources = {
      textOf: (name: string) => (name === file ? text : undefined),
      positionOf: () => undefined,
    };
    throw new DiagnosticsError(error.diagnostics, sources);
  }
}

/** Characters that no text has: the file is something else, or in another encoding. */
function checkText(text: string, file: string): void {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what this looks for
  const found = /[\u0000-\u0008\u000e-\u001f\ufffd]/.exec(text);
  if (found === null) return;
  const line = text.slice(0, found.index).split('\n').length;
  fail(file, line, 'page-not-text', {
    character: found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'),
  });
}

class PageReader {
  private readonly file: string;
  private readonly known: KnownRows;
  private readonly tables: PageTable[] = [];
  private heading: Heading | undefined;
  private status: string | undefined;
  private caption: string | undefined;
  private operation: string | undefined;
  /** Set once the body of the request or response has been read. */
  private objects: OpenObjects | undefined;

  constructor(file: string, known: KnownRows) {
    this.file = file;
    this.known = known;
  }

  line({ text }: TextLine): void {
    const heading = headingOf(text);
    const status = statusOf(text);
    if (heading !== undefined) {
      this.heading = heading;
      this.status = undefined;
      this.objects = undefined;
    } else if (status !== undefined && this.heading !== 'examples') {
      // Only responses have a status: anywhere else a heading was not understood.
      if (this.heading !== 'response') this.heading = undefined;
      this.status = status;
      this.objects = undefined;
    } else if (this.heading === 'uri') this.operation ??= operationOf(text);
    this.caption = captionOf(text);
  }

  table(table: RawTable): void {
    const names = table.rows.map((row) => (row.cells.get('name') ?? row.cells.get('status'))?.text ?? '');
    const types = table.rows.map((row) => row.cells.get('type')?.text ?? '');
    const section = this.sectionOf(table, names);
    if (this.tables.some((one) => one.section === section)) {
      fail(this.file, table.line, 'page-object', { reason: `there is a table of ${section} already` });
    }
    const rows = readRows(table, section, this.file);
    const isBody = section === 'request' || /^response\.\d+$/.test(section);
    if (isBody) this.objects = new OpenObjects(this.known);
    this.objects?.add(types);
    this.tables.push({ section, rows });
    this.caption = undefined;
  }

  finish(): Page {
    if (this.tables.length === 0) fail(this.file, 1, 'page-no-table', {});
    if (this.operation === undefined) fail(this.file, 1, 'page-no-operation', {});
    return { operation: this.operation, tables: this.tables };
  }

  private sectionOf(table: RawTable, names: readonly string[]): string {
    const isStatus = table.rows[0]?.cells.has('status') ?? false;
    if (isStatus && this.heading === 'status') return 'status';
    if (!isStatus && this.heading === 'uri') return this.uriSection(names);
    if (!isStatus && this.heading === 'request') {
      if (this.objects === undefined) return names.every(isFieldName) ? 'header' : 'request';
      return this.objectSection('request', table, names);
    }
    if (!isStatus && this.heading === 'response' && this.status !== undefined) {
      const root = `response.${this.status}`;
      return this.objects === undefined ? root : this.objectSection(root, table, names);
    }
    const expected = 'URI, Request Parameters, Response Parameters with "Status code: N", Status Codes';
    return fail(this.file, table.line, 'page-section', { expected });
  }

  /** Path parameters are those that the path template names. */
  private uriSection(names: readonly string[]): string {
    return names.every((name) => this.operation?.includes(`{${name}}`) ?? true) ? 'path' : 'query';
  }

  private objectSection(root: string, table: RawTable, names: readonly string[]): string {
    const found = this.objects?.take(names, this.caption) ?? { reason: 'no table of a body stands above it' };
    return 'name' in found
      ? `${root}.${found.name}`
      : fail(this.file, table.line, 'page-object', { reason: found.reason });
  }
}

/** Fields of HTTP are written `Content-Type`, properties of a body `func_name`. */
function isFieldName(name: string): boolean {
  return /^[A-Z][A-Za-z0-9]*(-[A-Z][A-Za-z0-9]*)+$/.test(name);
}

function readRows(table: RawTable, section: string, file: string): PageRow[] {
  const lines = new Map<string, number>();
  return table.rows.map((raw) => {
    const row = section === 'status' ? readStatusRow(raw) : readRow(raw, section, file);
    const first = lines.get(row.name);
    if (first !== undefined) fail(file, row.line, 'page-duplicate-row', { name: quoted(row.name), first });
    lines.set(row.name, row.line);
    return row;
  });
}

function readStatusRow({ cells, line }: RawRow): PageRow {
  return { name: cells.get('status')?.text ?? '', facts: {}, line };
}

function readRow({ cells, line }: RawRow, section: string, file: string): PageRow {
  const text = (column: Column): string => cells.get(column)?.text ?? '';
  const name = text('name');
  const type = text('type');
  const mandatory = mandatoryOf(text('mandatory'));
  const found = factsOfText(text('description'), { name, type, section });
  if ('reason' in found) {
    const at = cells.get('description')?.line ?? line;
    return fail(file, at, 'page-values', { name: quoted(name), reason: found.reason });
  }
  return { name, facts: { type, ...(mandatory === undefined ? {} : { mandatory }), ...found.facts }, line };
}
