/** Small descriptions of shapes that have cost somebody minutes: wide unions, long chains, lists of 20,000 values. */
import type { JsonObject, JsonValue } from '../../../generator/spec/json.ts';

type Schemas = Record<string, JsonValue>;

/** By what they are. */
export const shapes: Readonly<Record<string, () => JsonObject>> = {
  'union of 2,000 branches': () =>
    body({ oneOf: times(2000, (index) => branch({ kind: { const: `k${index}` }, [`v${index}`]: text })) }),
  'union of 2,000 references with a discriminator': () => {
    const schemas = named(2000, () => branch({ kind: text, value: text }));
    const oneOf = Object.keys(schemas).map(reference);
    return body({ oneOf, discriminator: { propertyName: 'kind' } }, schemas);
  },
  'list of 20,000 strings': () => body({ type: 'string', enum: times(20_000, (index) => `value-${index}`) }),
  'ten lists of 20,000 strings': () =>
    body(
      branch(
        Object.fromEntries(
          times(10, (list) => [`p${list}`, { enum: times(20_000, (index) => `value-${list}-${index}`) }]),
        ),
      ),
    ),
  '5,000 constants with descriptions': () =>
    body({ oneOf: times(5000, (index) => ({ const: `v${index}`, description: `Number ${index}.` })) }),
  'object of 5,000 properties': () => body(branch(Object.fromEntries(times(5000, (i) => [`p${i}`, text])))),
  'object with 20,000 demands': () => {
    const names = times(1000, (index) => `p${index}`);
    const demands = names.map((name, index) => [name, times(20, (more) => `p${(index + more) % 1000}`)]);
    return body({
      ...branch(Object.fromEntries(names.map((name) => [name, text]))),
      dependentRequired: Object.fromEntries(demands) as JsonObject,
    });
  },
  '20,000 demands of one property': () =>
    body({ ...branch({ a: text }), dependentRequired: { a: times(20_000, (index) => `p${index}`) } }),
  '2,000 rules on a list of 2,000 values': () =>
    body({
      ...branch({ kind: { type: 'string', enum: times(2000, (index) => `k${index}`) } }),
      allOf: times(2000, (index) => ({
        if: { properties: { kind: { const: `k${index}` } }, required: ['kind'] },
        then: { required: [`p${index}`] },
      })),
    }),
  '1,000 rules, each on a list of its own': () =>
    body({
      ...branch(Object.fromEntries(times(1000, (index) => [`p${index}`, { enum: ['a', 'b'] }]))),
      allOf: times(1000, (index) => ({
        if: { properties: { [`p${index}`]: { const: 'a' } }, required: [`p${index}`] },
        then: { required: [`p${(index + 1) % 1000}`] },
      })),
    }),
  ...Object.fromEntries(
    ['anyOf', 'oneOf', 'allOf'].map((keyword) => [
      `${keyword} of 5,000 references`,
      () => {
        const schemas = named(5000, (index) => branch({ [`p${index}`]: text, value: text }));
        return body({ [keyword]: Object.keys(schemas).map(reference) }, schemas);
      },
    ]),
  ),
  '5,000 names that make one identifier': () => {
    const schemas = Object.fromEntries(times(5000, (index) => [`a${signs(index)}b`, branch({ a: text })]));
    return body({ anyOf: Object.keys(schemas).map(reference) }, schemas);
  },
  '30 levels that take in the next twice': () => chain(30, (next) => ({ allOf: [next, next] })),
  '30 levels of choices that double': () =>
    chain(30, (next) => ({ oneOf: [next, { type: 'array', items: next }] })),
  '2,000 levels of parts': () => chain(2000, (next) => ({ allOf: [next, branch({ a: text })] })),
  '2,000 levels of maps': () => chain(2000, (next) => ({ type: 'object', additionalProperties: next })),
  '2,000 levels of negations': () => chain(2000, (next) => ({ not: next })),
  'a list 2,000 levels deep in a description': () =>
    body({ type: 'string', description: times(2000, (level) => `${'  '.repeat(level)}- a`).join('\n') }),
  '3,000 references in a row': () => chain(3000, (next) => next),
  '5,000 faults on a line': () =>
    body(branch(Object.fromEntries(times(5000, (i) => [`p${i}`, { type: 'string', pattern: '(' }])))),
  '5,000 levels of objects': () => chain(5000, (next) => branch({ next })),
  '300 schemas that all lead to each other': () =>
    body(
      reference('S0'),
      named(300, (index) => ({
        type: 'object',
        properties: Object.fromEntries(
          times(20, (k) => [`p${k}`, reference(`S${(index * 7 + k * 13 + 1) % 300}`)]),
        ),
      })),
    ),
  'patterns that never end': () =>
    body({
      type: 'string',
      pattern: '^(a+)+$',
      default: `${'a'.repeat(40)}!`,
      examples: [`${'a'.repeat(40)}!`],
    }),
};

const text: JsonObject = { type: 'string', description: 'Some words.' };

function body(schema: JsonValue, schemas: Schemas = {}): JsonObject {
  const content = { 'application/json': { schema } };
  const operation = {
    operationId: 'send',
    requestBody: { required: true, content },
    responses: { '200': { description: 'Fine.', content } },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Shape', version: '1.0.0' },
    paths: { '/x': { post: operation } },
    components: { schemas },
  };
}

function branch(properties: JsonObject): JsonObject {
  return { type: 'object', required: Object.keys(properties).slice(0, 1), properties };
}

function chain(length: number, of: (next: JsonObject) => JsonObject): JsonObject {
  const schemas = named(length, (index) => (index + 1 === length ? text : of(reference(`S${index + 1}`))));
  return body(reference('S0'), schemas);
}

/** A number in signs that no identifier has. */
function signs(number: number): string {
  return number.toString(2).padStart(13, '0').replaceAll('0', '.').replaceAll('1', '-');
}

function named(count: number, of: (index: number) => JsonObject): Schemas {
  return Object.fromEntries(times(count, (index) => [`S${index}`, of(index)]));
}

function reference(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

function times<Item>(count: number, of: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => of(index));
}
