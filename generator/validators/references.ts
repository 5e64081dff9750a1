/** Where references of a document lead. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { valueAt } from '../spec/pointer.ts';

export class References {
  private readonly root: JsonObject;
  /** From a pointer to the last one behind schemas that are nothing but a reference. */
  private readonly ends = new Map<string, string>();

  constructor(root: JsonObject) {
    this.root = root;
  }

  /** The pointer that a reference leads to, past schemas that are nothing but a reference themselves. */
  end(reference: string): string {
    const passed: string[] = [];
    let pointer = pointerOf(reference);
    for (;;) {
      const known = this.ends.get(pointer);
      const found = known === undefined ? valueAt(this.root, pointer) : undefined;
      const next = isObject(found) && Object.keys(found).length === 1 ? found['$ref'] : undefined;
      if (known !== undefined) pointer = known;
      if (typeof next !== 'string') break;
      passed.push(pointer);
      pointer = pointerOf(next);
    }
    for (const one of passed) this.ends.set(one, pointer);
    return pointer;
  }

  /** What stands at the end of a reference. */
  at(reference: string): JsonValue | undefined {
    return valueAt(this.root, this.end(reference));
  }

  /** The schema behind references; the loader refuses circles. `true` for none. */
  resolved(schema: JsonValue | undefined): JsonValue {
    let found = schema;
    while (isObject(found) && typeof found['$ref'] === 'string') found = this.at(found['$ref']);
    return found ?? true;
  }

  /** Names of properties that a closed object may have: those that its keyword takes for known, in their order. */
  names(schema: JsonObject): string[] {
    const { properties } = schema;
    // additionalProperties looks no further than its own schema (JSON Schema 2020-12 core, section 10.3.2.3).
    if (schema['additionalProperties'] === false) return isObject(properties) ? Object.keys(properties) : [];
    const names = new Set<string>();
    this.collect(schema, names, new Set());
    return [...names];
  }

  private collect(value: JsonValue | undefined, names: Set<string>, seen: Set<JsonValue>): void {
    if (!isObject(value) || seen.has(value)) return;
    seen.add(value);
    const { properties, dependentSchemas, $ref: reference } = value;
    if (isObject(properties)) for (const name of Object.keys(properties)) names.add(name);
    const applied = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'].flatMap(
      (keyword): readonly JsonValue[] => {
        const held = value[keyword] ?? true;
        return isArray(held) ? held : [held];
      },
    );
    const dependent = isObject(dependentSchemas) ? Object.values(dependentSchemas) : [];
    const referred = typeof reference === 'string' ? [this.at(reference)] : [];
    for (const one of [...referred, ...applied, ...dependent]) this.collect(one, names, seen);
  }
}

function pointerOf(reference: string): string {
  return decodeURIComponent(reference.slice(1));
}
