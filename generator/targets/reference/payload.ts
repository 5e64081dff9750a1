/** Request bodies, responses, headers, examples and links. */
import {
  anchor,
  anchorLink,
  blocks,
  cell,
  code,
  description,
  fence,
  heading,
  link,
  list,
  plain,
  table,
} from '../../emit/markdown.ts';
import { limitTexts, valueText } from '../../model/phrases.ts';
import type { Example, Header, Link, MediaType, Response } from '../../model/types.ts';
import { stringify } from '../../spec/json.ts';
import { annotationsOf } from '../../documentation/annotations.ts';
import { linkedType } from '../../documentation/fields.ts';
import { headerField } from '../../documentation/operations.ts';
import { inlineLists } from '../../documentation/value-lists.ts';
import { fieldHeaders, fieldRow } from './fields.ts';
import { hasOwnFields } from '../../documentation/own-fields.ts';
import type { Page, Place } from '../../documentation/page.ts';
import { insideBlocks, valueBlocks } from './structures.ts';
import { valueTable } from './value-tables.ts';

/** What there is to say of each media type: its schema, its fields, its encoding, its examples. */
export function contentBlocks(page: Page, content: readonly MediaType[], place: Place): string[] {
  return content.flatMap((media, index) => {
    const id = index === 0 ? place.id : page.claim(`${place.id}-${media.name}`);
    const lead = index === 0 ? '' : `${anchor(id)}\n\n`;
    const inner = { ...place, id };
    return [`${lead}${bodyText(page, media)}`, ...mediaBlocks(page, media, inner)];
  });
}

/** The type of a body in a line. */
function bodyText(page: Page, media: MediaType): string {
  const { schema } = media;
  const name = code(media.name);
  if (schema === undefined) return name;
  const { words } = page.speech;
  const limits = hasOwnFields(page, schema) ? [] : limitTexts(page.api, schema, page.speech);
  const annotations = annotationsOf(page.api, schema);
  const text = annotations.description ?? annotations.title;
  const type = words.labelled(name, words.qualified(linkedType(page, schema), limits));
  return words.sentences([
    text === undefined ? type : page.sentence(type),
    text === undefined ? '' : cell(text),
  ]);
}

function mediaBlocks(page: Page, media: MediaType, place: Place): string[] {
  const { schema } = media;
  const lists =
    schema === undefined
      ? []
      : inlineLists(page, schema).map((entry) => valueTable(page, entry.schema, place.id));
  // An example beside the schema counts for the whole body.
  const own =
    schema === undefined || media.examples.length > 0 ? [] : annotationsOf(page.api, schema).examples;
  return [
    ...lists,
    ...(schema === undefined ? [] : valueBlocks(page, schema, place)),
    ...encodingBlocks(page, media, place),
    ...media.examples.map((example) => exampleBlock(page, example, media.name, place)),
    ...own.map((value) => blocks([`**${page.labels.example}**`, fence('json', stringify(value, 2))])),
  ];
}

/** How the parts of a form are sent. */
function encodingBlocks(page: Page, { encoding }: MediaType, place: Place): string[] {
  if (encoding.size === 0) return [];
  const { labels } = page;
  const items = [...encoding].map(([name, { contentType, style, explode }]) => {
    const facts = [contentType, style, explode === undefined ? undefined : `explode=${explode}`];
    const given = facts.filter((fact) => fact !== undefined).map(code);
    return page.speech.words.labelled(code(name), given.join(', '));
  });
  const headers = [...encoding.values()].flatMap((entry) => headerBlocks(page, entry.headers, place));
  return [colon(page, labels.encoding), list(items), ...headers];
}

/** A named example: its summary, its description, its value. */
function exampleBlock(page: Page, example: Example, mediaType: string, place: Place): string {
  const { name, summary, value, externalValue } = example;
  const { labelled } = page.speech.words;
  const shownName = name === '' ? page.labels.example : `${page.labels.example} ${code(name)}`;
  const title = summary === undefined ? shownName : labelled(shownName, plain(summary));
  const id = page.claim(`${place.id}-example-${name}`);
  return blocks([
    `${anchor(id)}**${title}**`,
    example.description === undefined ? '' : description(example.description, place.level),
    externalValue === undefined
      ? ''
      : labelled(page.labels.externalExample, link(plain(externalValue), externalValue)),
    value === undefined ? '' : exampleFence(value, mediaType),
  ]);
}

