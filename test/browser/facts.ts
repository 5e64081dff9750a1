/** What a reader must find of a description, from its model. */
import { stringify } from '../../generator/spec/json.ts';
import type { Api, Example } from '../../generator/model/types.ts';
import { everySchema, operationsOf } from '../targets/site/pages.ts';

/** Texts without white space, by what they are: lines are broken differently in a page and on paper. */
export interface Facts {
  readonly names: readonly string[];
  readonly values: readonly string[];
  readonly examples: readonly string[];
  /** Of the examples. */
  readonly lines: readonly string[];
  readonly codes: readonly string[];
}

export function factsOf(api: Api): Facts {
  const operations = operationsOf(api);
  const schemas = everySchema(api);
  const responses = operations.flatMap((operation) => [...operation.responses.values()]);
  const contents = [
    ...operations.flatMap(({ requestBody }) => requestBody?.content ?? []),
    ...responses.flatMap(({ content }) => content),
  ];
  const examples = contents
    .flatMap((content) => content.examples)
    .flatMap(({ value }: Example) => value ?? []);
  const told = [
    ...responses.map(({ description }) => description),
    ...examples.map((value) => stringify(value)),
  ];
  const fields = schemas.flatMap((schema) => (schema.kind === 'object' ? [...schema.properties.keys()] : []));
  const parameters = operations.flatMap((operation) => operation.parameters.map(({ name }) => name));
  const values = schemas.flatMap((schema) =>
    schema.kind === 'enum' ? schema.values.map(({ value }) => value) : [],
  );
  return {
    names: distinct([...fields, ...parameters]),
    values: distinct(values.map((value) => (typeof value === 'string' ? value : stringify(value)))),
    examples: distinct(examples.map((value) => stringify(value, 2))),
    lines: distinct(examples.flatMap((value) => stringify(value, 2).split('\n'))),
    codes: distinct(told.flatMap((text) => text.match(/\b[A-Z]{2,}\.\d{4}\b/g) ?? [])),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map(dense))].filter((text) => text !== '');
}

/** A text without white space. */
export function dense(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The facts that a text does not have. */
export function missing(facts: Facts, text: string): string[] {
  const found = dense(text);
  return Object.values(facts).flatMap((list: readonly string[]) =>
    list.filter((fact) => !found.includes(fact)),
  );
}
