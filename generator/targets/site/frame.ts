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
  /** Scripts beside the site's own, relative to `assets/`. */
  readonly scripts: readonly string[];
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
  );
  const alternates = [{ language, name: '' }, ...frame.languages].map((one) =>
    element('link', { rel: 'alternate', hreflang: one.language, href: `../${one.language}/${frame.file}` }),
  );
  return `${documentText(language, frame.title, join([...alternates, ...assets(frame.scripts)]), body)}`;
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

function assets(scripts: readonly string[]): Html[] {
  return [
    element('link', { rel: 'stylesheet', href: '../assets/site.css' }),
    // Before anything is painted, so that a chosen theme does not flash.
    element('script', { src: '../assets/theme.js' }, nothing),
    ...['site.js', ...scripts].map((name) =>
      element('script', { src: `../assets/${name}`, defer: true }, nothing),
    ),
  ];
}

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
    element('button', { type: 'button', id: 'theme', hidden: true }, phrase(text(ui.theme))),
  );
}
