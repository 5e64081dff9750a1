/** Links from a response to what may be done next (OpenAPI 3.1.1 section 4.8.20). */
import type { Api, Link, Response } from '../../model/types.ts';
import { canonicalText } from '../../spec/json.ts';
import { joinPointer, pointerTokens } from '../../spec/pointer.ts';
import { type Collector, within } from './collector.ts';
import type { Context } from './context.ts';
import { matchMaps, templateOf } from './matching.ts';

export function compareLinks(
  status: string,
  base: Response,
  revision: Response,
  context: Context,
  collector: Collector,
): void {
  const { both, removed, added } = matchMaps(base.links, revision.links);
  for (const [name, link] of removed)
    collector.add('response', 'link-removed', link, undefined, { status, name });
  for (const [name, link] of added)
    collector.add('response', 'link-added', undefined, link, { status, name });
  for (const [[name, before], [, after]] of both) {
    const add = (rule: string): void => collector.add('response', rule, before, after, { status, name });
    if (targetOf(before, context.base.api) !== targetOf(after, context.revision.api))
      add('link-target-changed');
    if (valuesOf(before) !== valuesOf(after)) add('link-values-changed');
    if (before.description !== after.description)
      collector.addSilent('link-words-changed', within(before, 'description'), within(after, 'description'));
  }
}

/** The operation that is meant, whatever it or the expressions of its path are called. */
function targetOf({ operationId, operationRef, server }: Link, api: Api): string {
  const named = operationId === undefined ? undefined : (operationsById(api).get(operationId) ?? operationId);
  return JSON.stringify([
    named ?? (operationRef === undefined ? undefined : normalRef(operationRef)),
    server?.url,
  ]);
}

function normalRef(reference: string): string {
  const [section, path, method, ...rest] = reference.startsWith('#/')
    ? pointerTokens(decoded(reference.slice(1)))
    : [];
  if (section !== 'paths' || path === undefined || method === undefined || rest.length > 0) return reference;
  return operationRef(method, path);
}

function operationRef(method: string, path: string): string {
  return `#${joinPointer('/paths', templateOf(path), method)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const idsOfApis = new WeakMap<Api, ReadonlyMap<string, string>>();

function operationsById(api: Api): ReadonlyMap<string, string> {
  const known = idsOfApis.get(api);
  if (known !== undefined) return known;
  const ids = new Map(
    api.operations.flatMap(({ operationId, method, path }) =>
      operationId === undefined ? [] : [[operationId, operationRef(method, path)] as const],
    ),
  );
  idsOfApis.set(api, ids);
  return ids;
}

/** What is taken from the response and handed to the operation, in any order. */
function valuesOf({ parameters, requestBody }: Link): string {
  const values = [...parameters].map(([name, value]) => `${JSON.stringify(name)}:${canonicalText(value)}`);
  return JSON.stringify([values.sort(), requestBody === undefined ? '' : canonicalText(requestBody)]);
}
