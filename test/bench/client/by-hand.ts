/**
 * The least that a signed call with a time limit can cost: fetch with an abort signal and a timer, four digests, and
 * constants for everything that a program knows of this one request. No retry, no checks, no errors of its own. A client
 * costs what this does and, on top, what it is for.
 */
import { hash } from 'node:crypto';
import { body } from './contestants.ts';

const FIELDS = 'accept;content-type;host;x-sdk-date';
const DATE = '20260102T030405Z';
const BLOCK = 64;

/** @returns a call of CreateFunction, signed with SDK-HMAC-SHA256, that resolves to the answer's JSON */
export function signedByHand(endpoint: string, accessKey: string, secretKey: string): () => Promise<unknown> {
  const url = `${endpoint}/v2/p/fgs/functions`;
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-sdk-date': DATE };
  const lines = `accept:application/json\ncontent-type:application/json\nhost:${new URL(url).host}\nx-sdk-date:${DATE}\n`;
  const sign = signer(secretKey);
  return async () => {
    const content = JSON.stringify(body);
    const canonical = `POST\n/v2/p/fgs/functions/\n\n${lines}\n${FIELDS}\n${hash('sha256', content)}`;
    const signature = sign(`SDK-HMAC-SHA256\n${DATE}\n${hash('sha256', canonical)}`);
    const authorization = `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${FIELDS}, Signature=${signature}`;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 30_000);
    const { signal } = controller;
    const init = { method: 'POST', headers: { ...headers, authorization }, body: content, signal };
    const response = await fetch(url, init);
    const bytes = await readAll(response);
    clearTimeout(timer);
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  };
}

/** HMAC-SHA256 of texts of one length, with memory that is asked for once. */
function signer(secretKey: string): (text: string) => string {
  const key = Buffer.alloc(BLOCK);
  key.write(secretKey);
  const padded = (pad: number, rest: number) =>
    Buffer.concat([key.map((octet) => octet ^ pad), Buffer.alloc(rest)]);
  const [inner, outer] = [padded(0x36, `SDK-HMAC-SHA256\n${DATE}\n`.length + 64), padded(0x5c, 32)];
  return (text) => {
    inner.write(text, BLOCK);
    outer.set(hash('sha256', inner, 'buffer'), BLOCK);
    return hash('sha256', outer);
  };
}

/** The way of reading that costs the least: a short answer is one part. */
async function readAll(response: Response): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  let bytes: Uint8Array | undefined;
  for (let part; (part = await reader?.read())?.value; ) bytes = part.value as Uint8Array;
  return bytes;
}
