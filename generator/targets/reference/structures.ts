/** The fields of a value at every depth: a table for each object, its nested objects behind it. */
import { anchorLink, code, heading, table } from '../../emit/markdown.ts';
import { limitTexts, typeText } from '../../model/phrases.ts';
import { fieldRuleTexts } from '../../model/rule-phrases.ts';
import type { ArraySchema, Schema } from '../../model/types.ts';
import type { ObjectView, PropertyView } from '../../model/view.ts';
import { subjectOf } from './annotations.ts';
import { type Field, fieldHeaders, fieldRow, type FieldRow, typeCell } from './fields.ts';
import { discriminatorBlocks, otherBlocks, ruleBlocks, statements } from './object-notes.ts';
import { hasOwnFields } from './own-fields.ts';
import { type Page, type Place, placeKey } from './page.ts';
import { recordConditions } from './value-tables.ts';
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
      return [typeCell(page, schema)];
  }
}

function itemBlocks(page: Page, schema: ArraySchema, place: Place): string[] {
  const first = schema.prefixItems.flatMap((item, index) =>
    valueBlocks(page, item, { ...place, id: `${place.id}-${index}`, label: `${place.label}[${index}]` }),
  );
  if (schema.items === undefined) return first;
  return [...first, ...valueBlocks(page, schema.items, { ...place, label: `${place.label}[]` })];
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

/** `[]` for each list on the way to the fields. */
function itemMarks(page: Page, schema: Schema): string {
  const { schema: found } = subjectOf(page.api, schema);
  return found.kind === 'array' && found.items !== undefined ? `[]${itemMarks(page, found.items)}` : '';
}

function propertyRows(page: Page, view: ObjectView, place: Place): FieldRow[] {
  const ids = new Map([...view.properties.keys()].map((name) => [name, page.claim(`${place.id}-${name}`)]));
  const named = (name: string): string => {
    const id = ids.get(name);
    return id === undefined ? code(name) : anchorLink(code(name), id);
  };
  for (const property of view.properties.values()) recordConditions(page, property, view.rules, named);
  const rows = [...view.properties.values()].map((property) =>
    fieldRow(page, propertyField(page, property, view, place, ids.get(property.name) ?? place.id)),
  );
  for (const [pattern, schema] of view.patterns) {
    const name = page.labels.namesMatching(code(pattern));
    const id = page.claim(`${place.id}-${pattern}`);
    const inner = { ...place, id, label: joinLabel(place.label, `/${pattern}/`) };
    rows.push(fieldRow(page, { name, id, place: inner, required: false, schema, also: [], notes: [] }));
  }
  return rows;
}

function propertyField(
  page: Page,
  property: PropertyView,
  view: ObjectView,
  place: Place,
  id: string,
): Field {
  const { name, schema, also, required } = property;
  const texts = view.rules.flatMap((rule) => fieldRuleTexts(page.api, rule, name, page.speech));
  const isConditional = view.rules.some((rule) =>
    rule.effects.some((effect) => effect.kind === 'required' && effect.property === name),
  );
  return {
    name: code(name),
    id,
    place: { ...place, id, label: joinLabel(place.label, name) },
    required: required || (isConditional ? 'conditional' : false),
    schema,
    also,
    notes: texts.map((text) => page.sentence(text)),
  };
}

/** The values of a map, when they have fields. */
function additionalBlocks(page: Page, { additional }: ObjectView, place: Place): string[] {
  if (typeof additional !== 'object' || !hasOwnFields(page, additional)) return [];
  const id = page.claim(`${place.id}-values`);
  const label = joinLabel(place.label, '*');
  return [heading(place.level, code(label), id), ...valueBlocks(page, additional, { ...place, id, label })];
}

function joinLabel(outer: string, name: string): string {
  return outer === '' ? name : `${outer}.${name}`;
}
