/** Edits of everything but schemas: two small descriptions each, and what messages show of them. */
import { documentOf } from '../../../generator/diff/rules/row.ts';
import { edits } from '../../diff/operations/edits.ts';
import { equivalent } from '../../diff/operations/equivalent.ts';
import { shownBy } from '../../diff/operations/shown.ts';
import type { Batch, Case } from '../../diff/schemas/batch.ts';

export function structuralBatches(): Batch[] {
  const structural = Object.entries(edits).flatMap(([about, table]) =>
    table.flatMap(([what, base, revision, forth, back]) => [
      batch(base, revision, 'structural', `${about}: ${what}`, forth),
      batch(revision, base, 'structural', `${about}: ${what}, undone`, back),
    ]),
  );
  const same = equivalent.flatMap(([what, one, other]) => [
    batch(one, other, 'same', what, []),
    batch(other, one, 'same', `${what}, undone`, []),
  ]);
  // Names that only generated code uses are a question of their own.
  return [...structural, ...same].filter(({ cases: [only] }) => only?.breaks !== undefined);
}

/** @param told by the table; where that is policy, nothing is shown */
function batch(
  base: string,
  revision: string,
  kind: Case['kind'],
  label: string,
  told: readonly string[],
): Batch {
  const truth = shownBy(base, revision, told);
  const breaks = truth === undefined ? undefined : truth.broken !== undefined;
  return {
    base: documentOf(base),
    revision: documentOf(revision),
    cases: [{ kind, path: undefined, label, breaks }],
  };
}
