import { expect, test } from 'vitest';
import { childSchemas } from '../../generator/model/children.ts';
import { membersAtAnyDepth, resolve, resolveNamed } from '../../generator/model/resolve.ts';
import { schemaOf } from './plain.ts';

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const chain = { One: { type: 'string' }, Two: ref('One'), Three: ref('Two') };

test.each<readonly [given: object, kind: string, name: string | undefined]>([
  [{ type: 'null' }, 'null', undefined],
  [ref('One'), 'string', 'One'],
  [ref('Two'), 'string', 'One'],
  [ref('Three'), 'string', 'One'],
])('%j leads to %s, last named %s', (given, kind, name) => {
  const { api, schema } = schemaOf(given, chain);
  // The second time it is known.
  for (let time = 0; time < 2; time++) {
    const found = resolveNamed(api, schema);
    expect([found.schema.kind, found.definition?.name]).toEqual([kind, name]);
    expect(resolve(api, schema)).toBe(found.schema);
  }
});

test('a chain that begins within one that is known ends where that does', () => {
  const { api, schema } = schemaOf(ref('Three'), chain);
  const two = api.definitions.get('/components/schemas/Two')!.schema;
  expect(resolveNamed(api, two).definition?.name).toBe('One');
  expect(resolveNamed(api, schema).definition?.name).toBe('One');
});

test('a reference that leads nowhere stays one', () => {
  const { api, schema } = schemaOf(ref('One'), chain);
  const lost = { ...schema, target: '/nowhere' } as typeof schema;
  expect(resolve(api, lost)).toBe(lost);
  const definitions = new Map(
    [...api.definitions].map(([key, one]) => [key, key.endsWith('/One') ? { ...one, schema: lost } : one]),
  );
  const other = { ...api, definitions };
  expect(resolveNamed(other, schema)).toEqual({ schema: lost, definition: undefined });
});

test('members are met once, in their order, however deep', () => {
  const { api, schema } = schemaOf(
    { allOf: [{ title: 'a' }, ref('Both'), { allOf: [ref('Inner'), { title: 'd' }] }, { title: 'e' }] },
    { Both: { allOf: [{ title: 'b' }, ref('Inner')] }, Inner: { allOf: [{ title: 'c' }] } },
  );
  const { nested, others } = membersAtAnyDepth(api, schema, new Set());
  expect(others.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(nested).toHaveLength(3);
  const open = new Set([api.definitions.get('/components/schemas/Inner')!.schema]);
  const rest = membersAtAnyDepth(api, schema, open);
  expect(rest.others.map(({ title }) => title)).toEqual(['a', 'b', 'd', 'e']);
  expect(rest.nested).toHaveLength(2);
});

test('a schema that is no intersection has no members', () => {
  const { api, schema } = schemaOf({ type: 'string' });
  expect(membersAtAnyDepth(api, schema, new Set())).toEqual({ nested: [], others: [] });
});

test.each<readonly [given: unknown, want: string[]]>([
  [{ type: 'string', contentSchema: { title: 'a' } }, ['a']],
  [{ type: 'string' }, []],
  [
    {
      type: 'array',
      prefixItems: [{ title: 'a' }],
      items: { title: 'b' },
      unevaluatedItems: { title: 'c' },
      contains: { title: 'd' },
    },
    ['a', 'b', 'c', 'd'],
  ],
  [{ type: 'array' }, []],
  [
    {
      type: 'object',
      properties: { a: { title: 'a' } },
      patternProperties: { b: { title: 'b' } },
      additionalProperties: { title: 'c' },
      unevaluatedProperties: { title: 'd' },
      propertyNames: { title: 'e' },
      dependentSchemas: { f: { title: 'f' } },
    },
    ['a', 'b', 'c', 'd', 'e', 'f'],
  ],
  [{ type: 'object' }, []],
  [{ oneOf: [{ title: 'a' }, { title: 'b' }] }, ['a', 'b']],
  [{ allOf: [{ title: 'a' }, { title: 'b' }] }, ['a', 'b']],
  [{ not: { title: 'a' } }, ['a']],
  [{ if: { title: 'a' }, then: { title: 'b' }, else: { title: 'c' } }, ['a', 'b', 'c']],
  [{ if: { title: 'a' }, else: { title: 'c' } }, ['a', 'c']],
  [{ type: 'integer' }, []],
  [true, []],
])('inside %j are %j', (given, want) => {
  expect(childSchemas(schemaOf(given).schema).map(({ title }) => title)).toEqual(want);
});
