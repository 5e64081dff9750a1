/** Operations, paths, webhooks and callbacks that have come or gone. */
import type { Operation } from '../../model/types.ts';
import type { Finding, Reached } from '../change.ts';
import { above } from './collector.ts';
import { type Matched, templateOf } from './matching.ts';
import type { Context } from './context.ts';
import { hasEnded } from './sunset.ts';

export type Kind = 'operation' | 'webhook' | 'callback';

/** A finding for each; a path that is not there at all on the other side is one, with its operations. */
export function comings({ removed, added }: Matched<Operation>, kind: Kind, context: Context): Finding[] {
  const { base, revision, options } = context;
  const known = (operations: readonly Operation[]): ReadonlySet<string> =>
    new Set(kind === 'operation' ? operations.map(({ path }) => templateOf(path)) : []);
  const kept = { base: known(base.api.operations), revision: known(revision.api.operations) };
  const gone = groups(removed, kind, kept.revision).map((group): Finding => {
    const rule = group.operations.every((one) => hasEnded(one, options))
      ? `${group.what}-removed-after-sunset`
      : `${group.what}-removed`;
    return finding(rule, group, 'base');
  });
  const come = groups(added, kind, kept.base).map((group) =>
    finding(`${group.what}-added`, group, 'revision'),
  );
  return [...gone, ...come];
}

interface Group {
  readonly what: Kind | 'path';
  readonly operations: readonly Operation[];
}

function groups(operations: readonly Operation[], kind: Kind, kept: ReadonlySet<string>): Group[] {
  if (kind !== 'operation') return operations.map((operation) => ({ what: kind, operations: [operation] }));
  const paths = new Map<string, Operation[]>();
  const found: Group[] = [];
  for (const operation of operations) {
    const path = templateOf(operation.path);
    const members = paths.get(path);
    if (kept.has(path)) found.push({ what: 'operation', operations: [operation] });
    else if (members !== undefined) members.push(operation);
    else {
      const fresh = [operation];
      paths.set(path, fresh);
      found.push({ what: 'path', operations: fresh });
    }
  }
  return found;
}

function finding(rule: string, { what, operations }: Group, side: 'base' | 'revision'): Finding {
  const [first] = operations;
  const at = first === undefined ? undefined : what === 'path' ? above(first).at : first.at;
  // A webhook that is not sent is nothing that the caller of the API writes.
  const direction = what === 'path' || what === 'operation' ? 'request' : 'response';
  return {
    rule,
    direction,
    base: side === 'base' ? at : undefined,
    revision: side === 'revision' ? at : undefined,
    facts: { path: first?.path ?? '', method: first?.method.toUpperCase() ?? '' },
    operations: operations.map(({ method, path }): Reached => ({ method, path, direction })),
  };
}
