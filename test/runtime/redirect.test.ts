import { expect, test } from 'vitest';
import { sameOriginRedirects } from '../../generator/runtime/redirect.ts';

const FROM = 'https://a.example/v2/x?q=1';

test.each<[string, string | undefined, number, string | undefined]>([
  ['GET', '/y', 0, 'https://a.example/y'],
  ['HEAD', 'y?z', 4, 'https://a.example/v2/y?z'],
  ['GET', 'https://a.example:443/y', 0, 'https://a.example/y'],
  ['GET', '/y', 5, undefined],
  ['POST', '/y', 0, undefined],
  ['GET', 'https://b.example/y', 0, undefined],
  ['GET', '//b.example/y', 0, undefined],
  ['GET', 'http://a.example/y', 0, undefined],
  ['GET', 'https://a.example:8443/y', 0, undefined],
  ['GET', 'https://a.example@b.example/y', 0, undefined],
  ['GET', 'https://[', 0, undefined],
  ['GET', undefined, 0, undefined],
])('%s to %s after %d others', (method, location, hops, want) => {
  const response = new Response(null, { status: 302, headers: location === undefined ? {} : { location } });
  expect(sameOriginRedirects(method, FROM, response, hops)).toBe(want);
});
