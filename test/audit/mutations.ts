/** Changes to the description, each of which makes it differ from the page in one row. */
/* oxlint-disable typescript/no-explicit-any -- a parsed description is walked freely here */
import type { Page, PageRow } from '../../generator/audit/types.ts';
import { objectNameOf } from '../../generator/audit/words.ts';

type Json = any;

/** Where a row stands in a description whose references are written out. */
export interface Site {
  readonly row: PageRow;
  readonly section: string;
  readonly document: Json;
  /** The object that has the property; undefined for parameters and status codes. */
  readonly owner: Json;
  /** The `properties` that declare it. */
  readonly holders: readonly Json[];
  /** Its schema. */
  readonly schema: Json;
}

/** A mutation changes the document in place and says whether it applies to the row. */
export type Mutation = (site: Site) => boolean;

export const mutations: Readonly<Record<string, Mutation>> = {
  'drop the property': ({ holders, row }) => each(holders, (holder) => delete holder[row.name]),
  'flip the type': ({ holders, row, schema }) => {
    const other = JSON.stringify(schema).includes('"type":"string"') ? 'boolean' : 'string';
    if (holders.length === 0) return assign(schema, { type: other });
    return each(holders, (holder) => (holder[row.name] = { type: other }));
  },
  'loosen a limit': ({ schema }) => {
    for (const [keyword, step] of [
      ['maxLength', 1],
      ['maximum', 1],
      ['minLength', -1],
      ['minimum', -1],
      ['maxProperties', 1],
    ] as const) {
      const found = nodesWith(schema, keyword);
      if (each(found, (node) => (node[keyword] += step))) return true;
    }
    return false;
  },
  'lift a limit': ({ schema }) => {
    for (const keyword of ['minimum', 'minLength', 'maxProperties', 'maxLength', 'maximum']) {
      if (each(nodesWith(schema, keyword), (node) => delete node[keyword])) return true;
    }
    return false;
  },
  'add a limit': ({ schema, row }) => {
    const keyword = { String: 'maxLength', Integer: 'minimum', Long: 'maximum' }[String(row.facts.type)];
    if (keyword === undefined || schema.type === undefined || schema.enum !== undefined) return false;
    return schema[keyword] === undefined && assign(schema, { [keyword]: 7 });
  },
  'drop the pattern': ({ schema }) => each(nodesWith(schema, 'pattern'), (node) => delete node.pattern),
  'remove a value': ({ schema }) => each(nodesWith(schema, 'enum').slice(0, 1), (node) => node.enum.pop()),
  'add a value': ({ schema }) =>
    each(nodesWith(schema, 'enum').slice(0, 1), (node) =>
      node.enum.push(node.type === 'string' ? 'new' : 99),
    ),
  'close or open the values': ({ schema, section }) => {
    const [list] = nodesWith(schema, 'enum');
    if (list === undefined || section.endsWith('.FuncMount')) return false;
    const copy = { ...list };
    for (const keyword of Object.keys(schema)) delete schema[keyword];
    return assign(schema, section.startsWith('response') ? copy : { anyOf: [copy, { type: copy.type }] });
  },
  'make it optional or mandatory': ({ owner, row }) => {
    if (owner === undefined) return false;
    const lists = nodesOf(owner).filter((node) => node.required?.includes(row.name));
    if (lists.length === 0) owner.required = [...(owner.required ?? []), row.name];
    for (const node of lists) node.required = node.required.filter((name: string) => name !== row.name);
    return true;
  },
  'flip its deprecation': ({ schema }) => assign(schema, { deprecated: schema.deprecated !== true }),
  'change the default': ({ schema }) =>
    assign(schema, { default: schema.default === undefined ? 'v2' : 'v1' }),
  'drop its conditions': ({ owner, row }) => {
    if (!Object.keys(row.facts).some((fact) => /(?:When|Unless)$/.test(fact))) return false;
    const rules = (owner?.allOf ?? []).filter((rule: Json) => mentions(rule, row.name));
    if (rules.length > 0) owner.allOf = owner.allOf.filter((rule: Json) => !rules.includes(rule));
    const dependent = Object.entries(owner?.dependentRequired ?? {}).filter(([, names]) =>
      (names as string[]).includes(row.name),
    );
    for (const [name] of dependent) delete owner.dependentRequired[name];
    return rules.length + dependent.length > 0;
  },
};

