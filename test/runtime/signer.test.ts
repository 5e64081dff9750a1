import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeHash } from '../../generator/runtime/crypto.node.ts';
import { webHash } from '../../generator/runtime/crypto.web.ts';
import { signRequest, type SignableRequest } from '../../generator/runtime/signer.ts';

interface Vector {
  id: string;
  input: {
    method: string;
    url: string;
    query: Record<string, string | string[]>;
    headers: Record<string, string>;
    body?: string | null;
    bodyBase64?: string;
    ak: string;
    sk: string;
    securityToken: string | null;
    projectId: string | null;
    domainId: string | null;
    date: string;
  };
  expected: { signedHeaders: string; canonicalRequest: string; stringToSign?: string; authorization: string };
}

const { vectors } = JSON.parse(
  readFileSync(new URL('../fixtures/runtime/aksk.json', import.meta.url), 'utf8'),
) as { vectors: Vector[] };
const implementations = { node: nodeHash()!, web: webHash };
const credentials = { accessKey: 'AKIDEXAMPLE', secretKey: 'SKexample' };
const noon = '20260102T030405Z';

test('the vectors are all there', () => expect(vectors.length).toBe(34));

describe.each(Object.entries(implementations))('signRequest with %s crypto', (_name, crypto) => {
  test.each(vectors.map((vector) => [vector.id, vector] as const))(
    'vector %s',
    async (_id, { input, expected }) => {
      const keys = {
        accessKey: input.ak,
        secretKey: input.sk,
        securityToken: input.securityToken ?? undefined,
        projectId: input.projectId ?? undefined,
        domainId: input.domainId ?? undefined,
      };
      const signed = await signRequest(requestOf(input), keys, input.date, crypto);
      expect(signed.canonicalRequest).toBe(expected.canonicalRequest);
      if (expected.stringToSign) expect(signed.stringToSign).toBe(expected.stringToSign);
      expect(signed.authorization).toBe(expected.authorization);
      expect(signed.authorization).toContain(`SignedHeaders=${expected.signedHeaders},`);
      expect(signed.headers.authorization).toBe(expected.authorization);
      for (const name of expected.signedHeaders.split(';'))
        if (name !== 'host')
          expect(expected.canonicalRequest).toContain(`\n${name}:${signed.headers[name]}\n`);
    },
  );
});

/** Beyond the vectors: the query as URLSearchParams writes it (`+`) signs as `%20` does. */
test.each(
  vectors
    .filter((vector) => Object.keys(vector.input.query).length > 0)
    .map((vector) => [vector.id, vector] as const),
)('vector %s with its query written as a form', async (_id, { input, expected }) => {
  const url = new URL(input.url);
  for (const [name, value] of Object.entries(input.query))
    for (const one of [value].flat()) url.searchParams.append(name, one);
  const keys = { accessKey: input.ak, secretKey: input.sk, projectId: input.projectId ?? undefined };
  const signed = await signRequest({ ...requestOf(input), url: url.href }, keys, input.date);
  expect(signed.canonicalRequest).toBe(expected.canonicalRequest);
});

