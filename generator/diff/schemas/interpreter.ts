/**
 * Instances held against schemas as they are written (JSON Schema 2020-12), without compiling anything: for the many
 * trials that a good witness takes. What is reported in the end, the validator has the last word on (verify.ts).
 */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import { valueAt } from '../../spec/pointer.ts';
import { matches } from './strings.ts';
import { sameValue, typeOf } from './types.ts';

/** What of an object or an array other keywords have looked at: `unevaluatedProperties` is for the rest. */
type Evaluated = Set<string | number>;

/** An instance and where it is looked at. */
interface Looking {
  readonly value: JsonValue;
  readonly evaluated: Evaluated;
}

export class Interpreter {
  private readonly description: JsonObject;
  private readonly targets = new Map<string, JsonValue>();

  /** @param description bundled, so that every reference is within it */
  constructor(description: JsonObject) {
    this.description = description;
  }

  /** Undefined for a pattern that is none. */
  isValid(pointer: string, value: JsonValue): boolean | undefined {
    return this.isInstance(this.at(pointer), value);
  }

  /** The same for a schema that is not written at a place of its own. */
  isInstance(schema: JsonValue, value: JsonValue): boolean | undefined {
    try {
      return this.isPart(schema, value);
    } catch (error) {
      if (error instanceof RangeError || error instanceof NoPattern) return undefined;
      throw error;
    }
  }

  private at(pointer: string): JsonValue {
    const known = this.targets.get(pointer) ?? valueAt(this.description, pointer) ?? true;
    this.targets.set(pointer, known);
    return known;
  }

  /** In place: what is evaluated below counts where the schema holds. */
  private holds(schema: JsonValue, { value, evaluated }: Looking): boolean {
    if (!isObject(schema)) return schema !== false;
    const own: Evaluated = new Set();
    const looking = { value, evaluated: own };
    const isValid =
      isOfType(value, schema['type']) &&
      isListed(value, schema) &&
      (typeof value === 'number' || typeof value === 'bigint' ? numberHolds(Number(value), schema) : true) &&
      (typeof value === 'string' ? textHolds(value, schema) : true) &&
      this.isCombined(schema, looking) &&
      (isArray(value) ? this.arrayHolds(value, schema, own) : true) &&
      (isObject(value) ? this.objectHolds(value, schema, looking) : true);
    if (isValid) for (const one of own) evaluated.add(one);
    return isValid;
  }

  private isCombined(schema: JsonObject, looking: Looking): boolean {
    const holds = (one: JsonValue): boolean => this.holds(one, looking);
    const { $ref, allOf, anyOf, oneOf, not, if: condition, then, else: otherwise } = schema;
    if (typeof $ref === 'string' && !holds(this.at(decodeURIComponent($ref.slice(1))))) return false;
    if (isArray(allOf) && !allOf.every(holds)) return false;
    // Every member is asked, since all that hold evaluate.
    if (isArray(anyOf) && anyOf.filter(holds).length === 0) return false;
    if (isArray(oneOf) && oneOf.filter(holds).length !== 1) return false;
    if (not !== undefined && this.holds(not, { ...looking, evaluated: new Set() })) return false;
    if (condition === undefined) return true;
    const branch = holds(condition) ? then : otherwise;
    return branch === undefined || holds(branch);
  }

  private arrayHolds(value: readonly JsonValue[], schema: JsonObject, evaluated: Evaluated): boolean {
    const { prefixItems, items, contains, uniqueItems, unevaluatedItems } = schema;
    const prefix = isArray(prefixItems) ? prefixItems : [];
    if (!isWithin(value.length, schema['minItems'], schema['maxItems'])) return false;
    if (
      uniqueItems === true &&
      value.some((one, index) => value.slice(0, index).some((other) => sameValue(one, other)))
    )
      return false;
    const each = (from: number, of: (index: number) => JsonValue | undefined): boolean =>
      value.every((item, index) => {
        const own = index < from ? undefined : of(index);
        if (own === undefined) return true;
        evaluated.add(index);
        return this.isPart(own, item);
      });
    if (!each(0, (index) => prefix[index]) || !each(prefix.length, () => items)) return false;
    if (contains !== undefined) {
      const matching = [...value.keys()].filter((index) => this.isPart(contains, value[index] ?? null));
      if (!isWithin(matching.length, schema['minContains'] ?? 1, schema['maxContains'])) return false;
      for (const index of matching) evaluated.add(index);
    }
    const rest = value.filter((_, index) => !evaluated.has(index));
    return unevaluatedItems === undefined || rest.every((item) => this.isPart(unevaluatedItems, item));
  }

