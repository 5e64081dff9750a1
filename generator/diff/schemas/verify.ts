/** Instances held against the descriptions as they are, by a JSON Schema validator of its own. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Schema } from '../../model/types.ts';
import { isArray, isObject, type JsonValue } from '../../spec/json.ts';
import { pointerFragment } from '../../spec/pointer.ts';
import { walkObjects } from '../../spec/walk.ts';
import type { Side } from '../change.ts';

export class Verifier {
  private readonly side: Side;
  private ajv: Ajv2020 | undefined;
  private pointers: Map<string, string> | undefined;
  private readonly compiled = new Map<string, ValidateFunction | undefined>();

  constructor(side: Side) {
    this.side = side;
  }

  /**
   * Undefined where the validator cannot be made: a schema that it does not take. What is `true` or `false`, or not
   * written at all, needs none.
   */
  isValid(schema: Schema, value: JsonValue): boolean | undefined {
    const pointer = this.pointerOf(schema);
    if (pointer === undefined) return schema.kind === 'any' || (schema.kind === 'never' ? false : undefined);
    if (!this.compiled.has(pointer)) this.compiled.set(pointer, this.compile(pointer));
    const validate = this.compiled.get(pointer);
    return validate === undefined ? undefined : validate(plain(value));
  }

  private compile(pointer: string): ValidateFunction | undefined {
    try {
      if (this.ajv === undefined) {
        this.ajv = new Ajv2020({
          strict: false,
          validateFormats: false,
          logger: false,
          addUsedSchema: false,
          // The loader has checked them; doing so again costs more than all the rest of a small comparison.
          validateSchema: false,
        });
        this.ajv.addSchema(plain(this.side.document.value) as object, 'document');
      }
      return this.ajv.getSchema(`document${pointerFragment(pointer)}`) as ValidateFunction | undefined;
    } catch {
      return undefined;
    }
  }

  /** Where a schema stands in the bundled document, which holds every file of the description. */
  private pointerOf({ at }: Schema): string | undefined {
    if (this.pointers === undefined) {
      this.pointers = new Map();
      walkObjects(this.side.document.value, (_object, type, pointer) => {
        if (type !== 'Schema') return;
        const { file, pointer: own } = this.side.document.locate(pointer);
        const key = `${file}#${own}`;
        if (this.pointers?.has(key) === false) this.pointers.set(key, pointer);
      });
    }
    return this.pointers.get(`${at.file}#${at.pointer}`);
  }
}

/** A copy for libraries that know no bigint, and objects without a prototype even less. */
function plain(value: JsonValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}
