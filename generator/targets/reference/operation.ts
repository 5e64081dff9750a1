/** One operation: what it is, who may call it, what goes in and what comes out. */
import { anchorLink, code, description, fence, heading, list, plain, table } from '../../emit/markdown.ts';
import type { Operation, Parameter, SecurityRequirement } from '../../model/types.ts';
import { isArray, isObject } from '../../spec/json.ts';
import { externalLink, type Field, fieldHeaders, fieldRow } from './fields.ts';
import type { Page, Place } from './page.ts';
import { contentBlocks, responseBlocks } from './payload.ts';
import { serverBlocks } from './servers.ts';
import { insideBlocks } from './structures.ts';

/** An operation with the anchor it has on the page. */
export interface ShownOperation {
  readonly operation: Operation;
  readonly id: string;
}

/** Its name in lists and headings: the summary, or else the id, or else the path. */
export function operationTitle({ operation }: ShownOperation): string {
  return plain(
    operation.summary ?? operation.operationId ?? `${operation.method.toUpperCase()} ${operation.path}`,
  );
}

/** The whole of an operation under a heading of the given level. */
export function operationBlocks(page: Page, shown: ShownOperation, level: number): string[] {
  const { operation, id } = shown;
  const { labels, speech } = page;
  const { method, path, externalDocs } = operation;
  return [
    heading(level, operationTitle(shown), id),
    `${code(`${method.toUpperCase()} ${path}`)}${operation.operationId === undefined ? '' : ` · ${code(operation.operationId)}`}`,
    operation.deprecated ? `**${page.sentence(speech.words.deprecated)}**` : '',
    operation.description === undefined ? '' : description(operation.description, level),
    externalDocs === undefined ? '' : externalLink(page, externalDocs.url, externalDocs.description),
    ...securityBlocks(page, operation.security),
    ...(operation.servers === page.api.servers || sameServers(page, operation)
      ? []
      : [heading(level + 1, labels.servers), ...serverBlocks(page, operation.servers, id)]),
    ...parameterBlocks(page, operation, id, level + 1),
    ...requestBlocks(page, operation, id, level + 1),
    ...(operation.responses.size === 0 ? [] : [heading(level + 1, labels.responses)]),
    ...responseBlocks(page, operation.responses, { id: `${id}-response`, label: '', level: level + 2 }),
    ...callbackBlocks(page, operation, id, level + 1),
    ...sampleBlocks(page, operation, level + 1),
  ];
}

/** The ways to authenticate; all schemes of one way are needed together. */
export function securityBlocks(page: Page, security: readonly SecurityRequirement[]): string[] {
  if (security.length === 0) return [];
  const { labels, speech } = page;
  const ways = security.map((requirement) => {
    if (requirement.size === 0) return labels.noSecurity;
    const schemes = [...requirement].map(([name, scopes]) => {
      const id = page.schemes.get(name);
      const shown = id === undefined ? code(name) : anchorLink(code(name), id);
      return speech.words.qualified(shown, scopes.map(code));
    });
    return speech.words.and(schemes);
  });
  // "a and b or c" would leave open what belongs together.
  const isClear = ways.length === 1 || security.every((requirement) => requirement.size < 2);
  if (isClear) return [speech.words.labelled(labels.authentication, speech.words.or(ways))];
  return [labels.securityOneOf, list(ways)];
}

function sameServers(page: Page, { servers }: Operation): boolean {
  return (
    servers.length === page.api.servers.length &&
    servers.every((one, index) => one.at.pointer === page.api.servers[index]?.at.pointer)
  );
}

function parameterBlocks(page: Page, operation: Operation, id: string, level: number): string[] {
  return (['path', 'query', 'header', 'cookie'] as const).flatMap((place) => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const rows = parameters.map((parameter) =>
      fieldRow(page, parameterField(page, parameter, `${id}-${place}`, level + 1)),
    );
    const shown = table(
      fieldHeaders(page),
      rows.map((row) => row.cells),
    );
    return [heading(level, page.labels.parameters[place]), shown, ...insideBlocks(page, rows)];
  });
}

function parameterField(page: Page, parameter: Parameter, prefix: string, level: number): Field {
  const id = page.claim(`${prefix}-${parameter.name}`);
  const place: Place = { id, label: parameter.name, level };
  return {
    ...parameter,
    name: code(parameter.name),
    id,
    place,
    also: [],
    notes: serialisation(page, parameter),
  };
}

/** How a parameter is written where that is not the usual way of its place (OpenAPI 3.1 section 4.8.12). */
function serialisation(page: Page, parameter: Parameter): string[] {
  const { labels } = page;
  const { style, explode, content, allowEmptyValue, allowReserved } = parameter;
  const usual = parameter.in === 'query' || parameter.in === 'cookie' ? 'form' : 'simple';
  const notes: string[] = [];
  if (content !== undefined) notes.push(labels.serialised(code(content.name)));
  else if (style !== usual || explode !== (style === 'form')) {
    notes.push(labels.serialised(`${code(style)}, ${code(`explode=${explode}`)}`));
  }
  if (allowEmptyValue) notes.push(labels.emptyAllowed);
  if (allowReserved) notes.push(labels.reservedAllowed);
  return notes;
}

function requestBlocks(page: Page, { requestBody }: Operation, id: string, level: number): string[] {
  if (requestBody === undefined) return [];
  const { words } = page.speech;
  const request = page.claim(`${id}-request`);
  return [
    heading(level, page.labels.requestBody, request),
    page.sentence(requestBody.required ? words.required : words.optional),
    requestBody.description === undefined ? '' : description(requestBody.description, level),
    ...contentBlocks(page, requestBody.content, { id: request, label: '', level: level + 1 }),
  ];
}

function callbackBlocks(page: Page, { callbacks }: Operation, id: string, level: number): string[] {
  if (callbacks.length === 0) return [];
  const operations = callbacks.flatMap(({ name, operations }) =>
    operations.flatMap((operation) => {
      const shown = { operation, id: page.claim(`${id}-callback-${name}-${operation.method}`) };
      return [heading(level + 1, code(name)), ...operationBlocks(page, shown, level + 1)];
    }),
  );
  return [heading(level, page.labels.callbacks), ...operations];
}

/** Samples that the document brings itself, as Redocly's extension writes them. */
function sampleBlocks(page: Page, { extensions }: Operation, level: number): string[] {
  const samples = extensions.get('x-codeSamples') ?? extensions.get('x-code-samples');
  const shown = (isArray(samples) ? samples : []).flatMap((sample) => {
    if (!isObject(sample) || typeof sample['source'] !== 'string') return [];
    const language = typeof sample['lang'] === 'string' ? sample['lang'] : '';
    const label = typeof sample['label'] === 'string' ? sample['label'] : language;
    return [plain(label), fence(language.toLowerCase(), sample['source'])];
  });
  return shown.length === 0 ? [] : [heading(level, page.labels.codeSamples), ...shown];
}
