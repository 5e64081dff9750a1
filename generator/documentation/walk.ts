/** Every schema of the model, reached from the operations or from another schema. */
import type { Api, Header, MediaType, Operation, Schema } from '../model/types.ts';

/** The schemas that stand directly in operations, webhooks and callbacks. */
export function rootSchemas(api: Api): Schema[] {
  return [...api.operations, ...api.webhooks].flatMap(operationSchemas);
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
