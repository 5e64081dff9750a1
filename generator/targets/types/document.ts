/**
 * The document as openapi-typescript 7.13 should see it. It prints strings of the document raw into
 * comments and literals, unites what stands beside `anyOf`, drops what stands beside `$ref`, knows
 * no conditions, and fails on boolean schemas in `allOf`; each is put into a form that it gets right.
 */
import { commentText } from '../../emit/escape.ts';
import { rulesOf } from '../../model/rules.ts';
import { buildSchema } from '../../model/schema.ts';
import { fieldOf } from '../../spec/field-types.ts';
import { isArray, isObject, type JsonObject, type JsonValue, stringify } from '../../spec/json.ts';
import { objectTypes } from '../../spec/structure.ts';
import { type Comment, type Context, propertyComment } from './comments.ts';
import {
  addTypes,
  literalSchema,
  type Mutable,
  openUnion,
  referenceSchema,
  separateUnions,
} from './mending.ts';
import { ruleTypes } from './rules.ts';

/** A deep copy of the bundled document, mended. Safe to be changed by its reader. */
export function typesDocument(context: Context): Mutable {
  return object(context.document.value, 'OpenAPI', context);
}

/**
 * One schema of it.
 *
 * @param value a Schema Object of the context's document
 */
export function typesSchema(value: JsonValue, context: Context): unknown {
  return typed(value, 'Schema', context);
}

/** The rest of it, with the component schemas that it is given. */
export function typesDocumentWith(schemas: Mutable, context: Context): Mutable {
  const { components, ...rest } = context.document.value;
  const others = isObject(components) ? { ...components, schemas: {} } : {};
  const made = object({ ...rest, components: others }, 'OpenAPI', context);
  (made['components'] as Mutable)['schemas'] = schemas;
  return made;
}

function object(value: JsonObject, typeName: string, context: Context): Mutable {
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
      made[key] = child.map((item) => typed(item, field.name, context));
    else if (field.container === 'map' && isObject(child)) {
      const map: Mutable = Object.create(null) as Mutable;
      for (const name of Object.keys(child)) map[name] = typed(child[name] ?? null, field.name, context);
      made[key] = map;
    } else made[key] = typed(child, field.name, context);
  }
  if (typeName === 'Schema') return schema(made, value, context);
  if (typeName === 'Parameter' && !('$ref' in value))
    comment(made, propertyComment(context, '', parameterSchema(value), []));
  return made;
}

function typed(value: JsonValue, typeName: string, context: Context): unknown {
  return isObject(value) ? object(value, typeName, context) : value;
}

/** The schema of a parameter with the parameter's own description. */
function parameterSchema({ schema: own, description }: JsonObject): JsonValue {
  return isObject(own) && description !== undefined ? { ...own, description } : (own ?? null);
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

function schema(made: Mutable, original: JsonObject, context: Context): Mutable {
  const root = context.document.value;
  const { api, document } = context;
  const model = hasRules(original) ? buildSchema(original, '', document) : undefined;
  const rules = model === undefined ? [] : rulesOf(api, model);
  const properties = isObject(original['properties']) ? original['properties'] : {};
  for (const [name, property] of Object.entries(properties)) {
    const copy = (made['properties'] as Mutable)[name];
    if (isObject(property)) comment(copy as Mutable, propertyComment(context, name, property, rules));
  }
  const literals = 'const' in original ? [original['const'] ?? null] : original['enum'];
  if (isArray(literals)) return literalSchema(made, literals);
  if (typeof original['$ref'] === 'string') return referenceSchema(made, original['$ref'], root);
  openUnion(made, original, root);
  return addTypes(separateUnions(made), model === undefined ? [] : ruleTypes(api, model));
}

function hasRules(schema: JsonObject): boolean {
  const keywords = ['if', 'dependentRequired', 'dependentSchemas'];
  const allOf = isArray(schema['allOf']) ? schema['allOf'] : [];
  return [schema, ...allOf].some((part) => isObject(part) && keywords.some((keyword) => keyword in part));
}

function comment(made: Mutable, { description, default: value, deprecated }: Comment): void {
  if (description !== undefined) made['description'] = plain('description', description);
  if (value !== undefined) made['default'] = plain('default', value);
  if (deprecated) made['deprecated'] = true;
}
