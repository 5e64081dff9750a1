/** Operations in words: their names and sections, who may call them, how parameters are written. */
import type { Api, Header, Operation, Parameter, SecurityRequirement } from '../model/types.ts';
import { isArray, isObject } from '../spec/json.ts';
import type { Field } from './fields.ts';
import type { Page, Place } from './page.ts';

/** An operation with the anchor it has. */
export interface ShownOperation {
  readonly operation: Operation;
  readonly id: string;
}

/** Operations that stand together, and the tag they have. */
export interface OperationSection {
  readonly id: string;
  /** Marked up. */
  readonly title: string;
  readonly text: string | undefined;
  readonly url: { readonly url: string; readonly description: string | undefined } | undefined;
  readonly operations: readonly ShownOperation[];
}

/** Operations by their first tag, in the order of the tags; then those without; then webhooks. */
export function operationSections(page: Page): OperationSection[] {
  const { api, labels } = page;
  const { plain } = page.markup;
  const shown = api.operations.map((operation) => ({ operation, id: operationAnchor(page, operation) }));
  const sections = tagNames(api).map((name): OperationSection => {
    const tag = api.tags.find((one) => one.name === name);
    const operations = shown.filter(({ operation }) => operation.tags[0] === name);
    return {
      id: page.claim(`tag-${name}`),
      title: plain(name),
      text: tag?.description,
      url: tag?.externalDocs,
      operations,
    };
  });
  const untagged = shown.filter(({ operation }) => operation.tags.length === 0);
  const webhooks = api.webhooks.map((operation) => ({ operation, id: operationAnchor(page, operation) }));
  const further = (id: string, title: string, operations: readonly ShownOperation[]): void => {
    if (operations.length > 0)
      sections.push({ id: page.claim(id), title, text: undefined, url: undefined, operations });
  };
  further('operations', sections.length === 0 ? labels.operations : labels.otherOperations, untagged);
  further('webhooks', labels.webhooks, webhooks);
  // Tags that no operation has first still have a description to show.
  return sections.filter(({ operations, text }) => operations.length > 0 || text !== undefined);
}

/** The name in lists and headings: the summary, or else the id, or else the path. */
export function operationTitle(page: Page, { operation }: ShownOperation): string {
  return page.markup.plain(
    operation.summary ?? operation.operationId ?? `${operation.method.toUpperCase()} ${operation.path}`,
  );
}

/** The operationId, unless it is what the title says. */
export function idBesideTitle({ summary, operationId }: Operation): string | undefined {
  return summary === undefined ? undefined : operationId;
}

/** The ways to authenticate, each a phrase; all schemes of one way are needed together. */
export function securityWays(page: Page, security: readonly SecurityRequirement[]): string[] {
  const { speech, labels, markup } = page;
  return security.map((requirement) => {
    if (requirement.size === 0) return labels.noSecurity;
    const schemes = [...requirement].map(([name, scopes]) => {
      const id = page.schemes.get(name);
      const shown = id === undefined ? markup.code(name) : markup.anchorLink(markup.code(name), id);
      return speech.words.qualified(shown, scopes.map(markup.code));
    });
    return speech.words.and(schemes);
  });
}

/** Whether "or" between the ways leaves no doubt: "a and b or c" would leave open what belongs together. */
export function isPlainChoice(security: readonly SecurityRequirement[]): boolean {
  return security.length === 1 || security.every((requirement) => requirement.size < 2);
}

/** Whether an operation has other servers than the document. */
export function hasOwnServers(page: Page, { servers }: Operation): boolean {
  return (
    servers.length !== page.api.servers.length ||
    servers.some((one, index) => one.at.pointer !== page.api.servers[index]?.at.pointer)
  );
}

export function parameterField(page: Page, parameter: Parameter, prefix: string, level: number): Field {
  const id = page.claimIn(prefix, parameter.name);
  const place: Place = { id, label: parameter.name, level };
  return {
    ...parameter,
    key: parameter.name,
    name: page.markup.code(parameter.name),
    id,
    place,
    also: [],
    notes: serialisation(page, parameter),
  };
}

/** @param id the anchor, claimed by the caller */
export function headerField(page: Page, header: Header, id: string, place: Place): Field {
  const { code } = page.markup;
  return {
    ...header,
    key: header.name,
    name: code(header.name),
    id,
    place: { ...place, id, label: header.name },
    also: [],
    notes: header.content === undefined ? [] : [page.labels.serialised(code(header.content.name))],
  };
}

/** How a parameter is written where that is not the usual way of its place (OpenAPI 3.1 section 4.8.12). */
function serialisation(page: Page, parameter: Parameter): string[] {
  const { labels } = page;
  const { code } = page.markup;
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

/** A sample that the document brings itself, as Redocly's extension writes them. */
export interface CodeSample {
  readonly label: string;
  readonly language: string;
  readonly source: string;
}

export function codeSamples({ extensions }: Operation): CodeSample[] {
  const samples = extensions.get('x-codeSamples') ?? extensions.get('x-code-samples');
  return (isArray(samples) ? samples : []).flatMap((sample) => {
    if (!isObject(sample) || typeof sample['source'] !== 'string') return [];
    const language = typeof sample['lang'] === 'string' ? sample['lang'] : '';
    const label = typeof sample['label'] === 'string' ? sample['label'] : language;
    return [{ label, language: language.toLowerCase(), source: sample['source'] }];
  });
}

function tagNames(api: Api): string[] {
  const used = api.operations.flatMap(({ tags }) => tags.slice(0, 1));
  return [...new Set([...api.tags.map((tag) => tag.name), ...used])];
}

function operationAnchor(page: Page, operation: Operation): string {
  const id = page.claim(operation.operationId ?? `${operation.method}-${operation.path}`);
  if (operation.operationId !== undefined) page.operations.set(operation.operationId, id);
  return id;
}
