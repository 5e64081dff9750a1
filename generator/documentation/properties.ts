/** The properties of an object as fields: names, presence, and what the object's rules say of each. */
import { fieldRuleTexts } from '../model/rule-phrases.ts';
import { rulesAbout } from '../model/rules.ts';
import type { ObjectView, PropertyView } from '../model/view.ts';
import type { Field } from './fields.ts';
import { subjectOf } from './annotations.ts';
import type { Schema } from '../model/types.ts';
import type { Page, Place } from './page.ts';
import { type ValueConditions, decidingList, recordConditions, valueConditions } from './value-lists.ts';

export interface PropertyField extends Field {
  /** What the rules of the object ask when the field has a certain value. */
  readonly conditions: ValueConditions;
  /** Sentences on when the field is required. */
  readonly requirements: readonly string[];
}

/** The declared properties in document order, then the patterns of further names. Claims their anchors. */
export function propertyFields(page: Page, view: ObjectView, place: Place): PropertyField[] {
  const ids = new Map([...view.properties.keys()].map((name) => [name, page.claimIn(place.id, name)]));
  const { code, anchorLink } = page.markup;
  const named = (name: string): string => {
    const id = ids.get(name);
    return id === undefined ? code(name) : anchorLink(code(name), id);
  };
  // All conditions are known before the first field is shown: fields may share a list.
  const conditions = new Map(
    [...view.properties.values()].map((property) => {
      const found = valueConditions(page, property, view.rules, named);
      recordConditions(page, decidingList(page, property.schema), found);
      return [property.name, found];
    }),
  );
  const fields = [...view.properties.values()].map(
    (property): PropertyField => ({
      ...propertyField(page, property, view, place, ids.get(property.name) ?? place.id),
      conditions: conditions.get(property.name) ?? new Map(),
      requirements: requirements(page, view, property.name),
    }),
  );
  for (const [pattern, schema] of view.patterns) {
    const name = page.labels.namesMatching(code(pattern));
    const id = page.claimIn(place.id, pattern);
    const inner = { ...place, id, label: joinLabel(place.label, `/${pattern}/`) };
    const field = { key: pattern, name, id, place: inner, required: false, schema, also: [], notes: [] };
    fields.push({ ...field, conditions: new Map(), requirements: [] });
  }
  return fields;
}

function propertyField(
  page: Page,
  property: PropertyView,
  view: ObjectView,
  place: Place,
  id: string,
): Field {
  const { name, schema, also, required } = property;
  const rules = rulesAbout(view.rules, name);
  const texts = rules.flatMap((rule) => fieldRuleTexts(page.api, rule, name, page.speech));
  const isConditional = rules.some((rule) =>
    rule.effects.some((effect) => effect.kind === 'required' && effect.property === name),
  );
  return {
    key: name,
    name: page.markup.code(name),
    id,
    place: { ...place, id, label: joinLabel(place.label, name) },
    required: required || (isConditional ? 'conditional' : false),
    schema,
    also,
    notes: texts.map((text) => page.sentence(text)),
  };
}

function requirements(page: Page, { rules }: ObjectView, name: string): string[] {
  return rulesAbout(rules, name).flatMap(({ effects, ...rule }) => {
    const required = effects.filter(({ kind }) => kind === 'required');
    const texts = fieldRuleTexts(page.api, { ...rule, effects: required }, name, page.speech);
    return texts.map((text) => page.sentence(text));
  });
}

/** The way to a field as people write it. */
export function joinLabel(outer: string, name: string): string {
  return outer === '' ? name : `${outer}.${name}`;
}

/** `[]` for each list on the way to the fields. */
export function itemMarks(page: Page, schema: Schema): string {
  const { schema: found } = subjectOf(page.api, schema);
  return found.kind === 'array' && found.items !== undefined ? `[]${itemMarks(page, found.items)}` : '';
}
