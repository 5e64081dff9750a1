/** The fields of a value at every depth: a list for each object, its nested objects inside their fields. */
import { annotationsOf, subjectOf } from '../../documentation/annotations.ts';
import { linkedType } from '../../documentation/fields.ts';
import {
  dependencies,
  mappingRows,
  objectParts,
  objectSentences,
  otherSchema,
  ruleSentence,
  type ShownSchema,
} from '../../documentation/object-facts.ts';
import { hasOwnFields } from '../../documentation/own-fields.ts';
import { type Place, placeKey } from '../../documentation/page.ts';
import { joinLabel, propertyFields } from '../../documentation/properties.ts';
import { inlineLists } from '../../documentation/value-lists.ts';
import { type Variant, variantIds, variantLine, variantsOf } from '../../documentation/variants.ts';
import { anchorLink, code, element, type Html, join, nothing, phrase, pre, text } from '../../emit/html.ts';
import { description } from '../../emit/html-markdown.ts';
import { limitTexts, typeText } from '../../model/phrases.ts';
import type { ArraySchema, Discriminator, Schema, UnionSchema } from '../../model/types.ts';
import type { ObjectView } from '../../model/view.ts';
import { stringify } from '../../spec/json.ts';
import { fieldList } from './fields.ts';
import { label } from './headings.ts';
import type { Site } from './site.ts';
import { valueList } from './values.ts';

/** What there is to show of a value in place; nothing when its type and limits say everything. */
export function valueBlock(site: Site, schema: Schema, place: Place): Html {
  const { page } = site;
  return hasOwnFields(page, schema) ? subjectBlock(site, subjectOf(page.api, schema).schema, place) : nothing;
}

/** The same for a definition's own section. */
export function subjectBlock(site: Site, schema: Schema, place: Place, title = place.label): Html {
  const { page } = site;
  // Each schema is shown once, which also ends every circle and keeps the pages linear in the document.
  const first = page.placed.get(placeKey(schema));
  if (first !== undefined) {
    const link = anchorLink(code(first.title === '' ? first.id : first.title), first.id);
    return element('p', { class: 'see' }, phrase(site.ui.sameFields(link)));
  }
  page.placed.set(placeKey(schema), { id: place.id, title });
  switch (schema.kind) {
    case 'array':
      return itemBlock(site, schema, place);
    case 'union':
      return unionBlock(site, schema, place);
    case 'object':
    case 'intersection':
      return objectBlock(site, schema, place);
    case 'not':
    case 'conditional':
      return shownSchema(otherSchema(page, schema));
    default:
      return element('p', {}, phrase(linkedType(page, schema)));
  }
}

function itemBlock(site: Site, schema: ArraySchema, place: Place): Html {
  const first = schema.prefixItems.map((item, index) => {
    const id = site.page.claimIn(place.id, String(index));
    const inner = valueBlock(site, item, { ...place, id, label: `${place.label}[${index}]` });
    return inner === nothing ? nothing : element('div', { class: 'variant', id }, inner);
  });
  if (schema.items === undefined) return join(first);
  const about = annotationsOf(site.page.api, schema.items).description;
  const rest = valueBlock(site, schema.items, place);
  return join([...first, about === undefined || rest === nothing ? nothing : description(about), rest]);
}

function objectBlock(site: Site, schema: Schema, place: Place): Html {
  const { page } = site;
  const view = page.view(schema);
  if (view === undefined) {
    // No member has fields of its own: unions, negations and conditions that hold at once.
    const members = schema.kind === 'intersection' ? schema.members : [];
    return join(members.map((member) => memberBlock(site, member, place)));
  }
  const found = objectParts(page, schema).find((part) => part.discriminator !== undefined)?.discriminator;
  const sentences = objectSentences(page, schema, view).filter((sentence) => sentence !== '');
  return join([
    found === undefined || found.mapping.size === 0 ? nothing : mappingTable(site, found, new Map()),
    fieldList(site, propertyFields(page, view, place), valueBlock),
    sentences.length === 0
      ? nothing
      : element('p', { class: 'closing' }, phrase(page.speech.words.sentences(sentences))),
    ruleList(site, view),
    ...objectParts(page, schema).flatMap((one) => dependencies(page, one, view.rules).map(shownSchema)),
    ...view.others.map((other) => memberBlock(site, other, place)),
    additionalBlock(site, view, place),
  ]);
}

