/** Tables of values: each with its name, its meaning, and what it asks of other fields. */
import { listedValues } from '../../documentation/listed-values.ts';
import { placeKey } from '../../documentation/page.ts';
import { meaningText, shownValues, type ValueConditions } from '../../documentation/value-lists.ts';
import { anchorLink, code, element, type Html, join, nothing, phrase, text } from '../../emit/html.ts';
import { valueText } from '../../model/phrases.ts';
import type { Schema } from '../../model/types.ts';
import { canonicalText } from '../../spec/json.ts';
import { valueAnchor } from './anchors.ts';
import type { Site } from './site.ts';

/**
 * A list in full where it is first used and wherever its values bring conditions; a link to the first place
 * elsewhere.
 *
 * @param id the anchor of the field whose values they are
 */
export function valueList(
  site: Site,
  list: Schema,
  conditions: ValueConditions,
  place: { readonly id: string; readonly label: string },
): Html {
  const key = placeKey(list);
  const known = site.listed.get(key);
  if (known !== undefined && conditions.size === 0) {
    const shown = anchorLink(code(known.label), known.id);
    return element('p', { class: 'see' }, phrase(site.ui.seeValues(shown)));
  }
  if (known === undefined) site.listed.set(key, place);
  return valueTable(site, list, conditions, place);
}

function valueTable(
  site: Site,
  list: Schema,
  conditions: ValueConditions,
  { id, label }: { readonly id: string; readonly label: string },
): Html {
  const { page } = site;
  const { labels } = page;
  const values = listedValues(page.api, list) ?? [];
  const shown = shownValues(values);
  // Many lists say nothing of any value.
  const isExplained = conditions.size > 0 || values.some((entry) => meaningText(page, entry) !== '');
  const rows = values.map((entry) => {
    const anchor = page.claim(valueAnchor(id, valueText(entry.value)));
    const meaning = meaningText(page, entry);
    const sentences = [...(conditions.get(canonicalText(entry.value)) ?? [])];
    site.search.push({
      id: anchor,
      title: `${label} = ${valueText(entry.value)}`,
      text: entry.description ?? '',
    });
    const value = element('a', { href: `#${anchor}`, tabindex: -1 }, code(shown(entry.value)));
    const name = entry.name === undefined ? undefined : element('small', {}, text(entry.name));
    return element(
      'tr',
      { id: anchor },
      element('th', { scope: 'row' }, join([value, name], ' ')),
      isExplained ? element('td', {}, join([phrase(meaning), conditionList(sentences)])) : nothing,
    );
  });
  const columns = isExplained ? [labels.value, labels.meaning] : [labels.value];
  const heads = columns.map((head) => element('th', { scope: 'col' }, phrase(head)));
  return element(
    'table',
    { class: 'values' },
    element('caption', {}, phrase(labels.valuesOf(code(label)))),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
}

/** Sentences on what has to hold besides. */
export function conditionList(sentences: readonly string[]): Html | undefined {
  if (sentences.length === 0) return undefined;
  const items = sentences.map((sentence) => element('li', {}, phrase(sentence)));
  return element('ul', { class: 'conditions' }, ...items);
}
