/** JUnit's XML, which continuous integration servers show as tests. */
import type { FailOn, Report, ReportChange } from './report.ts';
import {
  messageText,
  instanceText,
  operationTexts,
  placeText,
  verdictText,
  waiverPlace,
  witnessText,
} from './words.ts';
import { escapeXml } from './xml.ts';

/** A test a change: it fails when the change fails the run; a waived one is skipped. */
export function junitReport(report: Report): string {
  const { changes, faults, failOn, revision } = report;
  const cases = [
    ...changes.map((change) => testCase(change, failOn)),
    ...faults.map(({ code, message, place }) =>
      element(code, message, failOn === 'none' ? '' : failure('error', message, placeText(place))),
    ),
  ];
  if (cases.length === 0) cases.push(element('no-change', verdictText(report), ''));
  const failures = cases.filter((one) => one.includes('<failure ')).length;
  const skipped = cases.filter((one) => one.includes('<skipped ')).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  const name = escapeXml(`diff of ${revision.name}`);
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n` +
    `  <testsuite name="${attribute(name)}" ${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>\n`
  );
}

function testCase(change: ReportChange, failOn: FailOn): string {
  const { rule, level, message, waived, shown } = change;
  const name = `${messageText(change)} (${placeText(shown)}, ${change.fingerprint})`;
  if (waived !== undefined) return element(rule, name, `<skipped message="${quoted(waived)}"/>`);
  const fails = failOn !== 'none' && (level === 'breaking' || (level === 'warning' && failOn === 'warning'));
  const details = detailsOf(change);
  return element(
    rule,
    name,
    fails ? failure(level, message, details) : `<system-out>${escapeXml(details)}</system-out>`,
  );
}

function detailsOf(change: ReportChange): string {
  const { base, revision, witness } = change;
  return [
    `base: ${base === null ? 'not there' : placeText(base)}`,
    `revision: ${revision === null ? 'not there' : placeText(revision)}`,
    `place: ${waiverPlace(change)}`,
    ...operationTexts(change).map((operation) => `reaches ${operation}`),
    ...(witness === undefined ? [] : [`${witnessText(change, witness)}: ${instanceText(witness)}`]),
  ].join('\n');
}

function element(classname: string, name: string, content: string): string {
  const head = `    <testcase classname="${quoted(classname)}" name="${quoted(name)}"`;
  return content === '' ? `${head}/>\n` : `${head}>\n      ${content}\n    </testcase>\n`;
}

function failure(type: string, message: string, details: string): string {
  return `<failure type="${quoted(type)}" message="${quoted(message)}">${escapeXml(details)}</failure>`;
}

function quoted(text: string): string {
  return attribute(escapeXml(text));
}

/** A parser makes a space of a line end in an attribute, unless it is a reference (XML 1.0 section 3.3.3). */
function attribute(escaped: string): string {
  return escaped.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
