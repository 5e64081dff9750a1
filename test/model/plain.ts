/** Parts of the model as plain values, so that a test says what is there and nothing else. */
import { buildApi } from '../../generator/model/build.ts';
import type { Api, Schema } from '../../generator/model/types.ts';
import { documentFromText } from '../../generator/spec/load.ts';

/**
 * The model of a description of which only some fields are given.
 *
 * @param given fields of the document's root, put over a version, a title and empty paths
 */
export function apiOf(given: object): Api {
  const root = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, ...given };
  return buildApi(documentFromText(JSON.stringify(root, undefined, 2), 'given.json'));
}

/** The model of a schema beside others that it may refer to. */
export function schemaOf(given: unknown, others: object = {}): { api: Api; schema: Schema } {
  const api = apiOf({ components: { schemas: { ...others, Given: given } } });
  return { api, schema: api.definitions.get('/components/schemas/Given')!.schema };
}

/**
 * What a part of the model says: maps as objects, sets as arrays, places as pointers. What is absent, empty or false is
 * left out, and so are the fields named.
 */
export function plain(part: unknown, ...without: readonly string[]): unknown {
  if (part instanceof Map) return plain(Object.fromEntries(part), ...without);
  if (part instanceof Set) return plain([...part], ...without);
  if (Array.isArray(part)) return part.map((one) => plain(one, ...without));
  if (typeof part !== 'object' || part === null) return part;
  if ('file' in part && 'pointer' in part) return part.pointer;
  const said = Object.entries(part)
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => [name, plain(value, ...without)] as const)
    .filter(([, value]) => !isNothing(value));
  return Object.fromEntries(said);
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === false;
}
