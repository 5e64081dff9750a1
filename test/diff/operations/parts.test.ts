/** The small questions that comparisons of operations ask. */
import { describe, expect, it } from 'vitest';
import { alternativesOf, insufficient } from '../../../generator/diff/operations/credentials.ts';
import { covers as coversType, mediaTypeKey } from '../../../generator/diff/operations/media-types.ts';
import { covers as coversServer, serverKey } from '../../../generator/diff/operations/server-addresses.ts';
import { standsFor } from '../../../generator/diff/operations/statuses.ts';
import { match } from '../../../generator/diff/operations/matching.ts';
import type { SecurityRequirement, Server } from '../../../generator/model/types.ts';
import { side } from '../sides.ts';

describe('a media type', () => {
  it.each([
    ['application/json', 'application/json'],
    ['Application/JSON', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['application/problem+json;charset="UTF-8"', 'application/problem+json'],
    ['text/plain; charset=UTF-8', 'text/plain;charset=utf-8'],
    ['a/b;Y=2; x="1"', 'a/b;x=1;y=2'],
    ['a/b;x="1 2"', 'a/b;x="1 2"'],
    ['a/b;', 'a/b'],
    ['', ''],
  ])('%s is compared as %s', (name, key) => {
    expect(mediaTypeKey(name)).toBe(key);
  });

  it.each([
    ['*/*', 'a/b', true],
    ['*/*', 'a/*', true],
    ['a/*', 'a/b', true],
    ['a/*', 'a/b;x=1', true],
    ['a/*', 'ab/c', false],
    ['a/*', '*/*', false],
    ['a/*', 'a/*', false],
    ['a/b', 'a/b;x=1', false],
  ])('%s covers %s: %s', (range, key, want) => {
    expect(coversType(range, key)).toBe(want);
  });
});

describe('a status that is not listed', () => {
  it.each([
    ['404', ['200', '4XX', 'default'], '4XX'],
    ['404', ['200', 'default'], 'default'],
    ['404', ['200', '5XX'], undefined],
    ['4XX', ['200', 'default'], 'default'],
    ['202', ['200', 'default'], undefined],
    ['202', ['404', 'default'], 'default'],
    ['202', ['2XX'], '2XX'],
    ['default', ['4XX'], undefined],
  ])('%s among %j is %s', (status, statuses, want) => {
    expect(standsFor(status, statuses)).toBe(want);
  });
});

describe('a server', () => {
  const server = (url: string, ...values: (readonly string[] | undefined)[]): Server => ({
    at: { file: '', pointer: '' },
    url,
    description: undefined,
    variables: new Map(
      values.map((list, index) => [
        `v${index}`,
        { at: { file: '', pointer: '' }, default: '', enum: list, description: undefined },
      ]),
    ),
    extensions: new Map(),
  });

  it.each([
    ['https://A.example/V1/', 'https://a.example/V1'],
    ['HTTPS://{Region}.A/', 'https://{}.a'],
    ['/', ''],
    ['/v1', '/v1'],
  ])('%s is compared as %s', (url, key) => {
    expect(serverKey(server(url))).toBe(key);
  });

  it.each([
    ['a value of its list', server('https://{v0}.x', ['eu', 'us']), server('https://eu.x'), true],
    ['no value of its list', server('https://{v0}.x', ['eu', 'us']), server('https://cn.x'), false],
    ['any value', server('https://{v0}.x', undefined), server('https://cn.x'), true],
    ['no further segment', server('https://a/{v0}', undefined), server('https://a/b/c'), false],
    ['all of a list', server('https://{v0}.x', ['eu', 'us']), server('https://{v0}.x', ['us']), true],
    [
      'not more than its list',
      server('https://{v0}.x', ['eu']),
      server('https://{v0}.x', ['eu', 'us']),
      false,
    ],
    ['any for any', server('https://{v0}.x', undefined), server('https://{v0}.x', undefined), true],
    ['no any for a list', server('https://{v0}.x', ['eu']), server('https://{v0}.x', undefined), false],
    ['characters as they are', server('https://a.x/(b)+'), server('https://aax/(b)+'), false],
    ['two variables', server('{v0}://{v1}.x', ['http', 'https'], ['a', 'b']), server('https://b.x'), true],
  ])('covers %s', (_, wider, narrower, want) => {
    expect(coversServer(wider, narrower)).toBe(want);
  });
});

describe('credentials', () => {
  const { api } = side(
    'components: {securitySchemes: {a: {type: http, scheme: basic}, b: {type: http, scheme: bearer}, c: {type: http, scheme: BASIC}, o: {type: oauth2, flows: {password: {tokenUrl: "https://p", scopes: {}}, clientCredentials: {tokenUrl: "https://c", scopes: {}}}}}}\n',
  );
  const ask = (...all: Record<string, string[]>[]): SecurityRequirement[] =>
    all.map((one) => new Map(Object.entries(one)));
  const cases: [
    what: string,
    presented: SecurityRequirement[],
    asked: SecurityRequirement[],
    suffices: boolean,
  ][] = [
    ['nothing, where nothing is asked', ask(), ask(), true],
    ['something, where nothing is asked', ask({ a: [] }), ask(), true],
    ['nothing, where something is asked', ask(), ask({ a: [] }), false],
    ['nothing, where it need not be', ask(), ask({ a: [] }, {}), true],
    ['one of two together', ask({ a: [] }), ask({ a: [], b: [] }), false],
    ['two together, where one is asked', ask({ a: [], b: [] }), ask({ a: [] }), true],
    ['one of two alternatives', ask({ a: [] }), ask({ a: [] }, { b: [] }), true],
    ['either, where one is asked', ask({ a: [] }, { b: [] }), ask({ a: [] }), false],
    ['the same under another name', ask({ c: [] }), ask({ a: [] }), true],
    ['further scopes', ask({ o: ['r', 'w'] }), ask({ o: ['r'] }), true],
    ['fewer scopes', ask({ o: ['r'] }), ask({ o: ['r', 'w'] }), false],
    ['a scheme that nobody defines', ask({ z: [] }), ask({ z: [] }), true],
  ];
  it.each(cases)('%s', (_, presented, asked, want) => {
    const lost = insufficient(alternativesOf(presented, api), alternativesOf(asked, api));
    expect(lost.length === 0).toBe(want);
  });

  it('have an alternative for each flow', () => {
    expect(alternativesOf(ask({ o: ['r'], a: [] }), api)).toHaveLength(2);
  });
});

describe('matching', () => {
  it('tries each key in turn, and pairs each member once', () => {
    const { both, removed, added } = match(
      ['a', 'B', 'c', 'c'],
      ['b', 'a', 'c', 'd'],
      (one) => one,
      (one) => one.toLowerCase(),
    );
    expect(both).toEqual([
      ['a', 'a'],
      ['c', 'c'],
      ['B', 'b'],
    ]);
    expect([removed, added]).toEqual([['c'], ['d']]);
  });
});
