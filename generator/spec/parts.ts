/**
 * The parts of a description: path items, components, and other objects right below its fields. One that bundling left
 * as it was, without a word to say about it, is bundled by what it refers to when it is met again in a description that
 * has it in common.
 */
import { isObject, type JsonObject, type JsonValue } from './json.ts';
import { pointerTokens } from './pointer.ts';

/** What a part refers to, by their keys. */
export type References = ReadonlySet<string>;

/** @param type the type of object that stands where it leads to */
export function keyOfReference(type: string, reference: string): string {
  return `${type} ${reference}`;
}

/** The reference of a key, and the pointer that it has as a fragment. */
export function referenceOf(key: string): {
  readonly type: string;
  readonly reference: string;
  readonly pointer: string;
} {
  const type = key.slice(0, key.indexOf(' '));
  const reference = key.slice(type.length + 1);
  return { type, reference, pointer: decodeURIComponent(reference.slice(1)) };
}

/** Objects that consist of parts. */
const divided: ReadonlySet<string> = new Set(['OpenAPI', 'Paths', 'Components']);

export class Parts {
  private readonly references = new Map<JsonObject, Set<string>>();
  private isLost = false;

  /** @returns the part that an object of this type begins; undefined where it is none */
  begin(object: JsonObject, type: string): JsonObject | undefined {
    if (divided.has(type)) return undefined;
    this.references.set(object, new Set());
    return object;
  }

  /** Takes over a part with what it refers to. */
  add(part: JsonObject, references: References): void {
    this.references.set(part, new Set(references));
  }

  refer(part: JsonObject | undefined, reference: string): void {
    if (part !== undefined) this.references.get(part)?.add(reference);
  }

  /** A part that was changed, or that something was said about. */
  spoil(part: JsonObject | undefined): void {
    if (part !== undefined) this.references.delete(part);
  }

  /** The part that a pointer of the description leads into. */
  spoilAt(description: JsonObject, pointer: string): void {
    let value: JsonValue | undefined = description;
    for (const token of pointerTokens(pointer)) {
      value = isObject(value) ? value[token] : undefined;
      if (isObject(value) && this.references.delete(value)) return;
    }
  }

  /** Where it cannot be told which parts were changed. */
  spoilAll(): void {
    this.isLost = true;
  }

  /** The parts that are as they were read. */
  get unchanged(): ReadonlyMap<JsonObject, References> {
    return this.isLost ? new Map<JsonObject, References>() : this.references;
  }
}

/**
 * A description without the parts that another one shares. They are valid as long as what is looked up from within a part
 * is there: security schemes by name, and schemas that a discriminator maps to.
 */
export function withoutShared(description: JsonObject, other: JsonObject): JsonObject {
  for (const section of ['securitySchemes', 'schemas']) {
    const present = componentsOf(description, section);
    if (Object.keys(componentsOf(other, section)).some((name) => !Object.hasOwn(present, name)))
      return description;
  }
  return members(description, (field, value) => {
    const others = other[field];
    if (field === 'paths' || field === 'webhooks') return own(value, others);
    if (field !== 'components' || !isObject(value) || !isObject(others)) return value;
    return members(value, (section, components) => own(components, others[section]));
  });
}

function componentsOf({ components }: JsonObject, section: string): JsonObject {
  const found = isObject(components) ? components[section] : undefined;
  return isObject(found) ? found : {};
}

function own(value: JsonValue, other: JsonValue | undefined): JsonValue {
  if (!isObject(value) || !isObject(other)) return value;
  return members(value, (name, member) => (isObject(member) && member === other[name] ? undefined : member));
}

function members(
  object: JsonObject,
  member: (name: string, value: JsonValue) => JsonValue | undefined,
): JsonObject {
  const made = Object.create(null) as Record<string, JsonValue>;
  for (const name of Object.keys(object)) {
    const value = member(name, object[name] ?? null);
    if (value !== undefined) made[name] = value;
  }
  return made;
}
