/**
 * The parts of two descriptions that a comparison has to look at. What is the same on both sides, and leads only to
 * what is the same, holds no change and is reached by none; it is left out before a model is made of it.
 */
import { isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import type { Document } from '../../spec/load.ts';
import { joinPointer, pointerTokens } from '../../spec/pointer.ts';
import { templateOf } from '../operations/matching.ts';
import {
  dependenciesOf,
  isPathItem,
  isSame,
  unitAt,
  type Units,
  unitsOf,
  unitsOfOperations,
} from './units.ts';

interface Part {
  readonly units: Units;
  /** Where operations are, by their `operationId`. */
  readonly operations: ReadonlyMap<string, string>;
  /** What each unit depends on. */
  readonly dependencies: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Kept {
  readonly whole: ReadonlySet<string>;
  /** Whether of all other path items that is kept which the document may have a say in. */
  readonly hasOutlines: boolean;
}

/**
 * The same descriptions without what is the same: the places of the rest are what they were. Every operation that a
 * change reaches is kept, on both sides, with everything that it refers to.
 */
export function relevant(base: Document, revision: Document): readonly [base: Document, revision: Document] {
  const [before, after] = [unitsOf(base.value), unitsOf(revision.value)];
  const changed = new Set([...before.keys(), ...after.keys()]);
  for (const [unit, value] of before) {
    const other = after.get(unit);
    if (other !== undefined && isSame(value, other)) changed.delete(unit);
  }
  const one = partOf(before);
  const kept = keptOf(one, partOf(after, { like: one, changed }), changed);
  return [reduced(base, kept), reduced(revision, kept)];
}

/** @param known another side, and where this one differs from it: what is the same leads to the same */
function partOf(units: Units, known?: { readonly like: Part; readonly changed: ReadonlySet<string> }): Part {
  const operations = unitsOfOperations(units);
  const isLike = known !== undefined && sameEntries(operations, known.like.operations);
  const dependencies = new Map<string, ReadonlySet<string>>();
  for (const [unit, value] of units) {
    const found = isLike && !known.changed.has(unit) ? known.like.dependencies.get(unit) : undefined;
    dependencies.set(unit, found ?? dependenciesOf(value, operations));
  }
  return { units, operations, dependencies };
}

function sameEntries(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

function keptOf(base: Part, revision: Part, changed: ReadonlySet<string>): Kept {
  const all = new Set([...base.units.keys(), ...revision.units.keys()]);
  const affected = closure(changed, usersIn([base, revision]));
  const hasOutlines = [...changed].some(isForAll);
  if (hasOutlines)
    for (const unit of all)
      if (isPathItem(unit) && [base, revision].some(({ units }) => outlineOf(units.get(unit)) === undefined))
        affected.add(unit);
  // Whether a path is there at all is asked of its template.
  const templates = new Set([...affected].filter(isPathItem).map(template));
  for (const unit of all) if (isPathItem(unit) && templates.has(template(unit))) affected.add(unit);
  const below = (unit: string): string[] => [
    ...(base.dependencies.get(unit) ?? []),
    ...(revision.dependencies.get(unit) ?? []),
  ];
  return { whole: closure(affected, below), hasOutlines };
}

/** What operations take from the document. */
function isForAll(unit: string): boolean {
  return unit === '/security' || unit === '/servers' || unit.startsWith('/components/securitySchemes/');
}

function template(unit: string): string {
  return templateOf(pointerTokens(unit).slice(0, 2).join(' '));
}

function closure(from: Iterable<string>, next: (unit: string) => Iterable<string>): Set<string> {
  const found = new Set(from);
  for (const unit of found) for (const other of next(unit)) found.add(other);
  return found;
}

function usersIn(parts: readonly Part[]): (unit: string) => readonly string[] {
  const users = new Map<string, string[]>();
  for (const { dependencies } of parts)
    for (const [user, used] of dependencies)
      for (const unit of used) {
        const known = users.get(unit);
        if (known === undefined) users.set(unit, [user]);
        else known.push(user);
      }
  return (unit) => users.get(unit) ?? [];
}

function reduced(document: Document, { whole, hasOutlines }: Kept): Document {
  const value = members(document.value, '', (field, at) => {
    const member = document.value[field] ?? null;
    if (!isObject(member)) return member;
    if (field === 'paths' || field === 'webhooks')
      return members(member, at, (name, unit) => {
        const item = member[name] ?? null;
        return whole.has(unit) ? item : hasOutlines ? outlineOf(item) : undefined;
      });
    if (field !== 'components') return member;
    return members(member, at, (name, section) => {
      const components = member[name] ?? null;
      if (!isObject(components) || name === 'securitySchemes') return components;
      return members(components, section, (key, unit) => (whole.has(unit) ? components[key] : undefined));
    });
  });
  const targets = new Map([...document.targets].filter(([pointer]) => whole.has(unitAt(pointer))));
  return { ...document, value, targets };
}

/** The members of an object that there is something for. */
function members(
  object: JsonObject,
  at: string,
  member: (name: string, pointer: string) => JsonValue | undefined,
): JsonObject {
  const made = Object.create(null) as Record<string, JsonValue>;
  for (const name of Object.keys(object)) {
    const value = member(name, joinPointer(at, name));
    if (value !== undefined) made[name] = value;
  }
  return made;
}

const bodies = new Set(['parameters', 'requestBody', 'responses']);

/** A path item without what its operations send and receive; undefined where more depends on the document. */
function outlineOf(item: JsonValue | undefined): JsonObject | undefined {
  if (!isObject(item) || '$ref' in item) return undefined;
  const operations = Object.values(item).filter(isObject);
  if (operations.some((operation) => 'callbacks' in operation)) return undefined;
  const without = (object: JsonObject): JsonObject =>
    members(object, '', (name) => (bodies.has(name) ? undefined : object[name]));
  return members(without(item), '', (name) => {
    const member = item[name] ?? null;
    return isObject(member) ? without(member) : member;
  });
}
