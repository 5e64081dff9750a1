/** Instances held against the descriptions as they are, by a JSON Schema validator of its own. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Schema } from '../../model/types.ts';
import type { JsonValue } from '../../spec/json.ts';
import { pointerFragment } from '../../spec/pointer.ts';
import { walkObjects } from '../../spec/walk.ts';
import type { Side } from '../change.ts';
import { type Copy, copyWithDescents, descend, descents, plain } from './descents.ts';

export class Verifier {
  private readonly side: Side;
  private copied: Copy | undefined;
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
    const validate = this.compiledAt(this.copy().placeOf(pointer));
    if (validate === undefined) return undefined;
    try {
      return validate(plain(value)) as boolean;
    } catch {
      return undefined;
    }
  }

  private compile(place: string): ValidateFunction | undefined {
    try {
      return this.validator().getSchema(`document${pointerFragment(place)}`) as ValidateFunction | undefined;
    } catch {
      return undefined;
    }
  }

  private validator(): Ajv2020 {
    if (this.ajv !== undefined) return this.ajv;
    const ajv = new Ajv2020({
      strict: false,
      validateFormats: false,
      logger: false,
      addUsedSchema: false,
      // The loader has checked them; doing so again costs more than all the rest of a small comparison.
      validateSchema: false,
    });
    ajv.addKeyword({
      keyword: descend,
      errors: false,
      validate: (index: number, value: unknown): boolean => {
        const validate = this.compiledAt(`/${descents}/${index}`);
        if (validate === undefined) throw new TypeError('a schema that the validator does not take');
        return validate(value) as boolean;
      },
    });
    ajv.addSchema(this.copy().value, 'document');
    this.ajv = ajv;
    return ajv;
  }

  private compiledAt(place: string): ValidateFunction | undefined {
    if (!this.compiled.has(place)) this.compiled.set(place, this.compile(place));
    return this.compiled.get(place);
  }

  private copy(): Copy {
    this.copied ??= copyWithDescents(this.side.document.value);
    return this.copied;
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
