/** One field (property, parameter or header): what its type, presence, limits and meaning are in words. */
import { limitTexts, typeText, valueText } from '../model/phrases.ts';
import type { Example, Schema } from '../model/types.ts';
import { openEnum } from '../model/view.ts';
import { type JsonValue, stringify } from '../spec/json.ts';
import { type Annotations, subjectOf } from './annotations.ts';
import { type Page, type Place, placeKey } from './page.ts';

export interface Field {
  /** The name as the document has it. */
  readonly key: string;
  /** The name, marked up; the anchor is added. */
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

/** The type of a value, linked to its fields or values where these stand in the documentation. */
export function linkedType(page: Page, schema: Schema, target?: string): string {
  const { api, speech, markup } = page;
  const open = openEnum(api, schema);
  const { schema: found, definition } =
    open === undefined ? subjectOf(api, schema) : { schema: open.values, definition: open.definition };
  const name = definition === undefined ? undefined : page.named(definition);
  if (name !== undefined && definition !== undefined && page.lists.has(definition.key)) {
    const base = open?.base ?? (found.kind === 'enum' ? found.type : undefined) ?? 'value';
    return speech.words.labelled(speech.words[base][0], name);
  }
  const text = open === undefined ? typeText(api, schema, speech) : speech.words[open.base][0];
  return target === undefined || markup.hasLink(text) ? text : markup.anchorLink(text, target);
}

/** Where the fields of a value (or of its items) stand already, when they do. */
export function shownAlready(page: Page, schema: Schema): string | undefined {
  const { schema: found } = subjectOf(page.api, schema);
  const place = page.placed.get(placeKey(found));
  if (place !== undefined || found.kind !== 'array' || found.items === undefined) return place?.id;
  return shownAlready(page, found.items);
}

/** The limits of a field's value, and its default, a phrase each. */
export function fieldLimits(page: Page, { schema, also }: Field, annotations: Annotations): string[] {
  const { words, code } = page.speech;
  const limits = [schema, ...also].flatMap((one) => limitTexts(page.api, one, page.speech));
  if (annotations.default !== undefined) limits.push(words.default(code(valueText(annotations.default))));
  return [...new Set(limits)];
}

/** What a field is for, in sentences: its marks, its description, its conditions, short examples, more to read. */
export interface FieldTexts {
  readonly marks: readonly string[];
  /** As the document has it: CommonMark. */
  readonly description: string | undefined;
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  readonly more: string | undefined;
}

export function fieldTexts(page: Page, field: Field, annotations: Annotations): FieldTexts {
  const { words, code } = page.speech;
  const deprecated = field.deprecated === true || annotations.deprecated;
  const text = field.description ?? annotations.description ?? annotations.title;
  const { externalDocs } = annotations;
  return {
    marks: [
      deprecated ? page.markup.strong(page.sentence(words.deprecated)) : '',
      annotations.readOnly ? page.sentence(words.readOnly) : '',
      annotations.writeOnly ? page.sentence(words.writeOnly) : '',
    ].filter((mark) => mark !== ''),
    description: text,
    notes: [
      ...(openEnum(page.api, field.schema) === undefined ? [] : [page.sentence(words.openList)]),
      ...field.notes,
    ],
    examples: examplesOf(field, annotations)
      .filter(isShort)
      .map((value) => page.sentence(words.example(code(valueText(value))))),
    more: externalDocs === undefined ? undefined : moreLink(page, externalDocs.url, externalDocs.description),
  };
}

/** `More: …`, for what an externalDocs object says. */
export function moreLink(page: Page, url: string, description: string | undefined): string {
  const { link, plain } = page.markup;
  return page.speech.words.labelled(page.labels.moreAt, link(plain(description ?? url), url));
}

/** Examples that need a block of their own. */
export function longExamples(field: Field, annotations: Annotations): JsonValue[] {
  return examplesOf(field, annotations).filter((value) => !isShort(value));
}

const SHORT_EXAMPLE = 80;

function isShort(value: JsonValue): boolean {
  return stringify(value).length <= SHORT_EXAMPLE;
}

function examplesOf(field: Field, annotations: Annotations): readonly JsonValue[] {
  const given = (field.examples ?? []).flatMap((example) =>
    example.value === undefined ? [] : [example.value],
  );
  return given.length > 0 ? given : annotations.examples;
}
