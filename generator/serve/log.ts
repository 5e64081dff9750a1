/** What is told of a request once it is over. */
import type { IncomingMessage } from 'node:http';
import { printable } from '../diagnostics.ts';
import type { Answer } from './answer.ts';
import type { LogEntry, ServeOptions } from './options.ts';
import { redacted, withoutSecrets } from './redaction.ts';

interface Circumstances {
  readonly reason: string | undefined;
  readonly milliseconds: number;
}

/** @param answer undefined where the caller broke the connection */
export function entryOf(
  request: IncomingMessage,
  answer: Answer | undefined,
  { reason, milliseconds }: Circumstances,
  options: ServeOptions,
): LogEntry {
  const { method = '', url = '' } = request;
  return {
    method,
    url: redacted(url, request, options),
    status: answer?.status,
    milliseconds,
    reason: reason === undefined ? undefined : printable(withoutSecrets(reason, options)),
    detail: answer?.detail,
  };
}

/** A line, and what belongs to it behind a margin. Nothing that a caller sent steers the terminal. */
export function lineOf({ method, url, status, milliseconds, reason, detail }: LogEntry): string {
  const line = `${status ?? '---'} ${method} ${url} ${milliseconds.toFixed(0)} ms${reason === undefined ? '' : `  ${reason}`}`;
  const more = detail === undefined ? [] : detail.split('\n').map((text) => `    ${text}`);
  return [line, ...more].map((text) => `${printable(text)}\n`).join('');
}
