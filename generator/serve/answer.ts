/** What an operation answers once its request has been found good. */
import type { JsonValue } from '../spec/json.ts';
import type { MediaType, Operation, Response } from '../model/types.ts';
import { echoed } from './echo.ts';
import { examplesOf, type Maker, successOf } from './examples.ts';
import { fieldsOf } from './fields.ts';
import { isJson, preferredFirst } from './media-types.ts';
import type { Checks } from './checks.ts';
import type { Description } from './options.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './routes.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: no body. */
  readonly body?: JsonValue | undefined;
  readonly mediaType?: string | undefined;
  /** Why it is no success, for the log. */
  readonly reason?: string | undefined;
  readonly detail?: string | undefined;
}

/** What a caller wants to be answered. */
export interface Wishes {
  /** `code` and `example` of the field `Prefer`. */
  readonly code: string | undefined;
  readonly example: string | undefined;
  /** The field `Accept`. */
  readonly accept: string | undefined;
}

export interface Means {
  readonly description: Description;
  readonly checks: Checks;
  readonly maker: Maker;
}

/**
 * The documented example of success, in which what was sent stands for what the example has of the same name.
 *
 * @param sent the body as JSON; undefined for none
 * @throws Refusal 501 for a status or an example that the description does not have, and where no value can be made
 */
export function answerOf(
  means: Means,
  { operation }: Route,
  sent: JsonValue | undefined,
  wishes: Wishes,
): Answer {
  const { api } = means.description;
  const [status, response] = successOf(operation, wishes.code);
  if (response === undefined || !/^[2-5]\d\d$/.test(status)) {
    const known = [...operation.responses.keys()].join(', ');
    throw cannot(`the description has no response ${status}; it has ${known || 'none'}`);
  }
  const headers = fieldsOf(api, response);
  const content = preferredFirst(response.content, wishes.accept);
  if (content.length === 0 || status === '204' || status === '304')
    return { status: Number(status), headers };
  const chosen = exampleFrom(means, operation, response, content, wishes.example);
  if (chosen === undefined) throw cannot(missingText(means, response, content, wishes.example));
  const { media, value } = chosen;
  const isSuccess = status.startsWith('2');
  const body = isSuccess ? echoed(means, operation, response, media, value, sent) : value;
  return { status: Number(status), headers, body, mediaType: media.name };
}

function cannot(text: string): Refusal {
  return new Refusal(501, text, text);
}

interface Chosen {
  readonly media: MediaType;
  readonly value: JsonValue;
}

/** The example by a name, or the first, or a value made of the schema, in the first media type that has one. */
function exampleFrom(
  { description: { api }, maker }: Means,
  operation: Operation,
  response: Response,
  content: readonly MediaType[],
  name: string | undefined,
): Chosen | undefined {
  for (const media of content) {
    const examples = examplesOf(api, media).filter(({ value }) => isJson(media) || typeof value === 'string');
    const example = name === undefined ? examples[0] : examples.find((one) => one.name === name);
    if (example !== undefined) return { media, value: example.value };
  }
  if (name !== undefined) return undefined;
  for (const media of content) {
    const value = maker.responseValue(operation, response, media);
    if (value !== undefined) return { media, value };
  }
  return undefined;
}

function missingText(
  { description: { api } }: Means,
  { status }: Response,
  content: readonly MediaType[],
  name: string | undefined,
): string {
  if (name === undefined) {
    return `the response ${status} has no example, and no valid value can be made of its schema; add an example to the description`;
  }
  const names = content.flatMap((media) => examplesOf(api, media).map((example) => example.name));
  return `the response ${status} has no example ${name}; it has ${names.filter((one) => one !== '').join(', ') || 'none with a name'}`;
}
