/** Digests of what schemas depend on: equal where that is equal, and only there. */
import { describe, expect, it } from 'vitest';
import { schemaDigests, schemasOf } from '../../generator/model/closures.ts';
import type { JsonObject } from '../../generator/spec/json.ts';

function documentOf(schemas: object, more: object = {}): JsonObject {
  return JSON.parse(JSON.stringify({ ...more, components: { schemas } })) as JsonObject;
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** A leads to B, B and C to each other, C to D; E stands alone, F leads to A. */
const schemas = {
  A: { items: ref('B') },
  B: { items: ref('C') },
  C: { anyOf: [ref('B'), ref('D')] },
  D: { maxLength: 1 },
  E: { maxLength: 2 },
  F: { not: ref('A') },
};

/** The schemas whose digest another document changes. */
function changed(before: JsonObject, after: JsonObject): string[] {
  const [one, other] = [schemaDigests(before), schemaDigests(after)];
  return [...one.keys()].filter((name) => one.get(name) !== other.get(name)).sort();
}

describe('a digest', () => {
  it.each<readonly [what: string, edit: object, want: string[]]>([
    ['nothing', {}, []],
    ['what others lead to', { D: { maxLength: 9 } }, ['A', 'B', 'C', 'D', 'F']],
    ['what nothing leads to', { E: { maxLength: 9 } }, ['E']],
    ['one of those that lead to each other', { B: { items: ref('C'), title: 'B' } }, ['A', 'B', 'C', 'F']],
    ['what leads to others', { A: { items: ref('B'), title: 'A' } }, ['A', 'F']],
    ['a mapping', { F: { not: ref('A'), x: '#/components/schemas/E' } }, ['F']],
    ['a way', { A: { items: ref('E') } }, ['A', 'F']],
    ['another that is new', { G: true }, []],
  ])('changes with %s', (_what, edit, want) => {
    expect(changed(documentOf(schemas), documentOf({ ...schemas, ...edit }))).toEqual(want);
  });

  it('does not change with what is no schema', () => {
    expect(changed(documentOf(schemas), documentOf(schemas, { info: {} }))).toEqual([]);
  });

  it.each<readonly [what: string, schema: object]>([
    ['a place that is no component', { $ref: '#/paths/~1a' }],
    ['a place within one', ref('E/items')],
    ['another kind of component', { $ref: '#/components/responses/E' }],
    ['an encoded name', ref('%45')],
    ['a name with a backslash', ref('\\E')],
    ['nothing', ref('Nowhere')],
    ['an anchor', { $anchor: 'a' }],
    ['a dynamic anchor', { $dynamicAnchor: 'a' }],
    ['a dynamic reference', { $dynamicRef: '#a' }],
    ['a base', { $id: 'https://a.test' }],
  ])('changes with all of the document where it depends on %s', (_what, schema) => {
    const given = { ...schemas, E: schema, G: { items: ref('E') } };
    expect(changed(documentOf(given), documentOf(given, { info: {} }))).toEqual(['E', 'G']);
  });

  it('is one for those that lead to each other, and another for every other one', () => {
    const digests = schemaDigests(documentOf(schemas));
    expect(digests.get('B')).toBe(digests.get('C'));
    expect(new Set(digests.values()).size).toBe(5);
    expect([...digests.keys()].sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  it('is the same however the schemas are ordered', () => {
    const { C, ...others } = schemas;
    expect(changed(documentOf(schemas), documentOf({ C, ...others }))).toEqual([]);
    const reversed = Object.fromEntries(Object.entries(schemas).reverse());
    expect(changed(documentOf(schemas), documentOf(reversed))).toEqual([]);
  });

  it('changes with all of the document for those that lead to each other, where one of them does', () => {
    const given = { A: { items: ref('B') }, B: { items: ref('A'), $anchor: 'b' }, C: true };
    expect(changed(documentOf(given), documentOf(given, { info: {} }))).toEqual(['A', 'B']);
  });

  it('is found along chains that are longer than a stack', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `S${index}`);
    const chain = Object.fromEntries(names.map((name, index) => [name, ref(names[index + 1] ?? 'S0')]));
    expect(new Set(schemaDigests(documentOf(chain)).values()).size).toBe(1);
  });

  it('of circles that touch is one, and another of those that do not', () => {
    const circles = {
      A: { anyOf: [ref('B'), ref('C')] },
      B: ref('A'),
      C: { anyOf: [ref('D'), ref('A')] },
      D: ref('C'),
      E: { anyOf: [ref('F'), ref('A')] },
      F: ref('E'),
    };
    const digests = schemaDigests(documentOf(circles));
    expect([...'ABCD'].map((name) => digests.get(name) === digests.get('A'))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(digests.get('E')).toBe(digests.get('F'));
    expect(digests.get('E')).not.toBe(digests.get('A'));
  });
});

describe('schemas', () => {
  it.each<readonly [document: object, want: object]>([
    [{}, {}],
    [{ components: {} }, {}],
    [{ components: [] }, {}],
    [{ components: { schemas: 1 } }, {}],
    [{ components: { schemas: { A: true } } }, { A: true }],
  ])('of %j are %j', (document, want) => {
    expect(schemasOf(document as JsonObject)).toEqual(want);
  });
});
