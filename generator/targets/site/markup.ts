/** How HTML marks up what the documentation says. */
import type { Markup } from '../../documentation/markup.ts';
import { anchorLink, code, element, link, phrase, text } from '../../emit/html.ts';
import { cell } from '../../emit/html-markdown.ts';
import { anchorOf } from './anchors.ts';

export const html: Markup = {
  code,
  plain: text,
  cell,
  strong: (marked) => element('strong', {}, phrase(marked)),
  anchorLink: (marked, id) => anchorLink(phrase(marked), anchorOf(id)),
  link: (marked, url) => link(phrase(marked), url),
  hasLink: (marked) => marked.includes('<a '),
  slug: anchorOf,
  separator: '.',
};
