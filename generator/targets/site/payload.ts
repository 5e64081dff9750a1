/** Request bodies, responses, headers, examples and links. */
import { annotationsOf } from '../../documentation/annotations.ts';
import { linkedType } from '../../documentation/fields.ts';
import { headerField } from '../../documentation/operations.ts';
import { hasOwnFields } from '../../documentation/own-fields.ts';
import type { Place } from '../../documentation/page.ts';
import { inlineLists } from '../../documentation/value-lists.ts';
import { anchorLink, code, element, type Html, join, nothing, phrase } from '../../emit/html.ts';
import { description } from '../../emit/html-markdown.ts';
import { limitTexts, valueText } from '../../model/phrases.ts';
import type { Header, Link, MediaType } from '../../model/types.ts';
import { exampleBlocks } from './examples.ts';
import { fieldList } from './fields.ts';
import { label } from './headings.ts';
import type { Site } from './site.ts';
import { valueBlock } from './structures.ts';
import { valueList } from './values.ts';

/** What there is to say of each media type: its schema, its fields, its encoding, its examples. */
export function contentBlock(site: Site, content: readonly MediaType[], place: Place): Html {
  const { page } = site;
  return join(
    content.map((media, index) => {
      const id = index === 0 ? place.id : page.claimIn(place.id, media.name);
      const known = site.required?.length ?? 0;
      const block = join([bodyLine(site, media), mediaBlock(site, media, { ...place, id })]);
      if (content.length > 1) nameMedia(site, media, known);
      return index === 0 ? block : element('div', { class: 'media', id }, block);
    }),
  );
}

/** What one of several media types requires, only a request in it has. @param from the index of its first row */
function nameMedia({ page, required }: Site, media: MediaType, from: number): void {
  const rows = required?.splice(from).map(({ presence, ...row }) => ({
    ...row,
    presence: phrase(page.speech.words.labelled(code(media.name), presence)),
    isAlways: false,
  }));
  required?.push(...(rows ?? []));
}

/** The type of a body in a line. */
function bodyLine(site: Site, media: MediaType): Html {
  const { page } = site;
  const { schema } = media;
  const name = code(media.name);
  if (schema === undefined) return element('p', { class: 'body' }, name);
  const { words } = page.speech;
  const limits = hasOwnFields(page, schema) ? [] : limitTexts(page.api, schema, page.speech);
  const annotations = annotationsOf(page.api, schema);
  const about = annotations.description ?? annotations.title;
  const type = words.labelled(name, words.qualified(linkedType(page, schema), limits));
  return join([
    element('p', { class: 'body' }, phrase(about === undefined ? type : page.sentence(type))),
    about === undefined ? nothing : description(about),
  ]);
}

function mediaBlock(site: Site, media: MediaType, place: Place): Html {
  const { page } = site;
  const { schema } = media;
  const lists = schema === undefined ? [] : inlineLists(page, schema);
  // An example beside the schema counts for the whole body.
  const own =
    schema === undefined || media.examples.length > 0 ? [] : annotationsOf(page.api, schema).examples;
  return join([
    ...lists.map((list) => valueList(site, list.schema, new Map(), { id: place.id, label: media.name })),
    schema === undefined ? nothing : valueBlock(site, schema, place),
    encodingBlock(site, media, place),
    exampleBlocks(site, media, own, place),
  ]);
}

/** How the parts of a form are sent. */
function encodingBlock(site: Site, { encoding }: MediaType, place: Place): Html {
  if (encoding.size === 0) return nothing;
  const { page } = site;
  const items = [...encoding].map(([name, { contentType, style, explode }]) => {
    const facts = [contentType, style, explode === undefined ? undefined : `explode=${explode}`];
    const given = facts.filter((fact) => fact !== undefined).map(code);
    return element('li', {}, phrase(page.speech.words.labelled(code(name), given.join(', '))));
  });
  const headers = [...encoding.values()].map((entry) => headerBlock(site, entry.headers, place));
  return join([label(site, page.labels.encoding), element('ul', {}, ...items), ...headers]);
}

export function headerBlock(site: Site, headers: ReadonlyMap<string, Header>, place: Place): Html {
  if (headers.size === 0) return nothing;
  const { page } = site;
  const fields = [...headers.values()].map((header) =>
    headerField(page, header, page.claimIn(place.id, `header.${header.name}`), place),
  );
  return join([label(site, page.labels.headers), fieldList(site, fields, valueBlock)]);
}

export function linkBlock(site: Site, links: ReadonlyMap<string, Link>): Html {
  if (links.size === 0) return nothing;
  const { page } = site;
  const { words } = page.speech;
  const items = [...links].map(([name, { operationId, operationRef, parameters, requestBody, ...more }]) => {
    const target = operationId === undefined ? undefined : page.operations.get(operationId);
    const shown = code(operationId ?? operationRef ?? '');
    const given = [...parameters].map(
      ([parameter, value]) => `${code(parameter)} = ${code(valueText(value))}`,
    );
    if (requestBody !== undefined) given.push(`${page.labels.requestBody} = ${code(valueText(requestBody))}`);
    if (more.server !== undefined) given.push(words.labelled(page.labels.servers, code(more.server.url)));
    const leads = page.labels.leadsTo(target === undefined ? shown : anchorLink(shown, target));
    const line = words.labelled(code(name), `${words.qualified(leads, given)}.`);
    const about = more.description === undefined ? '' : page.markup.cell(more.description);
    return element('li', {}, phrase(words.sentences([line, about])));
  });
  return join([label(site, page.labels.links), element('ul', {}, ...items)]);
}
