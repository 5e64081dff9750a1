/** Edits of everything but schemas: two small descriptions each. */
import { documentOf } from '../../../generator/diff/rules/row.ts';
import { rules } from '../../../generator/diff/rules/index.ts';
import { edits } from '../../diff/operations/edits.ts';
import { equivalent } from '../../diff/operations/equivalent.ts';
import type { Batch, Case } from '../../diff/schemas/batch.ts';

export function structuralBatches(): Batch[] {
  const structural = Object.entries(edits).flatMap(([about, table]) =>
    table.flatMap(([what, base, revision, forth, back]) => [
      batch(base, revision, 'structural', `${about}: ${what}`, breaks(forth)),
      batch(revision, base, 'structural', `${about}: ${what}, undone`, breaks(back)),
    ]),
  );
  const same = equivalent.flatMap(([what, one, other]) => [
    batch(one, other, 'same', what, false),
    batch(other, one, 'same', `${what}, undone`, false),
  ]);
  // Names that only generated code uses are a question of their own.
  return [...structural, ...same].filter(({ cases: [only] }) => only?.breaks !== undefined);
}

function batch(base: string, revision: string, kind: Case['kind'], label: string, is?: boolean): Batch {
  return {
    base: documentOf(base),
    revision: documentOf(revision),
    cases: [{ kind, path: undefined, label, breaks: is }],
  };
}

/** Undefined where it depends on policy (warnings), or where only names change. */
function breaks(verdicts: readonly string[]): boolean | undefined {
  const onTheWire = verdicts.filter((verdict) => rules.get(verdict.split(' ')[1] ?? '')?.axis === 'wire');
  if (onTheWire.some((verdict) => verdict.startsWith('breaking '))) return true;
  if (onTheWire.some((verdict) => verdict.startsWith('warning '))) return undefined;
  return verdicts.length > 0 && onTheWire.length === 0 ? undefined : false;
}
