/** What the interpreter says of single conditions. */
import { isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import { valueAt } from '../../spec/pointer.ts';
import type { Conjunct } from './conjuncts.ts';
import type { Interpreter } from './interpreter.ts';

/** It says nothing. */
export class NoAnswer extends Error {}

export class Trials {
  private readonly description: JsonObject;
  private readonly interpreter: Interpreter;

  /** @param description bundled, so that every reference is within it */
  constructor(description: JsonObject, interpreter: Interpreter) {
    this.description = description;
    this.interpreter = interpreter;
  }

  /** @throws NoAnswer where there is none */
  holds(conjunct: Conjunct, instance: JsonValue): boolean {
    switch (conjunct.kind) {
      case 'assertion':
      case 'same':
        return this.isInstance(conjunct.schema, instance);
      case 'reference':
        return this.isInstance(this.at(conjunct.pointer), instance);
      case 'not':
        return !this.isInstance(conjunct.schema, instance);
      case 'anyOf':
        return conjunct.members.some((member) => this.isInstance(member, instance));
      case 'oneOf':
        return conjunct.members.filter((member) => this.isInstance(member, instance)).length === 1;
      case 'condition':
        return this.isInstance(
          this.isInstance(conjunct.if, instance) ? conjunct.then : conjunct.else,
          instance,
        );
      case 'dependent':
        return !hasMember(instance, conjunct.name) || this.isInstance(conjunct.schema, instance);
      case 'parts':
        return conjunct.partsOf(instance).every((part) => this.isInstance(conjunct.schema, part));
    }
  }

  /** @throws NoAnswer where there is none */
  isInstance(schema: JsonValue, instance: JsonValue): boolean {
    const answer = this.interpreter.isInstance(schema, instance);
    if (answer === undefined) throw new NoAnswer();
    return answer;
  }

  /** Those that are valid against a schema, and the others. */
  sorted(instances: readonly JsonValue[], schema: JsonValue): [valid: JsonValue[], invalid: JsonValue[]] {
    const [valid, invalid]: [JsonValue[], JsonValue[]] = [[], []];
    for (const one of instances) (this.isInstance(schema, one) ? valid : invalid).push(one);
    return [valid, invalid];
  }

  at(pointer: string): JsonValue {
    return valueAt(this.description, pointer) ?? true;
  }
}

export function hasMember(instance: JsonValue, name: string): boolean {
  return isObject(instance) && Object.hasOwn(instance, name);
}
