/**
 * A schema with what can matter for one instance, and no more: properties that it does not have, and everything below
 * them, are left out. A validator compiles what it is given, and of a large description an instance meets little.
 */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import { valueAt } from '../../spec/pointer.ts';

/** Instances that a schema may be asked about. */
type Instances = ReadonlySet<unknown>;

/** What a schema says of instances itself; everything else below is a schema, or is for readers. */
const assertions: ReadonlySet<string> = new Set(
  (
    'type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern ' +
    'maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired'
  ).split(' '),
);
const lists: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf']);
const sameInstance: ReadonlySet<string> = new Set(['not', 'if', 'then', 'else']);
const ofItems: ReadonlySet<string> = new Set(['items', 'contains', 'unevaluatedItems']);
const ofMembers: ReadonlySet<string> = new Set(['additionalProperties', 'unevaluatedProperties']);

/**
 * @param description bundled, so that every reference is within it
 * @param instance plain (`plain`)
 * @returns a schema without references to anywhere else
 */
export function trimmed(description: JsonObject, pointer: string, instance: unknown): object {
  const trimmer = new Trimmer(description);
  const $ref = trimmer.reference(pointer, new Set([instance]));
  return { $ref, $defs: trimmer.definitions };
}

class Trimmer {
  readonly definitions: Record<string, unknown> = {};
  private readonly description: JsonObject;
  private readonly names = new Map<Instances, Map<string, string>>();
  private readonly parts = new Map<Instances, Map<string, Instances>>();

  constructor(description: JsonObject) {
    this.description = description;
  }

  reference(pointer: string, instances: Instances): string {
    const names = entry(this.names, instances, () => new Map<string, string>());
    const known = names.get(pointer);
    if (known !== undefined) return known;
    const name = `s${Object.keys(this.definitions).length}`;
    names.set(pointer, `#/$defs/${name}`);
    this.definitions[name] = true;
    this.definitions[name] = this.schema(valueAt(this.description, pointer) ?? true, instances);
    return `#/$defs/${name}`;
  }

  private schema(value: JsonValue, instances: Instances): unknown {
    if (!isObject(value)) return value !== false;
    if (instances.size === 0) return true;
    const made: Record<string, unknown> = {};
    for (const keyword of Object.keys(value)) {
      const found = this.keyword(keyword, value[keyword] ?? null, instances);
      if (found !== undefined) made[keyword] = found;
    }
    return made;
  }

  private keyword(keyword: string, value: JsonValue, instances: Instances): unknown {
    if (assertions.has(keyword)) return plain(value);
    if (sameInstance.has(keyword)) return this.schema(value, instances);
    if (lists.has(keyword))
      return isArray(value) ? value.map((one) => this.schema(one, instances)) : undefined;
    if (ofItems.has(keyword)) return this.schema(value, this.items(instances));
    if (ofMembers.has(keyword)) return this.schema(value, this.members(instances));
    switch (keyword) {
      case '$ref':
        return this.reference(decodeURIComponent(String(value).slice(1)), instances);
      case 'properties':
        return this.named(value, (name) => this.member(instances, name));
      case 'patternProperties':
        return this.named(value, () => this.members(instances));
      case 'dependentSchemas':
        return this.named(value, (name) => (this.member(instances, name).size > 0 ? instances : none));
      case 'prefixItems':
        return isArray(value) ? value.map((one) => this.schema(one, this.items(instances))) : undefined;
      case 'propertyNames':
        return this.schema(
          value,
          this.part(instances, 'names', (one) => (isRecord(one) ? Object.keys(one) : [])),
        );
      default:
        return undefined;
    }
  }

  /** The schemas of a mapping for whose names there are instances. */
  private named(value: JsonValue, instancesOf: (name: string) => Instances): unknown {
    if (!isObject(value)) return undefined;
    const members = Object.keys(value).flatMap((name): [string, unknown][] => {
      const instances = instancesOf(name);
      return instances.size === 0 ? [] : [[name, this.schema(value[name] ?? null, instances)]];
    });
    return Object.fromEntries(members);
  }

  private items(instances: Instances): Instances {
    return this.part(instances, 'items', (one) => (Array.isArray(one) ? (one as unknown[]) : []));
  }

  private members(instances: Instances): Instances {
    return this.part(instances, 'members', (one) => (isRecord(one) ? Object.values(one) : []));
  }

  private member(instances: Instances, name: string): Instances {
    return this.part(instances, `member ${name}`, (one) =>
      isRecord(one) && Object.hasOwn(one, name) ? [one[name]] : [],
    );
  }

  /** The same set each time, so that what it is for is found again. */
  private part(instances: Instances, key: string, of: (one: unknown) => readonly unknown[]): Instances {
    const known = entry(this.parts, instances, () => new Map<string, Instances>());
    return entry(known, key, () => new Set([...instances].flatMap(of)));
  }
}

const none: Instances = new Set();

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A copy for libraries that know no bigint, and objects without a prototype even less. */
export function plain(value: JsonValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}
