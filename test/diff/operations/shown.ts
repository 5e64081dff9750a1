/** What messages show of the edits of the table, and where none can show anything. */
import { documentOf } from '../../../generator/diff/rules/row.ts';
import { rules } from '../../../generator/diff/rules/index.ts';
import { type Truth, truthOf } from '../oracle/truth.ts';

/** Rules about what does not come any more: callers wait for it, and no message shows that. */
const promises: ReadonlySet<string> = new Set([
  'response-success-status-removed',
  'webhook-removed',
  'callback-removed',
  'callback-expression-changed',
]);

/**
 * @param verdicts `level rule`, as the table has them
 * @returns undefined where levels are a matter of policy: warnings, promises, and what is not on the wire
 */
export function shownBy(base: string, revision: string, verdicts: readonly string[]): Truth | undefined {
  const told = verdicts.map((verdict) => verdict.split(' '));
  const onTheWire = told.filter(([, rule = '']) => rules.get(rule)?.axis === 'wire');
  if (told.length > 0 && onTheWire.length === 0) return undefined;
  if (onTheWire.some(([level, rule = '']) => level === 'warning' || promises.has(rule))) return undefined;
  return truthOf(documentOf(base), documentOf(revision));
}
