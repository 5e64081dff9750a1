/** Reading the body of a request. */
import type { IncomingMessage } from 'node:http';
import type { Operation } from '../model/types.ts';
import type { JsonValue } from '../spec/json.ts';
import { Refusal } from './refusal.ts';

/** 64 MiB: more than any code package inline. */
const MOST_BYTES = 2 ** 26;

/** @throws Refusal 413 for a body that is too long */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES)
      throw new Refusal(413, 'the body is too long', `a body has at most ${MOST_BYTES} bytes`, {
        connection: 'close',
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The body as JSON where the operation takes JSON; undefined for any other media type and without a body.
 *
 * @throws Refusal 415 for a media type that the operation does not take, 400 for what is no JSON and a body that is missing
 */
export function jsonOf(
  { requestBody }: Operation,
  request: IncomingMessage,
  body: Buffer,
): JsonValue | undefined {
  if (requestBody === undefined) return undefined;
  if (body.length === 0) {
    if (requestBody.required) throw new Refusal(400, 'no body', 'the request body is required');
    return undefined;
  }
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const names = requestBody.content.map(({ name }) => name);
  if (!names.some((name) => covers(name, type))) {
    throw new Refusal(
      415,
      `media type ${type || 'none'}`,
      `Content-Type must be ${names.join(' or ')}, not ${type || 'absent'}`,
    );
  }
  return /json/.test(type) ? parse(body.toString()) : undefined;
}

function covers(name: string, type: string): boolean {
  const own = name.split(';')[0]?.trim().toLowerCase() ?? '';
  return own === type || own === '*/*' || (own.endsWith('/*') && type.startsWith(own.slice(0, -1)));
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    // The parser's own message quotes the text, and seldom says where.
    const before = text.slice(0, faultAt(text)).split('\n');
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    throw new Refusal(400, `no JSON at ${place}`, `the body is not JSON: see line:column ${place}`);
  }
}

const token = /[\s]*(?:[{}[\],:]|"(?:[^"\\\p{Cc}]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/** Where a text that is no JSON stops being some: at the first word that is none, else where it ends. */
function faultAt(text: string): number {
  let end = 0;
  for (token.lastIndex = 0; token.test(text); end = token.lastIndex);
  return end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
}
