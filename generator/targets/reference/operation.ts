/** One operation: what it is, who may call it, what goes in and what comes out. */
import { code, description, heading, list, table } from '../../emit/markdown.ts';
import { moreLink } from '../../documentation/fields.ts';
import {
  hasOwnServers,
  isPlainChoice,
  idBesideTitle,
  operationTitle,
  parameterField,
  securityWays,
  type ShownOperation,
} from '../../documentation/operations.ts';
import type { Page } from '../../documentation/page.ts';
import type { Operation, SecurityRequirement } from '../../model/types.ts';
import type { Sample } from '../../samples/sample.ts';
import { fieldHeaders, fieldRow } from './fields.ts';
import { contentBlocks, responseBlocks } from './payload.ts';
import { sampleBlocks } from './samples.ts';
import { serverBlocks } from './servers.ts';
import { insideBlocks } from './structures.ts';

/** The whole of an operation under a heading of the given level. */
export function operationBlocks(
  page: Page,
  shown: ShownOperation,
  level: number,
  samples: readonly Sample[] = [],
): string[] {
  const { operation, id } = shown;
  const { labels, speech } = page;
  const { method, path, externalDocs } = operation;
  const operationId = idBesideTitle(operation);
  return [
    heading(level, operationTitle(page, shown), id),
    `${code(`${method.toUpperCase()} ${path}`)}${operationId === undefined ? '' : ` · ${code(operationId)}`}`,
    operation.deprecated ? `**${page.sentence(speech.words.deprecated)}**` : '',
    operation.description === undefined ? '' : description(operation.description, level),
    externalDocs === undefined ? '' : moreLink(page, externalDocs.url, externalDocs.description),
    ...securityBlocks(page, operation.security),
    ...(hasOwnServers(page, operation)
      ? [heading(level + 1, labels.servers), ...serverBlocks(page, operation.servers, id)]
      : []),
    ...parameterBlocks(page, operation, id, level + 1),
    ...requestBlocks(page, operation, id, level + 1),
    ...(operation.responses.size === 0 ? [] : [heading(level + 1, labels.responses)]),
    ...responseBlocks(page, operation.responses, { id: `${id}-response`, label: '', level: level + 2 }),
    ...callbackBlocks(page, operation, id, level + 1),
    ...sampleBlocks(page, operation, samples, level + 1),
  ];
}

/** The ways to authenticate; all schemes of one way are needed together. */
export function securityBlocks(page: Page, security: readonly SecurityRequirement[]): string[] {
  if (security.length === 0) return [];
  const { labels, speech } = page;
  const ways = securityWays(page, security);
  if (isPlainChoice(security)) return [speech.words.labelled(labels.authentication, speech.words.or(ways))];
  return [labels.securityOneOf, list(ways)];
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
