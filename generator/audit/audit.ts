/** The audit: the page's facts against the description, judged by the waivers, and how it is printed. */
import {
  diagnostic,
  formatDiagnostics,
  formatLocation,
  printable,
  type SourceLookup,
} from '../diagnostics.ts';
import type { Api } from '../model/types.ts';
import type { PageChange } from './changes.ts';
import { comparePage } from './compare.ts';
import type { Finding } from './finding.ts';
import { type Page, placeOf } from './types.ts';
import { applyWaivers, findingText, type Judged, type Waiver } from './waivers.ts';

export interface AuditResult extends Judged {
  readonly counts: {
    readonly rows: number;
    /** Rows without a finding. */
    readonly match: number;
    /** Rows whose findings are all waived. */
    readonly waived: number;
    /** Rows (and properties without a row) with a finding that is not, and waivers of nothing. */
    readonly unexplained: number;
  };
}

/** Holds a page against the description. */
export function auditApi({
  api,
  page,
  waivers,
}: {
  api: Api;
  page: Page;
  waivers: readonly Waiver[];
}): AuditResult {
  const judged = applyWaivers(comparePage(api, page), waivers);
  const places = page.tables.flatMap(({ section, rows }) => rows.map(({ name }) => placeOf(section, name)));
  // Without its operation no row can be held against anything.
  const isLost = judged.unexplained.some(({ kind }) => kind === 'operation-missing');
  const wrong = new Set(isLost ? places : judged.unexplained.map(({ place }) => place));
  const excused = new Set(judged.waived.map(({ finding }) => finding.place));
  const waived = places.filter((place) => !wrong.has(place) && excused.has(place)).length;
  const match = places.filter((place) => !wrong.has(place) && !excused.has(place)).length;
  return {
    ...judged,
    counts: { rows: places.length, match, waived, unexplained: wrong.size + judged.stale.length },
  };
}

/** For people: each finding with its place, then one line of counts. Ends with a line end. */
export function formatAudit(result: AuditResult, sources: SourceLookup): string {
  const findings = result.unexplained.map(({ place, kind, detail, at }) =>
    diagnostic(kind, at, { place, detail }),
  );
  const stale = result.stale.map(({ place, finding, at }) =>
    diagnostic('waiver-stale', at, { place, finding }),
  );
  const { rows, match, waived, unexplained } = result.counts;
  const advice =
    findings.length > 0
      ? 'Correct the description, or add a waiver for each accepted difference: place, finding, reason.\n'
      : '';
  const counts = `${rows} rows: ${match} match, ${waived} waived, ${unexplained} unexplained\n`;
  return formatDiagnostics([...findings, ...stale], sources) + advice + counts;
}

/** For people: what changed on the page. Empty when nothing did. */
export function formatChanges(changes: readonly PageChange[], page: string): string {
  if (changes.length === 0) return '';
  const lines = changes.map(({ place, change, detail, line }) => {
    const at = line === undefined ? page : `${page}:${line}`;
    // Text of a page must not steer the terminal.
    return `${printable(`${at} ${change} ${place}: ${detail}`)}\n`;
  });
  return lines.join('');
}

/** For machines: counts, findings, waivers in use, stale waivers and changes of the page. One line. */
export function auditJson(
  result: AuditResult,
  sources: SourceLookup,
  changes: readonly PageChange[] | undefined,
): string {
  const one = (finding: Finding): Record<string, unknown> => ({
    place: finding.place,
    finding: findingText(finding),
    at: formatLocation(finding.at, sources),
  });
  return `${JSON.stringify({
    ...result.counts,
    findings: result.unexplained.map(one),
    waivers: result.waived.map(({ finding, waiver }) => ({ ...one(finding), reason: waiver.reason })),
    stale: result.stale.map(({ place, finding, at }) => ({
      place,
      finding,
      at: formatLocation(at, sources),
    })),
    ...(changes === undefined ? {} : { changes }),
  })}\n`;
}
