/** The fields of a value at every depth: a table for each object, its nested objects behind it. */
import { anchorLink, cell, code, heading, table } from '../../emit/markdown.ts';
import { limitTexts, typeText } from '../../model/phrases.ts';
import type { ArraySchema, Schema } from '../../model/types.ts';
import type { ObjectView } from '../../model/view.ts';
import { annotationsOf, subjectOf } from '../../documentation/annotations.ts';
import { linkedType } from '../../documentation/fields.ts';
import { fieldHeaders, fieldRow, type FieldRow } from './fields.ts';
import { discriminatorBlocks, otherBlocks, ruleBlocks, statements } from './object-notes.ts';
import { hasOwnFields } from '../../documentation/own-fields.ts';
import { type Page, type Place, placeKey } from '../../documentation/page.ts';
import { itemMarks, joinLabel, propertyFields } from '../../documentation/properties.ts';
import { unionBlocks } from './variants.ts';

/** What there is to show of a value in place; nothing when its type and limits say everything. */
export function valueBlocks(page: Page, schema: Schema, place: Place): string[] {
  return hasOwnFields(page, schema) ? subjectBlocks(page, subjectOf(page.api, schema).schema, place) : [];
}

/** The same for a definition's own section. */
export function subjectBlocks(page: Page, schema: Schema, place: Place, title = place.label): string[] {
  // Each schema is shown once, which also ends every circle and keeps the page linear in the document.
  const first = page.placed.get(placeKey(schema));
  if (first !== undefined) return [page.labels.sameAs(anchorLink(code(first.title || first.id), first.id))];
  page.placed.set(placeKey(schema), { id: place.id, title });
  switch (schema.kind) {
    case 'array':
      return itemBlocks(page, schema, place);
    case 'union':
      return unionBlocks(page, schema, place, valueBlocks);
    case 'object':
    case 'intersection':
      return objectBlocks(page, schema, place);
    case 'not':
    case 'conditional':
      return otherBlocks(page, schema);
    default:
      return [linkedType(page, schema)];
  }
}

function itemBlocks(page: Page, schema: ArraySchema, place: Place): string[] {
  const first = schema.prefixItems.flatMap((item, index) =>
    valueBlocks(page, item, { ...place, id: `${place.id}-${index}`, label: `${place.label}[${index}]` }),
  );
  if (schema.items === undefined) return first;
  const about = annotationsOf(page.api, schema.items).description;
  const rest = valueBlocks(page, schema.items, { ...place, label: `${place.label}[]` });
  return [...first, about === undefined || rest.length === 0 ? '' : cell(about), ...rest];
}

function objectBlocks(page: Page, schema: Schema, place: Place): string[] {
  const view = page.view(schema);
  if (view === undefined) {
    // No member has fields of its own: unions, negations and conditions that hold at once.
    const members = schema.kind === 'intersection' ? schema.members : [];
    return members.flatMap((member) => memberBlocks(page, member, place));
  }
  const rows = propertyRows(page, view, place);
  return [
    ...discriminatorBlocks(page, schema),
    rows.length === 0
      ? ''
      : table(
          fieldHeaders(page),
          rows.map((row) => row.cells),
        ),
    ...statements(page, schema, view),
    ...ruleBlocks(page, view.rules),
    ...view.others.flatMap((other) => memberBlocks(page, other, place)),
    ...insideBlocks(page, rows),
    ...additionalBlocks(page, view, place),
  ];
}

/** What holds beside the fields. Assertions of one schema share its place, so it is no repetition. */
function memberBlocks(page: Page, member: Schema, place: Place): string[] {
  const { schema } = subjectOf(page.api, member);
  switch (schema.kind) {
    case 'union':
      return unionBlocks(page, schema, { ...place, id: page.claim(`${place.id}-also`) }, valueBlocks);
    case 'not':
    case 'conditional':
      return otherBlocks(page, schema);
    case 'object':
    case 'intersection':
      return valueBlocks(page, member, place);
    default: {
      const type = page.speech.words.qualified(
        typeText(page.api, member, page.speech),
        limitTexts(page.api, member, page.speech),
      );
      return [page.labels.alsoMust(type)];
    }
  }
}

/** What a table's fields have inside: lists of values, long examples, nested objects. */
export function insideBlocks(page: Page, rows: readonly FieldRow[]): string[] {
  return rows.flatMap(({ field, inside, behind }) => {
    if (inside === undefined) return behind;
    const nested = [field.schema, ...field.also].flatMap((schema) => valueBlocks(page, schema, field.place));
    const label = field.place.label + itemMarks(page, field.schema);
    return [...behind, heading(field.place.level, code(label), inside), ...nested];
  });
}

function propertyRows(page: Page, view: ObjectView, place: Place): FieldRow[] {
  return propertyFields(page, view, place).map((field) => fieldRow(page, field));
}

/** The values of a map, when they have fields. */
function additionalBlocks(page: Page, { additional }: ObjectView, place: Place): string[] {
  if (typeof additional !== 'object' || !hasOwnFields(page, additional)) return [];
  const id = page.claim(`${place.id}-values`);
  const label = joinLabel(place.label, '*');
  return [heading(place.level, code(label), id), ...valueBlocks(page, additional, { ...place, id, label })];
}
