/** Schemas in the form that is compiled, and how they are put together. */
import type { Simple } from '../runtime/validation-faults.ts';
import { fits } from '../runtime/validation-values.ts';
import type { JsonValue } from '../spec/json.ts';
import { presenceRule } from './wording.ts';

/** A schema of JSON Schema 2020-12 with keywords of our own (ajv.ts), references by `referenceTo` (sharing.ts). */
export type CheckSchema = boolean | MadeSchema;

export type MadeSchema = Record<string, unknown>;

/** A variant of a union, so that its faults can be told apart; what lets everything through has none. */
export function variant(schema: CheckSchema): CheckSchema {
  const isEmpty = typeof schema === 'object' && Object.keys(schema).length === 0;
  return schema === true || isEmpty ? true : { $variant: schema };
}

/** A schema of `dependentSchemas` as the condition that it is. */
export function dependent(name: string, source: JsonValue, then: CheckSchema): CheckSchema {
  return { if: { type: 'object', required: [name] }, then, $rule: presenceRule(name, source) };
}

/** `allOf` of one schema, with nothing but words beside it, is that schema. */
export function unwrapped(made: MadeSchema): CheckSchema {
  const { allOf, ...rest } = made;
  const [only, ...others] = (allOf ?? []) as CheckSchema[];
  const isAlone = others.length === 0 && Object.keys(rest).every((keyword) => isWord(keyword));
  return typeof only === 'object' && isAlone ? { ...only, ...rest } : made;
}

export function addAll(made: MadeSchema, schemas: readonly CheckSchema[]): void {
  if (schemas.length > 0)
    made['allOf'] = [...((made['allOf'] as CheckSchema[] | undefined) ?? []), ...schemas];
}

export function addPatterns(made: MadeSchema, patterns: Readonly<Record<string, CheckSchema>>): void {
  made['patternProperties'] = { ...(made['patternProperties'] as object | undefined), ...patterns };
}

/** Properties of which little is asked are checked together, by a keyword of ours. */
export function addProperties(made: MadeSchema, given: ReadonlyMap<string, CheckSchema>): void {
  const properties: MadeSchema = {};
  const simple: Record<string, Simple> = {};
  for (const [name, schema] of given) {
    const asked = simpleOf(schema);
    // Ajv passes over a property of this name, and not over a pattern that only it matches.
    if (name === '__proto__') addPatterns(made, { '^__proto__$': schema });
    else properties[name] = asked === undefined ? schema : true;
    if (name !== '__proto__' && asked !== undefined) simple[name] = asked;
  }
  made['properties'] = properties;
  if (Object.keys(simple).length > 0) made['$simple'] = simple;
}

/** What little is asked by a schema that asks no more; undefined for any other. */
export function simpleOf(schema: CheckSchema): Simple | undefined {
  if (typeof schema === 'boolean') return undefined;
  const [keyword, ...others] = Object.keys(schema).filter((one) => !isWord(one));
  if (others.length > 0) return undefined;
  if (keyword === 'type') return schema['type'] as Simple;
  const values = keyword === 'enum' ? (schema['enum'] as readonly unknown[]) : [];
  const isScalar = values.every((value) => typeof value !== 'object' || value === null);
  return values.length > 0 && isScalar ? { enum: values } : undefined;
}

/** A list of values says their type too. Those of another type than the one beside the list let nothing through. */
export function withoutListedType(made: MadeSchema): CheckSchema {
  const { enum: listed, type, ...rest } = made;
  if (listed === false) return false;
  if (!Array.isArray(listed) || type === undefined) return made;
  const values = listed.filter((value) => fits(value, type as Simple));
  return values.length === 0 ? false : { ...rest, enum: values };
}

/** Keywords of ours that assert nothing. */
function isWord(keyword: string): boolean {
  return keyword.startsWith('$') && !asserting.has(keyword);
}

const asserting: ReadonlySet<string> = new Set(['$ref', '$simple', '$variant', '$nullable']);