/** Mutations of what is no property: the key of a security scheme, the media type, a status code. */
export const mutationsElsewhere: Readonly<Record<string, Mutation>> = {
  'drop the scheme': ({ row, document }) => {
    const schemes = document.components.securitySchemes;
    const name = Object.keys(schemes).find((key) => schemes[key].name === row.name);
    if (name === undefined) return false;
    document.security = document.security.filter((requirement: Json) => requirement[name] === undefined);
    return delete schemes[name];
  },
  'make the body optional': ({ row, document }) =>
    row.name === 'Content-Type' && assign(operationOf(document).requestBody, { required: false }),
  'drop the response': ({ row, document, section }) =>
    section === 'status' && delete operationOf(document).responses[row.name],
};

/** A copy in which the operation's references are written out, so that no two rows share a schema. */
export function writtenOut(document: Json): Json {
  const copy = structuredClone(document);
  const operation = operationOf(copy);
  const expand = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(expand);
    if (typeof node !== 'object' || node === null) return node;
    const { $ref: reference, ...rest } = node;
    const members = Object.fromEntries(
      Object.entries(rest)
        .filter(([key]) => key !== 'examples')
        .map(([key, value]) => [key, expand(value)]),
    );
    return reference === undefined ? members : { ...expand(target(document, reference)), ...members };
  };
  for (const key of ['parameters', 'requestBody', 'responses']) operation[key] = expand(operation[key]);
  copy.components = { securitySchemes: copy.components.securitySchemes };
  return copy;
}

/** Finds a row in a written-out description. */
export function siteOf(document: Json, page: Page, section: string, row: PageRow): Site {
  const operation = operationOf(document);
  const parameter =
    section === 'path' ? operation.parameters.find((one: Json) => one.name === row.name) : undefined;
  const base = { row, section, document };
  if (parameter !== undefined) return { ...base, owner: undefined, holders: [], schema: parameter.schema };
  const [, root = '', object] = /^(request|response\.\d+)(?:\.(\w+))?$/.exec(section) ?? [];
  if (root === '') return { ...base, owner: undefined, holders: [], schema: {} };
  const content =
    root === 'request' ? operation.requestBody : operation.responses[root.slice('response.'.length)];
  const body = content.content['application/json'].schema;
  const owner = object === undefined ? body : findObject(body, page, root, root, object);
  const holders = holdersOf(owner, row.name);
  return { ...base, owner, holders, schema: holders[0]?.[row.name] };
}

/** The places that a mutation of a row may name: the row, and those of the objects that it leads to. */
export function placesUnder(page: Page, section: string, row: PageRow): string[] {
  const root =
    section === 'status'
      ? `response.${row.name}`
      : section
          .split('.')
          .slice(0, section.startsWith('response') ? 2 : 1)
          .join('.');
  const places = [`${section}.${row.name}`];
  const object = objectNameOf(String(row.facts.type));
  const next = section === 'status' ? root : object === undefined ? undefined : `${root}.${object}`;
  const table = page.tables.find((one) => one.section === next);
  if (table === undefined) return places;
  return [...places, ...table.rows.flatMap((one) => placesUnder(page, table.section, one))];
}

function findObject(schema: Json, page: Page, root: string, section: string, object: string): Json {
  for (const row of page.tables.find((table) => table.section === section)?.rows ?? []) {
    const name = objectNameOf(String(row.facts.type));
    if (name === undefined) continue;
    const property = holdersOf(schema, row.name)[0]?.[row.name];
    const found = property?.items ?? property;
    if (name === object) return found;
    const inner = findObject(found, page, root, `${root}.${name}`, object);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function operationOf(document: Json): Json {
  return document.paths['/v2/{project_id}/fgs/functions'].post;
}

function holdersOf(schema: Json, name: string): Json[] {
  return nodesOf(schema)
    .filter((node) => node.properties?.[name] !== undefined)
    .map((node) => node.properties);
}

/** A schema and the members of its allOf, however deep. */
function nodesOf(schema: Json): Json[] {
  return schema === undefined ? [] : [schema, ...(schema.allOf ?? []).flatMap(nodesOf)];
}

/** The schemas at or under a property that have a keyword; not those of an object's own properties. */
function nodesWith(schema: Json, keyword: string): Json[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = schema[keyword] === undefined ? [] : [schema];
  const inner = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => list ?? []);
  return [...own, ...[...inner, schema.contentSchema].flatMap((member) => nodesWith(member, keyword))];
}

function mentions(rule: Json, name: string): boolean {
  return [rule.then, rule.else].some(
    (branch) => branch?.required?.includes(name) === true || branch?.properties?.[name] !== undefined,
  );
}

function target(document: Json, reference: string): Json {
  return reference
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key], document);
}

function each(nodes: readonly Json[], change: (node: Json) => unknown): boolean {
  for (const node of nodes) change(node);
  return nodes.length > 0;
}

function assign(node: Json, fields: Json): true {
  Object.assign(node, fields);
  return true;
}
