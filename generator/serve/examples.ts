/** What the server answers with: the description's examples, or else the smallest value of a schema. */
import type { Api, MediaType, Operation, Response, Schema } from '../model/types.ts';
import { resolve } from '../model/resolve.ts';
import { objectView } from '../model/view.ts';
import { type JsonValue } from '../spec/json.ts';

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

/** The media type that a response is written in: JSON where there is a choice. */
export function mediaTypeOf({ content }: Response): MediaType | undefined {
  return content.find(({ name }) => /json/i.test(name)) ?? content[0];
}

/**
 * The example by a name, or the first, or a value made of the schema; undefined where there is neither.
 *
 * @param name of the example; one that does not exist gives undefined
 */
export function exampleOf(api: Api, media: MediaType, name: string | undefined): JsonValue | undefined {
  if (name !== undefined) return media.examples.find((example) => example.name === name)?.value;
  const first = media.examples.find(({ value }) => value !== undefined);
  return first?.value ?? (media.schema === undefined ? undefined : minimal(api, media.schema, new Set()));
}

/** The example of a response's media type. */
export function fallbackExample(api: Api, response: Response): JsonValue | undefined {
  const media = mediaTypeOf(response);
  return media === undefined ? undefined : exampleOf(api, media, undefined);
}

/** The plainest value that is likely to be valid; undefined where a schema contains nothing but itself. */
function minimal(api: Api, schema: Schema, open: ReadonlySet<Schema>): JsonValue | undefined {
  const found = resolve(api, schema);
  const [example] = [...schema.examples, ...found.examples];
  if (example !== undefined) return example;
  if (found.default !== undefined) return found.default;
  if (open.has(found)) return undefined;
  const within = new Set([...open, found]);
  switch (found.kind) {
    case 'enum':
      return found.values[0]?.value;
    case 'boolean':
      return false;
    case 'number':
      return found.minimum ?? (found.exclusiveMinimum === undefined ? 0 : Number(found.exclusiveMinimum) + 1);
    case 'string':
      return 'x'.repeat(found.minLength ?? 0);
    case 'array':
      return Array.from(
        { length: found.minItems ?? 0 },
        () => minimal(api, found.items ?? found, within) ?? null,
      );
    case 'union':
      return minimal(api, found.members[0] ?? found, within);
    case 'object':
    case 'intersection':
      return minimalObject(api, found, within);
    case 'null':
    case 'any':
      return null;
    default:
      return undefined;
  }
}

function minimalObject(api: Api, schema: Schema, open: ReadonlySet<Schema>): JsonValue | undefined {
  const view = objectView(api, schema);
  const [inner] = schema.kind === 'intersection' ? schema.members : [];
  if (view === undefined) return inner === undefined ? {} : minimal(api, inner, open);
  const made: Record<string, JsonValue> = {};
  for (const { name, required, schema: value } of view.properties.values()) {
    const item = required ? minimal(api, value, open) : undefined;
    if (item !== undefined) made[name] = item;
  }
  return made;
}
