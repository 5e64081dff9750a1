import { expect, test } from 'vitest';
import { encode } from '../../generator/runtime/encoding.ts';

test.each([
  ['ABCxyz019-._~', 'ABCxyz019-._~'],
  [":/?#[]@!$&'()*+,;=", '%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D'],
  ['%20 ü🚀', '%2520%20%C3%BC%F0%9F%9A%80'],
])('%s', (text, want) => {
  expect(encode(text)).toBe(want);
  expect(decodeURIComponent(encode(text))).toBe(text);
});

test('a lone surrogate', () => expect(() => encode('\ud800')).toThrow(URIError));
