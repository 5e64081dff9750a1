/** Value lists: `enum`, `const`, and the names and meanings that extensions give their values. */
import { canonicalText, isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { joinPointer } from '../spec/pointer.ts';
import { numberOf } from './assertions.ts';
import { place, textOf } from './context.ts';
import type { SchemaBuilder } from './schema.ts';
import type { EnumSchema, EnumValue } from './types.ts';

/** The enum that a schema declares; undefined when it has neither `enum` nor `const`. */
export function enumPart(
  builder: SchemaBuilder,
  types: readonly string[] | undefined,
): EnumSchema | undefined {
  const { value } = builder;
  const constant = 'const' in value;
  if (!constant && !isArray(value['enum'])) return undefined;
  const values = listedValues(builder).filter((entry) => allows(types, entry.value));
  return {
    kind: 'enum',
    constant,
    values,
    type: commonType(
      values.map((entry) => entry.value),
      types,
    ),
    minimum: numberOf(value, 'minimum'),
    maximum: numberOf(value, 'maximum'),
    format: textOf(value, 'format'),
    ...builder.base,
  };
}

function listedValues(builder: SchemaBuilder): EnumValue[] {
  const { value, pointer, document } = builder;
  const constant = value['const'];
  const list = isArray(value['enum']) ? value['enum'] : [];
  // `const` beside `enum` leaves the values that are in both.
  const listed = list.map((item, index) => ({ item, at: joinPointer(pointer, 'enum', index), index }));
  const chosen =
    constant === undefined
      ? listed
      : 'enum' in value
        ? listed.filter(({ item }) => canonicalText(item) === canonicalText(constant))
        : [{ item: constant, at: joinPointer(pointer, 'const'), index: 0 }];
  const seen = new Set<string>();
  const values: EnumValue[] = [];
  for (const { item, at, index } of chosen) {
    const text = canonicalText(item);
    if (seen.has(text)) continue;
    seen.add(text);
    values.push({
      at: place(document, at),
      value: item,
      name: nameOf(value, index),
      description: meaningOf(value, item, index),
    });
  }
  return values;
}

function nameOf(schema: JsonObject, index: number): string | undefined {
  for (const extension of ['x-enum-varnames', 'x-enumNames']) {
    const names = schema[extension];
    const name = isArray(names) ? names[index] : undefined;
    if (typeof name === 'string') return name;
  }
  return undefined;
}

function meaningOf(schema: JsonObject, value: JsonValue, index: number): string | undefined {
  for (const extension of ['x-enumDescriptions', 'x-enum-descriptions']) {
    const meanings = schema[extension];
    const key = typeof value === 'string' ? value : canonicalText(value);
    const meaning = isArray(meanings) ? meanings[index] : isObject(meanings) ? meanings[key] : undefined;
    if (typeof meaning === 'string') return meaning;
  }
  return undefined;
}

/** Whether the limits beside a list let all of its numbers through. */
export function areWithin({ values, minimum, maximum }: EnumSchema): boolean {
  return values.every(
    ({ value }) =>
      (typeof value !== 'number' && typeof value !== 'bigint') ||
      ((minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)),
  );
}

function allows(types: readonly string[] | undefined, value: JsonValue): boolean {
  return (
    types === undefined ||
    types.some((type) => type === typeOf(value) || (type === 'number' && typeOf(value) === 'integer'))
  );
}

/** The JSON Schema type of a value, integers told apart. */
function typeOf(value: JsonValue): 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'array' | 'object' {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'object';
}

function commonType(values: readonly JsonValue[], types: readonly string[] | undefined): EnumSchema['type'] {
  // The type has let numbers through, integers among them.
  if (types?.length === 1 && types[0] === 'number') return 'number';
  const found = new Set(values.map(typeOf));
  if (found.size === 2 && found.has('integer') && found.has('number')) return 'number';
  const [only, ...others] = found;
  return others.length > 0 || only === 'array' || only === 'object' ? undefined : only;
}
