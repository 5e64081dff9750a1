/** Requests as another implementation signed them, sent as they stand and verified by the server. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signRequest } from '../../generator/runtime/signer.ts';
import { described, rawRequest, serve } from './servers.ts';

interface Vector {
  readonly id: string;
  readonly input: {
    readonly method: string;
    readonly url: string;
    readonly query: Record<string, string | string[]>;
    readonly headers: Record<string, string>;
    readonly body?: string | null;
    readonly bodyBase64?: string;
    readonly ak: string;
    readonly sk: string;
    readonly projectId: string | null;
    readonly date: string;
  };
  readonly expected: { readonly authorization: string; readonly canonicalRequest: string };
}

const { vectors } = JSON.parse(
  readFileSync(new URL('../fixtures/runtime/aksk.json', import.meta.url), 'utf8'),
) as { vectors: Vector[] };

const operations = ['get', 'post', 'put', 'patch', 'delete']
  .map(
    (method) => `    ${method}: {requestBody: {content: {'*/*': {}}}, responses: {'204': {description: ''}}}`,
  )
  .join('\n');
const id = '{name: id, in: path, required: true, schema: {type: string}}';
const name = '{name: name, in: path, required: true, schema: {type: string}}';
const description = described(`security: [{keys: []}]
paths:
  /:
${operations}
  /v2/{id}:
    parameters: [${id}]
${operations}
  /v2//x:
${operations}
  /v2/{id}/code:
    parameters: [${id}]
${operations}
  /v2/{id}/fgs/functions:
    parameters: [${id}]
${operations}
  /v2/{id}/fgs/functions/{name}:
    parameters: [${id}, ${name}]
${operations}
components:
  securitySchemes:
    keys: {type: apiKey, in: header, name: Authorization, x-huaweicloud-signature: SDK-HMAC-SHA256}
`);

const [{ input: first }] = vectors as [Vector];
const { server, url, log } = await serve(description, {
  accessKey: first.ak,
  secretKey: first.sk,
  now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
});

function requestOf({ url: base, query, headers, body, bodyBase64, method }: Vector['input']): {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
} {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    [value].flat().map((one) => `${encodeURIComponent(key)}=${encodeURIComponent(one)}`),
  );
  const bytes =
    bodyBase64 === undefined ? (body ?? undefined) : new Uint8Array(Buffer.from(bodyBase64, 'base64'));
  return { method, url: base + (pairs.length > 0 ? `?${pairs.join('&')}` : ''), headers, body: bytes };
}

function pathOf(text: string): string {
  const { pathname, search } = new URL(text);
  return pathname + search;
}

describe('the vectors', () => {
  it('are all there, with one pair of keys', () => {
    expect(vectors.length).toBe(34);
    expect(new Set(vectors.map(({ input }) => `${input.ak} ${input.sk}`)).size).toBe(1);
  });

  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    '%s is verified as it was signed',
    async (_, vector) => {
      const { input, expected } = vector;
      const request = requestOf(input);
      const { headers } = await signRequest(
        request,
        { accessKey: input.ak, secretKey: input.sk, projectId: input.projectId ?? undefined },
        input.date,
      );
      // The recorded signature, whatever ours is.
      const sent = { host: new URL(input.url).host, ...headers, authorization: expected.authorization };
      const { status } = await rawRequest(url, pathOf(request.url), {
        method: request.method,
        headers: sent,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      expect([status, log.at(-1)!.reason]).toEqual([204, undefined]);
      expect(server.requests.at(-1)).toMatchObject({ verified: true, method: input.method });
    },
  );

  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    '%s is refused with another secret key',
    async (_, vector) => {
      const request = requestOf(vector.input);
      const keys = { accessKey: vector.input.ak, secretKey: 'other' };
      const { headers } = await signRequest(request, keys, vector.input.date);
      const { status } = await rawRequest(url, pathOf(request.url), {
        method: request.method,
        headers: { host: new URL(vector.input.url).host, ...headers },
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      expect(status).toBe(401);
      expect(log.at(-1)!.reason).toMatch(/^another signature than the one computed/);
      expect(server.requests.at(-1)!.verified).toBe(false);
    },
  );

  it('give the canonical request to the log, to be compared with', async () => {
    const { input, expected } = vectors.find(({ id }) => id === 'query-reserved')!;
    const request = requestOf(input);
    const { headers } = await signRequest(
      request,
      { accessKey: input.ak, secretKey: 'x', projectId: input.projectId! },
      input.date,
    );
    await rawRequest(url, pathOf(request.url), {
      method: request.method,
      headers: { host: new URL(input.url).host, ...headers },
    });
    expect(log.at(-1)!.detail).toBe(expected.canonicalRequest);
  });
});
