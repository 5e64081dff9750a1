/** How Markdown marks up what the documentation says. */
import { anchorLink, cell, code, link, plain, slug } from '../../emit/markdown.ts';
import type { Markup } from '../../documentation/markup.ts';

export const markdown: Markup = {
  code,
  plain,
  cell,
  strong: (marked) => `**${marked}**`,
  anchorLink,
  link,
  hasLink: (marked) => marked.includes(']('),
  slug,
  separator: '-',
};
