/** `diff`: compares, prints the report, and says by the exit code whether it passes. */
import { compare } from '../diff/compare.ts';
import { dayOf, isDay } from '../diff/day.ts';
import { explainRule, ruleList } from '../diff/reports/explain.ts';
import type { FailOn } from '../diff/reports/report.ts';
import { rules } from '../diff/rules/index.ts';
import { runComparison } from '../diff/run.ts';
import { formatOf, presentReport, refuseOption } from './diff-report.ts';

export interface DiffCommand {
  readonly base?: string | undefined;
  readonly revision?: string | undefined;
  readonly spec: string;
  readonly allowReferences: readonly string[];
  readonly format: string;
  readonly output?: string | undefined;
  readonly 'fail-on': string;
  readonly config?: string | undefined;
  readonly waivers?: string | undefined;
  readonly 'check-version'?: boolean | undefined;
  readonly explain?: string | undefined;
  readonly rules?: boolean | undefined;
  readonly today?: string | undefined;
}

/**
 * The exit code: 0 when nothing fails, 1 otherwise.
 *
 * @throws DiagnosticsError when it cannot run
 */
export function runDiff(command: DiffCommand): 0 | 1 {
  if (command.explain !== undefined) return print(explainRule(command.explain, rules));
  if (command.rules === true) return print(ruleList(rules));
  const format = formatOf(command.format);
  const comparison = runComparison(
    {
      base: command.base,
      revision: command.revision,
      spec: command.spec,
      allowReferences: command.allowReferences,
      folder: process.cwd(),
      configuration: command.config,
      waivers: command.waivers,
      failOn: failOnOf(command['fail-on']),
      checkVersion: command['check-version'] === true,
      today: todayOf(command.today),
    },
    { rules, compare },
  );
  return presentReport(comparison, format, command.output);
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function failOnOf(found: string): FailOn {
  const all: readonly FailOn[] = ['breaking', 'warning', 'none'];
  return all.find((one) => one === found) ?? refuseOption('--fail-on', found, all.join(', '));
}

function todayOf(found: string | undefined): string {
  if (found === undefined) return dayOf(new Date());
  return isDay(found) ? found : refuseOption('--today', found, 'a day such as 2027-01-31');
}
