/** Schemas with a section of their own: what stands in several places, contains itself, or stands nowhere else. */
import { annotationsOf, subjectOf } from '../../documentation/annotations.ts';
import { linkedType, moreLink } from '../../documentation/fields.ts';
import { listedValues } from '../../documentation/listed-values.ts';
import { placeKey } from '../../documentation/page.ts';
import { isStructured } from '../../documentation/sharing.ts';
import { inlineLists } from '../../documentation/value-lists.ts';
import { element, type Html, join, nothing, phrase, text } from '../../emit/html.ts';
import { description } from '../../emit/html-markdown.ts';
import { limitTexts } from '../../model/phrases.ts';
import type { Definition } from '../../model/types.ts';
import { heading } from './headings.ts';
import type { Site } from './site.ts';
import { subjectBlock } from './structures.ts';
import { valueList } from './values.ts';

export interface DefinitionBlock {
  readonly id: string;
  readonly title: Html;
  readonly html: Html;
}

/** Shared definitions, then those that no other section has shown. To be called when all operations are made. */
export function definitionBlocks(site: Site, level: number): DefinitionBlock[] {
  const { page } = site;
  const { api } = page;
  const blocks: DefinitionBlock[] = [];
  for (const [key, id] of page.sections) {
    const definition = api.definitions.get(key);
    if (definition !== undefined) blocks.push(definitionBlock(site, definition, id, level));
  }
  for (const definition of page.once) {
    if (page.placed.has(placeKey(subjectOf(api, definition.schema).schema))) continue;
    blocks.push(definitionBlock(site, definition, page.claim(`schema-${definition.name}`), level));
  }
  for (const definition of api.definitions.values()) {
    if (!isUnseenList(site, definition)) continue;
    blocks.push(definitionBlock(site, definition, page.claim(`schema-${definition.name}`), level));
  }
  return blocks;
}

function isUnseenList(site: Site, { schema }: Definition): boolean {
  const { api } = site.page;
  if (schema.kind === 'reference' || listedValues(api, schema) === undefined) return false;
  return inlineLists(site.page, schema).some((list) => !site.listed.has(placeKey(list.schema)));
}

function definitionBlock(site: Site, definition: Definition, id: string, level: number): DefinitionBlock {
  const { page } = site;
  const { name, schema } = definition;
  const { schema: subject } = subjectOf(page.api, schema);
  const title = text(name);
  const place = { id, label: '', level: 6 };
  site.search.push({ id, title: name, text: annotationsOf(page.api, schema).description ?? '' });
  const structured = isStructured(page.api, subject);
  const limits = limitTexts(page.api, subject, page.speech);
  const type = page.speech.words.qualified(linkedType(page, subject), limits);
  const html = element(
    'section',
    { class: 'schema' },
    heading(level, title, id),
    aboutBlock(site, definition),
    !structured || subject.kind === 'array'
      ? element('p', {}, phrase(page.speech.words.labelled(page.labels.type, type)))
      : nothing,
    ...inlineLists(page, subject).map((list) => valueList(site, list.schema, new Map(), { id, label: name })),
    structured ? subjectBlock(site, subject, place, name) : nothing,
  );
  return { id, title, html };
}

function aboutBlock({ page }: Site, { name, schema }: Definition): Html {
  const { title, description: about, deprecated, externalDocs } = annotationsOf(page.api, schema);
  return join([
    deprecated
      ? element(
          'p',
          { class: 'mark' },
          element('strong', {}, phrase(page.sentence(page.speech.words.deprecated))),
        )
      : nothing,
    title === undefined || title === name ? nothing : element('p', { class: 'title' }, text(title)),
    about === undefined ? nothing : description(about),
    externalDocs === undefined
      ? nothing
      : element('p', {}, phrase(moreLink(page, externalDocs.url, externalDocs.description))),
  ]);
}
