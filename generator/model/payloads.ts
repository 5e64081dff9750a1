/** Request bodies, responses, media types, examples and links (OpenAPI 3.1.1 sections 4.8.13 to 4.8.20). */
import { isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer } from '../spec/pointer.ts';
import { entriesOf, extensionsOf, flagOf, follow, place, textOf } from './context.ts';
import { buildHeaders } from './parameters.ts';
import { buildSchema } from './schema.ts';
import { buildServer } from './servers.ts';
import type { Encoding, Example, Link, MediaType, RequestBody, Response } from './types.ts';

export function buildRequestBody(owner: JsonObject, at: string, document: Document): RequestBody | undefined {
  if (!isObject(owner['requestBody'])) return undefined;
  const { value, pointer, component } = follow(
    document,
    owner['requestBody'],
    joinPointer(at, 'requestBody'),
  );
  return {
    at: place(document, pointer),
    component,
    description: textOf(value, 'description'),
    required: flagOf(value, 'required'),
    content: buildContent(value, pointer, document),
    extensions: extensionsOf(value),
  };
}

export function buildResponses(owner: JsonObject, at: string, document: Document): Map<string, Response> {
  const responses = new Map<string, Response>();
  for (const [status, response] of entriesOf(owner, 'responses')) {
    if (status.startsWith('x-')) continue;
    const { value, pointer, component } = follow(document, response, joinPointer(at, 'responses', status));
    responses.set(status, {
      at: place(document, pointer),
      component,
      status,
      description: textOf(value, 'description') ?? '',
      headers: buildHeaders(value, pointer, document),
      content: buildContent(value, pointer, document),
      links: buildLinks(value, pointer, document),
      extensions: extensionsOf(value),
    });
  }
  return responses;
}

/** The media types under a `content` field, in document order. */
export function buildContent(owner: JsonObject, at: string, document: Document): MediaType[] {
  return entriesOf(owner, 'content').flatMap(([name, media]) => {
    if (!isObject(media)) return [];
    const pointer = joinPointer(at, 'content', name);
    return [
      {
        at: place(document, pointer),
        name,
        schema:
          'schema' in media
            ? buildSchema(media['schema'], joinPointer(pointer, 'schema'), document)
            : undefined,
        examples: buildExamples(media, pointer, document),
        encoding: buildEncoding(media, pointer, document),
        extensions: extensionsOf(media),
      },
    ];
  });
}

/** The `example` and the `examples` beside it. */
export function buildExamples(owner: JsonObject, at: string, document: Document): Example[] {
  const lone: Example[] =
    'example' in owner
      ? [
          {
            at: place(document, joinPointer(at, 'example')),
            name: '',
            summary: undefined,
            description: undefined,
            value: owner['example'] ?? null,
            externalValue: undefined,
          },
        ]
      : [];
  const named = entriesOf(owner, 'examples').map(([name, example]) => {
    const { value, pointer } = follow(document, example, joinPointer(at, 'examples', name));
    return {
      at: place(document, pointer),
      name,
      summary: textOf(value, 'summary'),
      description: textOf(value, 'description'),
      value: value['value'],
      externalValue: textOf(value, 'externalValue'),
    };
  });
  return [...lone, ...named];
}

function buildEncoding(media: JsonObject, at: string, document: Document): Map<string, Encoding> {
  const encodings = new Map<string, Encoding>();
  for (const [name, value] of entriesOf(media, 'encoding')) {
    if (!isObject(value)) continue;
    const pointer = joinPointer(at, 'encoding', name);
    encodings.set(name, {
      at: place(document, pointer),
      contentType: textOf(value, 'contentType'),
      headers: buildHeaders(value, pointer, document),
      style: textOf(value, 'style'),
      explode: typeof value['explode'] === 'boolean' ? value['explode'] : undefined,
      allowReserved: flagOf(value, 'allowReserved'),
    });
  }
  return encodings;
}

function buildLinks(owner: JsonObject, at: string, document: Document): Map<string, Link> {
  const links = new Map<string, Link>();
  for (const [name, link] of entriesOf(owner, 'links')) {
    const { value, pointer } = follow(document, link, joinPointer(at, 'links', name));
    const parameters = new Map<string, JsonValue>(entriesOf(value, 'parameters'));
    links.set(name, {
      at: place(document, pointer),
      operationId: textOf(value, 'operationId'),
      operationRef: textOf(value, 'operationRef'),
      parameters,
      requestBody: value['requestBody'],
      description: textOf(value, 'description'),
      server: isObject(value['server'])
        ? buildServer(value['server'], joinPointer(pointer, 'server'), document)
        : undefined,
    });
  }
  return links;
}
