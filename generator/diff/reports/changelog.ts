/** What changed from version to version, in Markdown. */
import { blocks, cell, code, heading, list, paragraph, plain } from '../../emit/markdown.ts';
import type { Axis } from '../change.ts';
import type { Report, ReportChange } from './report.ts';
import { messageText, headings, operationTexts, verdictText } from './words.ts';

/** A version and how it differs from the one before it. */
export interface ReleasedVersion {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** Undefined for the first version. */
  readonly report: Report | undefined;
}

/** @param versions the newest first */
export function changelog(versions: readonly ReleasedVersion[]): string {
  const parts = versions.flatMap(({ version, date, report }) => [
    heading(2, `${plain(version)}${date === undefined ? '' : ` (${plain(date)})`}`),
    ...(report === undefined ? [paragraph('The first version.')] : changesOf(report)),
  ]);
  return `${blocks([heading(1, 'Changes'), ...parts])}\n`;
}

function changesOf(report: Report): string[] {
  const { changes } = report;
  const groups: readonly [title: string, matches: (change: ReportChange) => boolean][] = [
    [headings.breaking, ({ level, axis }) => level === 'breaking' && axis !== 'docs'],
    ['Possibly breaking', ({ level, axis }) => level === 'warning' && axis !== 'docs'],
    ['Compatible', ({ level, axis }) => level === 'safe' && axis !== 'docs'],
    ['Documentation', ({ axis }) => axis === 'docs'],
  ];
  return [
    paragraph(`${plain(verdictText(report))}.`),
    ...groups.flatMap(([title, matches]) => {
      const own = changes.filter(matches);
      return own.length === 0 ? [] : [heading(3, title), list(own.map(line))];
    }),
  ];
}

function line(change: ReportChange): string {
  const operations = operationTexts(change).map(code);
  const axes: Readonly<Record<Axis, string>> = { wire: '', code: ' (generated code only)', docs: '' };
  const reached = operations.length === 0 ? '' : `: ${operations.join(', ')}`;
  const waived = change.waived === undefined ? '' : `. Accepted: ${cell(plain(change.waived))}`;
  return `${plain(messageText(change))}${axes[change.axis]}${reached}${waived}`;
}
