/** Parameters from their text to values, by `style` and `explode` (OpenAPI 3.1.1, section 4.8.12). */
import { resolve } from '../model/resolve.ts';
import type { Api, Parameter, Schema } from '../model/types.ts';
import { objectView } from '../model/view.ts';
import type { JsonValue } from '../spec/json.ts';

/**
 * The value that a parameter has.
 *
 * @param given its text; of a query the whole of it
 * @returns undefined where a query has no such parameter; a text where the schema's type cannot be read from it
 */
export function valueOf(
  api: Api,
  parameter: Parameter,
  given: string | URLSearchParams,
): JsonValue | undefined {
  if (parameter.content !== undefined) {
    const text = typeof given === 'string' ? given : given.get(parameter.name);
    return text === null ? undefined : contentValue(parameter.content.name, text);
  }
  const shape = shapeOf(api, parameter.schema);
  const entries = typeof given === 'string' ? undefined : [...given];
  if (shape === 'object' && entries !== undefined) {
    const members = queryMembers(api, parameter, entries);
    return members === undefined ? undefined : objectValue(api, parameter.schema, members);
  }
  const texts = entries === undefined ? [unprefixed(parameter, String(given))] : textsOf(parameter, entries);
  const [first] = texts;
  if (first === undefined) return undefined;
  if (shape === 'object') return objectValue(api, parameter.schema, pairsOf(parameter, first));
  if (shape === 'array') {
    const items = texts.length > 1 ? texts : listOf(parameter, first, entries !== undefined);
    return items.map((item) => scalar(api, itemsOf(api, parameter.schema), item));
  }
  return scalar(api, parameter.schema, first);
}

function contentValue(mediaType: string, text: string): JsonValue {
  if (!/json/i.test(mediaType)) return text;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

type Shape = 'object' | 'array' | 'scalar';

/** What a text is taken apart into. */
function shapeOf(api: Api, schema: Schema): Shape {
  const found = resolve(api, schema);
  if (found.kind === 'array') return 'array';
  if (found.kind === 'union' || found.kind === 'intersection') {
    const shapes = found.members.map((member) => shapeOf(api, member));
    // A union that a plain text fits into is one.
    if (found.kind === 'union' && shapes.includes('scalar') && !shapes.includes('array')) return 'scalar';
    return shapes.find((shape) => shape !== 'scalar') ?? 'scalar';
  }
  return found.kind === 'object' && found.typed ? 'object' : 'scalar';
}

/** Every text under a query parameter's name. */
function textsOf({ name }: Parameter, entries: readonly [string, string][]): string[] {
  // Many write the brackets of other frameworks.
  return entries.flatMap(([key, text]) => (key === name || key === `${name}[]` ? [text] : []));
}

/** Members of an object in a query: `deepObject`, or each a parameter of its own, or one text. */
function queryMembers(
  api: Api,
  parameter: Parameter,
  entries: readonly [string, string][],
): [string, string][] | undefined {
  const { name, style, explode, schema } = parameter;
  const own = objectView(api, schema)?.properties;
  if (style === 'deepObject') {
    const start = `${name}[`;
    const members = entries.flatMap(([key, text]): [string, string][] =>
      key.startsWith(start) && key.endsWith(']') ? [[key.slice(start.length, -1), text]] : [],
    );
    return members.length === 0 ? undefined : members;
  }
  if (explode) {
    const members = entries.filter(([key]) => own?.has(key) === true);
    return members.length === 0 ? undefined : members;
  }
  const [text] = textsOf(parameter, entries);
  return text === undefined ? undefined : pairsOf(parameter, text);
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** A label's full stop and a matrix's name are no part of the value. */
function unprefixed({ style, name }: Parameter, text: string): string {
  if (style === 'label') return text.replace(/^\./, '');
  return style === 'matrix' && text.startsWith(`;${name}=`) ? text.slice(name.length + 2) : text;
}

function listOf({ style, explode, name }: Parameter, text: string, isQuery: boolean): string[] {
  if (isQuery && explode) return [text];
  if (text === '') return [];
  if (style === 'label' && explode) return text.split('.');
  if (style === 'matrix' && explode) return text.split(`;${name}=`);
  return text.split(separators[style] ?? ',');
}

/** `a,1,b,2`, or `a=1,b=2` where exploded. */
function pairsOf({ style, explode, in: place }: Parameter, text: string): [string, string][] {
  if (explode && place !== 'query') {
    const separator = style === 'label' ? '.' : style === 'matrix' ? ';' : ',';
    return text.split(separator).map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]);
  }
  const parts = text.split(separators[style] ?? ',');
  return parts.flatMap((part, index): [string, string][] =>
    index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [],
  );
}

function objectValue(api: Api, schema: Schema, members: readonly [string, string][]): JsonValue {
  const view = objectView(api, schema);
  const values = members.map(([name, text]): [string, JsonValue] => {
    const property = view?.properties.get(name)?.schema;
    return [name, property === undefined ? text : scalar(api, property, text)];
  });
  return Object.fromEntries(values);
}

function itemsOf(api: Api, schema: Schema): Schema | undefined {
  const found = resolve(api, schema);
  if (found.kind === 'array') return found.items;
  if (found.kind !== 'union' && found.kind !== 'intersection') return undefined;
  return found.members.map((member) => itemsOf(api, member)).find((items) => items !== undefined);
}

/** The value of a type that the schema takes; the text where there is no other, or it takes texts. */
function scalar(api: Api, schema: Schema | undefined, text: string): JsonValue {
  if (schema === undefined) return text;
  const values = readings(text).filter((value) => takes(api, schema, value));
  return values.includes(text) || values[0] === undefined ? text : values[0];
}

/** What a text can be read as. */
function readings(text: string): JsonValue[] {
  const isPlain =
    /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text) || /^(?:true|false|null)$/.test(text);
  return isPlain ? [JSON.parse(text) as JsonValue, text] : [text];
}

/** Whether a schema takes values of this one's type; limits are looked at later. */
function takes(api: Api, schema: Schema, value: JsonValue): boolean {
  const found = resolve(api, schema);
  switch (found.kind) {
    case 'union':
      return found.members.some((member) => takes(api, member, value));
    case 'intersection':
      return found.members.every((member) => takes(api, member, value));
    case 'enum':
      return found.values.some((one) => typeof one.value === typeof value);
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === found.kind || ('typed' in found && !found.typed);
    case 'null':
      return value === null;
    case 'array':
    case 'object':
      return !found.typed;
    default:
      return true;
  }
}
