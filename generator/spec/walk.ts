/** Walking the objects of a bundled document by their types, in document order. */
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { joinPointer } from './pointer.ts';
import { objectFieldsOf } from './field-types.ts';
import { objectTypes } from './structure.ts';

/** Called for every object that the structure knows; data (examples, defaults, enums) is not entered. */
export type ObjectVisitor = (object: JsonObject, type: string, pointer: string) => void;

export function walkObjects(root: JsonValue, visit: ObjectVisitor, typeName = 'OpenAPI', pointer = ''): void {
  const type = objectTypes[typeName];
  if (type === undefined || !isObject(root)) return;
  visit(root, typeName, pointer);
  for (const key of Object.keys(root)) {
    const child = root[key] ?? null;
    const field = key === '$ref' ? undefined : objectFieldsOf(type, key)[0];
    if (field === undefined) continue;
    const at = joinPointer(pointer, key);
    if (field.container === 'none') walkObjects(child, visit, field.name, at);
    else if (field.container === 'list' && isArray(child)) {
      for (const [index, item] of child.entries())
        walkObjects(item, visit, field.name, joinPointer(at, index));
    } else if (field.container === 'map' && isObject(child)) {
      for (const name of Object.keys(child))
        walkObjects(child[name] ?? null, visit, field.name, joinPointer(at, name));
    }
  }
}
