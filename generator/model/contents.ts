/** Media types of an operation: what its body is written as, what its success is read as. */
import type { Api, MediaType, Operation } from './types.ts';

/** The media type that a body is sent in: JSON where there is a choice. */
export function requestMediaType({ requestBody }: Operation): MediaType | undefined {
  const content = requestBody?.content ?? [];
  return content.find(({ name }) => isJson(name)) ?? content[0];
}

/** How a body of this media type is given to the client, where it is not JSON. */
export function bodyType(mediaType: string): string {
  if (/^multipart\//i.test(mediaType)) return 'FormData';
  if (/^application\/x-www-form-urlencoded/i.test(mediaType)) return 'URLSearchParams';
  return isText(mediaType) ? 'string' : 'Exclude<BodyInit, ReadableStream>';
}

export interface Success {
  readonly parseAs: 'json' | 'text' | 'bytes';
  /** For the field `Accept`; undefined for `application/json`. */
  readonly accept: string | undefined;
}

/** What a success is read as: JSON where any success may be JSON or has no body. */
export function successOf({ responses }: Operation): Success {
  const successes = [...responses].filter(([status]) => status.startsWith('2'));
  const chosen = successes.length > 0 ? successes : [...responses].filter(([status]) => status === 'default');
  const names = [...new Set(chosen.flatMap(([, { content }]) => content.map(({ name }) => name)))];
  const json = names.find(isJson);
  if (names.length === 0 || json === 'application/json') return { parseAs: 'json', accept: undefined };
  if (json !== undefined) return { parseAs: 'json', accept: json };
  return { parseAs: names.every(isText) ? 'text' : 'bytes', accept: names.join(', ') };
}

/** Whether a success, as it is documented, has no body: a 204, say. */
export function isSuccessEmpty({ responses }: Operation): boolean {
  const successes = [...responses].filter(([status]) => status.startsWith('2'));
  return successes.length > 0 && successes.every(([, { content }]) => content.length === 0);
}

/** The same test as the runtime's. */
export function isJson(mediaType: string): boolean {
  return mediaType.includes('json');
}

/**
 * Whether an operation is for everybody, so that no credentials are sent: it needs none, in a
 * description in which others do. Where none is ever named, the caller knows better.
 */
export function isAnonymous(api: Api, operation: Operation): boolean {
  const isSecured = api.security !== undefined || api.operations.some(({ security }) => security.length > 0);
  return isSecured && operation.security.every((requirement) => requirement.size === 0);
}

function isText(mediaType: string): boolean {
  return /^text\/|[/+](xml|yaml|x-yaml)\b/i.test(mediaType);
}
