/** What the compiled code reports about a fault, keyword by keyword: runtime/validation-faults.ts is the reading side. */
import { _, type Code, Name, nil, stringify } from 'ajv/dist/2020.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';

type Params = (cxt: KeywordErrorCxt) => Code;

/** The counter of faults in compiled code. */
export const errors = new Name('errors');

/** How many faults have been reported since the keyword began. */
export function count({ errsCount = nil }: KeywordErrorCxt): Code {
  return _`count: ${errors} - ${errsCount}`;
}

const limit: Params = (cxt) => _`{limit: ${cxt.schemaCode}${word(cxt, 'unit')}}`;

export const parameters: Readonly<Record<string, Params>> = {
  anyOf: (cxt) => _`{${count(cxt)}}`,
  oneOf: (cxt) => _`{${count(cxt)}, passingSchemas: ${cxt.params['passing']}}`,
  contains: (cxt) =>
    _`{${count(cxt)}, minContains: ${cxt.params['min']}${cxt.params['max'] === undefined ? nil : _`, maxContains: ${cxt.params['max']}`}}`,
  const: (cxt) => _`{allowedValue: ${cxt.params['value']}}`,
  dependentRequired: ({ params }) =>
    _`{property: ${params['property']}, missingProperty: ${params['missingProperty']}}`,
  if: (cxt) => _`{${count(cxt)}, failingKeyword: ${cxt.params['ifClause']}${shared(cxt, 'rule')}}`,
  enum: (cxt) => _`{allowedValues: ${cxt.params['list']}}`,
  additionalProperties: (cxt) =>
    _`{additionalProperty: ${cxt.params['additionalProperty']}${word(cxt, 'of')}${shared(cxt, 'names', 'known')}}`,
  unevaluatedProperties: (cxt) =>
    _`{unevaluatedProperty: ${cxt.params['unevaluatedProperty']}${word(cxt, 'of')}${shared(cxt, 'names', 'known')}}`,
  pattern: (cxt) => _`{pattern: ${cxt.schemaCode}${word(cxt, 'hint')}}`,
  not: (cxt) => _`{${word(cxt, 'except', 'hint', nil)}}`,
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: (cxt) => _`{multipleOf: ${cxt.schemaCode}${word(cxt, 'unit')}}`,
};

/** A word of the description as a further parameter; nothing where there is none. */
function word({ parentSchema }: KeywordErrorCxt, name: string, parameter = name, comma: Code = _`, `): Code {
  const value: unknown = parentSchema?.[`$${name}`];
  return typeof value === 'string' ? _`${comma}${new Name(parameter)}: ${value}` : nil;
}

/** The same for what is worth a constant of its own, which equal ones share. */
function shared({ gen, parentSchema }: KeywordErrorCxt, name: string, parameter = name): Code {
  const value: unknown = parentSchema?.[`$${name}`];
  return value === undefined ? nil : _`, ${new Name(parameter)}: ${constant(gen, value)}`;
}

/** A value as a constant of the code. */
export function constant(gen: KeywordErrorCxt['gen'], value: unknown): Name {
  const text = JSON.stringify(value);
  // In an object literal `__proto__` would be the prototype.
  const code = text.includes('__proto__') ? _`JSON.parse(${text})` : stringify(value);
  return gen.scopeValue('obj', { key: text, ref: value, code });
}
