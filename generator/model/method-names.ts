/** Names of the client's methods. */
import { identifier, uniqueNames } from './names.ts';
import type { Operation } from './types.ts';

/** Names that the client has for itself; `then` would make a promise of it. */
const own = ['runtime', 'then'];

/**
 * A name for each operation: its operationId where that is a name already, else one made from it,
 * else from method and path. Names that are given as they are go first, so that `getUser` keeps its
 * name beside `get-user`.
 */
export function methodNames(operations: readonly Operation[]): Map<Operation, string> {
  const keys = new Map(operations.map((operation) => [keyOf(operation), operation]));
  const isExact = (key: string): boolean => isName(keys.get(key)?.operationId ?? '');
  const ordered = [...keys.keys()].sort((a, b) => Number(isExact(b)) - Number(isExact(a)));
  const names = uniqueNames([...own, ...ordered], (key) => {
    const operation = keys.get(key);
    return operation === undefined ? key : wantedName(operation);
  });
  return new Map(operations.map((operation) => [operation, names.get(keyOf(operation)) ?? '']));
}

/** Unlike an operationId, every operation has one, and no two have the same. */
function keyOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

function wantedName(operation: Operation): string {
  const { operationId = '' } = operation;
  if (isName(operationId)) return operationId;
  return identifier(/[\p{L}\p{N}]/u.test(operationId) ? operationId : keyOf(operation), 'camel');
}

/** Reserved words are names here, for a method is named behind a dot. `__proto__` would be the client's prototype. */
function isName(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text) && text !== '__proto__';
}
