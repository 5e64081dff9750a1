/** What the reports for people have in common: plain text, to be escaped by each of them. */
import { stringify } from '../../spec/json.ts';
import type { Level, Reached } from '../change.ts';
import { subjectOf } from './subject.ts';
import type { Report, ReportChange, ReportPlace, ReportWitness } from './report.ts';

/** Longer instances are cut: the JSON report has them whole. */
const MOST_CHARACTERS = 2000;

export const headings: Readonly<Record<Level, string>> = {
  breaking: 'Breaking',
  warning: 'Warnings',
  safe: 'Safe',
};

/** The verdict in a sentence without a full stop. */
export function verdictText({ verdict, status, counts }: Report): string {
  if (status === 'added') return 'The description is new';
  if (verdict === 'none') return 'Nothing has changed';
  if (verdict === 'breaking')
    return `Breaking: ${counted(counts.breaking, 'change breaks', 'changes break')} callers`;
  if (verdict === 'warning') return `No proven break, but ${counted(counts.warning, 'warning', 'warnings')}`;
  return 'Safe: no change breaks a caller';
}

/** `2 breaking, 1 warning, 10 safe, 1 waived`. */
export function countsText({ counts }: Report): string {
  const { breaking, warning, safe, waived } = counts;
  return [
    `${breaking} breaking`,
    counted(warning, 'warning', 'warnings'),
    `${safe} safe`,
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ');
}

/** What the changes ask of the version; empty when they ask for nothing. */
export function versionText({ version, status }: Report): string {
  if (status === 'added' || version.bump === 'none') return '';
  const { bump, base, revision, required, isEnough } = version;
  if (required === undefined)
    return `A ${bump} step of the version; ${base} is no semantic version that could be held against it`;
  const found = isEnough === true ? 'which it is' : isEnough === false ? 'which is too low' : 'which is none';
  return `A ${bump} step of the version: after ${base} at least ${required}; it is ${revision}, ${found}`;
}

/** The message, after what it is about. */
export function messageText(change: ReportChange): string {
  const subject = subjectOf(waiverPlace(change));
  return subject === '' ? change.message : `${subject}: ${change.message}`;
}

/** A short sentence before the instance. */
export function witnessText(
  { direction, operations }: ReportChange,
  { at, documented }: ReportWitness,
): string {
  // Webhooks and callbacks are called by the provider: what is a request there is the other way round here.
  const isCalled = operations.every(({ path }) => path.startsWith('/'));
  const sentence =
    direction === 'response'
      ? `this ${isCalled ? 'answer' : 'message'} can come now and could not before`
      : `this ${isCalled ? 'request' : 'answer'} worked yesterday`;
  return `${sentence} (${at}${documented ? ', an example of the description' : ''})`;
}

/** JSON on one line, or over several when `indent` is given. */
export function instanceText({ instance }: ReportWitness, indent = 0): string {
  const text = stringify(instance, indent);
  const more = text.length - MOST_CHARACTERS;
  return more > 0
    ? `${text.slice(0, MOST_CHARACTERS)} … (${more} more characters; the JSON report has all)`
    : text;
}

/** `POST /v2/functions`. Webhooks have their name in place of the path. */
function operationText({ method, path }: Reached): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Operations once each, whatever their direction. */
export function operationTexts({ operations }: ReportChange): string[] {
  return [...new Set(operations.map(operationText))];
}

export function placeText({ file, line, column }: ReportPlace): string {
  return `${file}:${line}:${column}`;
}

/** The pointer that a waiver of the change names. */
export function waiverPlace({ base, revision }: ReportChange): string {
  return (revision ?? base)?.pointer ?? '';
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
