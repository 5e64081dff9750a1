/** The whole documentation of one language in parts that may stand on pages of their own. */
import { moreLink } from '../../documentation/fields.ts';
import { operationSections, operationTitle, type OperationSection } from '../../documentation/operations.ts';
import { element, type Html, join, link, nothing, phrase, text } from '../../emit/html.ts';
import { description } from '../../emit/html-markdown.ts';
import { definitionBlocks } from './definitions.ts';
import { heading } from './headings.ts';
import { operationBlock } from './operation.ts';
import { schemeBlocks, securityBlock } from './security.ts';
import { serverBlock } from './servers.ts';
import type { Site } from './site.ts';

/** An entry of the list of contents. */
export interface Entry {
  readonly id: string;
  readonly title: Html;
  readonly parts: readonly Entry[];
}

/** What is never torn: an operation, a schema, or the head of a section. */
export interface Chunk {
  readonly html: Html;
  readonly entry: Entry | undefined;
  /** Whether the entry belongs under the section's in the list of contents. */
  readonly isInner: boolean;
}

export interface Section {
  /** The anchor of its heading; pages are named after it. */
  readonly id: string;
  readonly title: Html;
  readonly chunks: readonly Chunk[];
}

export interface Documentation {
  readonly overview: Section;
  readonly sections: readonly Section[];
}

/** Everything, in reading order. The order of the calls is that of the anchors, so it is the same in every language. */
export function documentationOf(site: Site): Documentation {
  const { page } = site;
  const claimed = {
    overview: page.claim('overview'),
    servers: page.claim('servers'),
    authentication: page.claim('authentication'),
  };
  const groups = operationSections(page);
  const overview = overviewSection(site, claimed);
  const sections = groups.map((group) => operationsSection(site, group));
  const schemas = schemaSection(site);
  return { overview, sections: schemas === undefined ? sections : [...sections, schemas] };
}

interface OverviewAnchors {
  readonly overview: string;
  readonly servers: string;
  readonly authentication: string;
}

function overviewSection(site: Site, ids: OverviewAnchors): Section {
  const { page, ui } = site;
  const { api, labels } = page;
  const chunks: Chunk[] = [
    { html: headBlock(site, ids.overview), entry: entry(ids.overview, text(ui.overview)), isInner: false },
  ];
  if (api.servers.length > 0) {
    const title = text(labels.servers);
    const html = element(
      'section',
      {},
      heading(2, title, ids.servers),
      serverBlock(site, api.servers, 'servers'),
    );
    chunks.push({ html, entry: entry(ids.servers, title), isInner: false });
  }
  if (api.securitySchemes.size > 0) {
    const title = text(labels.authentication);
    const html = element(
      'section',
      {},
      heading(2, title, ids.authentication),
      securityBlock(site, api.security ?? []),
      schemeBlocks(site, 3),
    );
    const parts = [...page.schemes].map(([name, id]) => entry(id, text(name)));
    chunks.push({ html, entry: { ...entry(ids.authentication, title), parts }, isInner: false });
  }
  return { id: ids.overview, title: text(ui.overview), chunks };
}

/** Version, licence, contact, then what the document says of itself. */
function headBlock(site: Site, id: string): Html {
  const { page } = site;
  const { api, labels } = page;
  const { license, contact, externalDocs, termsOfService } = api;
  const { labelled } = page.speech.words;
  const contactName = contact?.name ?? contact?.email ?? contact?.url;
  const contactUrl = contact?.url ?? (contact?.email === undefined ? '' : `mailto:${contact.email}`);
  const facts = [
    labelled(labels.version, text(api.version)),
    license === undefined ? '' : labelled(labels.license, link(text(license.name), license.url ?? '')),
    contactName === undefined ? '' : labelled(labels.contact, link(text(contactName), contactUrl)),
    termsOfService === undefined ? '' : link(text(labels.terms), termsOfService),
    externalDocs === undefined ? '' : moreLink(page, externalDocs.url, externalDocs.description),
  ];
  return element(
    'section',
    { class: 'overview', id },
    element('p', { class: 'facts' }, phrase(facts.filter((fact) => fact !== '').join(' · '))),
    api.summary === undefined ? nothing : element('p', { class: 'lead' }, text(api.summary)),
    api.description === undefined ? nothing : description(api.description, 1),
  );
}

function operationsSection(site: Site, group: OperationSection): Section {
  const title = phrase(group.title);
  const head = join([
    heading(2, title, group.id),
    group.text === undefined ? nothing : description(group.text, 2),
    group.url === undefined
      ? nothing
      : element('p', {}, phrase(moreLink(site.page, group.url.url, group.url.description))),
  ]);
  const operations = group.operations.map((shown): Chunk => {
    const { html, parts } = operationBlock(site, shown, 3);
    const inner = parts.map((part) => entry(part.id, part.title));
    const name = phrase(operationTitle(site.page, shown));
    return { html, entry: { id: shown.id, title: name, parts: inner }, isInner: true };
  });
  return {
    id: group.id,
    title,
    chunks: [{ html: head, entry: entry(group.id, title), isInner: false }, ...operations],
  };
}

function schemaSection(site: Site): Section | undefined {
  const { labels, schemasId } = site.page;
  const blocks = definitionBlocks(site, 3);
  if (blocks.length === 0) return undefined;
  const title = text(labels.schemas);
  const head = join([heading(2, title, schemasId), element('p', {}, text(labels.schemasIntro))]);
  return {
    id: schemasId,
    title,
    chunks: [
      { html: head, entry: entry(schemasId, title), isInner: false },
      ...blocks.map(({ id, title: name, html }): Chunk => ({ html, entry: entry(id, name), isInner: true })),
    ],
  };
}

function entry(id: string, title: Html): Entry {
  return { id, title, parts: [] };
}
