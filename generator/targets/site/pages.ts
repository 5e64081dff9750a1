/** The pages of one language, with their links complete. */
import { element, type Html, join, nothing, phrase, text } from '../../emit/html.ts';
import { description } from '../../emit/html-markdown.ts';
import type { OutputFile } from '../../output.ts';
import type { Documentation, Section } from './chunks.ts';
import { contentsOf } from './contents.ts';
import { documentOf, type Frame } from './frame.ts';
import { heading } from './headings.ts';
import { anchorsIn, completeLinks } from './links.ts';
import type { PlannedPage } from './plan.ts';
import { searchScript } from './search.ts';
import type { Site } from './site.ts';

export interface PageContext {
  readonly documentation: Documentation;
  readonly plan: readonly PlannedPage[];
  readonly languages: Frame['languages'];
  /** Files of the site that readers may take away, with what to call them. */
  readonly downloads: readonly { readonly file: string; readonly name: string }[];
  /** Markdown. */
  readonly changelog: string | undefined;
}

export function pagesOf(site: Site, context: PageContext): OutputFile[] {
  const { documentation, plan } = context;
  const mains = plan.map((page) => ({ page, main: mainOf(site, context, page) }));
  const fileOf = new Map(
    mains.flatMap(({ page, main }) => anchorsIn(main).map((id) => [id, page.file] as const)),
  );
  const search = plan.length > 1 ? `search.${site.language}.js` : undefined;
  const frame = { languages: context.languages, search };
  const extras = extraEntries(site, context);
  const pages = mains.map(({ page, main }): OutputFile => {
    const contents = contentsOf(site, documentation, page, extras);
    const html = documentOf(site, {
      ...frame,
      file: page.file,
      title: titleOf(site, documentation, page),
      contents: completeLinks(contents, page.file, fileOf),
      main: completeLinks(main, page.file, fileOf),
    });
    return { path: `${site.language}/${page.file}`, text: html };
  });
  const files = [...pages, ...changelogPage(site, context, extras, fileOf)];
  if (search === undefined) return files;
  return [...files, { path: `assets/${search}`, text: searchScript(site.search, fileOf) }];
}

function mainOf(site: Site, { documentation, plan, downloads }: PageContext, page: PlannedPage): Html {
  const isFirst = page.file === 'index.html';
  const parts = page.ranges.map(({ section, from, to }) => {
    const found = sectionAt(documentation, section);
    const lead = from === 0 ? nothing : continuedHeading(site, found, page.part);
    const [first, ...rest] = found.chunks.slice(from, to).map(({ html }) => html);
    const list = section < 0 ? downloadList(site, downloads) : nothing;
    return join([lead, first, list, ...rest]);
  });
  const [overview, ...others] = parts;
  return join([
    element('h1', {}, text(site.page.api.title)),
    overview,
    isFirst && plan.length > 1 ? operationList(site, documentation) : nothing,
    ...others,
  ]);
}

function continuedHeading(site: Site, section: Section, part: number): Html {
  const id = `${section.id}.part-${part}`;
  return heading(
    2,
    phrase(site.page.speech.words.qualified(section.title, [text(site.ui.continued(part))])),
    id,
  );
}

function sectionAt({ overview, sections }: Documentation, index: number): Section {
  return sections[index] ?? overview;
}

function downloadList(site: Site, downloads: PageContext['downloads']): Html {
  if (downloads.length === 0) return nothing;
  const links = downloads.map(({ file, name }) => element('a', { href: `../${file}` }, text(name)));
  return element(
    'p',
    { class: 'downloads' },
    phrase(site.page.speech.words.labelled(text(site.ui.downloads), links.join(' · '))),
  );
}

/** The index of a document that takes several pages. */
function operationList(site: Site, { sections }: Documentation): Html {
  const groups = sections.map(({ chunks }) => {
    const [head, ...inner] = chunks.flatMap(({ entry }) => entry ?? []);
    if (head === undefined) return nothing;
    const items = inner.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title)));
    const top = element('h3', {}, element('a', { href: `#${head.id}` }, head.title));
    return join([top, items.length === 0 ? nothing : element('ul', { class: 'index' }, ...items)]);
  });
  const id = 'all-operations';
  return element('section', {}, heading(2, text(site.ui.allOperations), id), ...groups);
}

function titleOf(site: Site, documentation: Documentation, page: PlannedPage): string {
  const { title } = site.page.api;
  if (page.file === 'index.html') return title;
  const [range] = page.ranges;
  const name = range === undefined ? '' : plainText(sectionAt(documentation, range.section).title);
  return page.part === 1 ? `${name} · ${title}` : `${name} ${page.part} · ${title}`;
}

/** A title of ours back as text: it is escaped again where it goes. */
function plainText(html: Html): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function extraEntries(site: Site, { changelog }: PageContext): Html[] {
  return changelog === undefined ? [] : [element('a', { href: 'changelog.html' }, text(site.ui.changelog))];
}

function changelogPage(
  site: Site,
  context: PageContext,
  extras: readonly Html[],
  fileOf: ReadonlyMap<string, string>,
): OutputFile[] {
  const { changelog, documentation, languages } = context;
  if (changelog === undefined) return [];
  const file = 'changelog.html';
  const contents = contentsOf(site, documentation, { file, ranges: [], part: 1 }, extras);
  const main = join([
    element('h1', {}, text(site.ui.changelog)),
    description(changelog.replace(/^# [^\n]*\n/, ''), 1),
  ]);
  const html = documentOf(site, {
    file,
    title: `${site.ui.changelog} · ${site.page.api.title}`,
    contents: completeLinks(contents, file, fileOf),
    main: completeLinks(main, file, fileOf),
    languages,
    search: undefined,
  });
  return [{ path: `${site.language}/${file}`, text: html }];
}
