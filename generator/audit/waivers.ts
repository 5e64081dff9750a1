/** Accepted differences between the page and the description: each names its place, its finding and its reason. */
import {
  diagnostic,
  type Diagnostic,
  DiagnosticsError,
  type Location,
  type SourceLookup,
} from '../diagnostics.ts';
import { isArray, isObject } from '../spec/json.ts';
import { parseValue } from '../spec/parse.ts';
import { joinPointer } from '../spec/pointer.ts';
import { Sources } from '../spec/sources.ts';
import type { Finding } from './finding.ts';

export interface Waiver {
  readonly place: string;
  /** The finding as it is printed: `type-differs: the page has String, the description Integer`. */
  readonly finding: string;
  readonly reason: string;
  readonly at: Location;
}

export interface Waivers {
  readonly entries: readonly Waiver[];
  readonly sources: SourceLookup;
}

/**
 * Reads a list of mappings with exactly `place`, `finding` and `reason`.
 *
 * @throws DiagnosticsError with every entry that is none, or that stands twice
 */
export function readWaivers(text: string, file: string): Waivers {
  const { value } = parseValue(text, file);
  const sources = new Sources();
  sources.add(file, text);
  const problems: Diagnostic[] = [];
  const problem = (pointer: string, what: string, expected: string): void => {
    problems.push(diagnostic('waiver-invalid', { file, pointer }, { what, expected }));
  };
  if (!isArray(value))
    problem('', 'the file holds no list', 'a list of mappings with place, finding and reason (or [])');
  const entries: Waiver[] = [];
  for (const [index, entry] of (isArray(value) ? value : []).entries()) {
    const pointer = joinPointer('', index);
    const fields = isObject(entry) ? entry : {};
    const { place, finding, reason } = fields;
    const texts = [place, finding, reason];
    if (
      !texts.every((field) => typeof field === 'string' && field.trim() !== '') ||
      Object.keys(fields).length !== texts.length
    ) {
      problem(pointer, 'this is no waiver', 'place, finding and reason, each a string, and nothing else');
    } else if (entries.some((one) => one.place === place && one.finding === finding)) {
      problem(pointer, `${String(place)} has this waiver already`, 'each finding waived once');
    } else
      entries.push({
        place: String(place),
        finding: String(finding),
        reason: String(reason),
        at: { file, pointer },
      });
  }
  if (problems.length > 0) throw new DiagnosticsError(problems, sources);
  return { entries, sources };
}

/** How a waiver names a finding. */
export function findingText({ kind, detail }: Finding): string {
  return `${kind}: ${detail}`;
}

export interface Judged {
  readonly unexplained: readonly Finding[];
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  /** Waivers that match no finding. */
  readonly stale: readonly Waiver[];
}

/** Sorts findings by whether a waiver names exactly this finding at exactly this place. */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): Judged {
  const byKey = new Map(waivers.map((waiver) => [key(waiver.place, waiver.finding), waiver]));
  const unexplained: Finding[] = [];
  const waived: { finding: Finding; waiver: Waiver }[] = [];
  for (const finding of findings) {
    const waiver = byKey.get(key(finding.place, findingText(finding)));
    if (waiver === undefined) unexplained.push(finding);
    else waived.push({ finding, waiver });
  }
  const used = new Set(waived.map(({ waiver }) => waiver));
  return { unexplained, waived, stale: waivers.filter((waiver) => !used.has(waiver)) };
}

function key(place: string, text: string): string {
  return JSON.stringify([place, text]);
}
