/** The value lists of a description, each with a name: components first, then lists that stand inside others. */
import { identifier, uniqueNames } from '../model/names.ts';
import type { Api, EnumSchema, EnumValue, Operation, Schema } from '../model/types.ts';
import { stringify } from '../spec/json.ts';

export interface NamedList {
  /** An identifier, unique among the lists. */
  readonly name: string;
  /** The key of the definition or the place that the list stands at: equal in every language. */
  readonly key: string;
  readonly schema: EnumSchema;
  readonly members: readonly { readonly name: string; readonly value: EnumValue }[];
}

/** Lists of two values or more, and single values that a component names; constants within rules are no lists. */
export function enumLists(api: Api): NamedList[] {
  const found = new Map<string, { readonly words: string; readonly schema: EnumSchema }>();
  const visited = new Set<Schema>();
  const visit = (schema: Schema, words: string): void => {
    if (visited.has(schema)) return;
    visited.add(schema);
    if (schema.kind === 'enum' && !schema.constant && !found.has(schema.at.file + schema.at.pointer)) {
      found.set(schema.at.file + schema.at.pointer, { words, schema });
    }
    for (const [name, child] of children(schema)) visit(child, name === '' ? words : `${words} ${name}`);
  };
  for (const { name, schema } of api.definitions.values()) visit(schema, name);
  for (const operation of [...api.operations, ...api.webhooks]) visitOperation(operation, visit);
  const entries = [...found.entries()];
  const names = uniqueNames(
    entries.map(([key]) => key),
    (key) => identifier(found.get(key)?.words ?? key, 'pascal'),
  );
  return entries.map(([key, { schema }]) => ({
    name: names.get(key) ?? key,
    key,
    schema,
    members: membersOf(schema),
  }));
}

function visitOperation(operation: Operation, visit: (schema: Schema, words: string) => void): void {
  const words = operation.operationId ?? `${operation.method} ${operation.path}`;
  for (const parameter of operation.parameters)
    visit(parameter.schema, `${parameter.component ?? words} ${parameter.name}`);
  for (const media of operation.requestBody?.content ?? [])
    if (media.schema) visit(media.schema, `${words} request`);
  for (const response of operation.responses.values()) {
    for (const media of response.content)
      if (media.schema) visit(media.schema, `${words} ${response.status}`);
    for (const header of response.headers.values()) visit(header.schema, `${words} ${header.name}`);
  }
}

/** The schemas inside a schema that describe parts of an instance, with the name that tells them apart. */
function children(schema: Schema): [string, Schema][] {
  switch (schema.kind) {
    case 'object':
      return [
        ...[...schema.properties.values()].map((property): [string, Schema] => [
          property.name,
          property.schema,
        ]),
        ...optional('value', schema.additionalProperties),
      ];
    case 'array':
      return [
        ...schema.prefixItems.map((item, index): [string, Schema] => [`item ${index}`, item]),
        ...optional('item', schema.items),
      ];
    case 'union':
    case 'intersection':
      return schema.members.map((member): [string, Schema] => ['', member]);
    case 'any':
    case 'never':
    case 'reference':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'enum':
    case 'not':
    case 'conditional':
      return [];
  }
}

function optional(name: string, schema: Schema | undefined): [string, Schema][] {
  return schema === undefined ? [] : [[name, schema]];
}

/** Names of members: what the description calls them, or else made from the value. */
function membersOf(schema: EnumSchema): NamedList['members'] {
  const texts = schema.values.map(({ name, value }, index) => `${index} ${name ?? memberWords(value)}`);
  const names = uniqueNames(texts, (text) => memberName(text.slice(text.indexOf(' ') + 1)));
  return schema.values.map((value, index) => ({
    name: names.get(texts[index] ?? '') ?? `Value${index}`,
    value,
  }));
}

function memberWords(value: EnumValue['value']): string {
  if (typeof value === 'string') return value === '' ? 'Empty' : value;
  const text = stringify(value);
  return text.startsWith('-') ? `Minus ${text.slice(1)}` : text;
}

/** Kept as given when it is an identifier, so that `Python2_7` stays `Python2_7`. */
function memberName(words: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(words) && words !== 'constructor'
    ? words
    : identifier(words, 'pascal');
}
