/** Reading the types in the table of structure.ts. */
import { pointerTokens } from './pointer.ts';
import { type ObjectType, objectTypes } from './structure.ts';

export interface FieldType {
  readonly required: boolean;
  readonly container: 'list' | 'map' | 'none';
  /** An object's name, or a primitive. */
  readonly name: string;
}

/** An object type of the table, read once: looked up for every field of a document. */
interface ReadType {
  readonly fields: ReadonlyMap<string, readonly FieldType[]>;
  /** The fields that hold objects of the table, and which. */
  readonly objects: ReadonlyMap<string, readonly FieldType[]>;
  readonly others: readonly FieldType[] | undefined;
  readonly required: readonly string[];
}

const readTypes = new Map<ObjectType, ReadType>();

function readType(type: ObjectType): ReadType {
  let read = readTypes.get(type);
  if (read === undefined) {
    const fields = new Map(Object.entries(type.fields).map(([name, written]) => [name, fieldTypes(written)]));
    const required = [...fields]
      .filter(([, types]) => types.some((one) => one.required))
      .map(([name]) => name);
    const others = type.others === undefined ? undefined : fieldTypes(type.others);
    const objects = new Map([...fields].map(([name, types]) => [name, types.filter(isObjectType)] as const));
    read = {
      fields,
      objects: new Map([...objects].filter(([, types]) => types.length > 0)),
      required,
      others,
    };
    readTypes.set(type, read);
  }
  return read;
}

/** Reads a field's type as written in the table. Alternatives are given as several types. */
function fieldTypes(written: string): readonly FieldType[] {
  return written.split('|').map(parseFieldType);
}

function parseFieldType(written: string): FieldType {
  const required = written.endsWith('!');
  const bare = required ? written.slice(0, -1) : written;
  const container = bare.startsWith('[') ? 'list' : bare.startsWith('{') ? 'map' : 'none';
  return { required, container, name: container === 'none' ? bare : bare.slice(1, -1) };
}

/** The type of a field of an object type, or undefined when the table does not list it. */
export function fieldOf(type: ObjectType, field: string): readonly FieldType[] | undefined {
  const { fields, others } = readType(type);
  const listed = fields.get(field);
  if (listed !== undefined || others === undefined) return listed;
  return field.startsWith('x-') && type.open !== true ? undefined : others;
}

/** The types of a field that are objects of the table themselves; none for data. */
export function objectFieldsOf(type: ObjectType, field: string): readonly FieldType[] {
  const { fields, objects, others } = readType(type);
  const listed = objects.get(field);
  if (listed !== undefined) return listed;
  // Next to no types have others; those that do have few fields.
  return others === undefined || fields.has(field)
    ? noTypes
    : (fieldOf(type, field) ?? noTypes).filter(isObjectType);
}

const noTypes: readonly FieldType[] = [];

function isObjectType({ name }: FieldType): boolean {
  return objectTypes[name] !== undefined;
}

/** The fields that an object of this type must have. */
export function requiredFields(type: ObjectType): readonly string[] {
  return readType(type).required;
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
