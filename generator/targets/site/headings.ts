/** Headings with an anchor, and lines that name what follows. */
import { element, type Html, phrase } from '../../emit/html.ts';
import type { Site } from './site.ts';

/** @param id claimed by the caller */
export function heading(level: number, content: Html, id: string): Html {
  return element(
    `h${Math.min(level, 6)}`,
    { id },
    element('a', { class: 'name', href: `#${id}`, tabindex: -1 }, content),
  );
}

/** `Headers:`, where a heading would be too much. */
export function label(site: Site, words: string): Html {
  return element('p', { class: 'label' }, phrase(site.page.speech.words.labelled(words, '').trim()));
}

/** A table with a heading row; the first cell of each row is the row's heading. */
export function table(
  heads: readonly string[],
  rows: readonly { readonly id?: string; readonly cells: readonly Html[] }[],
  name: string,
): Html {
  const head = heads.map((one) => element('th', { scope: 'col' }, phrase(one)));
  const body = rows.map(({ id, cells }) =>
    element(
      'tr',
      { id },
      ...cells.map((cell, index) =>
        element(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, cell),
      ),
    ),
  );
  return element(
    'table',
    { class: name },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
}
