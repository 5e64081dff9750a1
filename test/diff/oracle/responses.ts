/** Responses: what a description makes of one, and which may come. */
import { bodiesOf, readBody } from './bodies.ts';
import { type Description, type Exchange, type Plain, plain } from './description.ts';
import { fieldsOf, readFields } from './fields.ts';
import { mediaOf, typesIn } from './media-types.ts';
import type { Reading, Response } from './messages.ts';

/** What is described of a status: by its code, its range, or the default, which is there for failures beside a success. */
function describedOf({ responses }: Exchange, status: number): Plain | undefined {
  const of = (name: string): Plain | undefined =>
    [...responses].find(([key]) => key.toUpperCase() === name)?.[1];
  const hasSuccess = [...responses.keys()].some((key) => /^[23]/.test(key));
  const usual = status >= 400 || !hasSuccess ? responses.get('default') : undefined;
  return of(String(status)) ?? of(`${String(status)[0]}XX`) ?? usual;
}

/** What a response says. `unsaid`: a failure that is not described, which any client has to expect (RFC 9110 section 15). */
export function readResponse(
  description: Description,
  exchange: Exchange,
  response: Response,
): Reading | 'unsaid' {
  if (exchange.responses.size === 0) return {};
  const described = describedOf(exchange, response.status);
  if (described === undefined) return response.status >= 400 ? 'unsaid' : undefined;
  const fields = readFields(description, plain(described['headers']), response.fields, false);
  if (fields === undefined) return undefined;
  const content = plain(described['content']);
  // Callers pass over a body that they do not expect; who answers a webhook with one is not heard.
  if (Object.keys(content).length === 0)
    return exchange.kind === 'operation' || response.body === undefined ? fields : undefined;
  const body = response.body === undefined ? undefined : readBody(description, content, response.body);
  return body === undefined ? undefined : { ...fields, ...body };
}

/** Media types that can be asked for, by status. */
export function offersOf(
  exchange: Exchange,
  statuses: readonly number[],
  named: readonly string[],
): { status: number; type: string }[] {
  return statuses.flatMap((status) =>
    Object.keys(plain(describedOf(exchange, status)?.['content'])).flatMap((range) =>
      typesIn(range, named).map((type) => ({ status, type })),
    ),
  );
}

/** Whether a media type can still be had with a status that there still is; without any content everything can. */
export function isOffered(exchange: Exchange, { status, type }: { status: number; type: string }): boolean {
  const described = describedOf(exchange, status);
  const content = plain(described?.['content']);
  return described === undefined || Object.keys(content).length === 0 || mediaOf(content, type) !== undefined;
}

/** Codes that stand for all that either description lists, one more of each range, and two of the default. */
export function statusesOf(exchanges: readonly Exchange[]): number[] {
  const keys = exchanges.flatMap(({ responses }) => [...responses.keys()]);
  const codes = keys.flatMap((key) => {
    if (key === 'default') return [299, 418, 599];
    return /^\dXX$/i.test(key) ? [Number(`${key[0]}99`)] : [Number(key)];
  });
  return [...new Set([...codes, 299])];
}

/** Responses that may come with a status: a short one, and others that each differ from it in one part. */
export function responsesOf(
  description: Description,
  exchange: Exchange,
  status: number,
  named: readonly string[],
): Response[] {
  const described = exchange.responses.size === 0 ? {} : describedOf(exchange, status);
  if (described === undefined) return [];
  const content = plain(described['content']);
  const isSilent = Object.keys(content).length === 0;
  const bodies = isSilent
    ? [undefined, ...(exchange.kind === 'operation' ? [{ type: 'x/x-unnamed', value: 'anything' }] : [])]
    : bodiesOf(description, content, named);
  const sets = fieldsOf(description, plain(described['headers']));
  return [
    ...bodies.map((body): Response => ({ status, fields: sets[0] ?? [], body })),
    ...sets.map((fields): Response => ({ status, fields, body: bodies[0] })),
  ];
}
