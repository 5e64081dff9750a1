/**
 * A schema as a list of alternatives ("shapes"), each with all that holds for it at once. It is how
 * limits and values are found wherever they stand: behind references, in allOf, in a branch.
 */
import type { Location } from '../diagnostics.ts';
import { resolve } from '../model/resolve.ts';
import type {
  Api,
  ArraySchema,
  EnumSchema,
  EnumValue,
  NumberSchema,
  ObjectSchema,
  Schema,
  StringSchema,
} from '../model/types.ts';
import type { JsonValue } from '../spec/json.ts';
import { canonicalText } from '../spec/json.ts';

/** A number as the model has it. */
export type Limit = number | bigint;

export interface Shape {
  /** The type word of JSON Schema; undefined: any. */
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly patterns?: readonly string[] | undefined;
  readonly minimum?: Limit | undefined;
  readonly maximum?: Limit | undefined;
  readonly excluded?: readonly JsonValue[] | undefined;
  readonly values?: readonly EnumValue[] | undefined;
  /** Whether the value comes from `const`. */
  readonly constant?: boolean | undefined;
  /** Where the values stand. */
  readonly valuesAt?: Location | undefined;
  /** What a string holds. */
  readonly content?: Schema | undefined;
  readonly items?: readonly Schema[] | undefined;
  readonly maxProperties?: number | undefined;
  /** Assertions of other kinds, in words. */
  readonly further?: readonly string[] | undefined;
}

/** The alternatives that remain when all schemas hold at once. */
export function shapesOf(api: Api, schemas: readonly Schema[]): readonly Shape[] {
  let shapes: readonly Shape[] = [{}];
  for (const schema of schemas) {
    const others = alternativesOf(api, schema);
    shapes = shapes.flatMap((shape) =>
      others.map((other) => merge(shape, other)).filter((merged) => merged !== undefined),
    );
    // A product of unions grows without bound; beyond this nothing is claimed.
    if (shapes.length > MOST) return [{ further: [`more than ${MOST} alternatives`] }];
  }
  return shapes;
}

const MOST = 100;

function alternativesOf(api: Api, schema: Schema): readonly Shape[] {
  const found = resolve(api, schema);
  switch (found.kind) {
    case 'any':
    case 'reference':
      return [{}];
    case 'never':
      return [];
    case 'null':
    case 'boolean':
      return [{ type: found.kind }];
    case 'number':
      return [numberShape(found)];
    case 'string':
      return [stringShape(found)];
    case 'array':
      return [arrayShape(found)];
    case 'object':
      return [objectShape(found)];
    case 'enum':
      return [enumShape(found)];
    case 'union':
      return found.members.flatMap((member) => alternativesOf(api, member));
    case 'intersection':
      return shapesOf(api, found.members);
    case 'not':
      return [notShape(resolve(api, found.schema))];
    case 'conditional':
      return [{ further: ['if with then or else'] }];
  }
}

function numberShape(schema: NumberSchema): Shape {
  const { integer, format, exclusiveMinimum: above, exclusiveMaximum: below, multipleOf } = schema;
  const further = multipleOf === undefined ? [] : [`multipleOf ${multipleOf}`];
  if (!integer && above !== undefined) further.push(`exclusiveMinimum ${above}`);
  if (!integer && below !== undefined) further.push(`exclusiveMaximum ${below}`);
  return {
    type: integer ? 'integer' : schema.typed ? 'number' : undefined,
    format,
    minimum: tighter(schema.minimum, integer ? nextInteger(above) : undefined, 1),
    maximum: tighter(schema.maximum, integer ? previousInteger(below) : undefined, -1),
    further,
  };
}

function nextInteger(limit: Limit | undefined): Limit | undefined {
  return typeof limit === 'number' ? Math.floor(limit) + 1 : limit === undefined ? undefined : limit + 1n;
}

function previousInteger(limit: Limit | undefined): Limit | undefined {
  return typeof limit === 'number' ? Math.ceil(limit) - 1 : limit === undefined ? undefined : limit - 1n;
}

function stringShape(schema: StringSchema): Shape {
  const { minLength, maxLength, pattern, format, contentSchema, contentEncoding } = schema;
  return {
    type: schema.typed ? 'string' : undefined,
    minLength,
    maxLength,
    patterns: pattern === undefined ? [] : [pattern],
    content: contentSchema,
    further: [
      ...(format === undefined ? [] : [`format ${format}`]),
      ...(contentEncoding === undefined ? [] : [`contentEncoding ${contentEncoding}`]),
    ],
  };
}

function arrayShape({ items, minItems, maxItems, uniqueItems }: ArraySchema): Shape {
  const further = uniqueItems ? ['uniqueItems'] : [];
  if (minItems !== undefined) further.push(`minItems ${minItems}`);
  if (maxItems !== undefined) further.push(`maxItems ${maxItems}`);
  return { type: 'array', items: items === undefined ? [] : [items], further };
}

function objectShape({ typed, properties, maxProperties }: ObjectSchema): Shape {
  return { type: typed || properties.size > 0 ? 'object' : undefined, maxProperties };
}

function enumShape({ type, minimum, maximum, format, values, constant, at }: EnumSchema): Shape {
  return { type, minimum, maximum, format, values, constant, valuesAt: at };
}

/** `not` of a list of values is an exclusion; of anything else it is told in words. */
function notShape(inner: Schema): Shape {
  return inner.kind === 'enum' ? { excluded: inner.values.map(({ value }) => value) } : { further: ['not'] };
}

/** Both at once; undefined when no value can be both. */
function merge(a: Shape, b: Shape): Shape | undefined {
  const types = new Set([a.type, b.type].filter((type) => type !== undefined));
  const isNarrowed = types.size === 2 && types.has('integer') && types.has('number');
  if (types.size > 1 && !isNarrowed) return undefined;
  const values = commonValues(a, b);
  return {
    type: isNarrowed ? 'integer' : (a.type ?? b.type),
    format: a.format ?? b.format,
    minLength: tighter(a.minLength, b.minLength, 1),
    maxLength: tighter(a.maxLength, b.maxLength, -1),
    patterns: [...new Set([...(a.patterns ?? []), ...(b.patterns ?? [])])],
    minimum: tighter(a.minimum, b.minimum, 1),
    maximum: tighter(a.maximum, b.maximum, -1),
    excluded: [...(a.excluded ?? []), ...(b.excluded ?? [])],
    values,
    constant: a.constant === true || b.constant === true,
    valuesAt: a.valuesAt ?? b.valuesAt,
    content: a.content ?? b.content,
    items:
      a.items === undefined && b.items === undefined ? undefined : [...(a.items ?? []), ...(b.items ?? [])],
    maxProperties: tighter(a.maxProperties, b.maxProperties, -1),
    further: [...new Set([...(a.further ?? []), ...(b.further ?? [])])],
  };
}

function commonValues(a: Shape, b: Shape): readonly EnumValue[] | undefined {
  if (a.values === undefined || b.values === undefined) return a.values ?? b.values;
  const others = new Set(b.values.map(({ value }) => canonicalText(value)));
  return a.values.filter(({ value }) => others.has(canonicalText(value)));
}

/** The limit that lets less pass: the greater with sign 1, the lesser with sign -1. */
function tighter<Value extends Limit>(
  a: Value | undefined,
  b: Value | undefined,
  sign: 1 | -1,
): Value | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return (sign === 1 ? a > b : a < b) ? a : b;
}
