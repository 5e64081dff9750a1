/** Keywords whose form changes on the way to the compiler, each by itself. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { formats } from './keywords.ts';
import type { References } from './references.ts';
import {
  addAll,
  addPatterns,
  addProperties,
  type CheckSchema,
  dependent,
  type MadeSchema,
  variant,
} from './shapes.ts';
import { referenceTo } from './sharing.ts';
import { enumeration, plainValue, simpleUnion } from './values.ts';

/** A keyword, where it stands, and what is noted on the way. */
export interface Keyword {
  readonly made: MadeSchema;
  /** The schema that it stands in. */
  readonly schema: JsonObject;
  readonly keyword: string;
  readonly held: JsonValue;
  readonly references: References;
  readonly notes: Notes;
  /** The name of what a reference leads to. */
  definition(reference: string): string;
  /** A schema under the keyword that applies to the same value. */
  inPlace(schema: JsonValue, token: string | number): CheckSchema;
  /** A schema under the keyword that applies to a value within the value. */
  within(schema: JsonValue, token: string | number): CheckSchema;
}

export interface Notes {
  /** Properties that are passwords or write-only. */
  readonly secrets: Set<string>;
  /** Whether a property has a name that every object inherits. */
  hasInheritedNames: boolean;
}

export const structures: Readonly<Record<string, (keyword: Keyword) => void>> = {
  $ref: ({ made, held, definition }) => {
    if (typeof held === 'string') made['$ref'] = referenceTo(definition(held));
  },
  const: ({ made, held }) => Object.assign(made, enumeration('const', held)),
  enum: ({ made, held }) => Object.assign(made, enumeration('enum', held)),
  format: ({ made, held }) => {
    if (typeof held === 'string' && Object.hasOwn(formats, held)) made['format'] = held;
  },
  required: (keyword) => {
    keyword.made['required'] = requiredNames(keyword);
  },
  prefixItems: ({ made, held, within }) => {
    made['prefixItems'] = listOf(held).map((item, index) => within(item, index));
  },
  allOf: ({ made, held, inPlace }) => {
    addAll(
      made,
      listOf(held).map((item, index) => inPlace(item, index)),
    );
  },
  anyOf: union,
  oneOf: union,
  properties: (keyword) => {
    const { made, within } = keyword;
    const properties = entriesOf(keyword.held);
    for (const [name, schema] of properties) noteProperty(keyword, name, schema);
    addProperties(made, new Map(properties.map(([name, schema]) => [name, within(schema, name)])));
  },
  patternProperties: ({ made, held, within }) => {
    addPatterns(
      made,
      Object.fromEntries(entriesOf(held).map(([name, schema]) => [name, within(schema, name)])),
    );
  },
  dependentRequired: ({ made, held, notes }) => {
    for (const name of entriesOf(held).flatMap(([name, names]) => [name, ...listOf(names)]))
      noteName(notes, name);
    made['dependentRequired'] = plainValue(held);
  },
  dependentSchemas: ({ made, held, notes, inPlace }) => {
    for (const [name] of entriesOf(held)) noteName(notes, name);
    addAll(
      made,
      entriesOf(held).map(([name, schema]) => dependent(name, schema, inPlace(schema, name))),
    );
  },
};

function union({ made, held, keyword, references, inPlace }: Keyword): void {
  const variants = listOf(held).map((item, index) => inPlace(item, index));
  const simple = simpleUnion(references, keyword, listOf(held), variants);
  if (simple === undefined) made[keyword] = variants.map(variant);
  else addAll(made, [simple]);
}

/** Read-only properties are the server's to give (OpenAPI 3.1.1, section 4.8.24.1). */
function requiredNames({ held, schema: { properties }, references, notes }: Keyword): string[] {
  return listOf(held).filter((name): name is string => {
    if (typeof name !== 'string') return false;
    noteName(notes, name);
    const property = isObject(properties) ? properties[name] : undefined;
    return !says(property, references, (one) => one['readOnly'] === true);
  });
}

function noteProperty({ references, notes }: Keyword, name: string, schema: JsonValue): void {
  noteName(notes, name);
  if (says(schema, references, (one) => one['writeOnly'] === true || one['format'] === 'password')) {
    notes.secrets.add(name);
  }
}

/** Names that every object inherits are there whether or not a body has them. */
function noteName(notes: Notes, name: JsonValue): void {
  notes.hasInheritedNames ||= typeof name === 'string' && name in Object.prototype;
}

/** Whether a schema, or what it refers to, says something. */
function says(
  schema: JsonValue | undefined,
  references: References,
  what: (schema: JsonObject) => boolean,
): boolean {
  return [schema, references.resolved(schema)].some((one) => isObject(one) && what(one));
}

function listOf(held: JsonValue): readonly JsonValue[] {
  return isArray(held) ? held : [];
}

function entriesOf(held: JsonValue): [string, JsonValue][] {
  return isObject(held) ? Object.entries(held) : [];
}
