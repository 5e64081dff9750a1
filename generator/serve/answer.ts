/** What an operation answers once its request has been found good. */
import { resolve } from '../model/resolve.ts';
import type { Api, Schema } from '../model/types.ts';
import { objectView } from '../model/view.ts';
import { isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { exampleOf, mediaTypeOf, successOf } from './examples.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './routes.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: no body. */
  readonly body?: unknown;
  readonly mediaType?: string | undefined;
  /** Why it is no success, for the log. */
  readonly reason?: string | undefined;
}

/**
 * The documented example of success, in which what was sent stands for what the example has of the same name.
 *
 * @param preferred `code` and `example` of the field `Prefer`
 * @throws Refusal for a status or an example that the description does not have
 */
export function answerOf(
  api: Api,
  { operation }: Route,
  sent: JsonValue | undefined,
  preferred: ReadonlyMap<string, string>,
): Answer {
  const [status, response] = successOf(operation, preferred.get('code'));
  if (response === undefined) {
    const known = [...operation.responses.keys()].join(', ');
    throw new Refusal(
      501,
      `no response ${status}`,
      `the description has no response ${status}; it has ${known}`,
    );
  }
  const media = mediaTypeOf(response);
  if (media === undefined || operation.method === 'head') return { status: Number(status), headers: {} };
  const example = exampleOf(api, media, preferred.get('example'));
  if (example === undefined) {
    const names = media.examples.map(({ name }) => name).join(', ');
    throw new Refusal(
      501,
      'no example',
      `the response ${status} has no such example; it has ${names || 'none'}`,
    );
  }
  const isSuccess = status.startsWith('2');
  const body =
    isSuccess && media.schema !== undefined && isObject(sent)
      ? echoed(api, example, media.schema, sent)
      : example;
  return { status: Number(status), headers: {}, body, mediaType: media.name };
}

/** Members of the request that the response has as well, except what it keeps to itself. */
function echoed(api: Api, example: JsonValue, schema: Schema, sent: JsonObject): JsonValue {
  const properties = objectView(api, schema)?.properties;
  if (!isObject(example) || properties === undefined) return example;
  const body: Record<string, JsonValue> = { ...example };
  for (const [name, value] of Object.entries(sent)) {
    const property = properties.get(name);
    if (property === undefined || resolve(api, property.schema).writeOnly) continue;
    body[name] = /encrypted|password|secret/i.test(name) ? blanked(value) : value;
  }
  return body;
}

/** Variables that are stored encrypted come back without their values. */
function blanked(value: JsonValue): JsonValue {
  try {
    const members = JSON.parse(String(value)) as object;
    return JSON.stringify(Object.fromEntries(Object.keys(members).map((name) => [name, ''])));
  } catch {
    return '';
  }
}
