/** Links between pages. While pages are made, a link names an anchor alone; here it learns the file. */
import type { Html } from '../../emit/html.ts';

const anchors = / id="([^"]*)"/g;
const links = / href="#([^"]*)"/g;

/** The anchors of a page. Quotation marks in texts are escaped, so nothing else looks like one. */
export function anchorsIn(html: string): string[] {
  return [...html.matchAll(anchors)].map(([, id = '']) => id);
}

/**
 * Completes the links of a page. A link to an anchor that no page has (a document's own description may hold one)
 * loses its target and so is no link.
 *
 * @param fileOf the file of every anchor
 */
export function completeLinks(html: Html, file: string, fileOf: ReadonlyMap<string, string>): Html {
  return html.replace(links, (whole, id: string) => {
    const target = fileOf.get(id);
    if (target === undefined) return '';
    return target === file ? whole : ` href="${target}#${id}"`;
  }) as Html;
}
