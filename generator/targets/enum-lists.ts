/** The value lists of a description, each with a name: components first, then lists that stand inside others. */
import { uniqueNames } from '../model/names.ts';
import type { Api, Operation, Schema } from '../model/types.ts';
import { openEnum } from '../model/view.ts';
import { listName, memberNames } from './enum-names.ts';
import { type ListedValue, valueList } from './enum-values.ts';

export interface NamedList {
  /** An identifier, unique among the lists. */
  readonly name: string;
  /** The place that the list stands at: equal in every language. */
  readonly key: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** Whether other values may join: `anyOf` of the list and its plain type. */
  readonly open: boolean;
  readonly members: readonly NamedMember[];
}

/** A value with its name in code, unique in its list. */
export interface NamedMember extends ListedValue {
  readonly name: string;
}

/** A list on its way to a name. */
type FoundList = Omit<NamedList, 'name' | 'members'> & {
  readonly words: string;
  readonly values: readonly ListedValue[];
};

/**
 * Every value list of the components, parameters, bodies, headers and callbacks, each once. Lone
 * constants are lists only where a component names them; conditions (`if`, `not`) hold none.
 */
export function enumLists(api: Api): NamedList[] {
  const finder = new ListFinder(api);
  for (const { name, schema } of api.definitions.values()) finder.visitDefinition(schema, name);
  for (const operation of [...api.operations, ...api.webhooks])
    finder.visitOperation(operation, operationWords(operation));
  const names = uniqueNames(finder.found.keys(), (key) => listName(finder.found.get(key)?.words ?? ''));
  return [...finder.found.values()].map(({ words, values, ...list }) => {
    const members = memberNames(values);
    return {
      ...list,
      name: names.get(list.key) ?? words,
      members: values.map((value, index) => ({ ...value, name: members[index] ?? `Value${index}` })),
    };
  });
}

function operationWords(operation: Operation): string {
  return operation.operationId ?? `${operation.method} ${operation.path}`;
}

/** Where a schema stands: the words its lists are named by, and what surrounds it. */
interface Surroundings {
  readonly words: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly deprecated?: boolean;
  readonly open?: boolean;
}

class ListFinder {
  readonly found = new Map<string, FoundList>();
  readonly #visited = new Set<Schema>();
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  visitDefinition(schema: Schema, name: string): void {
    if (schema.kind === 'enum') this.#add(schema, { words: name });
    else this.#visit(schema, { words: name });
  }

  visitOperation(operation: Operation, words: string): void {
    for (const { component, name, schema } of operation.parameters)
      this.#visit(schema, { words: component ?? `${words} ${name}` });
    for (const { schema } of operation.requestBody?.content ?? [])
      if (schema) this.#visit(schema, { words: `${words} request` });
    for (const { status, content, headers } of operation.responses.values()) {
      for (const { schema } of content) if (schema) this.#visit(schema, { words: `${words} ${status}` });
      for (const { name, schema } of headers.values()) this.#visit(schema, { words: `${words} ${name}` });
    }
    for (const callback of operation.callbacks)
      for (const called of callback.operations)
        this.visitOperation(called, called.operationId ?? `${words} ${callback.name} ${called.method}`);
  }

  #visit(schema: Schema, around: Surroundings): void {
    if (this.#visited.has(schema)) return;
    this.#visited.add(schema);
    if (!(schema.kind === 'enum' && schema.constant) && this.#add(schema, around)) return;
    for (const [child, surroundings] of this.#children(schema, around)) this.#visit(child, surroundings);
  }

  /** Whether the schema is a value list; then it is among the found ones. */
  #add(schema: Schema, { words, ...around }: Surroundings): boolean {
    const values = valueList(schema);
    if (values === undefined) return false;
    const key = `${schema.at.file}#${schema.at.pointer}`;
    if (this.found.has(key)) return true;
    this.found.set(key, {
      key,
      words,
      values,
      title: schema.title ?? around.title,
      description: schema.description ?? around.description,
      deprecated: schema.deprecated || around.deprecated === true,
      open: around.open === true,
    });
    return true;
  }

  /** The schemas inside a schema that describe it or parts of its instances. */
  #children(schema: Schema, { words, ...around }: Surroundings): [Schema, Surroundings][] {
    const part = (name: string | number, child: Schema | undefined): [Schema, Surroundings][] =>
      child === undefined ? [] : [[child, { words: name === '' ? words : `${words} ${name}` }]];
    switch (schema.kind) {
      case 'object':
        return [
          ...[...schema.properties.values()].flatMap((property) => part(property.name, property.schema)),
          ...[...schema.patternProperties.values()].flatMap((child) => part('value', child)),
          ...part('value', schema.additionalProperties),
          ...part('value', schema.unevaluatedProperties),
          ...part('name', schema.propertyNames),
        ];
      case 'array':
        return [
          ...schema.prefixItems.flatMap((item, index) => part(`item ${index}`, item)),
          ...part('item', schema.items),
          ...part('item', schema.unevaluatedItems),
          ...part('item', schema.contains),
        ];
      case 'string':
        return part('', schema.contentSchema);
      case 'union':
      case 'intersection': {
        const { title = around.title, description = around.description } = schema;
        const deprecated = schema.deprecated || around.deprecated === true;
        const open = around.open === true || openEnum(this.#api, schema) !== undefined;
        return schema.members.map((member) => [member, { words, title, description, deprecated, open }]);
      }
      case 'any':
      case 'never':
      case 'reference':
      case 'null':
      case 'boolean':
      case 'number':
      case 'enum':
      case 'not':
      case 'conditional':
        return [];
    }
  }
}
