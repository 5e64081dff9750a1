/**
 * Code of keywords in place of Ajv's own: where Ajv carries whole schemas along, where it writes the same for each of
 * many names, and where Ajv 8.20 goes wrong. And the keywords of ours.
 */
import {
  _,
  type Code,
  type CodeKeywordDefinition,
  type KeywordCxt,
  Name,
  nil,
  stringify,
} from 'ajv/dist/2020.js';
import { equal, fits } from '../runtime/validation-values.ts';
import { constant, count, errors } from './faults.ts';
import { unionCode } from './union-code.ts';

/** The values of a list as a constant of their own: Ajv would carry whole schemas along for them. */
export function listCode(cxt: KeywordCxt): void {
  const { gen, data, schema } = cxt;
  const values = schema as readonly unknown[];
  const list = constant(gen, values);
  cxt.setParams({ list });
  cxt.pass(
    values.some(isDeep)
      ? _`${list}.some(one => ${equality(cxt)}(one, ${data}))`
      : _`${list}.includes(${data})`,
  );
}

/** The same for the one value of `const`, which stands where it is compared unless it is an array or object. */
export function constCode(cxt: KeywordCxt): void {
  const { gen, data, schema } = cxt;
  const value: unknown = schema;
  const code = isDeep(value) ? constant(gen, value) : stringify(value);
  cxt.setParams({ value: code });
  cxt.pass(isDeep(value) ? _`${equality(cxt)}(${code}, ${data})` : _`${data} === ${code}`);
}

