/** The start page: which language to read in. */
import { element, type Html, join, text } from '../../emit/html.ts';
import type { OutputFile } from '../../output.ts';
import { documentText } from './frame.ts';
import type { Site } from './site.ts';

export function startPage(sites: readonly Site[]): OutputFile {
  const [first] = sites;
  const alternates = sites.map(({ language }) =>
    element('link', { rel: 'alternate', hreflang: language, href: `${language}/index.html` }),
  );
  const head = join([
    ...alternates,
    element('script', { src: 'assets/opening.js' }, text('')),
    element('link', { rel: 'stylesheet', href: 'assets/site.css' }),
  ]);
  const body = element('body', {}, element('main', { class: 'start' }, ...sites.map(choice)));
  const title = first?.page.api.title ?? '';
  return { path: 'index.html', text: documentText(first?.language ?? 'en', title, head, body) };
}

/** Each language speaks for itself. */
function choice({ language, page, ui }: Site, index: number): Html {
  const { title, summary } = page.api;
  return element(
    'section',
    { lang: language },
    element(index === 0 ? 'h1' : 'h2', {}, text(title)),
    summary === undefined ? text('') : element('p', {}, text(summary)),
    element(
      'p',
      {},
      element(
        'a',
        { class: 'language', href: `${language}/index.html`, hreflang: language },
        text(ui.language),
      ),
    ),
  );
}
