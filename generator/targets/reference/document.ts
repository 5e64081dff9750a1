/** The whole reference of a document as one page of Markdown. */
import { anchorLink, blocks, description, heading, link, plain } from '../../emit/markdown.ts';
import type { Api } from '../../model/types.ts';
import type { Language } from '../../model/words.ts';
import { samplesOf } from '../../samples/sample.ts';
import { listBlocks, schemaBlocks } from './definitions.ts';
import { moreLink } from '../../documentation/fields.ts';
import { type OperationSection, operationSections, operationTitle } from '../../documentation/operations.ts';
import { markdown } from './markup.ts';
import { operationBlocks, securityBlocks } from './operation.ts';
import { Page } from '../../documentation/page.ts';
import { schemeBlocks, serverBlocks } from './servers.ts';

/** What the page begins with: all that it says of `info`. */
export function referenceHead(api: Api, language: Language): string {
  return blocks(headBlocks(newPage(api, language)));
}

function newPage(api: Api, language: Language): Page {
  return new Page(api, language, markdown, 'in sections');
}

/** The rest, in a language; the anchors are the same in every language. */
export function referenceBody(api: Api, language: Language): string {
  const page = newPage(api, language);
  const samples = samplesOf(api);
  const sections = operationSections(page);
  const body = sections.flatMap((section) => [
    heading(2, section.title, section.id),
    section.text === undefined ? '' : description(section.text, 2),
    section.url === undefined ? '' : moreLink(page, section.url.url, section.url.description),
    ...section.operations.flatMap((shown) => operationBlocks(page, shown, 3, samples.get(shown.operation))),
  ]);
  const schemas = schemaBlocks(page);
  const lists = listBlocks(page);
  return blocks([...contentsBlocks(page, sections, schemas.length > 0), ...body, ...schemas, ...lists]);
}

function headBlocks(page: Page): string[] {
  const { api, labels } = page;
  const { license, contact, externalDocs, termsOfService } = api;
  const { labelled } = page.speech.words;
  const contactText = plain(contact?.name ?? contact?.email ?? contact?.url ?? '');
  const contactUrl = contact?.url ?? (contact?.email === undefined ? '' : `mailto:${contact.email}`);
  const facts = [
    labelled(labels.version, plain(api.version)),
    license === undefined ? '' : labelled(labels.license, link(plain(license.name), license.url ?? '')),
    contactText === '' ? '' : labelled(labels.contact, link(contactText, contactUrl)),
    termsOfService === undefined ? '' : link(labels.terms, termsOfService),
    externalDocs === undefined ? '' : moreLink(page, externalDocs.url, externalDocs.description),
  ];
  return [
    heading(1, plain(api.title)),
    facts.filter((fact) => fact !== '').join(' · '),
    api.summary === undefined ? '' : plain(api.summary),
    api.description === undefined ? '' : description(api.description, 1),
  ];
}

/** The list of contents, then servers and authentication. */
function contentsBlocks(page: Page, sections: readonly OperationSection[], hasSchemas: boolean): string[] {
  const { api, labels } = page;
  const servers = page.claim('servers');
  const authentication = page.claim('authentication');
  const items = sections.flatMap(({ id, title, operations }) => [
    `- ${anchorLink(title, id)}`,
    ...operations.map((shown) => `  - ${anchorLink(operationTitle(page, shown), shown.id)}`),
  ]);
  const hasAuthentication = api.securitySchemes.size > 0;
  if (hasAuthentication) items.unshift(`- ${anchorLink(labels.authentication, authentication)}`);
  if (api.servers.length > 0) items.unshift(`- ${anchorLink(labels.servers, servers)}`);
  if (hasSchemas) items.push(`- ${anchorLink(labels.schemas, page.schemasId)}`);
  if (page.lists.size > 0) items.push(`- ${anchorLink(labels.valueLists, page.listsId)}`);
  return [
    items.length === 0 ? '' : heading(2, labels.contents),
    items.join('\n'),
    ...(api.servers.length > 0
      ? [heading(2, labels.servers, servers), ...serverBlocks(page, api.servers, 'api')]
      : []),
    ...(hasAuthentication
      ? [
          heading(2, labels.authentication, authentication),
          ...securityBlocks(page, api.security ?? []),
          ...schemeBlocks(page, 3),
        ]
      : []),
  ];
}