describe('fields', () => {
  const cases: [string, Partial<SignableRequest>, object, Record<string, string | undefined>][] = [
    ['security token is sent and signed', {}, { securityToken: 'st' }, { 'x-security-token': 'st' }],
    [
      'project and domain',
      {},
      { projectId: 'p', domainId: 'd' },
      { 'x-project-id': 'p', 'x-domain-id': 'd' },
    ],
    ['an empty id is not sent', {}, { projectId: '' }, { 'x-project-id': undefined }],
    ['values are trimmed', { headers: { 'X-A': '  b\t' } }, {}, { 'x-a': 'b' }],
    ['an old signature is replaced', { headers: { Authorization: 'old' } }, {}, { 'x-a': undefined }],
    [
      'a form is not hashed',
      { body: new URLSearchParams('a=b') },
      {},
      { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' },
    ],
    [
      'text of another type is not hashed',
      { headers: { 'content-type': 'text/plain' }, body: 'a' },
      {},
      { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' },
    ],
    [
      'bytes without a type are hashed',
      { body: new Uint8Array([1]) },
      {},
      { 'x-sdk-content-sha256': undefined },
    ],
    [
      'a type that only ends like JSON is not hashed',
      { headers: { 'content-type': 'x-application/json' }, body: 'a' },
      {},
      { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' },
    ],
    ['host is left to fetch', {}, {}, { host: undefined }],
  ];
  test.each(cases)('%s', async (_name, request, extra, want) => {
    const signed = await signRequest(
      { method: 'POST', url: 'https://a.example/x', ...request },
      { ...credentials, ...extra },
      noon,
    );
    for (const [name, value] of Object.entries(want)) expect(signed.headers[name]).toBe(value);
    expect(signed.headers.authorization).toMatch(
      /^SDK-HMAC-SHA256 Access=AKIDEXAMPLE, SignedHeaders=[-_a-z0-9;]+, Signature=[0-9a-f]{64}$/,
    );
    expect(signed.canonicalRequest).not.toMatch(/authorization/);
  });

  test('octets that need no percent-encoding are decoded', async () => {
    const signed = await signRequest(
      { method: 'GET', url: 'https://a.example/%41%7e%7E%20/' },
      credentials,
      noon,
    );
    expect(signed.canonicalRequest.split('\n')[1]).toBe('/A~~%20/');
  });

  test('octets that are no UTF-8 stay as written', async () => {
    const signed = await signRequest(
      { method: 'GET', url: 'https://a.example/a%ffb!/100%/' },
      credentials,
      noon,
    );
    expect(signed.canonicalRequest.split('\n')[1]).toBe('/a%FFb%21/100%25/');
  });

  test('a Date and its text give the same signature', async () => {
    const request = { method: 'GET', url: 'https://a.example/' };
    const [a, b] = [new Date('2026-01-02T03:04:05.678Z'), noon];
    expect(await signRequest(request, credentials, a)).toEqual(await signRequest(request, credentials, b));
    const written = await signRequest(request, credentials, '2026-01-02T03:04:05Z');
    expect(written.headers['x-sdk-date']).toBe(noon);
    expect(written).toEqual(await signRequest(request, credentials, b));
  });

  test('a date among the fields goes before another, however it is written', async () => {
    for (const date of [noon, '2026-01-02T03:04:05Z', 'Fri, 02 Jan 2026 03:04:05 GMT']) {
      const request = { method: 'GET', url: 'https://a.example/', headers: { 'X-Sdk-Date': date } };
      const { stringToSign } = await signRequest(request, credentials, '20300101T000000Z');
      expect(stringToSign.split('\n')[1]).toBe(noon);
    }
  });

  test('one URL after the other', async () => {
    const lines: (string | undefined)[] = [];
    for (const url of [
      'https://a.example/x',
      'https://a.example/x?q=1',
      'http://b.example/x',
      'https://a.example/x',
    ]) {
      const { canonicalRequest } = await signRequest({ method: 'GET', url }, credentials, noon);
      lines.push(canonicalRequest.split('\n').slice(1, 4).join(' '));
    }
    const first = '/x/  host:a.example';
    expect(lines).toEqual([first, '/x/ q=1 host:a.example', '/x/  host:b.example', first]);
  });

  test('a date that is none is refused', async () => {
    await expect(
      signRequest({ method: 'GET', url: 'https://a.example/' }, credentials, 'soon'),
    ).rejects.toThrow(RangeError);
  });
});

describe('properties', () => {
  const name = fc.stringMatching(/^x-[a-z0-9-]{1,8}$/);
  const value = fc.stringMatching(/^[ -~]{0,12}$/);
  const headers = fc.uniqueArray(fc.tuple(name, value), { selector: ([name]) => name, maxLength: 6 });
  const query = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), {
    maxLength: 6,
  });
  const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.\.?$/.test(text));
  const path = fc.array(segment, { maxLength: 4 });
  const body = fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme' }), fc.uint8Array());

  test('node and web agree', async () => {
    await fc.assert(
      fc.asyncProperty(
        path,
        query,
        headers,
        body,
        fc.string({ minLength: 1 }),
        async (path, query, headers, body, secretKey) => {
          const request = {
            method: 'POST',
            url: urlOf(path, query),
            headers: Object.fromEntries(headers),
            body,
          };
          const keys = { accessKey: 'a', secretKey };
          const [node, web] = [implementations.node, implementations.web].map((c) =>
            signRequest(request, keys, noon, c),
          );
          expect(await web).toEqual(await node);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the order of fields and query does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        path,
        query,
        headers,
        fc.infiniteStream(fc.nat()),
        async (path, query, headers, random) => {
          const request = (q: typeof query, h: typeof headers) =>
            signRequest(
              { method: 'GET', url: urlOf(path, q), headers: Object.fromEntries(h) },
              credentials,
              noon,
            );
          const straight = await request(query, headers);
          const shuffled = await request(shuffle(query, random), shuffle(headers, random));
          expect(shuffled.canonicalRequest).toBe(straight.canonicalRequest);
          expect(shuffled.authorization).toBe(straight.authorization);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the spelling of the URL does not matter: raw or percent-encoded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-zA-Z0-9 _~é函🚀-]{1,10}$/u), async (text) => {
        expect(await signTwice(encodeURIComponent(text))).toEqual(await signTwice(text));
      }),
    );
  });
});

function requestOf(input: Vector['input']): SignableRequest {
  const search = Object.entries(input.query).flatMap(([name, value]) =>
    [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
  );
  const body =
    input.bodyBase64 === undefined ? input.body : Uint8Array.from(Buffer.from(input.bodyBase64, 'base64'));
  const url = input.url + (search.length > 0 ? `?${search.join('&')}` : '');
  return { method: input.method, url, headers: input.headers, body };
}

function urlOf(path: string[], query: [string, string][]): string {
  const search = query
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return `https://a.example/${path.map(encodeURIComponent).join('/')}?${search}`;
}

function shuffle<T>(items: readonly T[], random: fc.Stream<number>): T[] {
  const keyed = items.map((item) => [random.next().value as number, item] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}

/** The text as a segment of the path and as a value in the query. */
function signTwice(text: string): Promise<unknown> {
  return signRequest(
    { method: 'GET', url: `https://a.example/v2/${text}/x?q=${text}&z=1` },
    credentials,
    noon,
  );
}
