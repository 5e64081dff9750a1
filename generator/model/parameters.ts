/** Parameter and Header Objects (OpenAPI 3.1.1 sections 4.8.12 and 4.8.21), serialisation defaults filled in. */
import { isObject, type JsonObject } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer } from '../spec/pointer.ts';
import { entriesOf, extensionsOf, flagOf, follow, place, type Placed, textOf } from './context.ts';
import { buildContent, buildExamples } from './payloads.ts';
import { buildSchema } from './schema.ts';
import type { Header, MediaType, Parameter, Schema } from './types.ts';

const defaultStyles: Readonly<Record<Parameter['in'], string>> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
};

export function buildParameter(placed: Placed, document: Document): Parameter {
  const { value, pointer, component } = placed;
  const where = (textOf(value, 'in') ?? 'query') as Parameter['in'];
  const style = textOf(value, 'style') ?? defaultStyles[where];
  return {
    at: place(document, pointer),
    component,
    name: textOf(value, 'name') ?? '',
    in: where,
    required: where === 'path' || flagOf(value, 'required'),
    deprecated: flagOf(value, 'deprecated'),
    allowEmptyValue: flagOf(value, 'allowEmptyValue'),
    allowReserved: flagOf(value, 'allowReserved'),
    style,
    explode: typeof value['explode'] === 'boolean' ? value['explode'] : style === 'form',
    description: textOf(value, 'description'),
    ...payload(value, pointer, document),
    examples: buildExamples(value, pointer, document),
    extensions: extensionsOf(value),
  };
}

/** The headers under a `headers` field, by name. */
export function buildHeaders(owner: JsonObject, pointer: string, document: Document): Map<string, Header> {
  const headers = new Map<string, Header>();
  for (const [name, header] of entriesOf(owner, 'headers')) {
    const placed = follow(document, header, joinPointer(pointer, 'headers', name));
    const { value } = placed;
    headers.set(name, {
      at: place(document, placed.pointer),
      name,
      required: flagOf(value, 'required'),
      deprecated: flagOf(value, 'deprecated'),
      explode: flagOf(value, 'explode'),
      description: textOf(value, 'description'),
      ...payload(value, placed.pointer, document),
      examples: buildExamples(value, placed.pointer, document),
      extensions: extensionsOf(value),
    });
  }
  return headers;
}

/** The schema, or the one media type and its schema. */
function payload(
  value: JsonObject,
  pointer: string,
  document: Document,
): { readonly schema: Schema; readonly content: MediaType | undefined } {
  const [content] = isObject(value['content']) ? buildContent(value, pointer, document) : [];
  const own = buildSchema(value['schema'], joinPointer(pointer, 'schema'), document);
  return { schema: content?.schema ?? own, content };
}
