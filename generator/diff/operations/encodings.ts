/** How the parts of a form are written (OpenAPI 3.1.1 section 4.8.15). */
import type { Api, Encoding, MediaType, Schema } from '../../model/types.ts';
import { objectView } from '../../model/view.ts';
import { resolve } from '../../model/resolve.ts';
import { type Collector, type Half, keywordOf, type Placed } from './collector.ts';
import { comparePartHeaders } from './headers.ts';
import { covers, mediaTypeKey } from './media-types.ts';
import type { Context } from './context.ts';
import { commonShapes, mayBeReserved, type Shape } from './shapes.ts';

/** Only forms have encodings; beside other media types the field says nothing. */
export function compareEncodings(
  base: MediaType,
  revision: MediaType,
  half: Half,
  context: Context,
  collector: Collector,
): void {
  const names = new Set([...base.encoding.keys(), ...revision.encoding.keys()]);
  if (names.size === 0) return;
  for (const name of names) {
    const before = partOf(base, name, context.base.api);
    const after = partOf(revision, name, context.revision.api);
    if (before === undefined || after === undefined) continue;
    comparePart(name, before, after, half, context, collector);
    if (before.isMultipart && after.isMultipart)
      comparePartHeaders(name, before.encoding, after.encoding, half, collector);
  }
}

/** How one property is written, defaults filled in. */
interface Part extends Placed {
  readonly encoding: Encoding | undefined;
  readonly isMultipart: boolean;
  /** Media types that the part may have; undefined where the style decides, or nothing does. */
  readonly types: ReadonlyMap<string, string> | undefined;
  readonly style: string;
  readonly isStyled: boolean;
  readonly allowReserved: boolean;
  readonly schema: Schema;
}

/** Undefined where the body is no form, or has no such part. */
function partOf(media: MediaType, name: string, api: Api): Part | undefined {
  const type = mediaTypeKey(media.name);
  const isMultipart = type.startsWith('multipart/');
  if (!isMultipart && !type.startsWith('application/x-www-form-urlencoded')) return undefined;
  const schema =
    media.schema === undefined ? undefined : objectView(api, media.schema)?.properties.get(name)?.schema;
  if (schema === undefined) return undefined;
  const encoding = media.encoding.get(name);
  const { style, explode, allowReserved } = encoding ?? {
    style: undefined,
    explode: undefined,
    allowReserved: false,
  };
  const isStyled = style !== undefined || explode !== undefined || allowReserved;
  const chosen = style ?? 'form';
  const types = isStyled ? undefined : (encoding?.contentType ?? typeOfPart(schema, api));
  return {
    at: encoding?.at ?? media.at,
    encoding,
    isMultipart,
    isStyled: isStyled || (!isMultipart && encoding?.contentType === undefined),
    allowReserved,
    schema,
    types: types === undefined ? undefined : listOf(types),
    style: isStyled
      ? `${chosen}${chosen !== 'deepObject' && (explode ?? chosen === 'form') ? ', exploded' : ''}${allowReserved ? ', reserved characters as they are' : ''}`
      : isMultipart || encoding?.contentType !== undefined
        ? 'its media type'
        : 'form, exploded',
  };
}

/** The media type of a part whose encoding names none. */
function typeOfPart(schema: Schema, api: Api, seen: readonly Schema[] = []): string | undefined {
  const found = resolve(api, schema);
  if (seen.includes(found)) return undefined;
  switch (found.kind) {
    case 'number':
    case 'boolean':
      return 'text/plain';
    case 'string':
      return found.contentMediaType === undefined && found.contentEncoding === undefined
        ? 'text/plain'
        : 'application/octet-stream';
    case 'enum':
      return found.type === undefined || found.type === 'null' ? undefined : 'text/plain';
    case 'object':
      return 'application/json';
    case 'array':
      return found.items === undefined ? undefined : typeOfPart(found.items, api, [...seen, found]);
    default:
      return undefined;
  }
}

function listOf(types: string): ReadonlyMap<string, string> {
  const names = types.split(',').map((name) => name.trim());
  return new Map(names.map((name) => [mediaTypeKey(name), name]));
}

function comparePart(
  name: string,
  before: Part,
  after: Part,
  half: Half,
  { base, revision }: Context,
  collector: Collector,
): void {
  const shapes = commonShapes([base.api, before.schema], [revision.api, after.schema]);
  const isReserved = mayBeReserved(base.api, before.schema) && mayBeReserved(revision.api, after.schema);
  const placed = (keyword: string): [Placed, Placed] => keywordOf(before, after, keyword, { base, revision });
  if (before.style !== after.style && !areAlike(before, after, shapes, isReserved)) {
    const facts = { name, base: before.style, revision: after.style };
    collector.addWritten(half, 'encoding-changed', ...placed(changedKeyword(before, after)), facts);
    return;
  }
  if (before.types === undefined || after.types === undefined) return;
  const missing = (from: Part['types'], to: Part['types']): string[] =>
    [...(from ?? [])].filter(([key]) => !isAmong(key, to)).map(([, type]) => type);
  const removed = missing(before.types, after.types);
  const added = missing(after.types, before.types);
  if (removed.length > 0)
    collector.addWritten(half, 'part-type-removed', ...placed('contentType'), {
      name,
      types: removed.join(', '),
    });
  if (added.length > 0)
    collector.addWritten(half, 'part-type-added', ...placed('contentType'), {
      name,
      types: added.join(', '),
    });
}

/** The keyword by which two ways of writing a part differ first. */
function changedKeyword({ encoding: before }: Part, { encoding: after }: Part): string {
  const keywords = ['style', 'explode', 'allowReserved', 'contentType'] as const;
  return keywords.find((keyword) => before?.[keyword] !== after?.[keyword]) ?? 'contentType';
}

/** A style only says how several values are told apart. */
function areAlike(before: Part, after: Part, shapes: ReadonlySet<Shape>, isReserved: boolean): boolean {
  const isDeep = [before, after].some(({ style }) => style.startsWith('deepObject'));
  const isSingle = !isDeep && !shapes.has('array') && !shapes.has('object');
  const isAsReserved = before.allowReserved === after.allowReserved || !isReserved;
  return before.isStyled && after.isStyled && isSingle && isAsReserved;
}

function isAmong(key: string, types: Part['types']): boolean {
  return types === undefined || [...types.keys()].some((other) => other === key || covers(other, key));
}
