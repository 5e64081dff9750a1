/** The code of a check grows with its schema, and not with its square. */
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import type { JsonObject } from '../../generator/spec/json.ts';
import { checkCode } from '../../generator/validators/validators.ts';
import { documentOf } from './document.ts';

const shapes: [string, (count: number) => JsonObject][] = [
  ['demands of one property', (count) => ({ type: 'object', dependentRequired: { a: names(count) } })],
  [
    'properties that demand another',
    (count) => ({
      type: 'object',
      dependentRequired: Object.fromEntries(names(count).map((name) => [name, ['a']])),
    }),
  ],
  ['members of a union', (count) => ({ anyOf: names(count).map((name) => ({ pattern: name })) })],
  ['properties that are required', (count) => ({ type: 'object', required: names(count) })],
];

describe('the size of the code', () => {
  it.each(shapes)('grows with %s', (_name, make) => {
    const [few, many] = [50, 500].map((count) => sizeOf(make(count)));
    expect(many! / few!).toBeLessThan(11);
  });
});

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `name-${1000 + index}`);
}

function sizeOf(schema: JsonObject): number {
  const document = documentOf({ send: schema });
  return checkCode(document, buildApi(document)).text.length;
}
