/** Forms: every property is a part, or pairs of names and texts (OpenAPI 3.1.1 section 4.8.15). */
import { type Description, type Plain, plain } from './description.ts';
import { fieldsOf, readFields } from './fields.ts';
import { mediaOf, typesIn } from './media-types.ts';
import type { Part } from './messages.ts';
import { isValid } from './schemas.ts';
import { type Pair, readPairs, type Style, writePairs } from './styles.ts';

/** How a property is written: by a style, or by one of some media types. */
type Writing = { readonly style: Style } | { readonly types: string | undefined };

export function isForm(type: string): boolean {
  return /^(multipart\/|application\/x-www-form-urlencoded)/.test(type);
}

function writingOf(description: Description, media: Plain, name: string, isMultipart: boolean): Writing {
  const encoding = plain(plain(media['encoding'])[name]);
  const isStyled = ['style', 'explode', 'allowReserved'].some((field) => field in encoding);
  const style = String(encoding['style'] ?? 'form');
  if (isStyled || (!isMultipart && !('contentType' in encoding)))
    return {
      style: {
        style,
        explode: Boolean(encoding['explode'] ?? style === 'form'),
        allowReserved: encoding['allowReserved'] === true,
      },
    };
  const own = encoding['contentType'];
  return {
    types: own === undefined ? usualType(description, propertyOf(description, media, name)) : String(own),
  };
}

function propertyOf(description: Description, media: Plain, name: string): unknown {
  return plain(description.deref(media['schema'])['properties'])[name];
}

function usualType(description: Description, schema: unknown): string | undefined {
  const { type, items, contentEncoding, contentMediaType } = description.deref(schema);
  if (type === 'object') return 'application/json';
  if (type === 'array') return usualType(description, items);
  if (typeof type !== 'string') return undefined;
  return contentEncoding === undefined && contentMediaType === undefined
    ? 'text/plain'
    : 'application/octet-stream';
}

/** Ways of writing an object as a form: with each type of a part and without fields that need not be there, or with them. */
export function formsOf(description: Description, type: string, media: Plain, value: Plain): Part[][] {
  const isMultipart = type.startsWith('multipart/');
  const ways = Object.entries(value).map(([name, member]): Part[][] => {
    const writing = writingOf(description, media, name, isMultipart);
    if ('style' in writing)
      return [
        writePairs(name, member, writing.style).map(([key, text]) => ({
          name: key,
          type: undefined,
          fields: [],
          value: text,
        })),
      ];
    const types = writing.types?.split(',').flatMap((one) => typesIn(one.trim(), [])) ?? ['x/any'];
    const items = Array.isArray(member) ? (member as unknown[]) : [member];
    const headers = plain(plain(plain(media['encoding'])[name])['headers']);
    return types.flatMap((one) =>
      fieldsOf(description, isMultipart ? headers : {}).map((fields) =>
        items.map((item) => ({ name, type: one, fields, value: item })),
      ),
    );
  });
  const first = ways.map(([way = []]) => way);
  return ways.flatMap((some, place) => some.map((way) => first.with(place, way).flat()));
}

/** What the parts say; undefined where they are not as they should be. */
export function readForm(
  description: Description,
  type: string,
  media: Plain,
  parts: readonly Part[],
): Plain | undefined {
  const isMultipart = type.startsWith('multipart/');
  const described = Object.keys(plain(description.deref(media['schema'])['properties']));
  const names = new Set([...described, ...parts.map(({ name }) => name)]);
  const readings = [...names].map((name) => {
    const writing = writingOf(description, media, name, isMultipart);
    return 'style' in writing
      ? readStyled(description, media, name, writing.style, parts, new Set(described))
      : readTyped(description, media, name, writing.types, parts, isMultipart);
  });
  return readings.includes(undefined) ? undefined : Object.assign({}, ...readings);
}

function readStyled(
  description: Description,
  media: Plain,
  name: string,
  style: Style,
  parts: readonly Part[],
  described: ReadonlySet<string>,
): Plain | undefined {
  const schema = propertyOf(description, media, name);
  if (schema === undefined) return {};
  const pairs = parts.map(
    (part): Pair => [part.name, part.type === undefined ? String(part.value) : undefined],
  );
  const { values, used } = readPairs(name, pairs, style, described);
  const value = values.find((one) => isValid(description, schema, one));
  if (value !== undefined) return { [name]: value };
  return used.some(([key]) => key === name || key.startsWith(`${name}[`)) ? undefined : {};
}

function readTyped(
  description: Description,
  media: Plain,
  name: string,
  types: string | undefined,
  parts: readonly Part[],
  isMultipart: boolean,
): Plain | undefined {
  const own = parts.filter((part) => part.name === name);
  if (own.length === 0) return {};
  const headers = plain(plain(plain(media['encoding'])[name])['headers']);
  const found: Record<string, unknown> = {};
  for (const part of own) {
    if (part.type === undefined || !isOfType(part.type, types)) return undefined;
    const fields = isMultipart ? readFields(description, headers, part.fields, false) : {};
    if (fields === undefined) return undefined;
    for (const [field, value] of Object.entries(fields)) found[`${name} ${field}`] = value;
  }
  const isList = description.deref(propertyOf(description, media, name))['type'] === 'array';
  return { ...found, [name]: isList ? own.map(({ value }) => value) : own[0]?.value };
}

function isOfType(type: string, types: string | undefined): boolean {
  return (
    types === undefined ||
    mediaOf(Object.fromEntries(types.split(',').map((one) => [one.trim(), {}])), type) !== undefined
  );
}

/** The object itself, without what its fields say. */
export function objectOf(found: Plain): Plain {
  return Object.fromEntries(Object.entries(found).filter(([name]) => !name.includes(' ')));
}