function exampleFence(value: NonNullable<Example['value']> | null, mediaType: string): string {
  const isJson = /[/+]json\b/i.test(mediaType);
  if (isJson || typeof value !== 'string') return fence('json', stringify(value, 2));
  return fence(/xml/i.test(mediaType) ? 'xml' : /yaml/i.test(mediaType) ? 'yaml' : '', valueText(value));
}

/** A table of all responses, then what is more to say of each. */
export function responseBlocks(page: Page, responses: ReadonlyMap<string, Response>, place: Place): string[] {
  if (responses.size === 0) return [];
  const { labels } = page;
  const shown = [...responses.values()].map((response) => ({
    response,
    id: page.claim(`${place.id}-${response.status}`),
  }));
  const rows = shown.map(({ response, id }) => {
    const bodies = response.content.map((media) => {
      const type = media.schema === undefined ? '' : linkedType(page, media.schema);
      return type === '' ? code(media.name) : page.speech.words.labelled(code(media.name), type);
    });
    return [
      anchor(id) + code(response.status),
      cell(response.description),
      bodies.join(', ') || labels.noBody,
    ];
  });
  const details = shown.flatMap(({ response, id }) => {
    const parts = responseDetails(page, response, { ...place, id, level: place.level + 1 });
    return parts.length === 0
      ? []
      : [heading(place.level, `${labels.response} ${code(response.status)}`), ...parts];
  });
  return [table([labels.status, labels.description, labels.body], rows), ...details];
}

function responseDetails(page: Page, { headers, content, links }: Response, place: Place): string[] {
  const hasContent = content.some(
    ({ schema, examples, encoding }) =>
      examples.length > 0 || encoding.size > 0 || (schema !== undefined && needsDetail(page, schema)),
  );
  return [
    ...headerBlocks(page, headers, place),
    ...(hasContent || content.length > 1 ? contentBlocks(page, content, place) : []),
    ...linkBlocks(page, links),
  ];
}

function needsDetail(page: Page, schema: NonNullable<MediaType['schema']>): boolean {
  const { examples, description: text } = annotationsOf(page.api, schema);
  const limits = limitTexts(page.api, schema, page.speech);
  const isNamed = linkedType(page, schema).includes('](');
  const hasMore = examples.length > 0 || inlineLists(page, schema).length > 0 || hasOwnFields(page, schema);
  return hasMore || (!isNamed && (limits.length > 0 || text !== undefined));
}

function headerBlocks(page: Page, headers: ReadonlyMap<string, Header>, place: Place): string[] {
  if (headers.size === 0) return [];
  const rows = [...headers.values()].map((header) => {
    const id = page.claim(`${place.id}-header-${header.name}`);
    return fieldRow(page, headerField(page, header, id, place));
  });
  return [
    colon(page, page.labels.headers),
    table(
      fieldHeaders(page),
      rows.map((row) => row.cells),
    ),
    ...insideBlocks(page, rows),
  ];
}

function linkBlocks(page: Page, links: ReadonlyMap<string, Link>): string[] {
  if (links.size === 0) return [];
  const items = [...links].map(([name, { operationId, operationRef, parameters, requestBody, ...more }]) => {
    const operation = operationId ?? operationRef ?? '';
    const target = operationId === undefined ? undefined : page.operations.get(operationId);
    const shown = target === undefined ? code(operation) : anchorLink(code(operation), target);
    const given = [...parameters].map(
      ([parameter, value]) => `${code(parameter)} = ${code(valueText(value))}`,
    );
    if (requestBody !== undefined) given.push(`${page.labels.requestBody} = ${code(valueText(requestBody))}`);
    if (more.server !== undefined)
      given.push(page.speech.words.labelled(page.labels.servers, code(more.server.url)));
    const text = more.description === undefined ? '' : cell(more.description);
    const leads = page.speech.words.qualified(page.labels.leadsTo(shown), given);
    return page.speech.words.sentences([page.speech.words.labelled(code(name), `${leads}.`), text]);
  });
  return [colon(page, page.labels.links), list(items)];
}

function colon(page: Page, label: string): string {
  return page.speech.words.labelled(label, '').trim();
}
