/** Descriptions of OpenAPI 3.0 said in the words of 3.1. */
import { parse, stringify } from 'yaml';

type Plain = Record<string, unknown>;

/**
 * The same description as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1, and for what it was
 * https://spec.openapis.org/oas/v3.0.4): `nullable` becomes a type, boolean limits become numbers, and files of
 * `type: string, format: binary` are left as they are. A description of 3.1 comes back as it is. In both, a response
 * without the description that it must have gets an empty one, which says nothing.
 */
export function relabelled(text: string): string {
  const value = parse(text) as unknown;
  if (!isPlain(value)) return text;
  const isOld = String(value['openapi']).startsWith('3.0');
  const found = isOld ? { ...(converted(value) as Plain), openapi: '3.1.0' } : value;
  describeResponses(found);
  return stringify(found, { aliasDuplicateObjects: false });
}

/** Keywords whose values are no part of the description. */
const foreign: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum', 'const']);

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    (foreign.has(key) && !isPlain(member)) || key.startsWith('x-') ? member : converted(member),
  ]);
  return asSchema(Object.fromEntries(entries) as Plain);
}

function asSchema(schema: Plain): Plain {
  const { nullable, ...rest } = schema;
  const found = typeof nullable === 'boolean' ? rest : schema;
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof found[exclusive] !== 'boolean') continue;
    if (found[exclusive] === true) found[exclusive] = found[limit];
    else delete found[exclusive];
    if (found[exclusive] !== undefined) delete found[limit];
  }
  return nullable === true ? nullish(found) : found;
}

/** `nullable` adds null to a `type` in the same schema (OpenAPI 3.0.4 section 4.7.24); without one it says nothing. */
function nullish(schema: Plain): Plain {
  const { type, enum: values } = schema;
  if (typeof type !== 'string') return schema;
  return { ...schema, type: [type, 'null'], ...(Array.isArray(values) ? { enum: values } : {}) };
}

function describeResponses(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(describeResponses);
  if (!isPlain(value)) return;
  const { responses } = value;
  if (isPlain(responses))
    for (const response of Object.values(responses))
      if (isPlain(response) && !('$ref' in response)) response['description'] ??= '';
  Object.values(value).forEach(describeResponses);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
