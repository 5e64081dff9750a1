/**
 * The description laid out like the page: for every table the rows that it would have. Objects are
 * found the way a reader of the page finds them: a row's type names one, its property leads there.
 */
import type { Location } from '../diagnostics.ts';
import type { Api, MediaType, Operation, Parameter, Schema } from '../model/types.ts';
import { objectView, type ObjectView, type PropertyView } from '../model/view.ts';
import { resolve } from '../model/resolve.ts';
import { claimsOf } from './claims.ts';
import { type Condition, conditionsOn, withConditions } from './rule-claims.ts';
import type { Facts, Page } from './types.ts';
import { objectNameOf } from './words.ts';

/** A table that the description would have. One object used in two places gives two of the same section. */
export interface DescribedTable {
  readonly section: string;
  readonly at: Location;
  readonly rows: ReadonlyMap<string, DescribedRow>;
  /** Rules that hold for the object and fit no row, in words; `name` when they name a property. */
  readonly further: readonly { readonly name: string | undefined; readonly words: string }[];
}

export interface DescribedRow {
  readonly at: Location;
  readonly facts: Facts;
  readonly further: readonly string[];
  readonly openness: 'open' | 'closed' | undefined;
  readonly valuesAt: Location | undefined;
}

/** Lays out an operation; the page's types name its objects. */
export function describeOperation(api: Api, operation: Operation, page: Page): DescribedTable[] {
  const walker = new Walker(api, page);
  for (const place of ['path', 'query', 'header', 'cookie'] as const) walker.addParameters(place, operation);
  const body = jsonOf(operation.requestBody?.content ?? []);
  if (body?.schema !== undefined) walker.walk('request', 'request', [body.schema]);
  for (const [status, response] of operation.responses) {
    const schema = jsonOf(response.content)?.schema;
    if (schema !== undefined) walker.walk(`response.${status}`, `response.${status}`, [schema]);
  }
  const statuses = [...operation.responses].map(([status, { at }]) => [status, bareRow(at, {})] as const);
  walker.tables.push({ section: 'status', at: operation.at, rows: new Map(statuses), further: [] });
  return walker.tables;
}

class Walker {
  readonly tables: DescribedTable[] = [];
  private readonly api: Api;
  private readonly types = new Map<string, string>();
  private readonly seen = new Set<string>();

  constructor(api: Api, page: Page) {
    this.api = api;
    for (const { section, rows } of page.tables) {
      for (const { name, facts } of rows) {
        if (typeof facts.type === 'string') this.types.set(`${section}.${name}`, facts.type);
      }
    }
  }

  addParameters(place: Parameter['in'], operation: Operation): void {
    const rows = new Map<string, DescribedRow>();
    for (const parameter of operation.parameters.filter((one) => one.in === place)) {
      rows.set(parameter.name, parameterRow(this.api, parameter));
    }
    for (const [name, row] of securityRows(this.api, operation, place)) rows.set(name, row);
    const body = operation.requestBody;
    // OpenAPI ignores a header parameter of this name: the media type is what describes it.
    if (place === 'header' && body !== undefined) {
      rows.set(
        'Content-Type',
        bareRow(body.content[0]?.at ?? body.at, { type: 'String', mandatory: body.required }),
      );
    }
    if (rows.size > 0) this.tables.push({ section: place, at: operation.at, rows, further: [] });
  }

  /** The table of an object, then those of the objects that its rows name. */
  walk(root: string, section: string, schemas: readonly Schema[]): void {
    const found = objectOf(this.api, schemas);
    if (found === undefined || this.seen.has(`${section} ${found.schema.at.pointer}`)) return;
    this.seen.add(`${section} ${found.schema.at.pointer}`);
    const { view, schema } = found;
    const rows = new Map(
      [...view.properties].map(([name, property]) => [name, this.row(root, property, view)]),
    );
    const further = [
      ...view.others.map((other) => ({ name: undefined, words: `${other.kind} at ${other.at.pointer}` })),
      ...view.rules
        .flatMap(({ effects }) => effects)
        .filter(({ property }) => !view.properties.has(property))
        .map(({ property, kind }) => ({ name: property, words: `${kind}, though it is no property` })),
    ];
    this.tables.push({ section, at: schema.at, rows, further });
    for (const property of view.properties.values()) {
      const name = objectNameOf(this.types.get(`${section}.${property.name}`) ?? '');
      if (name !== undefined) this.walk(root, `${root}.${name}`, this.objectsOf(property));
    }
  }

  private row(root: string, property: PropertyView, view: ObjectView): DescribedRow {
    const claims = claimsOf(this.api, [property.schema, ...property.also]);
    const conditions = conditionsOn(this.api, property, view.rules);
    // The tables of a response have no column "mandatory"; a description may still promise a property.
    const mandatory: Facts = root === 'request' || property.required ? { mandatory: property.required } : {};
    return {
      ...claims,
      at: { ...property.at, key: true },
      facts: withConditions({ ...claims.facts, ...mandatory }, conditions),
      further: [...claims.further, ...conditions.flatMap(wordsOf)],
    };
  }

  /** The property's schemas, or those of its items. */
  private objectsOf({ schema, also }: PropertyView): Schema[] {
    return [schema, ...also].map((one) => {
      const found = resolve(this.api, one);
      return found.kind === 'array' ? (found.items ?? one) : one;
    });
  }
}

function wordsOf(condition: Condition): string[] {
  return 'further' in condition ? [condition.further] : [];
}

function parameterRow(api: Api, parameter: Parameter): DescribedRow {
  const claims = claimsOf(api, [parameter.schema]);
  const deprecated: Facts = parameter.deprecated ? { deprecated: true } : {};
  return {
    ...claims,
    at: parameter.at,
    facts: { ...claims.facts, mandatory: parameter.required, ...deprecated },
  };
}

/** Keys that security schemes put into the request; mandatory when every alternative needs them. */
function securityRows(api: Api, operation: Operation, place: Parameter['in']): [string, DescribedRow][] {
  return [...api.securitySchemes.values()].flatMap(({ name, parameter, at }) => {
    const uses = operation.security.filter((requirement) => requirement.has(name)).length;
    if (parameter?.in !== place || uses === 0) return [];
    return [[parameter.name, bareRow(at, { type: 'String', mandatory: uses === operation.security.length })]];
  });
}

function bareRow(at: Location, facts: Facts): DescribedRow {
  return { at, facts, further: [], openness: undefined, valuesAt: undefined };
}

/** The merged view of schemas that hold at once; of a union the first object in it. */
function objectOf(api: Api, schemas: readonly Schema[]): { view: ObjectView; schema: Schema } | undefined {
  const [first, ...others] = schemas;
  if (first === undefined) return undefined;
  const schema: Schema = others.length === 0 ? first : { ...first, kind: 'intersection', members: schemas };
  const view = objectView(api, schema);
  if (view !== undefined) return { view, schema: resolve(api, schema) };
  const union = resolve(api, first);
  if (union.kind !== 'union') return undefined;
  return union.members.map((member) => objectOf(api, [member])).find((found) => found !== undefined);
}

function jsonOf(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ name }) => /[/+]json\b/i.test(name));
}
