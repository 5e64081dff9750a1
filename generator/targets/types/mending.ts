/** Schemas in a form that openapi-typescript gets right. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import { valueAt } from '../../spec/pointer.ts';

/** A copy that may be changed. */
export type Mutable = Record<string, unknown>;

/** Extensions of the projection, read back by the transform in types.ts. */
export const LITERALS = 'x-literals';
export const OPEN = 'x-open';
export const CODE = 'x-code';

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

/** Values are printed by ourselves: `type` makes openapi-typescript ask. */
export function literalSchema(made: Mutable, values: readonly JsonValue[]): Mutable {
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

/** A reference to the end of its chain; assertions beside it go into `allOf`, where they are not dropped. */
export function referenceSchema(made: Mutable, reference: string, root: JsonObject): Mutable {
  made['$ref'] = lastReference(reference, root);
  const rest = pick(made, (key) => key !== '$ref' && !annotations.has(key) && !key.startsWith('x-'));
  if (Object.keys(rest).length === 0) return made;
  return Object.assign(
    pick(made, (key) => annotations.has(key)),
    { allOf: [{ $ref: made['$ref'] }, separateUnions(rest)] },
  );
}

/** A plain type beside a value list would swallow the list: `string & {}` does not. */
export function openUnion(made: Mutable, original: JsonObject, root: JsonObject): void {
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

/**
 * `anyOf` and `oneOf` beside other assertions go into `allOf`. Booleans in `allOf` become objects;
 * conditions, which have no type, go.
 */
export function separateUnions(made: Mutable): Mutable {
  const present = unions.filter((mode) => Array.isArray(made[mode]));
  const others = Object.keys(made).filter(
    (key) => !annotations.has(key) && !key.startsWith('x-') && !ignored.has(key),
  );
  const mixed = present.length > 1 || (present.length === 1 && others.length > 0);
  const allOf = Array.isArray(made['allOf'])
    ? (made['allOf'] as unknown[])
        .map((item) => (typeof item === 'boolean' ? {} : (item as Mutable)))
        .filter((item) => !isCondition(item))
    : [];
  if (allOf.length === 0) delete made['allOf'];
  if (mixed) {
    for (const mode of present) allOf.push({ [mode]: made[mode] });
    const rest = pick(made, (key) => !present.includes(key as 'anyOf') && key !== 'discriminator');
    return Object.assign(rest, { allOf });
  }
  return allOf.length > 0 ? Object.assign(made, { allOf }) : made;
}

function isCondition(made: Mutable): boolean {
  return 'if' in made && Object.keys(made).every((key) => annotations.has(key) || conditions.has(key));
}

const conditions = new Set(['if', 'then', 'else']);

/** Adds types, given as code, to what a schema's own keywords say. */
export function addTypes(made: Mutable, types: readonly string[]): Mutable {
  if (types.length === 0) return made;
  const allOf = Array.isArray(made['allOf']) ? (made['allOf'] as unknown[]) : [];
  // `type` makes openapi-typescript ask.
  return Object.assign(made, {
    allOf: [...allOf, ...types.map((type) => ({ type: 'object', [CODE]: type }))],
  });
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
