/** What changed about servers (OpenAPI 3.1.1 section 4.8.5), by the addresses that they stand for. */
import type { Operation, Server, ServerVariable } from '../../model/types.ts';
import type { Side } from '../change.ts';
import { type Collector, type Placed, within } from './collector.ts';
import type { Context } from './context.ts';
import { match } from './matching.ts';
import { covers, serverKey } from './server-addresses.ts';

export function compareServers(
  base: Operation,
  revision: Operation,
  context: Context,
  collector: Collector,
): void {
  // A webhook goes to an address that its receiver has given.
  if (collector.isReversed) return;
  const [before, after] = [serversOf(base, context.base), serversOf(revision, context.revision)];
  const { both, removed, added } = match(before, after, exactKey, serverKey);
  for (const [old, fresh] of both) {
    const isKept = after.some((other) => other !== fresh && covers(other, old));
    compareVariables(old, fresh, isKept, collector);
  }
  const gone = removed.filter((server) => !after.some((other) => covers(other, server)));
  const come = added.filter((server) => !before.some((other) => covers(other, server)));
  const [old, fresh] = [gone[0], come[0]];
  if (old !== undefined && fresh !== undefined && gone.length === 1 && come.length === 1) {
    collector.addNamed('request', 'server-url-changed', old, fresh, { base: old.url, revision: fresh.url });
    return;
  }
  for (const server of gone)
    collector.addNamed('request', 'server-removed', server, undefined, { url: server.url });
  for (const server of come)
    collector.addNamed('request', 'server-added', undefined, server, { url: server.url });
}

/** Without any there is one, at the address of the description (section 4.8.1.1). */
function serversOf(operation: Operation, { api }: Side): readonly Server[] {
  if (operation.servers.length > 0) return operation.servers;
  const { at } = within(api, 'servers');
  return [{ at, url: '/', description: undefined, variables: new Map(), extensions: new Map() }];
}

/** Servers of one list may differ only in the values of their variables. */
function exactKey({ url, variables }: Server): string {
  return JSON.stringify([url, [...variables].map(([name, { enum: values }]) => [name, values])]);
}

/**
 * Servers whose URLs are written alike: variables stand for each other by their place.
 *
 * @param isKept whether another server has all the addresses of the base
 */
function compareVariables(base: Server, revision: Server, isKept: boolean, collector: Collector): void {
  const [names, others] = [variablesOf(base), variablesOf(revision)];
  for (const [index, name] of names.entries()) {
    const [before, after] = [base.variables.get(name), revision.variables.get(others[index] ?? name)];
    if (before === undefined || after === undefined) continue;
    const facts = { url: revision.url, name };
    const add = (rule: string, keyword: 'default' | 'enum', more: Record<string, string>): void => {
      const place = (one: ServerVariable): Placed =>
        one[keyword] === undefined ? one : within(one, keyword);
      collector.addNamed('request', rule, place(before), place(after), { ...facts, ...more });
    };
    if (before.default !== after.default)
      add('server-variable-default-changed', 'default', { base: before.default, revision: after.default });
    const [gone, come] = [missing(before.enum, after.enum), missing(after.enum, before.enum)];
    if (gone !== '' && !isKept) add('server-variable-value-removed', 'enum', { values: gone });
    if (come !== '') add('server-variable-value-added', 'enum', { values: come });
  }
  if (wordsOf(base) !== wordsOf(revision)) collector.addSilent('server-words-changed', base, revision);
}

function variablesOf({ url }: Server): string[] {
  return [...url.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** Values of the one that the other does not take. Without a list any value is taken. */
function missing(from: readonly string[] | undefined, to: readonly string[] | undefined): string {
  return to === undefined ? '' : (from ?? ['any other']).filter((value) => !to.includes(value)).join(', ');
}

function wordsOf(server: Server): string {
  const variables = variablesOf(server).map((name) => server.variables.get(name)?.description);
  return JSON.stringify([server.description, variables]);
}
