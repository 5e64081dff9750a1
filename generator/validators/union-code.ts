/**
 * Code of unions. Ajv writes each variant out, nested a level deeper than the one before. Most variants are references
 * or little more than a type: those are listed, and one call goes through the list.
 */
import { _, type Ajv2020, type Code, type KeywordCxt, Name } from 'ajv/dist/2020.js';
import { strConcat } from 'ajv/dist/compile/codegen/index.js';
import { getValidate } from 'ajv/dist/vocabularies/core/ref.js';
import { fitUnion } from '../runtime/validation-values.ts';
import { environmentOf } from './environment.ts';
import { constant } from './faults.ts';
import { type CheckSchema, simpleOf } from './shapes.ts';

/** Unions with more variants than that are listed even where Ajv has to keep count of what has been looked at. */
const DEEPEST_UNION = 64;

const names = {
  vErrors: new Name('vErrors'),
  errors: new Name('errors'),
  instancePath: new Name('instancePath'),
};

export function unionCode(original: (cxt: KeywordCxt) => void): (cxt: KeywordCxt) => void {
  return (cxt) => {
    const variants = cxt.schema as readonly CheckSchema[];
    if (cxt.it.opts.unevaluated === true) (variants.length > DEEPEST_UNION ? flatUnion : original)(cxt);
    else if (cxt.keyword === 'oneOf' || !variants.includes(true)) listedUnion(cxt, variants);
  };
}

function listedUnion(cxt: KeywordCxt, variants: readonly CheckSchema[]): void {
  const { gen, data, keyword, it } = cxt;
  const listed = variants.map((one) => variantCode(cxt, one));
  const fit = gen.scopeValue('func', { key: 'fitUnion', ref: inProcess, code: _`fitUnion` });
  const path = strConcat(names.instancePath, it.errorPath);
  const faults = gen.const('faults', _`${fit}([${joined(listed)}], ${data}, ${path}, ${keyword})`);
  cxt.result(_`${faults} === null`, undefined, () => {
    gen.assign(names.vErrors, _`${names.vErrors} === null ? ${faults} : ${names.vErrors}.concat(${faults})`);
    gen.assign(names.errors, _`${names.vErrors}.length`);
  });
}

/** With commas between them. Halves are joined, because joining copies: one by one, thousands took seconds. */
function joined(codes: readonly Code[]): Code {
  if (codes.length < 2) return codes[0] ?? _``;
  const half = codes.length >> 1;
  return _`${joined(codes.slice(0, half))}, ${joined(codes.slice(half))}`;
}

/** Functions of this process take the path with other things that Ajv knows of a value. */
const inProcess: typeof fitUnion = (variants, value, path, keyword) =>
  fitUnion(variants, value, path, keyword, (check, given, at) =>
    check(given, { instancePath: at } as unknown as string),
  );

/** A variant as what the list holds: what little is asked, or a function. */
function variantCode(cxt: KeywordCxt, variant: CheckSchema): Code {
  const { gen, it } = cxt;
  const schema =
    typeof variant === 'object' && '$variant' in variant ? (variant['$variant'] as CheckSchema) : variant;
  const simple = simpleOf(schema);
  if (simple !== undefined) return typeof simple === 'string' ? _`${simple}` : constant(gen, simple);
  return getValidate(cxt, environmentOf(it.self as Ajv2020, it.schemaEnv.root, schema));
}

/** One variant after the other, none within another. */
function flatUnion(cxt: KeywordCxt): void {
  const { gen, schema, keyword } = cxt;
  const valid = gen.let('valid', false);
  const passing = gen.let('passing', null);
  cxt.setParams({ passing });
  for (const index of (schema as readonly unknown[]).keys()) {
    const isValid = gen.name('_valid');
    const variant = cxt.subschema({ keyword, schemaProp: index, compositeRule: true }, isValid);
    cxt.mergeValidEvaluated(variant, isValid);
    if (keyword === 'anyOf') gen.if(isValid, () => gen.assign(valid, true));
    else {
      gen.if(_`${isValid} && !Array.isArray(${passing})`, () => {
        gen.assign(valid, _`${passing} === null`);
        gen.assign(passing, _`${passing} === null ? ${index} : [${passing}, ${index}]`);
      });
    }
  }
  cxt.result(
    valid,
    () => cxt.reset(),
    () => cxt.error(true),
  );
}
