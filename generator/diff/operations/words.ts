/** Names and words of operations: what does not go over the wire. */
import type { Example, Operation } from '../../model/types.ts';
import { canonicalText } from '../../spec/json.ts';
import { type Collector, type Placed, within } from './collector.ts';

export function compareWords(base: Operation, revision: Operation, collector: Collector): void {
  compareIds(base, revision, collector);
  const [before, after] = [listed(base.tags), listed(revision.tags)];
  if (before !== after)
    collector.addSilent('operation-tags-changed', within(base, 'tags'), within(revision, 'tags'), {
      base: before,
      revision: after,
    });
  for (const field of ['summary', 'description'] as const)
    if (base[field] !== revision[field])
      collector.addSilent('operation-words-changed', within(base, field), within(revision, field), { field });
  if (linkOf(base) !== linkOf(revision))
    collector.addSilent(
      'operation-words-changed',
      within(base, 'externalDocs'),
      within(revision, 'externalDocs'),
      {
        field: 'externalDocs',
      },
    );
}

function compareIds(base: Operation, revision: Operation, collector: Collector): void {
  const [before, after] = [base.operationId, revision.operationId];
  if (before === after) return;
  const places = [within(base, 'operationId'), within(revision, 'operationId')] as const;
  if (after === undefined)
    collector.addSilent('operation-id-removed', places[0], undefined, { base: before ?? '' });
  else if (before === undefined)
    collector.addSilent('operation-id-added', undefined, places[1], { revision: after });
  else collector.addSilent('operation-id-changed', ...places, { base: before, revision: after });
}

/** Tags in any order. */
function listed(tags: readonly string[]): string {
  return [...new Set(tags)].sort().join(', ') || 'none';
}

function linkOf({ externalDocs }: Operation): string {
  return JSON.stringify([externalDocs?.url, externalDocs?.description]);
}

/** Something that is described and shown by example. */
interface Described extends Placed {
  readonly description: string | undefined;
  readonly examples?: readonly Example[];
}

/** Told as one change of documentation, whether the text or an example is another. */
export function compareDescribed(
  what: 'parameter' | 'request-body' | 'response' | 'header',
  base: Described,
  revision: Described,
  collector: Collector,
): void {
  if (base.description !== revision.description)
    collector.addSilent(
      `${what}-words-changed`,
      within(base, 'description'),
      within(revision, 'description'),
    );
  compareExamples(base, revision, collector);
}

export function compareExamples(
  base: Pick<Described, 'at' | 'examples'>,
  revision: Pick<Described, 'at' | 'examples'>,
  collector: Collector,
): void {
  if (examplesText(base.examples) !== examplesText(revision.examples))
    collector.addSilent('examples-changed', base, revision);
}

function examplesText(examples: readonly Example[] = []): string {
  const texts = examples.map(({ name, summary, description, value, externalValue }) =>
    JSON.stringify([
      name,
      summary,
      description,
      value === undefined ? '' : canonicalText(value),
      externalValue,
    ]),
  );
  return texts.sort().join('\n');
}
