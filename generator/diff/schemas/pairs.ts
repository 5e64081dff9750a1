/** What changed at a pair of schemas, and which schemas below them stand for each other. */
import type { Schema } from '../../model/types.ts';
import { type Comparison, wholeChange } from './local-change.ts';
import { arrayChanges, conditionChanges, intersectionChanges, unionChanges } from './member-changes.ts';
import { objectChanges } from './object-changes.ts';
import { formatChanges, listChanges, numberChanges, stringChanges } from './scalars.ts';
import type { Views } from './views.ts';

/** @param base, revision references followed */
export function compareSchemas(base: Schema, revision: Schema, views: Views): Comparison {
  if (base.kind === 'number' && revision.kind === 'number') return leaf(numberChanges(base, revision));
  if (base.kind === 'string' && revision.kind === 'string' && base.typed === revision.typed)
    return leaf(stringChanges(base, revision));
  if (base.kind === 'enum' && revision.kind === 'enum') return leaf(listChanges(base, revision));
  if (base.kind === 'object' && revision.kind === 'object' && base.typed === revision.typed)
    return objectChanges(base, revision);
  if (base.kind === 'array' && revision.kind === 'array' && base.typed === revision.typed)
    return arrayChanges(base, revision);
  if (base.kind === 'union' && revision.kind === 'union') return unionChanges(base, revision, views);
  if (base.kind === 'intersection' && revision.kind === 'intersection')
    return intersectionChanges(base, revision, views);
  if (base.kind === 'conditional' && revision.kind === 'conditional')
    return conditionChanges(base, revision, views);
  if (base.kind === revision.kind && base.kind !== 'not') return leaf([wholeChange(base, revision)]);
  return leaf([
    wholeChange(base, revision, isType(base) && isType(revision) ? 'type-changed' : 'schema-changed'),
    ...formatChanges(base, revision),
  ]);
}

function isType({ kind }: Schema): boolean {
  return ['null', 'boolean', 'number', 'string', 'array', 'object', 'enum'].includes(kind);
}

function leaf(changes: Comparison['changes']): Comparison {
  return { changes, children: [] };
}
