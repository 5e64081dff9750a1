import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../generator/runtime/redact.ts';

const redactor = () =>
  createRedactor(
    { 'x-auth-token': 'token-value', accept: 'application/json' },
    '{"user_data":"{\\"k\\":\\"inner\\"}","a":"plain"}',
    ['given', 'given-longer', 'abc', 'four', 'a"quoted/one', 'lone\ud800', ''],
  );

test.each([
  ['a token-value b', 'a [redacted] b'],
  ['given-longer given', '[redacted] [redacted]'],
  ['{"k":"inner"} inner', '[redacted] [redacted]'],
  ['abc plain application/json', 'abc plain application/json'],
  [
    'https://u:p@a.example/x?token=1&b=2&X-Secret-Id=3#f',
    'https://a.example/x?token=[redacted]&b=2&X-Secret-Id=[redacted]#f',
  ],
  ['at https://u@a.example and //b@c', 'at https://a.example and //c'],
  ['a@b.example, 1 = 2, x=1', 'a@b.example, 1 = 2, x=1'],
  ['a four b', 'a [redacted] b'],
  [
    String.raw`a a\"quoted/one b a"quoted/one c a%22quoted%2Fone d`,
    'a [redacted] b [redacted] c [redacted] d',
  ],
  ['lone%EF%BF%BD', '[redacted]'],
  ['', ''],
])('text %s', (shown, want) => expect(redactor().text(shown)).toBe(want));

test.each<[unknown, unknown]>([
  [undefined, undefined],
  [null, null],
  ['token-value', '[redacted]'],
  [{ a: ['given', 1, null] }, { a: ['[redacted]', 1, null] }],
  [
    { 'Set-Cookie': 'x', 'x-auth-token': 1, AccessKey: {}, ak: 'x', sk: 'x', task: 'x' },
    {
      'Set-Cookie': '[redacted]',
      'x-auth-token': '[redacted]',
      AccessKey: '[redacted]',
      ak: '[redacted]',
      sk: '[redacted]',
      task: 'x',
    },
  ],
])('json %j', (value, want) => expect(redactor().json(value)).toEqual(want));

describe('bodies that hold no secrets to find', () => {
  test.each([
    undefined,
    null,
    'no JSON',
    '"text"',
    '1',
    'null',
    new Uint8Array(10),
    new URLSearchParams('a=b'),
    '{"user_data":"\\ud800lone"}',
  ])('%o', (body) => {
    expect(createRedactor({}, body).text('text no JSON 1 null')).toBe('text no JSON 1 null');
  });
});
