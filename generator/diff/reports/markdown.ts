/**
 * A comment on a pull request: the verdict, a table, and the proofs folded. GitHub takes 65,536 characters; what does
 * not fit is counted. Whatever comes from a description can neither become markup nor call somebody.
 */
import { blocks, code, fence, heading, paragraph, plain, table } from '../../emit/markdown.ts';
import type { Report, ReportChange, ReportFault } from './report.ts';
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
import { escapeXml } from './xml.ts';

/** By this a later run finds the comment of an earlier one. */
export const marker = '<!-- functiongraph-openapi:diff -->';

const MAXIMUM_BYTES = 60_000;
/** For the head, the heading lines and the note of what is left out. */
const RESERVED_BYTES = 10_000;
/** The table must not leave the proofs without room. */
const TABLE_SHARE = 0.6;
const MOST_OPERATIONS = 3;

const columns = ['', 'Change', 'Where', 'Reaches'];
const faultColumns = ['', 'Also wrong', 'Where'];

/** A whole comment of at most 60 kB of UTF-8. */
export function markdownReport(report: Report): string {
  const room = MAXIMUM_BYTES - RESERVED_BYTES;
  const rows = fitting(report.changes.map(tableRow), room * TABLE_SHARE, rowText);
  const tableText = rows.length === 0 ? '' : table(columns, rows);
  const proven = report.changes.filter(({ level, witness }) => level !== 'safe' || witness !== undefined);
  const details = fitting(proven, room - bytes(tableText), detailsOf);
  const faults = fitting(report.faults.map(faultRow), RESERVED_BYTES / 3, rowText);
  const text = blocks([
    marker,
    heading(3, `${mark(report)} ${inert(verdictText(report))}`),
    paragraph(headLine(report)),
    faults.length === 0 ? '' : table(faultColumns, faults),
    tableText,
    ...details.map(detailsOf),
    leftOut(report, rows.length, proven.length - details.length, report.faults.length - faults.length),
  ]);
  return `${text}\n`;
}

function mark({ verdict, failed }: Report): string {
  if (verdict === 'breaking') return '❌';
  return verdict === 'warning' || failed ? '⚠️' : '✅';
}

function headLine(report: Report): string {
  const { base, revision } = report;
  const version = versionText(report);
  return [
    `${code(clipped(base.name, 200))} → ${code(clipped(revision.name, 200))}: ${countsText(report)}.`,
    version === '' ? '' : `${inert(clipped(version, 300))}.`,
  ]
    .join(' ')
    .trim();
}

function tableRow(change: ReportChange): string[] {
  const { level, axis, waived, shown, rule } = change;
  const operations = operationTexts(change);
  const more = operations.length - MOST_OPERATIONS;
  const reached = operations.slice(0, MOST_OPERATIONS).map((one) => code(clipped(one, 200)));
  const icon = waived !== undefined ? '➖' : level === 'breaking' ? '❌' : level === 'warning' ? '⚠️' : '✅';
  return [
    `${icon}${axis === 'wire' ? '' : ` ${axis}`}`,
    `${inert(clipped(messageText(change), 500))} (${code(rule)})${waived === undefined ? '' : `, waived: ${inert(clipped(waived, 300))}`}`,
    code(clipped(placeText(shown), 300)),
    reached.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  ];
}

function faultRow({ message, place }: ReportFault): string[] {
  return ['❌', inert(clipped(message, 500)), code(clipped(placeText(place), 300))];
}

/** A row as the table has it. */
function rowText(cells: readonly string[]): string {
  return table(columns, [cells]).split('\n').at(-1) ?? '';
}

/** The proof and what a waiver needs, folded. */
function detailsOf(change: ReportChange): string {
  const { level, waived, witness, base, revision } = change;
  const title = `${waived === undefined ? headings[level] : 'Waived'}: ${clipped(messageText(change), 200)}`;
  return blocks([
    `<details><summary>${inertHtml(title)}</summary>`,
    witness === undefined ? '' : paragraph(`${inert(witnessText(change, witness))}:`),
    witness === undefined ? '' : fence('json', instanceText(witness, 2)),
    paragraph(
      [
        `before: ${base === null ? 'not there' : code(placeText(base))}`,
        `after: ${revision === null ? 'not there' : code(placeText(revision))}`,
        `place: ${code(waiverPlace(change))}`,
        `fingerprint: ${code(change.fingerprint)}`,
      ].join('; '),
    ),
    '</details>',
  ]);
}

function leftOut({ changes }: Report, rows: number, details: number, faults: number): string {
  const missing = changes.length - rows;
  const parts = [
    ...(missing > 0 ? [`${missing} of ${counted(changes.length, 'change', 'changes')}`] : []),
    ...(details > 0 ? [`the details of ${counted(details, 'change', 'changes')}`] : []),
    ...(faults > 0 ? [counted(faults, 'error', 'errors')] : []),
  ];
  if (parts.length === 0) return '';
  return paragraph(`Left out for length: ${parts.join(', ')}. \`npm run diff\` prints everything.`);
}

/** As many of the first as fit into so many bytes. */
function fitting<Item>(items: readonly Item[], room: number, shown: (item: Item) => string): Item[] {
  let used = 0;
  const end = items.findIndex((item) => {
    used += bytes(shown(item)) + 2;
    return used > room;
  });
  return end < 0 ? [...items] : items.slice(0, end);
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function clipped(text: string, length: number): string {
  const characters = text.length > length ? [...text] : [];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

function inert(text: string): string {
  return unlinked(plain(text));
}

/** For a line that is HTML, in which Markdown has no escapes; an empty line would end it. */
function inertHtml(text: string): string {
  return unlinked(escapeXml(text.replace(/\s+/g, ' ')));
}

/**
 * Text in which GitHub finds neither a person or team to call, nor an issue, nor an address to link: it looks for
 * them after Markdown has been read, so that escapes do not help; a character of no width in between does.
 */
function unlinked(text: string): string {
  return text
    .replaceAll('@', '@&#8203;')
    .replace(/(?<!&)#(?=\d)/g, '#&#8203;')
    .replace(/(GH-)(?=\d)/gi, '$1&#8203;')
    .replaceAll('//', '/&#8203;/')
    .replace(/(www)\./gi, '$1&#8203;.');
}
