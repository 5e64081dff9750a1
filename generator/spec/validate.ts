/**
 * Whether a bundled document is OpenAPI 3.1: fields and their types by the table in structure.ts,
 * then what the specification says in words (checks.ts). Every problem is reported with its place.
 */
import { diagnostic, type Diagnostic, type Location } from '../diagnostics.ts';
import type { MessageCode, MessageParameters } from '../messages.ts';
import { checkObject } from './checks.ts';
import { checkLinks } from './link-checks.ts';
import { checkPaths } from './paths.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { joinPointer, valueAt } from './pointer.ts';
import { describe } from './references.ts';
import { fieldOf, type FieldType, requiredFields, typeAt } from './field-types.ts';
import { type ObjectType, objectTypes } from './structure.ts';
import { nearestIn, suggestion } from './suggest.ts';

/** Collects problems at pointers of the bundle. */
export interface Reporter {
  <Code extends MessageCode>(
    code: Code,
    pointer: string,
    parameters: MessageParameters<Code>,
    key?: boolean,
  ): void;
}

/**
 * @param targets what references name, with the types that they want there
 * @param rest what of the document has not been validated as a part of another one
 */
export function validateDocument(
  root: JsonObject,
  targets: ReadonlyMap<string, string>,
  locate: (pointer: string) => Location,
  rest = root,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const report: Reporter = (code, pointer, parameters, key) => {
    problems.push(diagnostic(code, { ...locate(pointer), ...(key === true ? { key } : {}) }, parameters));
  };
  visitObject(rest, 'OpenAPI', '', root, report);
  for (const [pointer, type] of outsideStructure(targets)) {
    const value = valueAt(root, pointer);
    // What is no mapping has been told at the reference.
    if (isObject(value)) visitObject(value, type, pointer, root, report);
  }
  checkPaths(root, report);
  const { file } = locate('');
  checkLinks(root, (pointer) => locate(pointer).file === file, report);
  return problems;
}

/** What references name where the structure has nothing (in an extension, say), without what lies inside another of these. */
function outsideStructure(targets: ReadonlyMap<string, string>): [pointer: string, type: string][] {
  const outside = [...targets].filter(([pointer]) => typeAt(pointer) === undefined);
  const pointers = new Set(outside.map(([pointer]) => pointer));
  return outside.filter(([pointer]) => {
    for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1))
      if (pointers.has(pointer.slice(0, end))) return false;
    return true;
  });
}

function visitObject(
  value: JsonValue,
  typeName: string,
  pointer: string,
  root: JsonObject,
  report: Reporter,
): void {
  const type = objectTypes[typeName];
  if (type === undefined) return;
  if (typeName === 'Schema' && typeof value === 'boolean') return;
  if (!isObject(value)) {
    report('wrong-type', pointer, {
      what: label(pointer),
      expected: `a mapping (${type.label})`,
      found: describe(value),
    });
    return;
  }
  const isReference = type.component !== undefined && typeof value['$ref'] === 'string';
  if (!isReference) requireFields(value, type, pointer, report);
  for (const key of Object.keys(value)) visitField(value, key, type, pointer, root, report);
  if (!isReference || typeName === 'Schema') checkObject(value, typeName, pointer, root, report);
}

function requireFields(value: JsonObject, type: ObjectType, pointer: string, report: Reporter): void {
  for (const field of requiredFields(type)) {
    if (!Object.hasOwn(value, field)) report('missing-field', pointer, { object: type.label, field });
  }
}

function visitField(
  value: JsonObject,
  key: string,
  type: ObjectType,
  pointer: string,
  root: JsonObject,
  report: Reporter,
): void {
  // In a map-like object (a callback) `$ref` is a reference, not an entry.
  const isReference = key === '$ref' && type.component !== undefined;
  const types = isReference ? undefined : fieldOf(type, key);
  const at = joinPointer(pointer, key);
  const child = value[key] ?? null;
  if (types !== undefined) {
    visitTyped(child, types, at, root, report);
  } else if (!type.open && !key.startsWith('x-') && !isReference) {
    const near = nearestIn(root, key, () => Object.keys(type.fields));
    const end = suggestion(near, (name) => `\`${name}\``);
    report('unknown-field', at, { field: key, object: type.label, suggestion: end }, true);
  }
}

/** Tries the alternatives by the shape of the value; the last one explains what was expected. */
function visitTyped(
  value: JsonValue,
  types: readonly FieldType[],
  pointer: string,
  root: JsonObject,
  report: Reporter,
): void {
  const fitting = types.find((type) => type.container === shapeOf(value)) ?? types.at(-1);
  if (fitting === undefined) return;
  const { container, name } = fitting;
  if (container === 'list') {
    if (!isArray(value)) return wrong(value, pointer, 'a list', report);
    for (const [index, item] of value.entries())
      visitItem(item, name, joinPointer(pointer, index), root, report);
  } else if (container === 'map') {
    if (!isObject(value)) return wrong(value, pointer, 'a mapping', report);
    for (const key of Object.keys(value))
      visitItem(value[key] ?? null, name, joinPointer(pointer, key), root, report);
  } else visitItem(value, name, pointer, root, report);
}

function shapeOf(value: JsonValue): FieldType['container'] {
  return isArray(value) ? 'list' : isObject(value) ? 'map' : 'none';
}

function visitItem(
  value: JsonValue,
  name: string,
  pointer: string,
  root: JsonObject,
  report: Reporter,
): void {
  if (objectTypes[name] !== undefined) visitObject(value, name, pointer, root, report);
  else if (!isPrimitive(value, name)) wrong(value, pointer, primitiveWords[name] ?? name, report);
}

const primitiveWords: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'true or false',
  number: 'a number',
  count: 'a whole number, zero or more',
};

function isPrimitive(value: JsonValue, name: string): boolean {
  if (name === 'any') return true;
  if (name === 'count') return typeof value === 'number' && Number.isInteger(value) && value >= 0;
  if (name === 'number') return typeof value === 'number' || typeof value === 'bigint';
  return typeof value === name;
}

function wrong(value: JsonValue, pointer: string, expected: string, report: Reporter): void {
  report('wrong-type', pointer, { what: label(pointer), expected, found: describe(value) });
}

function label(pointer: string): string {
  const last = pointer.split('/').at(-1) ?? '';
  return last === '' ? 'the document' : `\`${last.replaceAll('~1', '/').replaceAll('~0', '~')}\``;
}
