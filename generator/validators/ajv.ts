/**
 * Ajv as it is used here: JSON Schema 2020-12, every fault reported, and in the parameters of a fault what a message
 * needs beside Ajv's own: the description's words, and how many faults belong to a union or a condition.
 */
import { _, Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { environmentOf } from './environment.ts';
import { parameters } from './faults.ts';
import {
  constCode,
  demandCode,
  listCode,
  nullableKeyword,
  simpleKeyword,
  variantKeyword,
  wrappedCode,
} from './keyword-code.ts';
import { formats } from './keywords.ts';
import type { Projection } from './projection.ts';
import { listValuesInLinearTime } from './scope.ts';
import type { CheckSchema } from './shapes.ts';

/** The id under which Ajv knows all definitions. */
const DEFINITIONS = 'definitions';

const options: Options = {
  allErrors: true,
  strict: false,
  strictNumbers: true,
  messages: false,
  // The document has been checked where it was read; the schemas here are ours.
  meta: false,
  validateSchema: false,
  addUsedSchema: false,
  logger: false,
  inlineRefs: 4,
  // 0.3 is a multiple of 0.1, whatever binary fractions make of it.
  multipleOfPrecision: 9,
  uriResolver: {
    parse: (uri) => {
      const [path = '', fragment] = uri.split('#');
      return fragment === undefined ? { path } : { path, fragment };
    },
    resolve: (base, path) => (path.startsWith('#') ? base + path : path),
    serialize: ({ path = '', fragment }) => (fragment === undefined ? path : `${path}#${fragment}`),
  },
};

/** A body's check as a function, and the source that it was compiled from. */
export type CompiledCheck = ValidateFunction;

export class Compiler {
  readonly ajv: Ajv2020;
  /** What all definitions stand in. */
  private readonly root: NonNullable<Ajv2020['schemas'][string]>;

  /** @param purpose `code`: the functions are not run here, and so not made */
  constructor({ definitions, hasInheritedNames, hasUnevaluated }: Projection, purpose: 'code' | 'functions') {
    const process = purpose === 'code' ? { process: () => 'return function () {}' } : {};
    const code = {
      source: true,
      esm: true,
      lines: true,
      optimize: false,
      formats: _`formats`,
      regExp,
      ...process,
    } as const;
    this.ajv = new Ajv2020({ ...options, ownProperties: hasInheritedNames, code });
    listValuesInLinearTime(this.ajv);
    // Ajv2020 sets these itself; what no schema asks for is not kept count of.
    Object.assign(this.ajv.opts, { unevaluated: hasUnevaluated, dynamicRef: false });
    for (const [name, format] of Object.entries(formats)) this.ajv.addFormat(name, format);
    for (const keyword of [variantKeyword, simpleKeyword, nullableKeyword]) this.ajv.addKeyword(keyword);
    for (const [keyword, params] of Object.entries(parameters))
      this.redefine(keyword, { error: { message: '', params } });
    this.redefine('const', { code: constCode });
    this.redefine('enum', { code: listCode });
    this.redefine('dependentRequired', { code: demandCode });
    for (const [keyword, wrap] of Object.entries(wrappedCode)) {
      const definition = this.ajv.getKeyword(keyword);
      if (typeof definition === 'object' && 'code' in definition)
        this.redefine(keyword, { code: wrap(definition.code) });
    }
    this.ajv.addSchema({ $id: DEFINITIONS, $defs: definitions });
    const root = this.ajv.schemas[DEFINITIONS];
    if (root === undefined) throw new Error('Ajv does not know the definitions');
    this.root = root;
  }

  /**
   * Compiles a check under a name.
   *
   * @throws Error when Ajv cannot compile the schema
   */
  compile(name: string, schema: CheckSchema): CompiledCheck {
    const compiled = environmentOf(this.ajv, this.root, schema);
    if (compiled.validate === undefined) throw new Error(`nothing was compiled for ${name}`);
    this.ajv.schemas[name] = compiled;
    return compiled.validate as CompiledCheck;
  }

  /** Changes the definition that this instance has of a keyword. */
  private redefine(keyword: string, change: object): void {
    const definition = this.ajv.getKeyword(keyword);
    if (typeof definition === 'object') Object.assign(definition, change);
  }
}

/** With the u flag, as JSON Schema recommends, where the pattern allows it; the loader has refused what is none at all. */
function regExp(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}
regExp.code = 'new RegExp';
