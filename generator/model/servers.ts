/** Server Objects (OpenAPI 3.1.1 section 4.8.5). */
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer } from '../spec/pointer.ts';
import { entriesOf, extensionsOf, listOf, place, textOf } from './context.ts';
import type { Server, ServerVariable } from './types.ts';

/** The servers that an object lists; none when it lists none. */
export function buildServers(value: JsonObject, pointer: string, document: Document): Server[] {
  return listOf(value, 'servers').map((server, index) =>
    buildServer(server, joinPointer(pointer, 'servers', index), document),
  );
}

export function buildServer(value: JsonValue, pointer: string, document: Document): Server {
  const server = isObject(value) ? value : {};
  const variables = new Map<string, ServerVariable>();
  for (const [name, variable] of entriesOf(server, 'variables')) {
    if (!isObject(variable)) continue;
    variables.set(name, {
      at: place(document, joinPointer(pointer, 'variables', name)),
      default: textOf(variable, 'default') ?? '',
      enum: isArray(variable['enum'])
        ? variable['enum'].filter((item) => typeof item === 'string')
        : undefined,
      description: textOf(variable, 'description'),
    });
  }
  return {
    at: place(document, pointer),
    url: textOf(server, 'url') ?? '/',
    description: textOf(server, 'description'),
    variables,
    extensions: extensionsOf(server),
  };
}
