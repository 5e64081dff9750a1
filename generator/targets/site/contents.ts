/** The list of contents beside every page, with the box that filters. */
import { anchorLink, element, type Html, join, nothing, text } from '../../emit/html.ts';
import type { Documentation, Entry, Section } from './chunks.ts';
import type { PlannedPage } from './plan.ts';
import type { Site } from './site.ts';

/** Operations up to this number show their parts. */
const FEW_OPERATIONS = 5;

/** All sections; of the one on the page, what is in it. */
export function contentsOf(
  site: Site,
  { overview, sections }: Documentation,
  page: PlannedPage,
  extras: readonly Html[],
): Html {
  const { ui } = site;
  const all = [overview, ...sections];
  const operations = sections.reduce((sum, { chunks }) => sum + chunks.length - 1, 0);
  const here = new Set(page.ranges.map(({ section }) => section));
  const items = all.map((section, index) =>
    sectionItems(section, here.has(index - 1), operations <= FEW_OPERATIONS),
  );
  const further = extras.map((extra) => element('li', {}, extra));
  return element(
    'nav',
    { class: 'contents', id: 'contents', 'aria-label': ui.contents },
    element(
      'div',
      { class: 'search scripted', role: 'search' },
      element('label', { for: 'filter' }, text(ui.filter)),
      element('input', { type: 'search', id: 'filter', placeholder: ui.filterHint, autocomplete: 'off' }),
      element('p', { id: 'found', role: 'status' }, nothing),
    ),
    element('ul', {}, ...items, ...further),
  );
}

/** A section's head, and what is in it where it stands on this page. */
function sectionItems({ chunks }: Section, isHere: boolean, isDeep: boolean): Html {
  const outer = chunks.filter(({ isInner }) => !isInner);
  const inner = isHere ? chunks.filter(({ isInner }) => isInner) : [];
  const entries = (list: typeof chunks): Entry[] => list.flatMap(({ entry }) => entry ?? []);
  const nested = entries(inner);
  return join(
    entries(outer).map((entry, index, { length }) =>
      itemOf(entry, index === length - 1 && nested.length > 0 ? nested : entry.parts, isDeep),
    ),
  );
}

function itemOf(entry: Entry, nested: readonly Entry[], isDeep: boolean): Html {
  const items = nested.map((one) => itemOf(one, isDeep ? one.parts : [], isDeep));
  return element(
    'li',
    {},
    anchorLink(entry.title, entry.id),
    items.length === 0 ? nothing : element('ul', {}, ...items),
  );
}
