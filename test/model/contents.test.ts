import { describe, expect, it, test } from 'vitest';
import {
  bodyType,
  isAnonymous,
  isJson,
  isSuccessEmpty,
  requestMediaType,
  successOf,
} from '../../generator/model/contents.ts';
import type { Operation } from '../../generator/model/types.ts';
import { apiOf } from './plain.ts';

function operationOf(given: object): Operation {
  const operation = { responses: { 200: { description: 'OK' } }, ...given };
  return apiOf({ paths: { '/a': { post: operation } } }).operations[0]!;
}

const contentOf = (types: readonly string[]): object => ({
  content: Object.fromEntries(types.map((type) => [type, {}])),
});

test.each<readonly [types: string[], want: string | undefined]>([
  [['text/plain', 'application/json', 'application/vnd.a+json'], 'application/json'],
  [['text/plain', 'application/vnd.a+json'], 'application/vnd.a+json'],
  [['text/plain', 'image/png'], 'text/plain'],
  [[], undefined],
])('of %j a body is sent as %s', (types, want) => {
  expect(requestMediaType(operationOf({ requestBody: contentOf(types) }))?.name).toBe(want);
});

test('no body has no media type', () => expect(requestMediaType(operationOf({}))).toBeUndefined());

test.each<readonly [type: string, want: string]>([
  ['multipart/form-data', 'FormData'],
  ['Multipart/mixed', 'FormData'],
  ['x/multipart/a', 'Exclude<BodyInit, ReadableStream>'],
  ['application/x-www-form-urlencoded; charset=utf-8', 'URLSearchParams'],
  ['x/application/x-www-form-urlencoded', 'Exclude<BodyInit, ReadableStream>'],
  ['text/plain', 'string'],
  ['TEXT/csv', 'string'],
  ['x/text/plain', 'Exclude<BodyInit, ReadableStream>'],
  ['application/xml', 'string'],
  ['application/atom+xml', 'string'],
  ['application/yaml', 'string'],
  ['application/x-yaml', 'string'],
  ['application/xmlish', 'Exclude<BodyInit, ReadableStream>'],
  ['application/octet-stream', 'Exclude<BodyInit, ReadableStream>'],
])('a body of %s is given as %s', (type, want) => expect(bodyType(type)).toBe(want));

test.each<readonly [type: string, want: boolean]>([
  ['application/json', true],
  ['application/problem+json', true],
  ['application/jsonl', true],
  ['text/plain', false],
])('that %s is JSON is %s', (type, want) => expect(isJson(type)).toBe(want));

describe('a success', () => {
  type Given = Readonly<Record<string, readonly string[]>>;
  const responsesOf = (given: Given): object =>
    Object.fromEntries(
      Object.entries(given).map(([status, types]) => [status, { description: 'D', ...contentOf(types) }]),
    );

  it.each<readonly [given: Given, want: object]>([
    [{ 200: ['application/json'] }, { parseAs: 'json' }],
    [{ 200: [] }, { parseAs: 'json' }],
    [{ 200: ['text/plain', 'application/json'] }, { parseAs: 'json' }],
    [{ 200: ['application/a+json'] }, { parseAs: 'json', accept: 'application/a+json' }],
    [{ 200: ['text/plain'], 201: ['application/json'] }, { parseAs: 'json' }],
    [
      { 200: ['text/plain', 'text/csv'], 201: ['text/plain'] },
      { parseAs: 'text', accept: 'text/plain, text/csv' },
    ],
    [{ 200: ['text/plain', 'image/png'] }, { parseAs: 'bytes', accept: 'text/plain, image/png' }],
    [
      { '2XX': ['image/png'], 400: ['application/json'] },
      { parseAs: 'bytes', accept: 'image/png' },
    ],
    [
      { 200: ['image/png'], default: ['application/json'] },
      { parseAs: 'bytes', accept: 'image/png' },
    ],
    [
      { 400: ['application/json'], default: ['image/png'] },
      { parseAs: 'bytes', accept: 'image/png' },
    ],
    [{ 400: ['image/png'] }, { parseAs: 'json' }],
  ])('of %j is read as %j', (given, want) => {
    expect(successOf(operationOf({ responses: responsesOf(given) }))).toEqual({ accept: undefined, ...want });
  });

  it.each<readonly [given: Given, want: boolean]>([
    [{ 204: [] }, true],
    [{ 200: [], '2XX': [], 400: ['text/plain'] }, true],
    [{ 200: ['text/plain'], 204: [] }, false],
    [{ 400: [] }, false],
    [{ default: [] }, false],
  ])('of %j: that it is empty is %s', (given, want) => {
    expect(isSuccessEmpty(operationOf({ responses: responsesOf(given) }))).toBe(want);
  });
});

describe('an operation', () => {
  const components = { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'K' } } };
  const key = [{ key: [] }];
  it.each<readonly [what: string, document: unknown, own: unknown, other: unknown, want: boolean]>([
    ['that needs a key', undefined, key, undefined, false],
    ['that needs nothing, as no other does', undefined, undefined, undefined, false],
    ['that needs nothing, where another needs a key', undefined, undefined, key, true],
    ['that needs nothing, where the document says who does', key, [], undefined, true],
    ['that needs nothing, as the document says', [], undefined, undefined, true],
    ['that needs a key or nothing', undefined, [{}, { key: [] }], undefined, false],
    ['whose only alternative is nothing', undefined, [{}], undefined, true],
    ['that needs a key, as the document says', key, undefined, undefined, false],
  ])('%s', (_what, document, own, other, want) => {
    const operation = (security: unknown): object => ({
      responses: { 200: { description: 'OK' } },
      ...(security === undefined ? {} : { security }),
    });
    const api = apiOf({
      components,
      ...(document === undefined ? {} : { security: document }),
      paths: { '/a': { get: operation(own) }, '/b': { get: operation(other) } },
    });
    expect(isAnonymous(api, api.operations[0]!)).toBe(want);
  });
});
