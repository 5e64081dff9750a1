/** One field (property, parameter or header) as a row: type, limits, default, meaning and conditions. */
import { anchor, blocks, cell, code, fence, heading } from '../../emit/markdown.ts';
import { type Annotations, annotationsOf } from '../../documentation/annotations.ts';
import {
  type Field,
  fieldLimits,
  fieldTexts,
  linkedType,
  longExamples,
  shownAlready,
} from '../../documentation/fields.ts';
import { inlineLists } from '../../documentation/value-lists.ts';
import { hasOwnFields } from '../../documentation/own-fields.ts';
import type { Page } from '../../documentation/page.ts';
import type { Schema } from '../../model/types.ts';
import { stringify } from '../../spec/json.ts';
import { valueTable } from './value-tables.ts';

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
  const presence =
    field.required === 'conditional' ? words.conditional : field.required ? words.yes : words.no;
  const type = linkedType(page, field.schema, elsewhere ?? inside ?? lists[0]?.id);
  return {
    field,
    inside,
    cells: [
      anchor(field.id) + field.name,
      type,
      presence,
      words.list(fieldLimits(page, field, annotations)),
      descriptionCell(page, field, annotations),
    ],
    behind: [
      ...lists.map((list) => listBlock(page, field, list)),
      ...exampleBlocks(page, field, annotations),
    ],
  };
}

function descriptionCell(page: Page, field: Field, annotations: Annotations): string {
  const { marks, description, notes, examples, more } = fieldTexts(page, field, annotations);
  const text = description === undefined ? '' : cell(description);
  return page.speech.words.sentences([...marks, text, ...notes, ...examples, more ?? '']);
}

function listBlock(
  page: Page,
  { place }: Field,
  list: { readonly schema: Schema; readonly id: string },
): string {
  const title = page.labels.valuesOf(code(place.label));
  return blocks([heading(place.level, title, list.id), valueTable(page, list.schema, list.id)]);
}

function exampleBlocks(page: Page, field: Field, annotations: Annotations): string[] {
  const title = page.speech.words.labelled(page.labels.exampleOf(code(field.place.label)), '').trim();
  return longExamples(field, annotations).map((value) => blocks([title, fence('json', stringify(value, 2))]));
}
