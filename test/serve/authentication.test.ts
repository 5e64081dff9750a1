import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Credentials, signRequest } from '../../generator/runtime/signer.ts';
import { developmentCredentials } from '../../generator/serve/options.ts';
import { answered, described, example, functionGraph, json, PATH, post, rawText, serve } from './servers.ts';

const { accessKey, secretKey, token }: { accessKey: string; secretKey: string; token: string } =
  developmentCredentials;
const body = JSON.stringify(example('fromObs'));
const { server, url, log } = await serve(functionGraph);

interface Signing {
  readonly path?: string;
  readonly text?: string;
  readonly headers?: Record<string, string>;
  readonly keys?: Partial<Credentials>;
  readonly date?: Date;
}

async function signed({
  path = PATH,
  text = body,
  headers = {},
  keys = {},
  date = new Date(),
}: Signing = {}): Promise<Record<string, string>> {
  const request = { method: 'POST', url: url + path, headers: { ...json, ...headers }, body: text };
  return (await signRequest(request, { accessKey, secretKey, ...keys }, date)).headers;
}

const minutes = (count: number): Date => new Date(Date.now() + count * 60_000);

describe('a good signature', () => {
  const shapes: [string, Signing][] = [
    ['as it comes', {}],
    ['with a query in any order', { path: `${PATH}?b=2&a=1&a=0&c=%20x` }],
    ['with a path of other alphabets', { path: '/v2/%E9%A1%B9%E7%9B%AE%20%2F/fgs/functions' }],
    ['with further fields', { headers: { 'x-extra': '  spaced  ', 'x-project-id': 'p' } }],
    ['with a security token', { keys: { securityToken: 'st' } }],
    ['14 minutes old', { date: minutes(-14) }],
    ['of 14 minutes ahead', { date: minutes(14) }],
    ['with the digest of the body', { headers: { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' } }],
  ];
  it.each(shapes)('%s', async (_, signing) => {
    const { status } = await post(url + (signing.path ?? PATH), body, await signed(signing));
    expect([status, server.requests.at(-1)!.verified, log.at(-1)!.reason]).toEqual([200, true, undefined]);
  });

  it('may leave out the host, as that of the vendor’s SDK for Go does', async () => {
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const names = 'content-type;x-sdk-date';
    const fields = `content-type:application/json\nx-sdk-date:${date}\n`;
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const canonicalRequest = `POST\n${PATH}/\n\n${fields}\n${names}\n${sha256(body)}`;
    const text = `SDK-HMAC-SHA256\n${date}\n${sha256(canonicalRequest)}`;
    const signature = createHmac('sha256', secretKey).update(text).digest('hex');
    const authorization = `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`;
    const { status } = await post(url + PATH, body, { ...json, 'x-sdk-date': date, authorization });
    expect([status, server.requests.at(-1)!.verified]).toEqual([200, true]);
  });

  it('is told beside a good token', async () => {
    const { status } = await post(url + PATH, body, { ...(await signed()), 'x-auth-token': token });
    expect([status, server.requests.at(-1)!.verified]).toEqual([200, true]);
  });
});

describe('refused credentials: 401 as documented, and the log says why', () => {
  const forged = (names: string): Record<string, string> => ({
    ...json,
    'x-sdk-date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
    authorization: `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names}, Signature=${'0'.repeat(64)}`,
  });
  const refused: [string, () => Promise<Record<string, string>>, RegExp][] = [
    ['none', async () => json, /^no X-Auth-Token; no Authorization: SDK-HMAC-SHA256/],
    ['another token', async () => ({ ...json, 'x-auth-token': 'other' }), /^another X-Auth-Token than/],
    ['an empty token', async () => ({ ...json, 'x-auth-token': '' }), /^no X-Auth-Token/],
    [
      'another access key',
      () => signed({ keys: { accessKey: 'ACCESSKEYOFOTHERS' } }),
      /unknown access key ACCE…/,
    ],
    ['another secret key', () => signed({ keys: { secretKey: 'other' } }), /another signature than/],
    ['another body', () => signed({ text: `${body} ` }), /another signature than/],
    ['another path', () => signed({ path: '/v2/other/fgs/functions' }), /another signature than/],
    ['an old date', () => signed({ date: minutes(-60) }), /60 minutes away/],
    ['a date ahead', () => signed({ date: minutes(16) }), /16 minutes away/],
    [
      'no date',
      async () => ({ ...forged('host;x-sdk-date'), 'x-sdk-date': 'today' }),
      /X-Sdk-Date is not YYYY/,
    ],
    [
      'a month too many',
      async () => ({ ...forged('host;x-sdk-date'), 'x-sdk-date': '20261324T000000Z' }),
      /X-Sdk-Date is not/,
    ],
    [
      'another scheme',
      async () => ({ ...json, authorization: 'Basic abc' }),
      /is not SDK-HMAC-SHA256 Access=…/,
    ],
    ['an empty field', async () => ({ ...json, authorization: '' }), /is not SDK-HMAC-SHA256/],
    [
      'a signature cut short',
      async () => ({ ...json, authorization: (await signed())['authorization']!.slice(0, -1) }),
      /is not SDK-HMAC-SHA256/,
    ],
    [
      'a signed field that is not there',
      async () => forged('host;x-none;x-sdk-date'),
      /the signed field x-none is not there/,
    ],
    [
      'a field of every object',
      async () => forged('constructor;host;x-sdk-date'),
      /the signed field constructor is not there/,
    ],
    ['another signature without the host', async () => forged('x-sdk-date'), /another signature than/],
    ['a date that is not signed', async () => forged('host'), /x-sdk-date must be among the signed fields/],
    [
      'a security token that is not signed',
      async () => ({ ...(await signed()), 'x-security-token': 'st' }),
      /X-Security-Token must be among/,
    ],
    [
      'a digest of something else',
      () => signed({ headers: { 'x-sdk-content-sha256': '0'.repeat(64) } }),
      /is not the SHA-256 of the body/,
    ],
  ];
  it.each(refused)('%s', async (_, headers, reason) => {
    const answer = await post(url + PATH, body, await headers());
    expect([answer.status, answer.body]).toEqual([401, { error_code: 'FSS.0401', error_msg: 'not permit' }]);
    expect(log.at(-1)!.reason).toMatch(reason);
    expect(server.requests.at(-1)!.verified).not.toBe(true);
  });

  it('two fields Authorization', async () => {
    const { authorization } = await signed();
    const text = `POST ${PATH} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nauthorization: ${authorization}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`;
    expect(await rawText(url, text)).toMatch(/^HTTP\/1\.1 401 /);
    expect(log.at(-1)!.reason).toMatch(/two fields Authorization/);
  });

  it('a Host that is none', async () => {
    const { 'x-sdk-date': date } = await signed();
    const fields = `authorization: SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=host;x-sdk-date, Signature=${'0'.repeat(64)}\r\nx-sdk-date: ${date}`;
    const text = `POST ${PATH} HTTP/1.1\r\nhost: a b\r\n${fields}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`;
    expect(await rawText(url, text)).toMatch(/^HTTP\/1\.1 401 /);
    expect(log.at(-1)!.reason).toMatch(/Host is no host: a b/);
  });
});

describe('the log', () => {
  it('shows no secret', async () => {
    const secrets = {
      token: 'token-of-the-caller',
      key: 'other-secret-key',
      session: 'session-of-the-caller',
    };
    const path = `${PATH}?access_token=query-secret&limit=1`;
    const headers = await signed({ path, keys: { secretKey: secrets.key, securityToken: secrets.session } });
    await post(url + path, body, { ...headers, 'x-auth-token': secrets.token });
    const text = JSON.stringify(log.at(-1));
    expect(log.at(-1)!.detail).toMatch(/^POST\n/);
    for (const secret of [...Object.values(secrets), secretKey, 'query-secret'])
      expect(text).not.toContain(secret);
    expect(text).toContain('limit=1');
  });
});

describe('temporary keys', async () => {
  const own = await serve(functionGraph, { securityToken: 'session' });
  const send = async (securityToken: string | undefined): Promise<number> => {
    const request = { method: 'POST', url: own.url + PATH, headers: json, body };
    const made = await signRequest(request, { accessKey, secretKey, securityToken });
    return (await post(own.url + PATH, body, made.headers)).status;
  };
  it.each([
    ['session', 200],
    ['other', 401],
    [undefined, 401],
  ])('with the security token %s: %i', async (given, status) => {
    expect(await send(given)).toBe(status);
  });
});

describe('other security schemes', async () => {
  const operation = (security: string): string =>
    `{security: ${security}, responses: {'204': {description: ''}}}`;
  const own = await serve(
    described(`paths:
  /none: {get: ${operation('[]')}}
  /optional: {get: ${operation('[{bearer: []}, {}]')}}
  /bearer: {get: ${operation('[{bearer: []}]')}}
  /basic: {get: ${operation('[{basic: []}]')}}
  /oauth: {get: ${operation('[{oauth: []}]')}}
  /tls: {get: ${operation('[{tls: []}]')}}
  /header: {get: ${operation('[{header: []}]')}}
  /query: {get: ${operation('[{query: []}]')}}
  /cookie: {get: ${operation('[{cookie: []}]')}}
  /both: {get: ${operation('[{header: [], query: []}]')}}
  /either: {get: ${operation('[{header: []}, {query: []}]')}}
components:
  securitySchemes:
    bearer: {type: http, scheme: bearer}
    basic: {type: http, scheme: basic}
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/', scopes: {}}}}
    tls: {type: mutualTLS}
    header: {type: apiKey, in: header, name: X-Key}
    query: {type: apiKey, in: query, name: key}
    cookie: {type: apiKey, in: cookie, name: sid}
`),
  );
  const cases: [string, Record<string, string>, number, RegExp?][] = [
    ['/none', {}, 204],
    ['/optional', {}, 204],
    ['/bearer', {}, 401, /no Authorization: bearer/],
    ['/bearer', { authorization: 'Bearer' }, 401, /no Authorization: bearer/],
    ['/bearer', { authorization: 'bearer x' }, 204],
    ['/bearer', { authorization: 'Basic eDp5' }, 401],
    ['/basic', { authorization: 'Basic eDp5' }, 204],
    ['/oauth', { authorization: 'Bearer x' }, 204],
    ['/oauth', {}, 401],
    ['/tls', {}, 204],
    ['/header', { 'x-key': 'k' }, 204],
    ['/header', {}, 401, /no X-Key/],
    ['/query?key=k', {}, 204],
    ['/query?key=', {}, 401, /no query parameter key/],
    ['/cookie', { cookie: 'a=b; sid=1' }, 204],
    ['/cookie', { cookie: 'xsid=1' }, 401, /no cookie parameter sid/],
    ['/both?key=k', {}, 401, /^no X-Key$/],
    ['/both?key=k', { 'x-key': 'k' }, 204],
    ['/either', {}, 401, /^no X-Key; no query parameter key$/],
    ['/either?key=k', {}, 204],
  ];
  it.each(cases)('GET %s %j: %i', async (path, headers, status, reason = /^/) => {
    const answer = await answered(await fetch(own.url + path, { headers }));
    expect(answer.status).toBe(status);
    expect(own.log.at(-1)!.reason ?? '').toMatch(reason);
  });
});
