/** Values made from schemas, for descriptions without examples: the plainest one that is likely to be valid. */
import { resolve } from '../model/resolve.ts';
import type { Api, ArraySchema, NumberSchema, Schema, StringSchema } from '../model/types.ts';
import { objectView } from '../model/view.ts';
import type { JsonValue } from '../spec/json.ts';
import { firstOf } from './first.ts';

/** Longer texts and lists are not made. */
const LONGEST = 10_000;

/** How a value is made, where the first way gives none that is valid. */
interface Way {
  readonly api: Api;
  /** Whether schemas' own examples and defaults are taken. */
  readonly usesExamples: boolean;
  /** Items in a list that may be empty: an empty one can fit several variants. */
  readonly items: 0 | 1;
}

/**
 * Values that may be valid, the plainest first: of examples in the schema as far as there are any, then without them,
 * then with lists that are not empty. None where a schema lets nothing through, or nothing that is finite.
 */
export function* plainest(api: Api, schema: Schema): Iterable<JsonValue> {
  for (const [usesExamples, items] of [
    [true, 0],
    [false, 0],
    [true, 1],
    [false, 1],
  ] as const) {
    const value = valueOf({ api, usesExamples, items }, schema, new Set());
    if (value !== undefined) yield value;
  }
}

function valueOf(way: Way, schema: Schema, open: ReadonlySet<Schema>): JsonValue | undefined {
  const found = resolve(way.api, schema);
  const [example = schema.default ?? found.default] = [...schema.examples, ...found.examples];
  if (way.usesExamples && example !== undefined) return example;
  if (open.has(found)) return undefined;
  const within = new Set([...open, found]);
  switch (found.kind) {
    case 'any':
    case 'null':
      return null;
    case 'boolean':
      return false;
    case 'enum':
      return found.values[0]?.value;
    case 'number':
      return numberOf(found);
    case 'string':
      return textOf(found);
    case 'array':
      return arrayOf(way, found, within);
    case 'union':
      return firstOf(found.members, (member) => valueOf(way, member, within));
    case 'object':
    case 'intersection':
      return objectOf(way, found, within);
    case 'not':
    case 'conditional':
      // Nothing in it says what there should be.
      return null;
    case 'never':
    case 'reference':
      return undefined;
  }
}

/** Zero, or what is nearest to it within the limits. */
function numberOf({
  integer,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: NumberSchema): JsonValue {
  const step = Number(multipleOf ?? (integer ? 1 : 0));
  const least = Math.max(Number(minimum ?? -Infinity), Number(exclusiveMinimum ?? -Infinity));
  const most = Math.min(Number(maximum ?? Infinity), Number(exclusiveMaximum ?? Infinity));
  if (least < 0 && most > 0) return 0;
  const isAbove = least >= 0;
  const limit = isAbove ? least : most;
  const rounded = step === 0 ? limit : (isAbove ? Math.ceil(limit / step) : Math.floor(limit / step)) * step;
  const isExcluded = rounded === Number(isAbove ? exclusiveMinimum : exclusiveMaximum);
  if (!isExcluded) return rounded;
  const width = Number.isFinite(least) && Number.isFinite(most) ? (most - least) / 2 : 1;
  const further = step === 0 ? Math.min(width, 1) : step;
  return isAbove ? rounded + further : rounded - further;
}

/** A text of each format that is checked, or that readers of a response rely on. */
const formats: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  duration: 'PT1S',
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'someone@example.com',
  'idn-email': 'someone@example.com',
  hostname: 'example.com',
  'idn-hostname': 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  'uri-reference': '/',
  iri: 'https://example.com/',
  'json-pointer': '/a',
  regex: '.*',
  byte: 'AA==',
};

/** Texts that many patterns take. */
const samples = [
  '',
  'a',
  'A',
  '0',
  '1',
  'ab',
  'a1',
  'example',
  '12345678',
  '2026-01-31',
  'https://example.com/',
  '#000000',
];

function textOf({ format, pattern, minLength = 0, maxLength = Infinity }: StringSchema): string | undefined {
  if (minLength > LONGEST) return undefined;
  const formatted = Object.hasOwn(formats, format ?? '') ? formats[format ?? ''] : undefined;
  if (formatted !== undefined) return formatted;
  const candidates = pattern === undefined ? [''] : samples;
  const fitting = candidates.map((text) => text.padEnd(minLength, text.at(-1) ?? 'x'));
  return fitting.find(
    (text) => text.length <= maxLength && (pattern === undefined || isMatch(pattern, text)),
  );
}

/** On texts of a few characters no pattern runs long. */
function isMatch(pattern: string, text: string): boolean {
  try {
    return text.length < 40 && new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

function arrayOf(way: Way, schema: ArraySchema, open: ReadonlySet<Schema>): JsonValue | undefined {
  const { prefixItems, items, contains, minContains = 1, minItems = 0, maxItems } = schema;
  if (minItems > LONGEST || minContains > LONGEST) return undefined;
  const needed = contains === undefined ? [] : Array.from({ length: minContains }, () => contains);
  const least = maxItems === 0 ? 0 : Math.max(minItems, way.items);
  const count = Math.max(least - needed.length, 0);
  const schemas = Array.from({ length: count }, (_, index) => prefixItems[index] ?? items);
  const made: JsonValue[] = [];
  for (const one of [...schemas, ...needed]) {
    const value = one === undefined ? null : valueOf(way, one, open);
    if (value === undefined) return undefined;
    made.push(value);
  }
  return made;
}

/** The required properties, and what else the schema asks for at once; of no object what its members agree on. */
function objectOf(way: Way, schema: Schema, open: ReadonlySet<Schema>): JsonValue | undefined {
  const view = objectView(way.api, schema);
  if (view === undefined) return mostTelling(way, schema.kind === 'intersection' ? schema.members : [], open);
  const made = new Map<string, JsonValue>();
  for (const { name, required, schema: property, also } of view.properties.values()) {
    if (!required) continue;
    const value = mostTelling(way, [property, ...also], open);
    if (value === undefined) return undefined;
    made.set(name, value);
  }
  // A name may be asked for and described nowhere.
  for (const name of requiredNames(way.api, schema)) if (!made.has(name)) made.set(name, null);
  for (const other of view.others) {
    const value = valueOf(way, other, open);
    if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value))
        if (!made.has(name)) made.set(name, item as JsonValue);
  }
  return Object.fromEntries(made);
}

function requiredNames(api: Api, schema: Schema): string[] {
  const found = resolve(api, schema);
  if (found.kind === 'object') return [...found.required];
  return found.kind === 'intersection' ? found.members.flatMap((member) => requiredNames(api, member)) : [];
}

/** Of schemas that hold at once, the value of the one that leaves the fewest. */
function mostTelling(way: Way, schemas: readonly Schema[], open: ReadonlySet<Schema>): JsonValue | undefined {
  const inOrder = [...schemas].sort((a, b) => rankOf(way.api, a) - rankOf(way.api, b));
  return firstOf(inOrder, (schema) => valueOf(way, schema, open));
}

function rankOf(api: Api, schema: Schema): number {
  const { kind } = resolve(api, schema);
  const place = ['enum', 'union', 'intersection', 'object', 'array', 'string', 'number'].indexOf(kind);
  return place === -1 ? Infinity : place;
}
