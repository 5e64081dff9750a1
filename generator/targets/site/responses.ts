/** Responses: a table of all of them, then what is more to say of each. */
import { linkedType } from '../../documentation/fields.ts';
import { code, element, type Html, join, nothing, phrase } from '../../emit/html.ts';
import { cell } from '../../emit/html-markdown.ts';
import type { Operation, Response } from '../../model/types.ts';
import { heading, table } from './headings.ts';
import { contentBlock, headerBlock, linkBlock } from './payload.ts';
import type { Site } from './site.ts';

/** @param id the anchor that the status codes are added to */
export function responseBlock(site: Site, { responses }: Operation, id: string, level: number): Html {
  if (responses.size === 0) return nothing;
  const { page, ui } = site;
  const { labels } = page;
  const shown = [...responses.values()].map((response) => ({
    response,
    anchor: page.claimIn(id, response.status),
  }));
  const row = ({ response, anchor }: (typeof shown)[number]): { cells: Html[] } => ({
    cells: [
      phrase(page.markup.anchorLink(code(response.status), anchor)),
      cell(response.description),
      bodies(site, response),
    ],
  });
  const isError = ({ response }: (typeof shown)[number]): boolean => /^[45]/.test(response.status);
  const errors = shown.filter(isError);
  const others = shown.filter((one) => !isError(one));
  return join([
    others.length === 0
      ? nothing
      : table([labels.status, labels.description, labels.body], others.map(row), 'responses'),
    errors.length === 0 ? nothing : table([ui.errors, ui.cause, labels.body], errors.map(row), 'responses'),
    ...shown.map(({ response, anchor }) => detailBlock(site, response, anchor, level)),
  ]);
}

function bodies({ page }: Site, response: Response): Html {
  const shown = response.content.map((media) => {
    const type = media.schema === undefined ? '' : linkedType(page, media.schema);
    return type === '' ? code(media.name) : page.speech.words.labelled(code(media.name), type);
  });
  if (shown.length < 2) return phrase(shown[0] ?? page.labels.noBody);
  return join(shown.map((body) => element('div', {}, phrase(body))));
}

function detailBlock(site: Site, response: Response, id: string, level: number): Html {
  const { page } = site;
  const place = { id, label: '', level: 6 };
  return element(
    'section',
    { class: 'response' },
    heading(level, phrase(`${page.labels.response} ${code(response.status)}`), id),
    element('p', {}, cell(response.description)),
    headerBlock(site, response.headers, place),
    contentBlock(site, response.content, place),
    linkBlock(site, response.links),
  );
}
