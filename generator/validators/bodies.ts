/** The request bodies that can be checked: those in JSON. */
import { follow, type Placed } from '../model/context.ts';
import type { Api, Operation } from '../model/types.ts';
import { isObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer } from '../spec/pointer.ts';

export interface Body {
  readonly operation: Operation;
  readonly required: boolean;
  readonly mediaType: string;
  /** Where its schema stands in the bundled document. */
  readonly pointer: string;
  readonly schema: JsonValue;
}

/**
 * The JSON body of each operation that has one, in document order. Of several media types the first that is JSON
 * counts, as in the client. A body without a schema may be anything.
 */
export function jsonBodies(document: Document, api: Api): Body[] {
  return api.operations.flatMap((operation) => {
    const { requestBody } = operation;
    const mediaType = requestBody?.content.find(({ name }) => name.includes('json'));
    if (requestBody === undefined || mediaType === undefined) return [];
    const body = placeOfBody(document, operation);
    const pointer = joinPointer(body.pointer, 'content', mediaType.name, 'schema');
    const content = member(body.value['content'], mediaType.name);
    const { name } = mediaType;
    return [
      {
        operation,
        required: requestBody.required,
        mediaType: name,
        pointer,
        schema: member(content, 'schema') ?? true,
      },
    ];
  });
}

/** What an operation is called where it has no operationId. */
export function operationKey({ operationId, method, path }: Operation): string {
  return operationId ?? `${method} ${path}`;
}

/** The Request Body Object, behind references of the path item and of the body. */
function placeOfBody(document: Document, { path, method }: Operation): Placed {
  const at = joinPointer('/paths', path);
  const item = member(document.value['paths'], path);
  const own = member(item, method);
  const placed = follow(document, item, at);
  const operation =
    own === undefined
      ? { value: placed.value[method], pointer: joinPointer(placed.pointer, method) }
      : { value: own, pointer: joinPointer(at, method) };
  return follow(
    document,
    member(operation.value, 'requestBody'),
    joinPointer(operation.pointer, 'requestBody'),
  );
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) ? value[name] : undefined;
}