function isDeep(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function equality({ gen }: KeywordCxt): Name {
  return gen.scopeValue('func', { key: 'equal', ref: equal, code: _`equal` });
}

/** `additionalProperties: false`: the names are a constant of their own, from which a message suggests the right one. */
function closedCode(original: (cxt: KeywordCxt) => void): (cxt: KeywordCxt) => void {
  return (cxt) => {
    const { gen, data, schema, parentSchema, errsCount, it } = cxt;
    const names: unknown = parentSchema['$names'];
    if (schema !== false || names === undefined || parentSchema['patternProperties'] !== undefined) {
      original(cxt);
      return;
    }
    it.props = true;
    gen.forIn('key', data, (key) =>
      gen.if(_`!${constant(gen, names)}.includes(${key})`, () => {
        cxt.setParams({ additionalProperty: key });
        cxt.error();
      }),
    );
    cxt.ok(_`${errsCount ?? nil} === ${errors}`);
  };
}

/** `required`: one report in a loop instead of one for each name. */
function requiredCode(original: (cxt: KeywordCxt) => void): (cxt: KeywordCxt) => void {
  return (cxt) => {
    const { gen, schema, it } = cxt;
    const names = schema as readonly string[];
    if (!it.allErrors || names.length < 2) {
      original(cxt);
      return;
    }
    gen.forOf('name', constant(gen, names), (name) =>
      gen.if(_`!${isPresent(cxt, name)}`, () => {
        cxt.setParams({ missingProperty: name });
        cxt.error();
      }),
    );
  };
}

/** `dependentRequired`: the same; Ajv names all that a property demands in the report of each. */
export function demandCode(cxt: KeywordCxt): void {
  const { gen, schema } = cxt;
  const all = constant(gen, schema);
  gen.forIn('property', all, (property) =>
    gen.if(isPresent(cxt, property), () =>
      gen.forOf('name', _`${all}[${property}]`, (name) =>
        gen.if(_`!${isPresent(cxt, name)}`, () => {
          cxt.setParams({ property, missingProperty: name });
          cxt.error();
        }),
      ),
    ),
  );
}

function isPresent({ data, it }: KeywordCxt, name: Name): Code {
  const isSet = _`${data}[${name}] !== undefined`;
  return it.opts.ownProperties === true ? _`(Object.hasOwn(${data}, ${name}) && ${isSet})` : _`(${isSet})`;
}

/** Properties of which little is asked, most of most documents: one report in a loop for all of them. */
export const simpleKeyword: CodeKeywordDefinition = {
  keyword: '$simple',
  type: 'object',
  schemaType: 'object',
  error: { message: '', params: (cxt) => _`{asked: ${cxt.params['asked']}}` },
  code(cxt) {
    const { gen, data, schema } = cxt;
    const all = constant(gen, schema);
    const fit = gen.scopeValue('func', { key: 'fits', ref: fits, code: _`fits` });
    gen.forIn('key', all, (key) =>
      gen.if(_`${isPresent(cxt, key)} && !${fit}(${data}[${key}], ${all}[${key}])`, () => {
        cxt.setParams({ asked: _`${all}[${key}]` });
        cxt.error(false, undefined, { instancePath: key });
      }),
    );
  },
};

/** What has to fit unless it is null: of a union of the two. */
export const nullableKeyword: CodeKeywordDefinition = {
  keyword: '$nullable',
  schemaType: ['object', 'boolean'],
  code(cxt) {
    const { data, gen } = cxt;
    gen.if(_`${data} !== null`, () => {
      const valid = gen.name('valid');
      cxt.mergeValidEvaluated(cxt.subschema({ keyword: '$nullable' }, valid), valid);
    });
  },
};

/** A variant of a union, so that its faults can be told from those of the others. */
export const variantKeyword: CodeKeywordDefinition = {
  keyword: '$variant',
  schemaType: ['object', 'boolean'],
  trackErrors: true,
  error: { message: '', params: (cxt) => _`{${count(cxt)}}` },
  code(cxt) {
    const valid = cxt.gen.name('valid');
    cxt.mergeEvaluated(cxt.subschema({ keyword: '$variant' }, valid));
    cxt.pass(valid, () => cxt.error(true));
  },
};

/** Where a union beside it has failed, Ajv 8.20 has not begun the list of what has been looked at, and writes into it. */
function patternCode(original: (cxt: KeywordCxt) => void): (cxt: KeywordCxt) => void {
  return (cxt) => {
    const { props } = cxt.it;
    if (props instanceof Name) cxt.gen.if(_`${props} === undefined`, () => cxt.gen.assign(props, _`{}`));
    original(cxt);
  };
}

/** How many items have been looked at is, for Ajv 8.20, undefined after a condition that did not hold, and true for all of them. */
function unevaluatedCode(original: (cxt: KeywordCxt) => void): (cxt: KeywordCxt) => void {
  return (cxt) => {
    const { data, gen, it } = cxt;
    const { items } = it;
    if (items instanceof Name)
      it.items = gen.const('items', _`${items} === true ? ${data}.length : ${items} || 0`);
    original(cxt);
  };
}

/**
 * What a condition looks at counts as looked at only where it holds, and also where nothing follows from it (JSON Schema
 * 2020-12 core, sections 10.2.2.1 and 11.3); Ajv 8.20 counts it always, or passes over it.
 */
function conditionCode(original: KeywordCode): KeywordCode {
  return (cxt) => {
    if (cxt.it.opts.unevaluated !== true) {
      original(cxt);
      return;
    }
    if (['then', 'else'].some((keyword) => asksSomething(cxt.parentSchema[keyword]))) {
      const subschema = cxt.subschema.bind(cxt);
      let holds: Name | undefined;
      cxt.subschema = (applied, valid) => {
        if ('keyword' in applied && applied.keyword === 'if') holds = valid;
        return subschema(applied, valid);
      };
      const merge = cxt.mergeEvaluated.bind(cxt);
      // With a name it is `mergeValidEvaluated` that calls.
      cxt.mergeEvaluated = (looked, name) => {
        if (name !== undefined || holds === undefined) merge(looked, name);
        else cxt.mergeValidEvaluated(looked, holds);
      };
      original(cxt);
      return;
    }
    const holds = cxt.gen.name('holds');
    const quiet = { compositeRule: true, createErrors: false, allErrors: false } as const;
    const looked = cxt.subschema({ keyword: 'if', ...quiet }, holds);
    cxt.reset();
    cxt.mergeValidEvaluated(looked, holds);
  };
}

function asksSomething(schema: unknown): boolean {
  return (
    schema === false || (typeof schema === 'object' && schema !== null && Object.keys(schema).length > 0)
  );
}

type KeywordCode = (cxt: KeywordCxt) => void;

/** Code around Ajv's own. */
export const wrappedCode: Readonly<Record<string, (original: KeywordCode) => KeywordCode>> = {
  additionalProperties: closedCode,
  patternProperties: patternCode,
  unevaluatedItems: unevaluatedCode,
  required: requiredCode,
  if: conditionCode,
  anyOf: unionCode,
  oneOf: unionCode,
};
