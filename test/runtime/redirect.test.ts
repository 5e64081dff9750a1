import { expect, test } from 'vitest';
import type { Answered } from '../../generator/runtime/exchange.ts';
import { followRedirects, refuseRedirect } from '../../generator/runtime/redirect.ts';

const FROM = 'https://a.example/v2/x?q=1';

/** Where the second request goes, if there is one. */
test.each<[string, number, string | undefined, string | undefined]>([
  ['GET', 302, '/y', 'https://a.example/y'],
  ['GET', 301, 'https://a.example:443/y', 'https://a.example/y'],
  ['HEAD', 308, 'y?z', 'https://a.example/v2/y?z'],
  ['GETTER', 302, '/y', undefined],
  ['WIDGET', 302, '/y', undefined],
  ['GET', 300, '/y', undefined],
  ['GET', 304, '/y', undefined],
  ['GET', 200, '/y', undefined],
  ['POST', 307, '/y', undefined],
  ['GET', 302, 'https://b.example/y', undefined],
  ['GET', 302, '//b.example/y', undefined],
  ['GET', 302, 'http://a.example/y', undefined],
  ['GET', 302, 'https://a.example:8443/y', undefined],
  ['GET', 302, 'https://a.example@b.example/y', undefined],
  ['GET', 302, 'https://[', undefined],
  ['GET', 302, undefined, undefined],
])('%s, %d to %s', async (method, status, location, want) => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    const headers = new Headers(location === undefined ? {} : { location });
    return urls.push(url) > 1 ? new Response('end') : new Response(null, { status, headers });
  };
  const request = { method, url: FROM, headers: {} };
  const exchange = { request, options: { fetch }, attempt: 1, sent: {} } as object as Answered;
  await followRedirects(FROM, exchange, new AbortController().signal);
  expect(urls).toEqual(want === undefined ? [FROM] : [FROM, want]);
  const refuse = () => refuseRedirect(exchange);
  if (want === undefined && location !== undefined && status !== 200)
    expect(refuse).toThrow(/The redirect to .* is not followed/);
  else expect(refuse).not.toThrow();
});

test.each([200, 201, 400, 404])('%d with a location is no redirect', (status) => {
  const request = { method: 'POST', url: FROM, headers: {} };
  const response = new Response(null, { status, headers: { location: '/y' } });
  expect(() => refuseRedirect({ request, options: {}, attempt: 1, sent: {}, response })).not.toThrow();
});

test('a redirect that a browser hides is refused too', () => {
  const response = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  const request = { method: 'GET', url: FROM, headers: {} };
  const exchange: Answered = { request, options: {}, attempt: 1, sent: {}, response };
  expect(() => refuseRedirect(exchange)).toThrow(/not followed/);
});