function ruleList(site: Site, { rules }: ObjectView): Html {
  const { page } = site;
  if (rules.length === 0) return nothing;
  const items = rules.map((rule) => element('li', {}, phrase(ruleSentence(page, rule))));
  return join([label(site, page.labels.conditions), element('ul', { class: 'rules' }, ...items)]);
}

/** What holds beside the fields. Assertions of one schema share its place, so it is no repetition. */
function memberBlock(site: Site, member: Schema, place: Place): Html {
  const { page } = site;
  const { schema } = subjectOf(page.api, member);
  switch (schema.kind) {
    case 'union':
      return unionBlock(site, schema, { ...place, id: page.claimIn(place.id, 'also') });
    case 'not':
    case 'conditional':
      return shownSchema(otherSchema(page, schema));
    case 'object':
    case 'intersection':
      return valueBlock(site, member, place);
    default: {
      const limits = limitTexts(page.api, member, page.speech);
      const type = page.speech.words.qualified(typeText(page.api, member, page.speech), limits);
      return element('p', {}, phrase(page.labels.alsoMust(type)));
    }
  }
}

/** The values of a map, when they have fields. */
function additionalBlock(site: Site, { additional }: ObjectView, place: Place): Html {
  if (typeof additional !== 'object' || !hasOwnFields(site.page, additional)) return nothing;
  const id = site.page.claimIn(place.id, 'values');
  const inner = { ...place, id, label: joinLabel(place.label, '*') };
  return element(
    'div',
    { class: 'variant', id },
    element('p', { class: 'label' }, code(inner.label)),
    valueBlock(site, additional, inner),
  );
}

/** The members of a union, then the fields of those that have no section of their own. */
function unionBlock(site: Site, union: UnionSchema, place: Place): Html {
  const { page } = site;
  const variants = variantsOf(page, union, place);
  const items = variants.map((variant) => element('li', {}, phrase(variantLine(page, variant))));
  const { discriminator } = union;
  return join([
    element('p', { class: 'label' }, phrase(union.mode === 'oneOf' ? page.labels.oneOf : page.labels.anyOf)),
    element('ul', { class: 'variants' }, ...items),
    discriminator === undefined ? nothing : mappingTable(site, discriminator, variantIds(page, variants)),
    ...variants.map((variant) => variantBlock(site, variant, place)),
  ]);
}

function variantBlock(site: Site, { schema, id, title, isShown }: Variant, place: Place): Html {
  const inner = { ...place, id, label: place.label === '' ? title : `${place.label} (${title})` };
  const lists = inlineLists(site.page, schema).map((list) => valueList(site, list.schema, new Map(), inner));
  const fields = isShown ? valueBlock(site, schema, inner) : nothing;
  if (lists.length === 0 && fields === nothing) return nothing;
  return element(
    'div',
    { class: 'variant', id },
    element('p', { class: 'label' }, text(title)),
    ...lists,
    fields,
  );
}

function mappingTable(
  site: Site,
  { propertyName, mapping }: Discriminator,
  ids: ReadonlyMap<string, string | undefined>,
): Html {
  const { page } = site;
  const { labels } = page;
  const rows = mappingRows(page, mapping, ids).map(([value, target]) =>
    element('tr', {}, element('th', { scope: 'row' }, phrase(value)), element('td', {}, phrase(target))),
  );
  const heads = [labels.value, labels.type].map((head) => element('th', { scope: 'col' }, phrase(head)));
  return element(
    'table',
    { class: 'values' },
    element('caption', {}, phrase(labels.decides(code(propertyName)))),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
}

function shownSchema({ lines, json }: ShownSchema): Html {
  const shown = lines.filter((line) => line !== '').map((line) => element('p', {}, phrase(line)));
  return join([...shown, pre('json', stringify(json, 2))]);
}
