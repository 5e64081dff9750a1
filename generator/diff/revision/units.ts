/**
 * A description taken apart into what can be named: path items, webhooks, components, and the other fields of the
 * document. What a unit refers to is found without knowing OpenAPI's objects, so that no reference is missed; that some
 * of them are examples of references costs nothing but work.
 */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import { joinPointer, pointerTokens } from '../../spec/pointer.ts';

/** Units by their pointers, in document order. */
export type Units = ReadonlyMap<string, JsonValue>;

export function unitsOf(description: JsonObject): Units {
  const units = new Map<string, JsonValue>();
  for (const [field, value] of Object.entries(description)) {
    const at = joinPointer('', field);
    if (!isObject(value) || !isDivided(field)) units.set(at, value);
    else
      for (const [name, member] of Object.entries(value)) {
        const below = joinPointer(at, name);
        if (field !== 'components' || !isObject(member)) units.set(below, member);
        else for (const [key, one] of Object.entries(member)) units.set(joinPointer(below, key), one);
      }
  }
  return units;
}

/** The unit in which a pointer lies. */
export function unitAt(pointer: string): string {
  const [field = ''] = pointerTokens(pointer);
  const depth = isDivided(field) ? (field === 'components' ? 3 : 2) : 1;
  return pointer
    .split('/')
    .slice(0, depth + 1)
    .join('/');
}

function isDivided(field: string): boolean {
  return field === 'paths' || field === 'webhooks' || field === 'components';
}

/** Whether operations stand in a unit. */
export function isPathItem(unit: string): boolean {
  return unit.startsWith('/paths/') || unit.startsWith('/webhooks/');
}

/** What a unit depends on: by references, by a discriminator's values, by links. */
export function dependenciesOf(unit: JsonValue, operations: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  visit(unit, found, operations);
  return found;
}

function visit(value: JsonValue, found: Set<string>, operations: ReadonlyMap<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isArray(value)) {
    for (const item of value) visit(item, found, operations);
    return;
  }
  for (const key in value as JsonObject) {
    const member = (value as JsonObject)[key] ?? null;
    if (typeof member === 'object') {
      visit(member, found, operations);
      if (key === 'mapping' && isObject(member)) mapped(member, found);
    } else if (typeof member === 'string') {
      if (key === '$ref') addReference(member, found);
      else if (key === 'operationId') addOperation(member, found, operations);
    }
  }
}

function mapped(mapping: JsonObject, found: Set<string>): void {
  for (const target of Object.values(mapping)) {
    if (typeof target !== 'string') continue;
    if (target.startsWith('#/')) addReference(target, found);
    else found.add(joinPointer('/components/schemas', target));
  }
}

function addReference(reference: string, found: Set<string>): void {
  if (!reference.startsWith('#/')) return;
  try {
    found.add(unitAt(decodeURIComponent(reference.slice(1))));
  } catch {
    // Not one that the loader has followed.
  }
}

function addOperation(id: string, found: Set<string>, operations: ReadonlyMap<string, string>): void {
  const unit = operations.get(id);
  if (unit !== undefined) found.add(unit);
}

/** Where operations are, by their `operationId`. */
export function unitsOfOperations(units: Units): Map<string, string> {
  const found = new Map<string, string>();
  for (const [unit, item] of units) {
    if (!isPathItem(unit) || !isObject(item)) continue;
    for (const operation of Object.values(item)) {
      const id = isObject(operation) ? operation['operationId'] : undefined;
      if (typeof id === 'string') found.set(id, unit);
    }
  }
  return found;
}

/** Whether two values are the same, whatever the order of their names. */
export function isSame(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isArray(one))
    return (
      isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index] ?? null))
    );
  if (isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => {
    const [member, same] = [(one as JsonObject)[name], (other as JsonObject)[name]];
    return member !== undefined && same !== undefined && isSame(member, same);
  });
}
