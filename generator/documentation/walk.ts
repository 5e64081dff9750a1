/** Every schema of the model, reached from the operations or from another schema. */
import type { Api, Header, MediaType, Operation, Schema } from '../model/types.ts';

/** The schemas that stand directly in operations, webhooks and callbacks. */
export function rootSchemas(api: Api): Schema[] {
  return [...api.operations, ...api.webhooks].flatMap(operationSchemas);
}

/**
 * Whether something holds for a schema or for one further in. Asked of every definition, each of which may lead through
 * all the others, so what has been found out is kept.
 *
 * @param holds is given the schema, and what asks the same of one that it leads to
 */
export function holdsWithin(
  known: Map<Schema, boolean>,
  start: Schema,
  holds: (schema: Schema, within: (inner: Schema) => boolean) => boolean,
): boolean {
  const visited = new Set<Schema>();
  const within = (schema: Schema): boolean => {
    const before = visited.has(schema) ? false : known.get(schema);
    if (before !== undefined) return before;
    visited.add(schema);
    const answer = holds(schema, within);
    if (answer) known.set(schema, true);
    return answer;
  };
  if (within(start)) return true;
  // Did it hold for any of these, it would for the first.
  for (const one of visited) known.set(one, false);
  return false;
}

function operationSchemas(operation: Operation): Schema[] {
  const responses = [...operation.responses.values()];
  return [
    ...operation.parameters.map((parameter) => parameter.schema),
    ...contentSchemas(operation.requestBody?.content ?? []),
    ...responses.flatMap((response) => [
      ...headerSchemas(response.headers),
      ...contentSchemas(response.content),
    ]),
    ...operation.callbacks.flatMap((callback) => callback.operations.flatMap(operationSchemas)),
  ];
}

function contentSchemas(content: readonly MediaType[]): Schema[] {
  return content.flatMap((media) => [
    ...defined([media.schema]),
    ...[...media.encoding.values()].flatMap((encoding) => headerSchemas(encoding.headers)),
  ]);
}

function headerSchemas(headers: ReadonlyMap<string, Header>): Schema[] {
  return [...headers.values()].map((header) => header.schema);
}

function defined(schemas: readonly (Schema | undefined)[]): Schema[] {
  return schemas.filter((schema) => schema !== undefined);
}
