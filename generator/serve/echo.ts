/** Members of a request that come back in the response, as far as a server that remembers nothing can tell. */
import { resolve } from '../model/resolve.ts';
import type { Api, MediaType, Operation, Response, Schema } from '../model/types.ts';
import { objectView, type PropertyView } from '../model/view.ts';
import { isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Means } from './answer.ts';
import { isJson } from './media-types.ts';

/**
 * The example with what was sent in place of its own members: those that the response has as well, are valid there, and
 * are not for the service alone. Texts that are stored encrypted come back without their values.
 */
export function echoed(
  { description: { api }, checks }: Means,
  operation: Operation,
  response: Response,
  media: MediaType,
  example: JsonValue,
  sent: JsonValue | undefined,
): JsonValue {
  const returned =
    isObject(sent) && media.schema !== undefined ? returnedMembers(api, media.schema, sent) : {};
  if (!isObject(example) || !isJson(media) || Object.keys(returned).length === 0) return example;
  const body = { ...example, ...returned };
  const issues = checks.responseIssues(operation, response.status, media.name, body);
  const invalid = new Set(
    issues.map(({ path }) => path.split('/')[1]?.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
  const valid = Object.entries(returned).filter(([name]) => !invalid.has(name));
  return { ...example, ...Object.fromEntries(valid) };
}

function returnedMembers(api: Api, schema: Schema, sent: JsonObject): JsonObject {
  const properties = objectView(api, schema)?.properties;
  const members = Object.entries(sent).flatMap(([name, value]): [string, JsonValue][] => {
    const property = properties?.get(name);
    if (property === undefined || isWriteOnly(api, property)) return [];
    return [[name, /encrypted|password|secret/i.test(name) ? blanked(value) : value]];
  });
  return Object.fromEntries(members);
}

function isWriteOnly(api: Api, { schema, also }: PropertyView): boolean {
  return [schema, ...also].some((one) => one.writeOnly || resolve(api, one).writeOnly);
}

/** The names stay: of a JSON object, which may itself be in a text. */
function blanked(value: JsonValue): JsonValue {
  if (isObject(value)) return Object.fromEntries(Object.keys(value).map((name) => [name, '']));
  try {
    const members = JSON.parse(String(value)) as JsonValue;
    return isObject(members) ? JSON.stringify(blanked(members)) : '';
  } catch {
    return '';
  }
}
