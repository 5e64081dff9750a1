/** Reading the types in the table of structure.ts. */
import { pointerTokens } from './pointer.ts';
import { type ObjectType, objectTypes } from './structure.ts';

export interface FieldType {
  readonly required: boolean;
  readonly container: 'list' | 'map' | 'none';
  /** An object's name, or a primitive. */
  readonly name: string;
}

/** Reads a field's type as written in the table. Alternatives are given as several types. */
function fieldTypes(written: string): readonly FieldType[] {
  let types = parsedTypes.get(written);
  if (types === undefined) {
    types = written.split('|').map(parseFieldType);
    parsedTypes.set(written, types);
  }
  return types;
}

const parsedTypes = new Map<string, readonly FieldType[]>();

function parseFieldType(written: string): FieldType {
  const required = written.endsWith('!');
  const bare = required ? written.slice(0, -1) : written;
  const container = bare.startsWith('[') ? 'list' : bare.startsWith('{') ? 'map' : 'none';
  return { required, container, name: container === 'none' ? bare : bare.slice(1, -1) };
}

/** The type of a field of an object type, or undefined when the table does not list it. */
export function fieldOf(type: ObjectType, field: string): readonly FieldType[] | undefined {
  const written = Object.hasOwn(type.fields, field)
    ? type.fields[field]
    : field.startsWith('x-') && !type.open
      ? undefined
      : type.others;
  return written === undefined ? undefined : fieldTypes(written);
}

/** The object type at a pointer of an OpenAPI document by its structure; undefined outside of it. */
export function typeAt(pointer: string): string | undefined {
  let type = 'OpenAPI';
  let container: 'list' | 'map' | 'none' = 'none';
  for (const token of pointerTokens(pointer)) {
    if (container !== 'none') {
      container = 'none';
      continue;
    }
    const object = objectTypes[type];
    const field = object === undefined ? undefined : fieldOf(object, token)?.[0];
    if (field === undefined) return undefined;
    type = field.name;
    container = field.container;
  }
  return container === 'none' && objectTypes[type] !== undefined ? type : undefined;
}
