/** The bodies of refusals, in the form that the description gives for errors. */
import { STATUS_CODES } from 'node:http';
import { resolve } from '../model/resolve.ts';
import type { MediaType, Operation, Response, Schema } from '../model/types.ts';
import { objectView } from '../model/view.ts';
import { isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Means } from './answer.ts';
import { isJson } from './media-types.ts';
import { examplesOf, responseFor } from './examples.ts';
import { firstOf } from './first.ts';
import type { Refusal } from './refusal.ts';

export interface RefusalBody {
  readonly mediaType: string;
  readonly body: JsonValue;
}

/** An error of the description, and the status that it was written for. */
interface Pattern {
  readonly media: MediaType;
  readonly status: string;
  readonly body: JsonObject;
  /** Whether it is the documented example for the very status. */
  readonly isOwn: boolean;
}

/**
 * The documented example of the status, its message replaced by what there is to say; else an example of another error
 * with the status in its code; else a value made from the schema; else problem details (RFC 9457).
 */
export function refusalBody(means: Means, operation: Operation | undefined, refusal: Refusal): RefusalBody {
  const { status, said } = refusal;
  const text = said ?? STATUS_CODES[status] ?? 'refused';
  const pattern = patternFor(means, operation, String(status));
  if (pattern === undefined) {
    const title = STATUS_CODES[status] ?? 'Refused';
    return {
      mediaType: 'application/problem+json',
      body: { type: 'about:blank', title, status, detail: text },
    };
  }
  const { media, body, isOwn } = pattern;
  if (isOwn && said === undefined) return { mediaType: media.name, body };
  const coded = isOwn ? body : withCode(body, pattern.status, status);
  const names = media.schema && objectView(means.description.api, media.schema)?.properties;
  return { mediaType: media.name, body: withMessage(coded, text, new Set(names?.keys())) };
}

function patternFor(means: Means, operation: Operation | undefined, status: string): Pattern | undefined {
  const { api } = means.description;
  const own = operation === undefined ? undefined : responseFor(operation, status);
  const media = own && mediaOf(own);
  const example = media && exampleOf(means, media);
  if (own?.status === status && media && example) return { media, status, body: example, isOwn: true };
  const operations = operation === undefined ? api.operations : [operation];
  const others = operations.flatMap((one) => [...one.responses.values()]).filter(isError);
  const wanted = media?.schema && resolve(api, media.schema);
  const borrowed = firstOf(others, (response) => borrow(means, response, wanted));
  if (borrowed !== undefined) return borrowed;
  const [response, owner] = own && operation ? [own, operation] : firstError(operations);
  const form = response && mediaOf(response);
  const value = form && owner && means.maker.responseValue(owner, response, form);
  return form && isObject(value) ? { media: form, status, body: value, isOwn: false } : undefined;
}

function firstError(operations: readonly Operation[]): [Response?, Operation?] {
  for (const operation of operations) {
    const response = [...operation.responses.values()].find(isError);
    if (response !== undefined && mediaOf(response) !== undefined) return [response, operation];
  }
  return [];
}

function isError({ status }: Response): boolean {
  return /^[45]/.test(status) || status === 'default';
}

function mediaOf({ content }: Response): MediaType | undefined {
  return content.find(isJson);
}

function exampleOf({ description: { api } }: Means, media: MediaType): JsonObject | undefined {
  return examplesOf(api, media)
    .map(({ value }) => value)
    .find(isObject);
}

/** @param wanted the schema that the body has to have; undefined: any */
function borrow(means: Means, response: Response, wanted: Schema | undefined): Pattern | undefined {
  const media = mediaOf(response);
  const body = media && exampleOf(means, media);
  const schema = media?.schema && resolve(means.description.api, media.schema);
  if (media === undefined || body === undefined || (wanted !== undefined && schema !== wanted))
    return undefined;
  return { media, status: response.status, body, isOwn: false };
}

/** `FSS.0400` becomes `FSS.0404`, 400 becomes 404. */
function withCode(body: JsonObject, from: string, to: number): JsonObject {
  return mapped(body, (name, value) => {
    if (!/code|status/i.test(name)) return value;
    if (typeof value === 'string' && value.endsWith(from)) return `${value.slice(0, -from.length)}${to}`;
    return value === Number(from) || value === 0 ? to : value;
  });
}

const messages = [
  'error_msg',
  'message',
  'error_message',
  'errorMessage',
  'detail',
  'description',
  'title',
  'error',
];

/** The text in place of the message, which may stand in an object of its own. */
function withMessage(body: JsonObject, text: string, declared: ReadonlySet<string>): JsonObject {
  const name =
    messages.find((one) => typeof body[one] === 'string') ?? messages.find((one) => isObject(body[one]));
  const inner = name === undefined ? undefined : body[name];
  if (name !== undefined)
    return { ...body, [name]: isObject(inner) ? withMessage(inner, text, new Set()) : text };
  const free = messages.find((one) => declared.has(one) && body[one] === undefined);
  return free === undefined ? body : { ...body, [free]: text };
}

function mapped(body: JsonObject, change: (name: string, value: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      isObject(value) ? mapped(value, change) : change(name, value),
    ]),
  );
}
