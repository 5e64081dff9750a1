/** Reading the body of a request. */
import type { IncomingMessage } from 'node:http';
import type { Operation } from '../model/types.ts';
import { parseJson } from '../runtime/json.ts';
import { type JsonValue, stringify } from '../spec/json.ts';
import { faultAt } from './json-fault.ts';
import { covers, isJson } from './media-types.ts';
import { Refusal } from './refusal.ts';

/** 64 MiB: more than any code package inline. */
const MOST_BYTES = 2 ** 26;

/** The caller went away before the request was complete. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/**
 * @throws Refusal 413 for a body that is too long; what is left of it is read and dropped, so that the caller gets to
 *   read the answer
 * @throws Broken when the connection ends before the body does
 */
export function readBody(request: IncomingMessage, most = MOST_BYTES): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) return void chunks.push(chunk);
      chunks.length = 0;
      reject(new Refusal(413, `a body of more than ${most} bytes`, `a body has at most ${most} bytes`));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    const onBroken = (): void => {
      if (!request.readableEnded) reject(new Broken('the caller broke the connection'));
    };
    request.on('error', onBroken);
    request.on('close', onBroken);
  });
}

/**
 * The body as JSON where the operation takes JSON, integers beyond 2^53 as bigint; undefined for any other media type
 * and without a body.
 *
 * @throws Refusal 415 for a media type that the operation does not take, 400 for what is no JSON and a body that is missing
 */
export function jsonOf(
  { requestBody }: Operation,
  request: IncomingMessage,
  body: Buffer,
): { readonly mediaType: string; readonly value: JsonValue } | undefined {
  if (requestBody === undefined) return undefined;
  if (body.length === 0) {
    if (requestBody.required) throw new Refusal(400, 'no body', 'the request body is required');
    return undefined;
  }
  const coding = request.headers['content-encoding'] ?? 'identity';
  if (coding.toLowerCase() !== 'identity') {
    const message = `Content-Encoding must be absent, not ${coding}`;
    throw new Refusal(415, message, message, { 'accept-encoding': 'identity' });
  }
  const type = request.headers['content-type'] ?? '';
  const media = requestBody.content.find(({ name }) => covers(name, type));
  if (media === undefined) {
    const names = requestBody.content.map(({ name }) => name);
    const message = `Content-Type must be ${names.join(' or ')}, not ${type || 'absent'}`;
    throw new Refusal(415, message, message);
  }
  return isJson(media) ? { mediaType: media.name, value: parse(body) } : undefined;
}

function parse(body: Buffer): JsonValue {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Refusal(400, 'the body is not UTF-8', 'the body is not UTF-8, which JSON is written in');
  }
  const tooDeep = 'the body is nested too deeply';
  try {
    const value = exact(text) as JsonValue;
    // What cannot be written cannot be answered either.
    stringify(value);
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(400, tooDeep, tooDeep);
    const place = faultAt(text);
    throw new Refusal(
      400,
      `the body is not JSON at ${place}`,
      `the body is not JSON: see line:column ${place}`,
    );
  }
}

function exact(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    // A text in it is longer than a regular expression can go.
    if (error instanceof RangeError) return JSON.parse(text);
    throw error;
  }
}
