/**
 * A page as a description of its own: what its tables say, in OpenAPI 3.1, and the line of the page that each part is
 * from. Two pages can then be compared by what they let through, as any two descriptions can.
 */
import type { JsonObject, JsonValue } from '../spec/json.ts';
import { joinPointer } from '../spec/pointer.ts';
import { conditionsIn, farConditions } from './page-conditions.ts';
import { rowSchema, type RowSurroundings } from './page-schema.ts';
import type { Page, PageRow, PageTable } from './types.ts';

export interface PageDescription {
  readonly value: JsonObject;
  /** The line on the page, counted from 1, by JSON Pointer into `value`; what lies below one is on its line. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Of the description that follows the page. */
export interface About {
  readonly title: string;
  readonly version: string;
}

/** Describes a page. Objects without a table are objects of any kind; responses may hold more than the page says. */
export function describePage(page: Page, about: About): PageDescription {
  return new PageWriter(page, about).write();
}

/** Header parameters of these names are ignored (OpenAPI 3.1.1 section 4.8.12.2). */
const IGNORED = /^(?:Accept|Content-Type|Authorization)$/i;

class PageWriter {
  private readonly lines = new Map<string, number>();
  private readonly page: Page;
  private readonly about: About;
  private readonly sections: ReadonlyMap<string, PageTable>;

  constructor(page: Page, about: About) {
    this.page = page;
    this.about = about;
    this.sections = new Map(page.tables.map((table) => [table.section, table]));
  }

  write(): PageDescription {
    const [method = 'GET', path = '/'] = this.page.operation.split(' ');
    const at = joinPointer('', 'paths', path, method.toLowerCase());
    const tables = this.page.tables.filter(({ section }) => /^(?:request|response)\b/.test(section));
    const schemas = tables.map((table) => [table.section, this.table(table)] as const);
    const value: JsonObject = {
      openapi: '3.1.1',
      info: { ...this.about },
      paths: { [path]: { [method.toLowerCase()]: this.operation(at, path) } },
      components: { schemas: Object.fromEntries(schemas) },
    };
    return { value, lines: this.lines };
  }

  private operation(at: string, path: string): JsonObject {
    const names = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name));
    const rows = (['path', 'query', 'header', 'cookie'] as const).flatMap((place) =>
      this.rowsOf(place).map((row) => ({ place, row })),
    );
    const isShown = ({ place, row }: (typeof rows)[number]): boolean =>
      place === 'path' ? names.has(row.name) : place !== 'header' || !IGNORED.test(row.name);
    const shown = rows.filter(isShown);
    const missing = [...names].filter((name) => !this.rowsOf('path').some((row) => row.name === name));
    const words = rows
      .filter((one) => !isShown(one))
      .map(
        ({ place, row }) => `${place} ${row.name}: ${row.facts.mandatory === true ? '' : 'not '}mandatory`,
      );
    const parameters = [
      ...shown.map(({ place, row }, index) => this.parameter(`${at}/parameters/${index}`, place, row)),
      ...missing.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ];
    return {
      operationId: 'describedOperation',
      ...(words.length === 0 ? {} : { description: words.join('; ') }),
      parameters,
      ...this.body(),
      responses: this.responses(at),
    };
  }

  private parameter(at: string, place: string, row: PageRow): JsonObject {
    this.lines.set(at, row.line);
    const required = place === 'path' || row.facts.mandatory === true;
    return { name: row.name, in: place, required, schema: rowSchema(row.facts, this.around('request')) };
  }

  private body(): JsonObject {
    if (!this.sections.has('request')) return {};
    const type = this.rowsOf('header').find(({ name }) => /^content-type$/i.test(name));
    const rows = type === undefined ? this.rowsOf('request') : [type];
    const required = rows.some(({ facts }) => facts.mandatory === true);
    return { requestBody: { required, content: json('request') } };
  }

  private responses(at: string): JsonObject {
    const rows = new Map(this.rowsOf('status').map((row) => [row.name, row]));
    const tables = [...this.sections.keys()].flatMap(
      (section) => /^response\.(\d+)$/.exec(section)?.[1] ?? [],
    );
    const all = [...new Set([...rows.keys(), ...tables])].map((status) => {
      const row = rows.get(status);
      if (row !== undefined) this.lines.set(`${at}/responses/${status}`, row.line);
      const section = `response.${status}`;
      const content = this.sections.has(section) ? { content: json(section) } : {};
      return [status, { description: '', ...content }] as const;
    });
    return Object.fromEntries(all);
  }

  /** An object. What is sent holds nothing but the rows; what comes back may. */
  private table({ section, rows }: PageTable): JsonObject {
    const at = joinPointer('', 'components', 'schemas', section);
    const isSent = section.startsWith('request');
    const conditions = isSent ? conditionsIn(rows) : [];
    const required = rows.filter(({ facts }) => facts.mandatory === true);
    if (rows[0] !== undefined) this.lines.set(at, rows[0].line);
    if (conditions[0] !== undefined) this.lines.set(`${at}/allOf`, conditions[0].row.line);
    conditions.forEach(({ row }, index) => this.lines.set(`${at}/allOf/${index}`, row.line));
    required.forEach(({ line }, index) => this.lines.set(`${at}/required/${index}`, line));
    const properties = rows.map((row) => {
      this.lines.set(joinPointer(at, 'properties', row.name), row.line);
      return [
        row.name,
        this.property(row, isSent ? farConditions(row, rows) : farConditions(row, []), section),
      ] as const;
    });
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required: required.map(({ name }) => name) }),
      ...(isSent ? { additionalProperties: false } : {}),
      ...(conditions.length === 0 ? {} : { allOf: conditions.map(({ schema }) => schema) }),
    };
  }

  private property(row: PageRow, words: readonly string[], section: string): JsonObject {
    const schema = rowSchema(row.facts, this.around(section));
    const all = [...(typeof schema['description'] === 'string' ? [schema['description']] : []), ...words];
    return all.length === 0 ? schema : { ...schema, description: all.join('; ') };
  }

  /** Objects are told apart by where they are used: `request.FuncVpc`, `response.200.FuncVpc`. */
  private around(section: string): RowSurroundings {
    const root = /^(?:request|response\.\d+)/.exec(section)?.[0] ?? 'request';
    return {
      isSent: root === 'request',
      referenceTo: (object) =>
        this.sections.has(`${root}.${object}`) ? reference(`${root}.${object}`) : undefined,
    };
  }

  private rowsOf(section: string): readonly PageRow[] {
    return this.sections.get(section)?.rows ?? [];
  }
}

function reference(section: string): string {
  return `#${joinPointer('', 'components', 'schemas', section)}`;
}

function json(section: string): Record<string, JsonValue> {
  return { 'application/json': { schema: { $ref: reference(section) } } };
}
