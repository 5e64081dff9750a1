/** For machines. schema.json describes it. */
import { type JsonObject, type JsonValue, stringify } from '../../spec/json.ts';
import type { Report, ReportChange, ReportFault, ReportPlace, ReportSide } from './report.ts';

/** One line a change would be no easier to read by machines; indented, it is by people. */
export function jsonReport(report: Report): string {
  return `${stringify(reportValue(report), 2)}\n`;
}

function reportValue(report: Report): JsonValue {
  const { version } = report;
  return {
    verdict: report.verdict,
    status: report.status,
    failed: report.failed,
    failOn: report.failOn,
    base: sideValue(report.base),
    revision: sideValue(report.revision),
    version: {
      bump: version.bump,
      required: version.required ?? null,
      enough: version.isEnough ?? null,
    },
    counts: { ...report.counts },
    changes: report.changes.map(changeValue),
    faults: report.faults.map(faultValue),
  };
}

function sideValue({ name, title, version }: ReportSide): JsonValue {
  return { name, title: title ?? null, version: version ?? null };
}

function changeValue(change: ReportChange): JsonValue {
  const { witness, waived } = change;
  return {
    rule: change.rule,
    axis: change.axis,
    level: change.level,
    direction: change.direction,
    message: change.message,
    fingerprint: change.fingerprint,
    base: placeValue(change.base),
    revision: placeValue(change.revision),
    shown: placeValue(change.shown),
    operations: change.operations.map(({ method, path, direction }) => ({ method, path, direction })),
    ...(witness === undefined
      ? {}
      : { witness: { instance: witness.instance, at: witness.at, documented: witness.documented } }),
    ...(waived === undefined ? {} : { waived }),
  };
}

function faultValue({ code, message, place }: ReportFault): JsonObject {
  return { code, message, place: placeValue(place) };
}

function placeValue(place: ReportPlace | null): JsonValue {
  return place === null
    ? null
    : { pointer: place.pointer, file: place.file, line: place.line, column: place.column };
}
