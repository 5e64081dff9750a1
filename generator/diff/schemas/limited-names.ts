/** Names of properties that `propertyNames` allows or forbids, found by asking for a text. */
import type { Literal } from './literal.ts';
import type { Signed } from './satisfy.ts';
import type { Solver } from './solution.ts';
import { anyText, listOf } from './synthetic.ts';

const nowhere = { file: '', pointer: '' };
const noView = { api: undefined as never };
const text: Literal = { schema: anyText(nowhere), view: noView, positive: true };

/** So many names are made that are allowed: an object may need several. */
const MOST_ALLOWED = 3;

/**
 * A few names that all positive constraints allow, and one that breaks each negative one. Undefined where one that must
 * be broken forbids nothing, so that no object will do.
 */
export function limitedNames(signed: readonly Signed[], solver: Solver): readonly string[] | undefined {
  const names: string[] = [];
  const allowing: Literal[] = [text];
  for (const { constraint, positive } of signed)
    if (constraint.kind === 'propertyNames' && positive) allowing.push({ ...constraint, positive });
  if (allowing.length > 1)
    while (names.length < MOST_ALLOWED) {
      const others: Literal = { schema: listOf(nowhere, names), view: noView, positive: false };
      const solution = solver.solve(names.length === 0 ? allowing : [...allowing, others]);
      if (solution.kind !== 'found') break;
      names.push(String(solution.value));
    }
  for (const { constraint, positive } of signed) {
    if (constraint.kind !== 'propertyNames' || positive) continue;
    const solution = solver.solve([...allowing, { ...constraint, positive }]);
    if (solution.kind === 'none') return undefined;
    if (solution.kind === 'found') names.push(String(solution.value));
  }
  return names;
}
