/** Answers as HTTP. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type ServerResponse } from 'node:http';
import { stringify } from '../spec/json.ts';
import type { Answer } from './answer.ts';

export function write(
  response: ServerResponse,
  answer: Answer,
  more: Readonly<Record<string, string>>,
): void {
  if (response.destroyed) return;
  const { status, headers } = answer;
  const { type, text } = payloadOf(answer);
  response.writeHead(status, { 'x-request-id': requestId(), ...more, ...headers, ...type });
  response.end(text);
}

/** The same as text, for a connection on which no request was understood. It is closed. */
export function rawAnswer(answer: Answer): string {
  const { status } = answer;
  const { type, text = '' } = payloadOf(answer);
  const fields = { 'x-request-id': requestId(), ...type, connection: 'close' };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${text}`;
}

/** 32 hexadecimal digits, as the vendor's are. */
function requestId(): string {
  return randomUUID().replaceAll('-', '');
}

function payloadOf({ body, mediaType = 'application/json' }: Answer): {
  type: Record<string, string>;
  text?: string;
} {
  if (body === undefined) return { type: {} };
  const text = typeof body === 'string' && !/json/i.test(mediaType) ? body : stringify(body);
  return { type: { 'content-type': mediaType, 'content-length': String(Buffer.byteLength(text)) }, text };
}
