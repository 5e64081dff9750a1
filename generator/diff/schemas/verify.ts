/** Instances held against the descriptions as they are, by a JSON Schema validator of its own. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Schema } from '../../model/types.ts';
import type { JsonValue } from '../../spec/json.ts';
import { valueAt } from '../../spec/pointer.ts';
import { walkObjects } from '../../spec/walk.ts';
import type { Side } from '../change.ts';
import { evidenceFor } from './evidence.ts';
import { Interpreter } from './interpreter.ts';
import { plain, trimmed } from './trimmed.ts';

export class Verifier {
  private readonly side: Side;
  private readonly interpreter: Interpreter;
  private readonly ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    logger: false,
    addUsedSchema: false,
    // The loader has checked them; doing so again costs more than all the rest of a small comparison.
    validateSchema: false,
    // What is made is used once.
    code: { optimize: false },
  });
  private pointers: Map<string, string> | undefined;
  private readonly known = new Map<Schema, Map<JsonValue, boolean | undefined>>();

  constructor(side: Side) {
    this.side = side;
    this.interpreter = new Interpreter(side.document.value);
  }

  /**
   * What the validator says. Undefined where it cannot be made: a schema that it does not take. What is `true` or
   * `false`, or not written at all, needs none.
   */
  isValid(schema: Schema, value: JsonValue): boolean | undefined {
    const known = this.known.get(schema) ?? new Map<JsonValue, boolean | undefined>();
    this.known.set(schema, known);
    if (!known.has(value)) known.set(value, this.validate(schema, value));
    return known.get(value);
  }

  /** What it will say, as far as that is known without making it. */
  seemsValid(schema: Schema, value: JsonValue): boolean | undefined {
    const pointer = this.pointerOf(schema);
    return pointer === undefined ? withoutKeywords(schema) : this.interpreter.isValid(pointer, value);
  }

  private validate(schema: Schema, value: JsonValue): boolean | undefined {
    const pointer = this.pointerOf(schema);
    if (pointer === undefined) return withoutKeywords(schema);
    const description = this.side.document.value;
    const instance = plain(value);
    const expected = this.interpreter.isValid(pointer, value);
    const evidence =
      expected === undefined
        ? undefined
        : evidenceFor(description, this.interpreter, pointer, value, expected);
    if (evidence !== undefined && this.answer(evidence, instance) === expected) return expected;
    return this.answer(trimmed(description, pointer, instance), instance);
  }

  private answer(definition: object, instance: unknown): boolean | undefined {
    try {
      return this.ajv.validate(definition, instance);
    } catch {
      return undefined;
    } finally {
      this.ajv.removeSchema(definition);
    }
  }

  /** Where a schema stands in the bundled document, which holds every file of the description. */
  private pointerOf({ at }: Schema): string | undefined {
    const { document } = this.side;
    const own = document.locate(at.pointer);
    if (own.file === at.file && own.pointer === at.pointer)
      return valueAt(document.value, at.pointer) === undefined ? undefined : at.pointer;
    if (this.pointers === undefined) {
      this.pointers = new Map();
      walkObjects(document.value, (_object, type, pointer) => {
        if (type !== 'Schema') return;
        const { file, pointer: place } = document.locate(pointer);
        const key = `${file}#${place}`;
        if (this.pointers?.has(key) === false) this.pointers.set(key, pointer);
      });
    }
    return this.pointers.get(`${at.file}#${at.pointer}`);
  }
}

function withoutKeywords({ kind }: Schema): boolean | undefined {
  return kind === 'any' || (kind === 'never' ? false : undefined);
}
