/** JSON Schema 2020-12 in OpenAPI 3.1 to the model's schemas: one kind for each group of assertions. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer } from '../spec/pointer.ts';
import { arrayPart, numberPart, objectPart, stringPart } from './assertions.ts';
import { extensionsOf, externalDocsOf, flagOf, listOf, place, textOf } from './context.ts';
import { discriminatorOf } from './discriminator.ts';
import { areWithin, enumPart } from './enums.ts';
import type { EnumSchema, Schema, SchemaBase } from './types.ts';

/** Builds the schema of a JSON value at a pointer of the bundled document. Linear in its size. */
export function buildSchema(value: JsonValue | undefined, pointer: string, document: Document): Schema {
  if (!isObject(value)) {
    const base = bareBase(place(document, pointer));
    return value === false ? { kind: 'never', ...base } : { kind: 'any', ...base };
  }
  const reference = value['$ref'];
  if (typeof reference === 'string' && isLone(value))
    return { kind: 'reference', target: targetOf(reference), ...bareBase(place(document, pointer)) };
  const base = annotations(value, pointer, document);
  const builder: SchemaBuilder = {
    value,
    pointer,
    document,
    base,
    child: (keyword, ...tokens) => {
      const child = tokens.reduce<JsonValue | undefined>(member, value[keyword]);
      return buildSchema(child, joinPointer(pointer, keyword, ...tokens), document);
    },
  };
  const [first, ...rest] = parts(builder);
  if (first === undefined) return { kind: 'any', ...base };
  // Nearly every schema has one part, which then is the schema.
  if (rest.length === 0 && first.at === base.at) return first;
  return { kind: 'intersection', members: [first, ...rest].map((part) => bare(part, base)), ...base };
}

/** What the part builders work with. */
export interface SchemaBuilder {
  readonly value: JsonObject;
  readonly pointer: string;
  readonly document: Document;
  /**
   * What its parts have besides their own: the place and the annotations of the whole. Spread behind them: fields that
   * are added to a copy cost Node.js 20 twenty times as much.
   */
  readonly base: SchemaBase;
  /** The schema under a keyword (and a name or index in it). */
  child(keyword: string, ...tokens: readonly (string | number)[]): Schema;
}

/** A part among several: the annotations belong to the whole. Members of `allOf` have their own. */
function bare(part: Schema, base: SchemaBase): Schema {
  return part.at === base.at ? { ...part, ...bareBase(base.at) } : part;
}

function parts(builder: SchemaBuilder): Schema[] {
  const { value, base } = builder;
  const found: Schema[] = [];
  const reference = value['$ref'];
  if (typeof reference === 'string') {
    found.push({ kind: 'reference', target: targetOf(reference), ...base });
  }
  found.push(...typedParts(builder));
  for (const index of listOf(value, 'allOf').keys()) found.push(builder.child('allOf', index));
  for (const mode of ['anyOf', 'oneOf'] as const) {
    if (!isArray(value[mode])) continue;
    const members = [...listOf(value, mode).keys()].map((index) => builder.child(mode, index));
    found.push({ kind: 'union', mode, members, discriminator: discriminatorOf(builder, members), ...base });
  }
  if (value['not'] !== undefined) found.push({ kind: 'not', schema: builder.child('not'), ...base });
  if (value['if'] !== undefined && (value['then'] !== undefined || value['else'] !== undefined)) {
    const branch = (keyword: 'then' | 'else'): Schema | undefined =>
      value[keyword] === undefined ? undefined : builder.child(keyword);
    found.push({
      kind: 'conditional',
      if: builder.child('if'),
      then: branch('then'),
      else: branch('else'),
      ...base,
    });
  }
  return found;
}

/** Whether an object has one member. */
function isLone(value: JsonObject): boolean {
  return Object.keys(value).length === 1;
}

function targetOf(reference: string): string {
  return decodeURIComponent(reference.slice(1));
}

/** The types that have assertions of their own. */
const anyType = ['number', 'string', 'array', 'object'];

/** The parts that `type`, `enum` and the assertions of single types make. */
function typedParts(builder: SchemaBuilder): Schema[] {
  const { value, base } = builder;
  const types = typesOf(value);
  const values = enumPart(builder, types);
  if (values !== undefined) return [values, ...furtherAssertions(builder, values, types ?? anyType)];
  if (types === undefined) return defined(anyType.map((type) => partOf(type, builder, false)));
  const [only, another] = types;
  if (only !== undefined && another === undefined) return defined([partOf(only, builder, true)]);
  const bareBuilder = { ...builder, base: bareBase(base.at) };
  const members = defined(types.map((type) => partOf(type, bareBuilder, true)));
  return [{ kind: 'union', mode: 'anyOf', members, discriminator: undefined, ...base }];
}

function defined(parts: readonly (Schema | undefined)[]): Schema[] {
  return parts.filter((part) => part !== undefined);
}

/** Assertions beside `enum` other than those that the enum itself carries, which say nothing new of its values. */
function furtherAssertions(builder: SchemaBuilder, values: EnumSchema, types: readonly string[]): Schema[] {
  const carried = areWithin(values) ? ['minimum', 'maximum', 'format'] : ['format'];
  const others = Object.assign(Object.create(null) as Record<string, JsonValue>, builder.value);
  for (const keyword of carried) delete others[keyword];
  return defined(types.map((type) => partOf(type, { ...builder, value: others }, false)));
}

/** The `type` keyword as a list, integers within numbers dropped; undefined when absent. */
function typesOf(value: JsonObject): string[] | undefined {
  const type = value['type'];
  const names = isArray(type)
    ? type.filter((item) => typeof item === 'string')
    : typeof type === 'string'
      ? [type]
      : [];
  if (names.length === 0) return undefined;
  return [...new Set(names)].filter((name) => name !== 'integer' || !names.includes('number'));
}

function partOf(type: string, builder: SchemaBuilder, typed: boolean): Schema | undefined {
  switch (type) {
    case 'null':
      return typed ? { kind: 'null', ...builder.base } : undefined;
    case 'boolean':
      return typed ? { kind: 'boolean', ...builder.base } : undefined;
    case 'number':
    case 'integer':
      return numberPart(builder, typed, type === 'integer');
    case 'string':
      return stringPart(builder, typed);
    case 'array':
      return arrayPart(builder, typed);
    default:
      return objectPart(builder, typed);
  }
}

function annotations(value: JsonObject, pointer: string, document: Document): SchemaBase {
  const example = value['example'];
  return {
    at: place(document, pointer),
    title: textOf(value, 'title'),
    description: textOf(value, 'description'),
    default: value['default'],
    examples: example === undefined ? listOf(value, 'examples') : [...listOf(value, 'examples'), example],
    deprecated: flagOf(value, 'deprecated'),
    readOnly: flagOf(value, 'readOnly'),
    writeOnly: flagOf(value, 'writeOnly'),
    externalDocs: externalDocsOf(value),
    extensions: extensionsOf(value),
  };
}

const noExtensions: ReadonlyMap<string, JsonValue> = new Map();
const noExamples: readonly JsonValue[] = [];

/** No annotations: a place alone. */
export function bareBase(at: SchemaBase['at']): SchemaBase {
  return {
    at,
    title: undefined,
    description: undefined,
    default: undefined,
    examples: noExamples,
    deprecated: false,
    readOnly: false,
    writeOnly: false,
    externalDocs: undefined,
    extensions: noExtensions,
  };
}

function member(value: JsonValue | undefined, token: string | number): JsonValue | undefined {
  if (isArray(value)) return value[Number(token)];
  return isObject(value) ? value[token] : undefined;
}
