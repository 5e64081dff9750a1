/**
 * Annotations of a GitHub workflow: commands on standard output
 * (https://docs.github.com/actions, "Workflow commands for GitHub Actions").
 */
import { printable } from '../../diagnostics.ts';
import type { Level } from '../change.ts';
import type { Report, ReportPlace } from './report.ts';
import { messageText, instanceText, operationTexts, verdictText, witnessText } from './words.ts';

const commands: Readonly<Record<Level, string>> = { breaking: 'error', warning: 'warning', safe: 'notice' };

/** A command a change, at its place in the revision, which is what is checked out. */
export function githubReport(report: Report): string {
  const changes = report.changes.map((change) => {
    const { level, rule, witness, waived, shown } = change;
    const operations = operationTexts(change);
    const parts = [
      messageText(change),
      ...(operations.length === 0 ? [] : [`reaches ${operations.slice(0, 5).join(', ')}`]),
      ...(witness === undefined ? [] : [`${witnessText(change, witness)}: ${instanceText(witness)}`]),
      ...(waived === undefined ? [] : [`waived: ${waived}`]),
    ];
    return command(waived === undefined ? commands[level] : 'notice', shown, rule, parts);
  });
  const faults = report.faults.map(({ code, message, place }) => command('error', place, code, [message]));
  // Without a line of its own a run without changes would look like one that did not happen.
  return [...changes, ...faults, `${printable(verdictText(report))}\n`].join('');
}

function command(name: string, place: ReportPlace, title: string, lines: readonly string[]): string {
  const { file, line, column } = place;
  const properties = [
    `file=${property(file)}`,
    `line=${line}`,
    `col=${column}`,
    `title=${property(title)}`,
  ].join(',');
  // The line breaks between the parts are ours; those inside of them are shown as escapes.
  return `::${name} ${properties}::${lines.map(text).join('%0A')}\n`;
}

function text(value: string): string {
  return printable(value).replaceAll('%', '%25');
}

function property(value: string): string {
  return text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
