/** From judged changes to the report. */
import type { Diagnostic, Location, SourceLookup } from '../../diagnostics.ts';
import type { Change, RuleRow } from '../change.ts';
import { fingerprint } from '../fingerprint.ts';
import type { ModelledSide } from '../revision/open.ts';
import { judgeVersion } from '../version.ts';
import { finder, placeAt } from './places.ts';
import type { Counts, FailOn, Report, ReportChange, ReportFault, ReportPlace, Verdict } from './report.ts';

export interface ReportParts {
  readonly base: ModelledSide | undefined;
  readonly baseName: string;
  readonly revision: ModelledSide;
  readonly changes: readonly Change[];
  readonly rules: ReadonlyMap<string, RuleRow>;
  readonly failOn: FailOn;
  readonly faults: readonly Diagnostic[];
  /** Where the faults' files are. */
  readonly sources: SourceLookup;
}

/** Puts a report together. Its order is that of the changes. */
export function buildReport(parts: ReportParts): Report {
  const { base, revision, changes, failOn } = parts;
  const counts = count(changes);
  const verdict = base === undefined ? 'safe' : verdictOf(changes, counts);
  const used = new Set(changes.map(({ rule }) => rule));
  const places = placesOf(parts);
  return {
    verdict,
    status: base === undefined ? 'added' : 'compared',
    base: { name: parts.baseName, title: base?.api.title, version: base?.api.version },
    revision: { name: revision.name, title: revision.api.title, version: revision.api.version },
    version: judgeVersion(changes, (base ?? revision).api.version, revision.api.version),
    counts,
    failOn,
    failed: failOn !== 'none' && (parts.faults.length > 0 || isAtLeast(verdict, failOn)),
    changes: changes.map((change) => reportChange(change, places)),
    faults: parts.faults.map((fault) => reportFault(fault, parts.sources)),
    rules: new Map([...parts.rules].filter(([id]) => used.has(id))),
  };
}

function isAtLeast(verdict: Verdict, failOn: FailOn): boolean {
  return verdict === 'breaking' || (verdict === 'warning' && failOn === 'warning');
}

function count(changes: readonly Change[]): Counts {
  const counts = { breaking: 0, warning: 0, safe: 0, waived: 0 };
  for (const { level, waived } of changes) counts[waived === undefined ? level : 'waived'] += 1;
  return counts;
}

function verdictOf(changes: readonly Change[], counts: Counts): Verdict {
  if (counts.breaking > 0) return 'breaking';
  if (counts.warning > 0) return 'warning';
  return changes.length > 0 ? 'safe' : 'none';
}

interface Places {
  base(at: Location | undefined): ReportPlace | null;
  revision(at: Location | undefined): ReportPlace | null;
  near(at: Location | undefined): ReportPlace;
}

/** Where the changes are; what the revision does not have is shown where it has been, or nearest to it. */
function placesOf({ base, revision }: ReportParts): Places {
  const entry = { file: revision.document.path, pointer: '' };
  const { sources } = revision.document;
  const near = (at: Location | undefined): Location => {
    // The entry may have another name on the other side.
    const file = at?.file === base?.document.path ? entry.file : (at?.file ?? entry.file);
    return at !== undefined && sources.textOf(file) !== undefined ? { ...at, file } : entry;
  };
  const find = finder(sources);
  return {
    base: finder(base?.document.sources),
    revision: find,
    near: (at) => {
      const { file, pointer } = near(at);
      return find(near(at)) ?? { file, pointer, line: 1, column: 1 };
    },
  };
}

function reportChange(change: Change, places: Places): ReportChange {
  const { rule, axis, level, direction, message, operations, witness, waived } = change;
  const revision = places.revision(change.revision);
  return {
    rule,
    axis,
    level,
    direction,
    message,
    fingerprint: fingerprint(change),
    base: places.base(change.base),
    revision,
    shown: revision ?? places.near(change.base),
    operations,
    ...(witness === undefined ? {} : { witness }),
    ...(waived === undefined ? {} : { waived }),
  };
}

function reportFault({ code, message, at, position }: Diagnostic, sources: SourceLookup): ReportFault {
  const place = placeAt(at, sources);
  return { code, message, place: { ...place, ...position } };
}
