/** Header fields of a response that the description has: those that are required, and those with an example. */
import { resolve } from '../model/resolve.ts';
import type { Api, Header, Response } from '../model/types.ts';
import { isArray, isObject, type JsonValue } from '../spec/json.ts';
import { plainest } from './values.ts';

/** What the server itself sets, or HTTP. */
const OWN =
  /^(content-|connection$|transfer-encoding$|date$|keep-alive$|trailer$|upgrade$|x-request-id$|vary$|access-control-)/i;

export function fieldsOf(api: Api, { headers }: Response): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, header] of headers) {
    const value = OWN.test(name) ? undefined : valueOf(api, header);
    const text = value === undefined ? undefined : textOf(value);
    // What no field can hold (RFC 9110, sections 5.1 and 5.5) is left out.
    if (text !== undefined && /^[\t\x20-\x7e\x80-\xff]*$/.test(text) && /^[\w!#$%&'*+.^`|~-]+$/.test(name))
      fields[name.toLowerCase()] = text;
  }
  return fields;
}

function valueOf(api: Api, { examples, schema, required }: Header): JsonValue | undefined {
  const own = examples.find(({ value }) => value !== undefined)?.value;
  const [example = schema.default] = [...schema.examples, ...resolve(api, schema).examples];
  return own ?? example ?? (required ? [...plainest(api, schema)][0] : undefined);
}

/** Style `simple` (OpenAPI 3.1.1, section 4.8.21). */
function textOf(value: JsonValue): string {
  if (isArray(value)) return value.map(textOf).join(',');
  if (isObject(value))
    return Object.entries(value)
      .map(([name, item]) => `${name},${textOf(item)}`)
      .join(',');
  return String(value);
}
