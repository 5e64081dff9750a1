/** Fields as a list of definitions, at every depth: what stands inside a field follows it, set in. */
import { annotationsOf } from '../../documentation/annotations.ts';
import {
  type Field,
  fieldLimits,
  fieldTexts,
  linkedType,
  longExamples,
  shownAlready,
} from '../../documentation/fields.ts';
import { hasOwnFields } from '../../documentation/own-fields.ts';
import { itemMarks, type PropertyField } from '../../documentation/properties.ts';
import { decidingList, inlineLists, type ValueConditions } from '../../documentation/value-lists.ts';
import { element, type Html, join, nothing, phrase, pre } from '../../emit/html.ts';
import { description } from '../../emit/html-markdown.ts';
import type { Schema } from '../../model/types.ts';
import { stringify } from '../../spec/json.ts';
import type { Site } from './site.ts';
import { conditionList, valueList } from './values.ts';

/** Shows what is inside a field. */
export type Inside = (site: Site, schema: Schema, place: Field['place']) => Html;

/** `inside` is a parameter because structures.ts, which has it, shows fields itself. */
export function fieldList(site: Site, fields: readonly Field[], inside: Inside): Html {
  if (fields.length === 0) return nothing;
  return element('dl', { class: 'fields' }, ...fields.map((field) => fieldItem(site, field, inside)));
}

function fieldItem(site: Site, field: Field, inside: Inside): Html {
  const { page } = site;
  const elsewhere = shownAlready(page, field.schema);
  const type = phrase(linkedType(page, field.schema, elsewhere));
  recordRequired(site, field);
  const nested = elsewhere === undefined ? insideOf(site, field, inside) : nothing;
  const about = aboutOf(site, field);
  // For the style sheet's guess at a height, while the field is not laid out yet.
  const isTall = nested !== nothing || about.includes('<table');
  return element(
    'div',
    { class: isTall ? 'field tall' : 'field', id: field.id },
    element(
      'dt',
      {},
      join(
        [
          element('a', { class: 'name', href: `#${field.id}`, tabindex: -1 }, phrase(field.name)),
          presenceMark(site, field),
          element('span', { class: 'type' }, type),
        ],
        ' ',
      ),
    ),
    element('dd', {}, about),
    nested === nothing ? nothing : element('dd', { class: 'inside' }, nested),
  );
}

/** What the field is for: marks, description, limits, conditions, examples, values. */
function aboutOf(site: Site, field: Field): Html {
  const { page } = site;
  const annotations = annotationsOf(page.api, field.schema);
  const texts = fieldTexts(page, field, annotations);
  site.search.push({ id: field.id, title: field.place.label, text: texts.description ?? '' });
  const limits = fieldLimits(page, field, annotations);
  return join([
    ...texts.marks.map((mark) => line('mark', mark)),
    texts.description === undefined ? undefined : description(texts.description),
    limits.length === 0 ? undefined : line('limits', page.sentence(page.speech.words.list(limits))),
    conditionList(texts.notes),
    ...texts.examples.map((example) => line('example', example)),
    ...longExamples(field, annotations).map((value) =>
      join([
        line('example', page.speech.words.labelled(page.labels.example, '').trim()),
        pre('json', stringify(value, 2)),
      ]),
    ),
    texts.more === undefined ? undefined : element('p', {}, phrase(texts.more)),
    ...valueLists(site, field),
  ]);
}

function line(name: string, words: string): Html {
  return element('p', { class: name }, phrase(words));
}

function presenceMark({ page }: Site, { required }: Field): Html | undefined {
  const { words } = page.speech;
  if (required === 'conditional') return element('span', { class: 'conditional' }, phrase(words.conditional));
  return required ? element('span', { class: 'required' }, phrase(words.required)) : undefined;
}

function insideOf(site: Site, field: Field, inside: Inside): Html {
  const schemas = [field.schema, ...field.also].filter((schema) => hasOwnFields(site.page, schema));
  const marks = itemMarks(site.page, field.schema);
  const place = { ...field.place, id: field.id, label: field.place.label + marks };
  return join(schemas.map((schema) => inside(site, schema, place)));
}

/** Named lists, lists without a name, and what the object's rules say of the values. */
function valueLists(site: Site, field: Field): Html[] {
  const { page } = site;
  const place = { id: field.id, label: field.place.label };
  const decides = decidingList(page, field.schema);
  const own: ValueConditions = conditionsOf(field);
  return inlineLists(page, field.schema).map(({ schema }) =>
    valueList(site, schema, schema === decides ? own : new Map(), place),
  );
}

function conditionsOf(field: Field | PropertyField): ValueConditions {
  return 'conditions' in field ? field.conditions : new Map();
}

/** For "required at a glance": what is required outright, by a condition, or inside something optional. */
function recordRequired(site: Site, field: Field | PropertyField): void {
  const { page, required: rows } = site;
  if (rows === undefined || field.required === false) return;
  const { words, code } = page.speech;
  const outer = outerLabel(field.place.label);
  const sentences =
    field.required === 'conditional'
      ? 'requirements' in field
        ? field.requirements
        : []
      : outer === undefined
        ? [page.sentence(words.required)]
        : [page.sentence(words.when(words.isPresent(code(outer)), words.required))];
  rows.push({
    id: field.id,
    name: phrase(code(field.place.label)),
    presence: phrase(words.sentences(sentences)),
    isAlways: field.required === true && outer === undefined,
  });
}

function outerLabel(label: string): string | undefined {
  const dot = label.lastIndexOf('.');
  return dot < 0 ? undefined : label.slice(0, dot).replace(/(?:\[\])+$/, '');
}
