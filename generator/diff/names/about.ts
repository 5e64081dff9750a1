/** What a description says of itself, and of its tags (OpenAPI 3.1.1 sections 4.8.2 and 4.8.22). */
import type { Api, Tag } from '../../model/types.ts';
import type { Finding } from '../change.ts';
import { type Placed, within } from '../operations/collector.ts';
import { match } from '../operations/matching.ts';

/** Not the version: whether it fits is asked of all changes together. */
export function compareAbout(base: Api, revision: Api): Finding[] {
  const fields = ['title', 'summary', 'description', 'termsOfService', 'contact', 'license'] as const;
  const changed = fields.filter((field) => JSON.stringify(base[field]) !== JSON.stringify(revision[field]));
  const findings = changed.map((field) =>
    finding('about-changed', within(base, 'info', field), within(revision, 'info', field), { field }),
  );
  if (JSON.stringify(base.externalDocs) !== JSON.stringify(revision.externalDocs))
    findings.push(
      finding('about-changed', within(base, 'externalDocs'), within(revision, 'externalDocs'), {
        field: 'externalDocs',
      }),
    );
  return [...findings, ...tagChanges(base.tags, revision.tags)];
}

function tagChanges(base: readonly Tag[], revision: readonly Tag[]): Finding[] {
  const { both, removed, added } = match(base, revision, ({ name }) => name);
  return [
    ...removed.map((tag) => finding('tag-removed', tag, undefined, { name: tag.name })),
    ...added.map((tag) => finding('tag-added', undefined, tag, { name: tag.name })),
    ...both
      .filter(([one, other]) => wordsOf(one) !== wordsOf(other))
      .map(([one, other]) => finding('tag-words-changed', one, other, { name: other.name })),
  ];
}

function wordsOf({ description, externalDocs }: Tag): string {
  return JSON.stringify([description, externalDocs]);
}

function finding(
  rule: string,
  base: Placed | undefined,
  revision: Placed | undefined,
  facts: Finding['facts'],
): Finding {
  return { rule, direction: 'none', base: base?.at, revision: revision?.at, facts, operations: [] };
}