  private objectHolds(value: JsonObject, schema: JsonObject, looking: Looking): boolean {
    const names = Object.keys(value);
    const { required, propertyNames, dependentRequired, dependentSchemas, unevaluatedProperties } = schema;
    const has = (name: JsonValue): boolean => Object.hasOwn(value, String(name));
    if (!isWithin(names.length, schema['minProperties'], schema['maxProperties'])) return false;
    if (isArray(required) && !required.every(has)) return false;
    if (propertyNames !== undefined && !names.every((name) => this.isPart(propertyNames, name))) return false;
    for (const [name, others] of isObject(dependentRequired) ? Object.entries(dependentRequired) : [])
      if (has(name) && isArray(others) && !others.every(has)) return false;
    for (const [name, one] of isObject(dependentSchemas) ? Object.entries(dependentSchemas) : [])
      if (has(name) && !this.holds(one, looking)) return false;
    if (!names.every((name) => this.memberHolds(name, value[name] ?? null, schema, looking.evaluated)))
      return false;
    if (unevaluatedProperties === undefined) return true;
    const rest = names.filter((name) => !looking.evaluated.has(name));
    for (const name of rest) looking.evaluated.add(name);
    return rest.every((name) => this.isPart(unevaluatedProperties, value[name] ?? null));
  }

  private memberHolds(name: string, value: JsonValue, schema: JsonObject, evaluated: Evaluated): boolean {
    const { properties, patternProperties, additionalProperties } = schema;
    const own: JsonValue[] = [];
    if (isObject(properties) && Object.hasOwn(properties, name)) own.push(properties[name] ?? null);
    for (const [pattern, one] of isObject(patternProperties) ? Object.entries(patternProperties) : [])
      if (isMatch(pattern, name)) own.push(one);
    if (own.length === 0 && additionalProperties !== undefined) own.push(additionalProperties);
    if (own.length > 0) evaluated.add(name);
    return own.every((one) => this.isPart(one, value));
  }

  private isPart(schema: JsonValue, value: JsonValue): boolean {
    return this.holds(schema, { value, evaluated: new Set() });
  }
}

export class NoPattern extends Error {}

/** @throws NoPattern */
export function isMatch(pattern: string, text: string): boolean {
  const answer = matches(pattern, text);
  if (answer === undefined) throw new NoPattern(pattern);
  return answer;
}

function isOfType(value: JsonValue, type: JsonValue | undefined): boolean {
  if (type === undefined) return true;
  if (isArray(type)) return type.some((one) => isOfType(value, one));
  if (type === 'integer') return typeOf(value) === 'number' && Number.isInteger(Number(value));
  return typeOf(value) === type;
}

function isListed(value: JsonValue, schema: JsonObject): boolean {
  const { enum: values, const: only } = schema;
  if (isArray(values) && !values.some((one) => sameValue(one, value))) return false;
  return only === undefined || sameValue(only, value);
}

function numberHolds(value: number, schema: JsonObject): boolean {
  const { multipleOf, exclusiveMinimum: above, exclusiveMaximum: below } = schema;
  if (!isWithin(value, schema['minimum'], schema['maximum'])) return false;
  if (above !== undefined && value <= Number(above)) return false;
  if (below !== undefined && value >= Number(below)) return false;
  return multipleOf === undefined || Number.isInteger(value / Number(multipleOf));
}

function textHolds(value: string, schema: JsonObject): boolean {
  const { minLength, maxLength, pattern } = schema;
  if (minLength !== undefined || maxLength !== undefined)
    if (!isWithin([...value].length, minLength, maxLength)) return false;
  return typeof pattern !== 'string' || isMatch(pattern, value);
}

function isWithin(count: number, least: JsonValue | undefined, most: JsonValue | undefined): boolean {
  return (least === undefined || count >= Number(least)) && (most === undefined || count <= Number(most));
}
