/** The sections for what stands in several places: schemas and lists of values. */
import { anchorLink, description, heading, plain } from '../../emit/markdown.ts';
import { limitTexts } from '../../model/phrases.ts';
import type { Definition } from '../../model/types.ts';
import { annotationsOf, subjectOf } from '../../documentation/annotations.ts';
import { linkedType } from '../../documentation/fields.ts';
import { listSchema } from '../../documentation/listed-values.ts';
import { type Page, placeKey } from '../../documentation/page.ts';
import { isStructured } from '../../documentation/sharing.ts';
import { subjectBlocks } from './structures.ts';
import { valueTable } from './value-tables.ts';

/** Shared definitions, then those that no other section has shown. */
export function schemaBlocks(page: Page): string[] {
  const { api, labels } = page;
  const shown: { readonly definition: Definition; readonly id: string }[] = [];
  const sections: string[] = [];
  const show = (definition: Definition, id: string): void => {
    shown.push({ definition, id });
    sections.push(...definitionBlocks(page, definition, id));
  };
  for (const [key, id] of page.sections) {
    const definition = api.definitions.get(key);
    if (definition !== undefined) show(definition, id);
  }
  for (const definition of page.once) {
    if (page.placed.has(placeKey(subjectOf(api, definition.schema).schema))) continue;
    show(definition, page.claim(`schema-${definition.name}`));
  }
  if (shown.length === 0) return [];
  const names = shown.map(({ definition, id }) => anchorLink(plain(definition.name), id));
  return [heading(2, labels.schemas, page.schemasId), labels.schemasIntro, names.join(' · '), ...sections];
}

/** Every named list of values. Comes last: by then each object has said what its rules ask of the values. */
export function listBlocks(page: Page): string[] {
  const lists = [...page.lists].flatMap(([key, id]) => {
    const definition = page.api.definitions.get(key);
    const list = definition === undefined ? undefined : listSchema(page.api, definition.schema);
    if (definition === undefined || list === undefined) return [];
    return [...aboutBlocks(page, definition, id), valueTable(page, list, id)];
  });
  return lists.length === 0 ? [] : [heading(2, page.labels.valueLists, page.listsId), ...lists];
}

function definitionBlocks(page: Page, definition: Definition, id: string): string[] {
  const { schema } = subjectOf(page.api, definition.schema);
  const place = { id, label: '', level: 4 };
  const isPlain = !isStructured(page.api, schema) || schema.kind === 'array';
  const type = page.speech.words.qualified(
    linkedType(page, schema),
    limitTexts(page.api, schema, page.speech),
  );
  return [
    ...aboutBlocks(page, definition, id),
    isPlain ? page.speech.words.labelled(page.labels.type, type) : '',
    ...(isStructured(page.api, schema) ? subjectBlocks(page, schema, place, definition.name) : []),
  ];
}

/** Heading, title and description. */
function aboutBlocks(page: Page, { name, schema }: Definition, id: string): string[] {
  const { title, description: text, deprecated } = annotationsOf(page.api, schema);
  return [
    heading(3, plain(name), id),
    deprecated ? `**${page.sentence(page.speech.words.deprecated)}**` : '',
    title === undefined || title === name ? '' : `*${plain(title)}*`,
    text === undefined ? '' : description(text, 3),
  ];
}
