/** One operation: what it is, what it needs, what goes in and what comes out. */
import { linkedType, moreLink } from '../../documentation/fields.ts';
import {
  hasOwnServers,
  idBesideTitle,
  operationTitle,
  parameterField,
  type ShownOperation,
} from '../../documentation/operations.ts';
import { hasOwnFields } from '../../documentation/own-fields.ts';
import { anchorLink, code, element, type Html, join, nothing, phrase, text } from '../../emit/html.ts';
import { description } from '../../emit/html-markdown.ts';
import type { Operation, RequestBody } from '../../model/types.ts';
import { anchorIn } from './anchors.ts';
import { sampleTabs } from './examples.ts';
import { fieldList } from './fields.ts';
import { heading, table } from './headings.ts';
import { contentBlock } from './payload.ts';
import { responseBlock } from './responses.ts';
import { securityBlock } from './security.ts';
import { serverBlock } from './servers.ts';
import type { RequiredRow, Site } from './site.ts';
import { valueBlock } from './structures.ts';

/** A part of an operation that the list of contents names. */
export interface Part {
  readonly id: string;
  readonly title: Html;
}

export interface OperationBlock {
  readonly html: Html;
  readonly parts: readonly Part[];
}

/** The whole of an operation under a heading of the given level. */
export function operationBlock(site: Site, shown: ShownOperation, level: number): OperationBlock {
  const { operation, id } = shown;
  const { page, ui } = site;
  const parts: Part[] = [];
  const part = (title: string, name: string, content: Html): Html => {
    if (content === nothing) return nothing;
    const anchor = page.claimIn(id, name);
    parts.push({ id: anchor, title: text(title) });
    return element('section', {}, heading(level + 1, text(title), anchor), content);
  };
  const request = requestParts(site, operation, id);
  site.search.push({ id, title: searchTitle(operation), text: operation.summary ?? '' });
  const html = element(
    'article',
    { class: 'operation' },
    operationHead(site, shown, level),
    part(ui.glance, 'required', glanceBlock(site, request.required)),
    part(page.labels.codeSamples, 'code', sampleTabs(site, operation, id)),
    site.contributions.builderOf(site, operation, id, level + 1),
    ...request.parameters.map(({ place, html }) => part(page.labels.parameters[place], place, html)),
    part(page.labels.requestBody, 'request-body', request.body),
    part(
      page.labels.responses,
      'responses',
      responseBlock(site, operation, anchorIn(id, 'response'), level + 2),
    ),
    part(page.labels.callbacks, 'callbacks', callbackBlock(site, operation, id, level + 2)),
  );
  return { html, parts };
}

function operationHead(site: Site, shown: ShownOperation, level: number): Html {
  const { operation, id } = shown;
  const { page } = site;
  const { method, path, externalDocs } = operation;
  const operationId = idBesideTitle(operation);
  const route = join(
    [
      element('span', { class: `method ${method}` }, text(method.toUpperCase())),
      element('span', { class: 'path' }, code(path)),
      operationId === undefined ? undefined : element('span', { class: 'operation-id' }, code(operationId)),
    ],
    ' ',
  );
  return join([
    heading(level, phrase(operationTitle(page, shown)), id),
    element('p', { class: 'route' }, route),
    operation.deprecated
      ? element(
          'p',
          { class: 'mark' },
          element('strong', {}, phrase(page.sentence(page.speech.words.deprecated))),
        )
      : nothing,
    operation.description === undefined ? nothing : description(operation.description, level),
    externalDocs === undefined
      ? nothing
      : element('p', {}, phrase(moreLink(page, externalDocs.url, externalDocs.description))),
    securityBlock(site, operation.security),
    hasOwnServers(page, operation) ? serverBlock(site, operation.servers, id) : nothing,
  ]);
}

interface RequestParts {
  readonly parameters: readonly { readonly place: ParameterPlace; readonly html: Html }[];
  readonly body: Html;
  readonly required: readonly RequiredRow[];
}

type ParameterPlace = 'path' | 'query' | 'header' | 'cookie';

/** The request's parts, and what in them is required. */
function requestParts(site: Site, operation: Operation, id: string): RequestParts {
  const outer = site.required;
  const required: RequiredRow[] = [];
  site.required = required;
  const parameters = (['path', 'query', 'header', 'cookie'] as const).map((place) => ({
    place,
    html: parameterBlock(site, operation, id, place),
  }));
  const body = bodyBlock(site, operation, id);
  site.required = outer;
  return { parameters, body, required };
}

function parameterBlock(site: Site, operation: Operation, id: string, place: ParameterPlace): Html {
  const found = operation.parameters.filter((parameter) => parameter.in === place);
  const fields = found.map((parameter) => parameterField(site.page, parameter, anchorIn(id, place), 6));
  return fieldList(site, fields, valueBlock);
}

function bodyBlock(site: Site, { requestBody }: Operation, id: string): Html {
  if (requestBody === undefined) return nothing;
  const { page } = site;
  const { words } = page.speech;
  const request = page.claimIn(id, 'request');
  recordBody(site, requestBody, request);
  return element(
    'div',
    { id: request },
    element('p', {}, phrase(page.sentence(requestBody.required ? words.required : words.optional))),
    requestBody.description === undefined ? nothing : description(requestBody.description),
    contentBlock(site, requestBody.content, { id: request, label: '', level: 6 }),
  );
}

/** A required body whose fields stand elsewhere, of several media types, or that has none: "required at a glance" would not name it otherwise. */
function recordBody({ page, required: rows }: Site, { required, content }: RequestBody, id: string): void {
  const schema = content.length === 1 ? content[0]?.schema : undefined;
  if (!required || (schema !== undefined && hasOwnFields(page, schema))) return;
  const { words } = page.speech;
  const presence =
    schema === undefined ? words.required : words.labelled(words.required, linkedType(page, schema));
  rows?.push({
    id,
    name: phrase(page.labels.requestBody),
    presence: phrase(page.sentence(presence)),
    isAlways: true,
  });
}

function glanceBlock({ page, ui }: Site, rows: readonly RequiredRow[]): Html {
  if (rows.length === 0) return nothing;
  const sorted = [...rows].sort((a, b) => Number(b.isAlways) - Number(a.isAlways));
  const cells = sorted.map(({ id, name, presence }) => ({ cells: [anchorLink(name, id), presence] }));
  return join([
    element('p', {}, text(ui.glanceIntro)),
    table([page.labels.field, ui.presence], cells, 'glance'),
  ]);
}

function callbackBlock(site: Site, { callbacks }: Operation, id: string, level: number): Html {
  const blocks = callbacks.flatMap(({ name, operations }) =>
    operations.map((operation) => {
      const anchor = site.page.claimIn(id, `callback.${name}.${operation.method}`);
      const { html } = operationBlock(site, { operation, id: anchor }, level);
      return join([element('p', { class: 'label' }, code(name)), html]);
    }),
  );
  return join(blocks);
}

function searchTitle({ method, path, operationId }: Operation): string {
  return `${operationId ?? ''} ${method.toUpperCase()} ${path}`.trim();
}
