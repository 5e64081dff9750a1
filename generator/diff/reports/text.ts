/** For a terminal: grouped by level, each change with its place, whom it reaches and its proof. */
import { printable } from '../../diagnostics.ts';
import type { Level } from '../change.ts';
import { levels } from '../judge.ts';
import type { Report, ReportChange, ReportFault, ReportSide } from './report.ts';
import {
  counted,
  countsText,
  headings,
  messageText,
  instanceText,
  operationTexts,
  placeText,
  verdictText,
  versionText,
  waiverPlace,
  witnessText,
} from './words.ts';

export interface TextOptions {
  /** Whether the terminal takes colours. */
  readonly colour: boolean;
}

type Style = '1' | '2' | '31' | '32' | '33';
type Paint = (style: Style, text: string) => string;

const styles: Readonly<Record<Level, Style>> = { breaking: '31', warning: '33', safe: '32' };

/** More operations than this are counted. */
const MOST_OPERATIONS = 5;

/** The whole report, ending with a line end. Foreign text is shown with its control characters escaped. */
export function textReport(report: Report, { colour }: TextOptions): string {
  const paint: Paint = (style, text) => (colour ? `\u001b[${style}m${text}\u001b[0m` : text);
  const groups = levels.map((level) => group(level, report, paint));
  const waived = report.changes.filter((change) => change.waived !== undefined);
  const parts = [
    `${side(report)}\n`,
    ...groups,
    waived.length === 0
      ? ''
      : `${paint('1', `Waived (${waived.length})`)}\n${waived.map((one) => entry(one, paint)).join('')}`,
    report.faults.map((fault) => faultLine(fault, paint)).join(''),
    summary(report, paint),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function side({ base, revision }: Report): string {
  return printable(`${sideName(base)} → ${sideName(revision)}`);
}

function sideName({ name, version }: ReportSide): string {
  return `${name}${version === undefined ? ' (not there)' : ` (${version})`}`;
}

function group(level: Level, { changes }: Report, paint: Paint): string {
  const own = changes.filter((change) => change.level === level && change.waived === undefined);
  if (own.length === 0) return '';
  const title = paint(styles[level], `${headings[level]} (${own.length})`);
  return `${title}\n${own.map((change) => entry(change, paint)).join('')}`;
}

function entry(change: ReportChange, paint: Paint): string {
  const { shown, base, revision, level, axis, rule, witness, waived } = change;
  const operations = operationTexts(change);
  const more = operations.length - MOST_OPERATIONS;
  const reached = operations.slice(0, MOST_OPERATIONS).join(', ') + (more > 0 ? ` and ${more} more` : '');
  const lines = [
    ...(base === null ? [] : [`was at ${placeText(base)}${revision === null ? ', and is gone' : ''}`]),
    ...(reached === '' ? [] : [`reaches ${reached}`]),
    ...(witness === undefined ? [] : [`${witnessText(change, witness)}: ${instanceText(witness)}`]),
    ...(level === 'safe' ? [] : [`place ${waiverPlace(change)}, fingerprint ${change.fingerprint}`]),
    ...(waived === undefined ? [] : [`waived: ${waived}`]),
  ];
  const kind = `${level}${axis === 'wire' ? '' : ` (${axis})`}`;
  const head = `${paint('1', printable(placeText(shown)))} ${paint(styles[level], kind)} ${rule}: ${printable(messageText(change))}\n`;
  return head + lines.map((line) => `  ${paint('2', printable(line))}\n`).join('');
}

function faultLine({ place, code, message }: ReportFault, paint: Paint): string {
  return `${printable(placeText(place))} ${paint('31', 'error')} ${code}: ${printable(message)}\n`;
}

function summary(report: Report, paint: Paint): string {
  const { verdict, faults } = report;
  const style = verdict === 'breaking' ? '31' : verdict === 'warning' ? '33' : '32';
  const version = versionText(report);
  return [
    `${paint(style, verdictText(report))}${verdict === 'none' ? '' : ` (${countsText(report)})`}\n`,
    version === '' ? '' : `${printable(version)}\n`,
    faults.length === 0 ? '' : `${counted(faults.length, 'other error', 'other errors')}, above\n`,
  ].join('');
}
