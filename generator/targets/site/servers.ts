/** Servers and their variables. */
import { code, element, type Html, join, nothing, phrase } from '../../emit/html.ts';
import { cell } from '../../emit/html-markdown.ts';
import type { Server } from '../../model/types.ts';
import { table } from './headings.ts';
import type { Site } from './site.ts';

/** @param prefix of the variables' anchors */
export function serverBlock(site: Site, servers: readonly Server[], prefix: string): Html {
  if (servers.length === 0) return nothing;
  const { page } = site;
  const { labels } = page;
  const rows = servers.map((server) => ({ cells: [code(server.url), cell(server.description ?? '')] }));
  const variables = servers.flatMap((server, index) =>
    [...server.variables].map(([name, variable]) => {
      const id = page.claimIn(prefix, `server-${index + 1}.${name}`);
      const values = (variable.enum ?? []).map((value) => code(value)).join(', ');
      const text = page.speech.words.sentences([cell(variable.description ?? ''), values]);
      return { id, cells: [code(name), code(variable.default), phrase(text)] };
    }),
  );
  return join([
    filledTable([labels.url, labels.description], rows, 'servers'),
    variables.length === 0
      ? nothing
      : filledTable([labels.variable, labels.default, labels.description], variables, 'variables'),
  ]);
}

/** Without the last column where nothing stands in it. */
function filledTable(heads: readonly string[], rows: Parameters<typeof table>[1], name: string): Html {
  const isFilled = rows.some(({ cells }) => cells.at(-1) !== nothing);
  const shown = isFilled ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) }));
  return table(isFilled ? heads : heads.slice(0, -1), shown, name);
}

/** An address with the default of each variable in place. */
export function defaultUrl(server: Server | undefined): string {
  if (server === undefined) return 'https://example.com';
  let url = server.url;
  for (const [name, variable] of server.variables) url = url.replaceAll(`{${name}}`, variable.default);
  return url;
}

/** The parts of a list, in one element each. */
export function listOf(items: readonly Html[], name: string): Html {
  return element('ul', { class: name }, ...items.map((item) => element('li', {}, item)));
}
