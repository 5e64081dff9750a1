/**
 * The document as openapi-typescript 7.13 should see it. It prints strings of the document raw into
 * comments and literals, unites what stands beside `anyOf`, drops what stands beside `$ref`, and
 * fails on boolean schemas in `allOf`; each is put into a form that it gets right.
 */
import { commentText } from '../emit/escape.ts';
import { isArray, isObject, type JsonObject, type JsonValue, stringify } from '../spec/json.ts';
import { valueAt } from '../spec/pointer.ts';
import { objectTypes } from '../spec/structure.ts';
import { fieldOf } from '../spec/field-types.ts';

/** Extensions of the projection, read back by the transform in types.ts. */
export const LITERALS = 'x-literals';
export const OPEN = 'x-open';

type Mutable = Record<string, unknown>;

/** A deep copy of the bundled document, mended. Safe to be changed by its reader. */
export function typesDocument(root: JsonObject): Mutable {
  return object(root, 'OpenAPI', root);
}

function object(value: JsonObject, typeName: string, root: JsonObject): Mutable {
  const type = objectTypes[typeName];
  const made: Mutable = Object.create(null) as Mutable;
  for (const key of Object.keys(value)) {
    if (key.startsWith('x-')) continue; // Maps whose keys a document chooses are not objects of the structure.
    const child = value[key] ?? null;
    const field =
      type === undefined || key === '$ref'
        ? undefined
        : fieldOf(type, key)?.find(({ name }) => objectTypes[name] !== undefined);
    if (field === undefined) made[key] = key === '$ref' ? child : plain(key, child);
    else if (field.container === 'list' && isArray(child))
      made[key] = child.map((item) => typed(item, field.name, root));
    else if (field.container === 'map' && isObject(child)) {
      const map: Mutable = Object.create(null) as Mutable;
      for (const name of Object.keys(child)) map[name] = typed(child[name] ?? null, field.name, root);
      made[key] = map;
    } else made[key] = typed(child, field.name, root);
  }
  return typeName === 'Schema' ? schema(made, value, root) : made;
}

function typed(value: JsonValue, typeName: string, root: JsonObject): unknown {
  return isObject(value) ? object(value, typeName, root) : value;
}

const shown = new Set(['title', 'summary', 'description', 'format']);
const printed = new Set(['default', 'example']);

/** Text for comments made harmless; values for comments as text; everything else as it is. */
function plain(key: string, value: JsonValue): unknown {
  if (shown.has(key)) return typeof value === 'string' ? commentText(value) : undefined;
  if (printed.has(key)) return commentText(typeof value === 'string' ? value : stringify(value));
  if (key === 'examples' && isArray(value)) return value.map((item) => plain('example', item));
  return value;
}

const unions = ['anyOf', 'oneOf'] as const;
const annotations = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
  'xml',
  '$comment',
]);

function schema(made: Mutable, original: JsonObject, root: JsonObject): Mutable {
  const literals = 'const' in original ? [original['const'] ?? null] : original['enum'];
  if (isArray(literals)) return literalSchema(made, literals);
  if (typeof original['$ref'] === 'string') {
    made['$ref'] = lastReference(original['$ref'], root);
    return referenceSchema(made);
  }
  openUnion(made, original, root);
  return separateUnions(made);
}

/** Values are printed by ourselves: `type` makes openapi-typescript ask. */
function literalSchema(made: Mutable, values: readonly JsonValue[]): Mutable {
  const kept = pick(made, (key) => annotations.has(key));
  return Object.assign(kept, { type: 'string', [LITERALS]: values });
}

/** The reference at the end of a chain of bare ones: thousands of aliases in a row overflow the compiler's stack. */
function lastReference(reference: string, root: JsonObject): string {
  const known = lastReferences.get(root) ?? new Map<string, string>();
  lastReferences.set(root, known);
  const passed: string[] = [];
  let last = reference;
  for (;;) {
    const end = known.get(last);
    if (end !== undefined) {
      last = end;
      break;
    }
    passed.push(last);
    const target = valueAt(root, decodeURIComponent(last.slice(1)));
    const next = isObject(target) && Object.keys(target).length === 1 ? target['$ref'] : undefined;
    if (typeof next !== 'string') break;
    last = next;
  }
  for (const one of passed) known.set(one, last);
  return last;
}

/** Ends of chains by document, so that a chain of n aliases takes n steps and not n². */
const lastReferences = new WeakMap<JsonObject, Map<string, string>>();

function referenceSchema(made: Mutable): Mutable {
  const rest = pick(made, (key) => key !== '$ref' && !annotations.has(key) && !key.startsWith('x-'));
  if (Object.keys(rest).length === 0) return made;
  return Object.assign(
    pick(made, (key) => annotations.has(key)),
    { allOf: [{ $ref: made['$ref'] }, separateUnions(rest)] },
  );
}

/** A plain type beside a value list would swallow the list: `string & {}` does not. */
function openUnion(made: Mutable, original: JsonObject, root: JsonObject): void {
  for (const mode of unions) {
    const members = original[mode];
    const copies = made[mode];
    if (!isArray(members) || !Array.isArray(copies) || !members.some((member) => isList(member, root)))
      continue;
    for (const [index, member] of members.entries()) {
      if (isObject(member) && isPlain(member)) Object.assign(copies[index] as Mutable, { [OPEN]: true });
    }
  }
}

function isPlain(member: JsonObject): boolean {
  const kind = member['type'];
  if (kind !== 'string' && kind !== 'integer' && kind !== 'number') return false;
  return !('enum' in member) && !('const' in member);
}

function isList(member: JsonValue, root: JsonObject): boolean {
  let found: JsonValue | undefined = member;
  for (let steps = 0; steps < 100 && isObject(found) && typeof found['$ref'] === 'string'; steps++) {
    found = valueAt(root, decodeURIComponent(found['$ref'].slice(1)));
  }
  return isObject(found) && ('enum' in found || 'const' in found);
}

/** `anyOf` and `oneOf` beside other assertions go into `allOf`; booleans in `allOf` become objects. */
function separateUnions(made: Mutable): Mutable {
  const present = unions.filter((mode) => Array.isArray(made[mode]));
  const others = Object.keys(made).filter(
    (key) => !annotations.has(key) && !key.startsWith('x-') && !ignored.has(key),
  );
  const mixed = present.length > 1 || (present.length === 1 && others.length > 0);
  const allOf = Array.isArray(made['allOf'])
    ? (made['allOf'] as unknown[]).map((item) => (typeof item === 'boolean' ? {} : item))
    : [];
  if (mixed) {
    for (const mode of present) allOf.push({ [mode]: made[mode] });
    const rest = pick(made, (key) => !present.includes(key as 'anyOf') && key !== 'discriminator');
    return Object.assign(rest, { allOf });
  }
  return allOf.length > 0 ? Object.assign(made, { allOf }) : made;
}

/** Keywords that say nothing about the type beside a union. */
const ignored = new Set([
  'anyOf',
  'oneOf',
  'discriminator',
  'type',
  'not',
  'if',
  'then',
  'else',
  'nullable',
  '$defs',
]);

function pick(from: Mutable, keep: (key: string) => boolean): Mutable {
  const made: Mutable = Object.create(null) as Mutable;
  for (const key of Object.keys(from)) if (keep(key)) made[key] = from[key];
  return made;
}
