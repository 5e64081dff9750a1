/** One field (property, parameter or header) as a row: type, limits, default, meaning and conditions. */
import { anchor, blocks, code, fence, heading } from '../../emit/markdown.ts';
import { annotationsOf } from '../../documentation/annotations.ts';
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
  const { marks, description, notes, examples, more } = fieldTexts(page, field, annotations);
  return {
    field,
    inside,
    cells: [
      anchor(field.id) + field.name,
      type,
      presence,
      words.list(fieldLimits(page, field, annotations)),
      words.sentences([...marks, description ?? '', ...notes, ...examples, more ?? '']),
    ],
    behind: [
      ...lists.map(({ schema, id }) =>
        blocks([
          heading(field.place.level, page.labels.valuesOf(code(field.place.label)), id),
          valueTable(page, schema, id),
        ]),
      ),
      ...longExamples(field, annotations).map((value) =>
        blocks([
          words.labelled(page.labels.exampleOf(code(field.place.label)), '').trim(),
          fence('json', stringify(value, 2)),
        ]),
      ),
    ],
  };
}
