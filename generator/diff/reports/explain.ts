/** What rules mean: `--rules` and `--explain ID`. */
import { diagnostic, DiagnosticsError } from '../../diagnostics.ts';
import { nearest, suggestion } from '../../spec/suggest.ts';
import type { RuleRow } from '../change.ts';
import { compareNames } from '../order.ts';

/** A line a rule, by id. */
export function ruleList(rules: ReadonlyMap<string, RuleRow>): string {
  const rows = [...rules.values()].sort((a, b) => compareNames(a.id, b.id));
  const width = Math.max(...rows.map(({ id }) => id.length));
  return rows
    .map(
      ({ id, level, axis, direction, message }) =>
        `${id.padEnd(width)}  ${level.padEnd(8)}  ${axis.padEnd(4)}  ${direction.padEnd(8)}  ${message}\n`,
    )
    .join('');
}

/**
 * What a rule means, and two descriptions that differ by just this.
 *
 * @throws DiagnosticsError for an id that is none, with the nearest that is one
 */
export function explainRule(id: string, rules: ReadonlyMap<string, RuleRow>): string {
  const rule = rules.get(id);
  if (rule === undefined) {
    const parameters = { rule: id, suggestion: suggestion(nearest(id, rules.keys())) };
    throw new DiagnosticsError([diagnostic('rule-unknown', { file: '--explain', pointer: '' }, parameters)]);
  }
  const { level, axis, direction, message, explanation, mirror, example } = rule;
  return `${id}
${level} on the ${axis} axis, ${directions[direction]}

${message}

${explanation}

Before:
${indented(example.base)}
After:
${indented(example.revision)}${mirror === undefined ? '' : `\nThe other way round: ${mirror}\n`}`;
}

const directions: Readonly<Record<RuleRow['direction'], string>> = {
  request: 'written by the caller of the API',
  response: 'written by the provider of the API',
  none: 'written by nobody',
};

function indented(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.map((line) => `  ${line}\n`).join('');
}
