/** Tabs that need no script: radio buttons, each with its label and its panel. All panels are shown in print. */
import { element, type Html, nothing, text } from '../../emit/html.ts';
import type { Site } from './site.ts';

export interface Tab {
  readonly label: Html;
  readonly panel: Html;
}

/** @param id claimed for the group; @param legend what the tabs choose between */
export function tabs(site: Site, id: string, legend: string, entries: readonly Tab[]): Html {
  const [first] = entries;
  if (first === undefined) return nothing;
  if (entries.length === 1)
    return element('div', { class: 'single' }, element('p', { class: 'label' }, first.label), first.panel);
  const parts = entries.flatMap(({ label, panel }, index) => {
    const radio = site.page.claim(`${id}.tab-${index + 1}`);
    return [
      element('input', { type: 'radio', name: id, id: radio, checked: index === 0 }),
      element('label', { for: radio }, label),
      element('div', { class: 'panel' }, element('p', { class: 'tab-title' }, label), panel),
    ];
  });
  return element('fieldset', { class: 'tabs' }, element('legend', {}, text(legend)), ...parts);
}
