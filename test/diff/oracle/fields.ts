/** Header fields as they are described (OpenAPI 3.1.1 section 4.8.21). */
import { type Description, type Plain, plain } from './description.ts';
import type { Fields } from './messages.ts';
import { isValid, valuesOf } from './schemas.ts';
import { readText, type Style, writeText } from './styles.ts';

/** `Content-Type` is said by the media type. */
function describedIn(description: Description, headers: Plain): [string, Plain][] {
  return Object.entries(headers)
    .map(([name, header]): [string, Plain] => [name.toLowerCase(), description.deref(header)])
    .filter(([name]) => name !== 'content-type');
}

/** What the fields say by name. Those that nobody describes are passed over, or refused. */
export function readFields(
  description: Description,
  headers: Plain,
  fields: Fields,
  isStrict: boolean,
): Plain | undefined {
  const described = describedIn(description, headers);
  const found: Record<string, unknown> = {};
  for (const [name, header] of described) {
    const text = fields.find(([own]) => own === name)?.[1];
    if (text === undefined && header['required'] === true) return undefined;
    if (text === undefined) continue;
    const value = readValue(description, name, header, text);
    if (value === undefined) return undefined;
    found[`field ${name}`] = value;
  }
  return isStrict && fields.some(([name]) => described.every(([own]) => own !== name)) ? undefined : found;
}

/** A parameter or header from a text. */
export function readValue(description: Description, name: string, described: Plain, text: string): unknown {
  const [content] = Object.entries(plain(described['content']));
  const schema = content === undefined ? described['schema'] : plain(content[1])['schema'];
  const values =
    content === undefined ? readText(name, text, styleOf(described, 'simple')) : written(content[0], text);
  return values.find((one) => isValid(description, schema, one));
}

/** A parameter or header as texts; none where its value has none. */
export function writeValue(name: string, described: Plain, value: unknown): string[] {
  const [content] = Object.entries(plain(described['content']));
  if (content === undefined)
    return isWritable(value) ? [writeText(name, value, styleOf(described, 'simple'))] : [];
  if (/json/.test(content[0])) return [encodeURIComponent(JSON.stringify(value))];
  return typeof value === 'string' ? [encodeURIComponent(value)] : [];
}

function written(type: string, text: string): unknown[] {
  const plainText = decodeURIComponent(text);
  if (!/json/.test(type)) return [plainText];
  try {
    return [JSON.parse(plainText)];
  } catch {
    return [];
  }
}

export { written as readContent };

export function styleOf(described: Plain, usual: string): Style {
  const style = String(described['style'] ?? usual);
  const explode = Boolean(described['explode'] ?? style === 'form');
  return { style, explode, allowReserved: described['allowReserved'] === true };
}

/** What styles are defined for: texts, numbers, and lists and objects of these, which are not empty. */
export function isWritable(value: unknown): boolean {
  const isScalar = (one: unknown): boolean =>
    ['string', 'number', 'boolean'].includes(typeof one) && one !== '';
  if (typeof value !== 'object' || value === null) return isScalar(value);
  const members: unknown[] = Object.values(value);
  return members.length > 0 && members.every(isScalar);
}

/** Sets of fields: only those that must be there; then with each of the others, and each in every way. */
export function fieldsOf(description: Description, headers: Plain): Fields[] {
  const all = describedIn(description, headers).map(([name, header]) => ({
    isRequired: header['required'] === true,
    fields: schemaValues(description, header).flatMap((value) =>
      writeValue(name, header, value).map((text) => [name, text] as const),
    ),
  }));
  const least = all.flatMap(({ isRequired, fields: [first] }) =>
    isRequired && first !== undefined ? [first] : [],
  );
  return [
    least,
    ...all.flatMap(({ fields }) =>
      fields.map((field) => [...least.filter(([name]) => name !== field[0]), field]),
    ),
  ];
}

export function schemaValues(description: Description, described: Plain): unknown[] {
  const [media] = Object.values(plain(described['content']));
  return valuesOf(description, media === undefined ? described['schema'] : plain(media)['schema']);
}
