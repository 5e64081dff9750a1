/** The HTML document around a page: head, bar, list of contents, main part. */
import { element, type Html, join, nothing, phrase, text } from '../../emit/html.ts';
import type { Site } from './site.ts';

export interface Frame {
  readonly file: string;
  /** Plain text. */
  readonly title: string;
  readonly contents: Html;
  readonly main: Html;
  /** The other languages: tag and name. */
  readonly languages: readonly { readonly language: string; readonly name: string }[];
  /** The static search index, where there are several pages. */
  readonly search: string | undefined;
}

/** Exactly what a page needs and nothing else: no request leaves the site, nothing inline is run. */
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

export function documentOf(site: Site, frame: Frame): string {
  const { ui, language } = site;
  const body = element(
    'body',
    {
      'data-copy': ui.copy,
      'data-copied': ui.copied,
      'data-filtered': ui.filtered,
      'data-elsewhere': ui.elsewhere,
      'data-search': frame.search,
    },
    element('a', { class: 'skip', href: '#content' }, text(ui.skip)),
    barOf(site, frame),
    element(
      'div',
      { class: 'columns' },
      frame.contents,
      element('main', { id: 'content', tabindex: -1 }, frame.main),
    ),
    // What opening.ts waits for.
    element('div', { id: 'end' }, nothing),
  );
  const alternates = [{ language, name: '' }, ...frame.languages].map((one) =>
    element('link', { rel: 'alternate', hreflang: one.language, href: `../${one.language}/${frame.file}` }),
  );
  return `${documentText(language, frame.title, join([...alternates, ...assets]), body)}`;
}

/** @param head what stands in the head behind the title */
export function documentText(language: string, title: string, head: Html, body: Html): string {
  const start = element('meta', { charset: 'utf-8' });
  const policy = element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY });
  const view = element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  const whole = element(
    'html',
    { lang: language },
    element('head', {}, start, policy, view, element('title', {}, text(title)), head),
    body,
  );
  return `<!doctype html>\n${whole}\n`;
}

/** First what runs before anything is painted; before the style sheet too, since a script waits for those in front of it. */
const assets: readonly Html[] = [
  element('script', { src: '../assets/opening.js' }, nothing),
  element('link', { rel: 'stylesheet', href: '../assets/site.css' }),
  element('script', { src: '../assets/site.js', defer: true }, nothing),
];

/** Title, languages, and a button that the script brings to life. */
function barOf({ ui, page }: Site, { file, languages }: Frame): Html {
  const others = languages.map(({ language, name }) =>
    element(
      'a',
      { class: 'language', lang: language, hreflang: language, href: `../${language}/${file}` },
      text(name),
    ),
  );
  return element(
    'header',
    { class: 'bar' },
    element('a', { class: 'home', href: 'index.html' }, text(page.api.title)),
    ...others,
    element('button', { type: 'button', id: 'theme', class: 'scripted' }, phrase(text(ui.theme))),
  );
}
