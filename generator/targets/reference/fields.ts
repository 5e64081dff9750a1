/** One field (property, parameter or header) as a row: type, limits, default, meaning and conditions. */
import { anchor, anchorLink, blocks, cell, code, fence, heading, link, plain } from '../../emit/markdown.ts';
import { limitTexts, typeText, valueText } from '../../model/phrases.ts';
import type { Example, Schema } from '../../model/types.ts';
import { openEnum } from '../../model/view.ts';
import { type JsonValue, stringify } from '../../spec/json.ts';
import { type Annotations, annotationsOf, subjectOf } from './annotations.ts';
import { hasOwnFields } from './own-fields.ts';
import { type Page, type Place, placeKey } from './page.ts';
import { inlineLists, valueTable } from './value-tables.ts';

export interface Field {
  /** Markdown; the anchor is added. */
  readonly name: string;
  readonly id: string;
  /** Of what is inside the field. */
  readonly place: Place;
  readonly required: boolean | 'conditional';
  readonly schema: Schema;
  /** Further schemas that the value must satisfy too. */
  readonly also: readonly Schema[];
  /** Sentences about the field besides its description. */
  readonly notes: readonly string[];
  /** Given by a parameter or header; otherwise the schema's count. */
  readonly description?: string | undefined;
  readonly deprecated?: boolean;
  readonly examples?: readonly Example[];
}

export interface FieldRow {
  readonly field: Field;
  readonly cells: readonly string[];
  /** The anchor for the fields inside, when there are any to show. */
  readonly inside: string | undefined;
  /** Blocks that belong behind the table: lists of values, long examples. */
  readonly behind: readonly string[];
}

export function fieldHeaders({ labels }: Page): string[] {
  return [labels.field, labels.type, labels.required, labels.limits, labels.description];
}

export function fieldRow(page: Page, field: Field): FieldRow {
  const { words } = page.speech;
  const annotations = annotationsOf(page.api, field.schema);
  const elsewhere = shownAlready(page, field.schema);
  const hasInside = elsewhere === undefined && hasOwnFields(page, field.schema);
  const inside = hasInside ? page.claim(`${field.id}-fields`) : undefined;
  const lists = inlineLists(page, field.schema).map((list) => ({
    ...list,
    id: page.claim(`${field.id}-values`),
  }));
  const { short, long } = examplesOf(field, annotations);
  const presence =
    field.required === 'conditional' ? words.conditional : field.required ? words.yes : words.no;
  const type = typeCell(page, field.schema, elsewhere ?? inside ?? lists[0]?.id);
  return {
    field,
    inside,
    cells: [
      anchor(field.id) + field.name,
      type,
      presence,
      limitCell(page, field, annotations),
      descriptionCell(page, field, annotations, short),
    ],
    behind: [
      ...lists.map(({ schema, id }) =>
        blocks([
          heading(field.place.level, page.labels.valuesOf(code(field.place.label)), id),
          valueTable(page, schema, id),
        ]),
      ),
      ...long.map((value) =>
        blocks([
          words.labelled(page.labels.exampleOf(code(field.place.label)), '').trim(),
          fence('json', stringify(value, 2)),
        ]),
      ),
    ],
  };
}

/** Where the fields of a value (or of its items) stand already, when they do. */
function shownAlready(page: Page, schema: Schema): string | undefined {
  const { schema: found } = subjectOf(page.api, schema);
  const place = page.placed.get(placeKey(found));
  if (place !== undefined || found.kind !== 'array' || found.items === undefined) return place?.id;
  return shownAlready(page, found.items);
}

/** The type of a value, linked to its fields or values where these stand on the page. */
export function typeCell(page: Page, schema: Schema, target?: string): string {
  const { api, speech } = page;
  const open = openEnum(api, schema);
  const { schema: found, definition } =
    open === undefined ? subjectOf(api, schema) : { schema: open.values, definition: open.definition };
  const name = definition === undefined ? undefined : page.named(definition);
  if (name !== undefined && definition !== undefined && page.lists.has(definition.key)) {
    const base = open?.base ?? (found.kind === 'enum' ? found.type : undefined) ?? 'value';
    return speech.words.labelled(speech.words[base][0], name);
  }
  const text = open === undefined ? typeText(api, schema, speech) : speech.words[open.base][0];
  return target === undefined || text.includes('](') ? text : anchorLink(text, target);
}

function limitCell(page: Page, { schema, also }: Field, annotations: Annotations): string {
  const { words } = page.speech;
  const limits = [schema, ...also].flatMap((one) => limitTexts(page.api, one, page.speech));
  if (annotations.default !== undefined) limits.push(words.default(code(valueText(annotations.default))));
  return words.list([...new Set(limits)]);
}

function descriptionCell(
  page: Page,
  field: Field,
  annotations: Annotations,
  examples: readonly JsonValue[],
): string {
  const { words } = page.speech;
  const deprecated = field.deprecated === true || annotations.deprecated;
  const text = field.description ?? annotations.description ?? annotations.title;
  const { externalDocs } = annotations;
  const parts = [
    deprecated ? `**${page.sentence(words.deprecated)}**` : undefined,
    annotations.readOnly ? page.sentence(words.readOnly) : undefined,
    annotations.writeOnly ? page.sentence(words.writeOnly) : undefined,
    text === undefined ? undefined : cell(text),
    openEnum(page.api, field.schema) === undefined ? undefined : page.sentence(words.openList),
    ...field.notes,
    ...examples.map((value) => page.sentence(words.example(code(valueText(value))))),
    externalDocs === undefined ? undefined : externalLink(page, externalDocs.url, externalDocs.description),
  ];
  return words.sentences(parts.filter((part) => part !== undefined));
}

/** `More: …`, for what an externalDocs object says. */
export function externalLink(page: Page, url: string, description: string | undefined): string {
  const words = description === undefined ? plain(url) : plain(description);
  return page.speech.words.labelled(page.labels.moreAt, link(words, url));
}

const SHORT_EXAMPLE = 80;

function isShort(value: JsonValue): boolean {
  return stringify(value).length <= SHORT_EXAMPLE;
}

function examplesOf(
  field: Field,
  annotations: Annotations,
): { readonly short: readonly JsonValue[]; readonly long: readonly JsonValue[] } {
  const given = (field.examples ?? []).flatMap((example) =>
    example.value === undefined ? [] : [example.value],
  );
  const values = given.length > 0 ? given : annotations.examples;
  return { short: values.filter(isShort), long: values.filter((value) => !isShort(value)) };
}
