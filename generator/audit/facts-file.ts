/** The recorded facts of a page: a YAML file with its tables, without its prose, always written the same way. */
import { stringify as yamlText } from 'yaml';
import { diagnostic, DiagnosticsError, type Location } from '../diagnostics.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { parseValue } from '../spec/parse.ts';
import { joinPointer } from '../spec/pointer.ts';
import { Sources } from '../spec/sources.ts';
import {
  type FactName,
  factKinds,
  factNames,
  type MutableFacts,
  type Page,
  type PageRow,
  type PageTable,
} from './types.ts';

const HEADER = `# The facts of the vendor's page, table by table. Recorded from the saved page: npm run audit -- PAGE.txt --record
`;

/** Writes the facts of a page. Reading the text gives the same facts. */
export function recordFacts(page: Page): string {
  const tables = page.tables.map(({ section, rows }) => ({ section, rows: rows.map(plainRow) }));
  return HEADER + yamlText({ operation: page.operation, tables }, { lineWidth: 0, singleQuote: true });
}

/** Name first, then the facts in their fixed order. */
function plainRow({ name, facts }: PageRow): Record<string, unknown> {
  return Object.fromEntries([
    ['name', name],
    ...factNames.filter((fact) => facts[fact] !== undefined).map((fact) => [fact, facts[fact]]),
  ]);
}

/**
 * Reads recorded facts.
 *
 * @throws DiagnosticsError with every place that is not as recordFacts writes it
 */
export function readFacts(text: string, file: string): Page {
  const reader = new FactsReader(text, file);
  return reader.page(parseValue(text, file).value);
}

class FactsReader {
  private readonly sources = new Sources();
  private readonly problems: ReturnType<typeof diagnostic>[] = [];
  private readonly file: string;

  constructor(text: string, file: string) {
    this.file = file;
    this.sources.add(file, text);
  }

  page(value: JsonValue): Page {
    const root = this.object(value, '', ['operation', 'tables']);
    const operation = this.text(root['operation'], '/operation');
    const tables = this.list(root['tables'], '/tables').map((table, index) =>
      this.table(table, joinPointer('/tables', index)),
    );
    this.unique(
      tables.map(({ section }) => section),
      (index) => joinPointer('/tables', index, 'section'),
    );
    if (this.problems.length > 0) throw new DiagnosticsError(this.problems, this.sources);
    return { operation, tables };
  }

  private table(value: JsonValue, pointer: string): PageTable {
    const table = this.object(value, pointer, ['section', 'rows']);
    const rowsAt = joinPointer(pointer, 'rows');
    const rows = this.list(table['rows'], rowsAt).map((row, index) =>
      this.row(row, joinPointer(rowsAt, index)),
    );
    this.unique(
      rows.map(({ name }) => name),
      (index) => joinPointer(rowsAt, index, 'name'),
    );
    return { section: this.text(table['section'], joinPointer(pointer, 'section')), rows };
  }

  private row(value: JsonValue, pointer: string): PageRow {
    const row = this.object(value, pointer, ['name', ...factNames]);
    const facts: MutableFacts = {};
    for (const fact of factNames) {
      const found = row[fact];
      if (found !== undefined && this.isFact(fact, found, joinPointer(pointer, fact))) facts[fact] = found;
    }
    const name = this.text(row['name'], joinPointer(pointer, 'name'));
    return { name, facts, line: this.sources.positionOf(this.at(pointer))?.line ?? 1 };
  }

  private isFact(
    fact: FactName,
    value: JsonValue,
    pointer: string,
  ): value is Exclude<MutableFacts[FactName], undefined> {
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    const isScalar = isNumber || typeof value === 'string' || typeof value === 'boolean';
    const checks = {
      text: typeof value === 'string',
      condition: typeof value === 'string',
      number: isNumber,
      boolean: typeof value === 'boolean',
      scalar: isScalar,
      list:
        isArray(value) &&
        value.length > 0 &&
        value.every((item) => typeof item === 'string' || typeof item === 'number'),
    };
    const kind = factKinds[fact];
    if (!checks[kind])
      this.problem(
        pointer,
        `${fact} is not right`,
        kind === 'list' ? 'a list of strings or numbers' : `a ${kind}`,
      );
    return checks[kind];
  }

  private object(value: JsonValue | undefined, pointer: string, fields: readonly string[]): JsonObject {
    if (!isObject(value)) {
      this.problem(pointer, 'a mapping is missing here', `the fields ${fields.slice(0, 3).join(', ')}`);
      return {};
    }
    for (const field of Object.keys(value)) {
      if (!fields.includes(field))
        this.problem(joinPointer(pointer, field), `${field} is no field here`, fields.join(', '));
    }
    return value;
  }

  private list(value: JsonValue | undefined, pointer: string): readonly JsonValue[] {
    if (isArray(value) && value.length > 0) return value;
    this.problem(pointer, 'a list is missing here', 'one entry or more');
    return [];
  }

  private text(value: JsonValue | undefined, pointer: string): string {
    if (typeof value === 'string' && value !== '') return value;
    this.problem(pointer, 'a string is missing here', 'a string (quote numbers)');
    return '';
  }

  private unique(texts: readonly string[], pointer: (index: number) => string): void {
    for (const [index, text] of texts.entries()) {
      if (texts.indexOf(text) < index)
        this.problem(pointer(index), `${text} stands here a second time`, 'each name once');
    }
  }

  private at(pointer: string): Location {
    return { file: this.file, pointer };
  }

  private problem(pointer: string, what: string, expected: string): void {
    this.problems.push(diagnostic('facts-invalid', this.at(pointer), { what, expected }));
  }
}
