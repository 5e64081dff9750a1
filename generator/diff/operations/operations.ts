/** What changed about the operations of a description; schemas are handed on in pairs. */
import type { Callback, Operation } from '../../model/types.ts';
import type { Side } from '../change.ts';
import { compareBodies } from './bodies.ts';
import { Collector } from './collector.ts';
import { comings, type Kind } from './comings.ts';
import type { Compared, CompareOptions, Context } from './context.ts';
import { match, type Matched, matchOperations } from './matching.ts';
import { compareParameters } from './parameters.ts';
import { compareResponses } from './responses.ts';
import { compareSecurity } from './security.ts';
import { compareServers } from './servers.ts';
import { compareSunset } from './sunset.ts';
import { compareWords } from './words.ts';

/** Compares everything below `paths` and `webhooks`. */
export function compareOperations(base: Side, revision: Side, options: CompareOptions): Compared {
  const context: Context = { base, revision, options, compared: { findings: [], pairs: [] } };
  compareMatched(matchOperations(base.api.operations, revision.api.operations), 'operation', context);
  compareMatched(matchOperations(base.api.webhooks, revision.api.webhooks), 'webhook', context);
  return context.compared;
}

function compareMatched(matched: Matched<Operation>, kind: Kind, context: Context): void {
  const { findings } = context.compared;
  findings.push(...comings(matched, kind, context));
  for (const [base, revision] of matched.both) compareOperation(base, revision, kind, context);
}

function compareOperation(base: Operation, revision: Operation, kind: Kind, context: Context): void {
  const collector = new Collector(revision, kind !== 'operation');
  compareParameters(base, revision, context, collector);
  compareBodies(base, revision, context, collector);
  compareResponses(base, revision, context, collector);
  compareSecurity(base, revision, context, collector);
  compareServers(base, revision, context, collector);
  compareSunset('operation', base, revision, context.options, collector);
  compareWords(base, revision, collector);
  // One by one: an argument list has a limit.
  for (const finding of collector.findings) context.compared.findings.push(finding);
  for (const pair of collector.pairs) context.compared.pairs.push(pair);
  compareCallbacks(base, revision, context);
}

function compareCallbacks(base: Operation, revision: Operation, context: Context): void {
  const { both, removed, added } = match(
    flat(base.callbacks),
    flat(revision.callbacks),
    ({ name, operation }) => `${operation.method} ${name} ${operation.path}`,
    // The same call to an address that is found elsewhere.
    ({ name, operation }) => `${operation.method} ${name}`,
  );
  for (const [before, after] of both) {
    if (before.operation.path === after.operation.path) continue;
    const collector = new Collector(named(after), true);
    const facts = { name: after.name, base: before.operation.path, revision: after.operation.path };
    collector.addNamed('response', 'callback-expression-changed', before.operation, after.operation, facts);
    context.compared.findings.push(...collector.findings);
  }
  const matched = {
    both: both.map(([before, after]) => [named(before), named(after)] as const),
    removed: removed.map(named),
    added: added.map(named),
  };
  compareMatched(matched, 'callback', context);
}

interface CallbackOperation {
  readonly name: string;
  readonly operation: Operation;
}

function flat(callbacks: readonly Callback[]): CallbackOperation[] {
  return callbacks.flatMap(({ name, operations }) => operations.map((operation) => ({ name, operation })));
}

/** A callback has its name as path, like a webhook. */
function named({ name, operation }: CallbackOperation): Operation {
  return { ...operation, path: name };
}
