/** What the server answers with: the description's examples, or else a value made from the schema. */
import { resolve } from '../model/resolve.ts';
import type { Api, MediaType, Operation, Response } from '../model/types.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Checks } from './checks.ts';
import { isJson } from './media-types.ts';
import { plainest } from './values.ts';

/** The response of an operation for a status: the code itself, its range, or the default. */
export function responseFor({ responses }: Operation, status: string): Response | undefined {
  return responses.get(status) ?? responses.get(`${status.charAt(0)}XX`) ?? responses.get('default');
}

/** The status and response of success: the first one, or that of the code asked for. */
export function successOf(operation: Operation, code: string | undefined): [string, Response | undefined] {
  if (code !== undefined) return [code, responseFor(operation, code)];
  const first = [...operation.responses.keys()].find((status) => status.startsWith('2'));
  if (first === undefined) return ['200', operation.responses.get('default')];
  return [first === '2XX' ? '200' : first, operation.responses.get(first)];
}

/** The examples of a media type: its own, or those of its schema. */
export function examplesOf(
  api: Api,
  media: MediaType,
): { readonly name: string; readonly value: JsonValue }[] {
  const own = media.examples.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  if (own.length > 0 || media.schema === undefined) return own;
  const found = resolve(api, media.schema);
  return [...media.schema.examples, ...found.examples].map((value) => ({ name: '', value }));
}

/** Makes values, and looks whether they are valid. */
export class Maker {
  private readonly api: Api;
  private readonly checks: Checks;
  private readonly made = new Map<MediaType, JsonValue | undefined>();

  constructor(api: Api, checks: Checks) {
    this.api = api;
    this.checks = checks;
  }

  /** A value for a response's media type; undefined where none can be made that is valid. */
  responseValue(operation: Operation, { status }: Response, media: MediaType): JsonValue | undefined {
    return this.once(media, (value) =>
      isJson(media)
        ? this.checks.responseIssues(operation, status, media.name, value).length === 0
        : typeof value === 'string',
    );
  }

  /** A value for the body of a request. */
  bodyValue(operation: Operation, media: MediaType): JsonValue | undefined {
    return this.once(media, (value) => this.checks.bodyIssues(operation, media.name, value).length === 0);
  }

  private once(media: MediaType, isGood: (value: JsonValue) => boolean): JsonValue | undefined {
    const { schema } = media;
    if (schema === undefined) return undefined;
    if (!this.made.has(media)) {
      this.made.set(media, [...plainest(this.api, schema)].find(isGood));
    }
    return this.made.get(media);
  }
}
