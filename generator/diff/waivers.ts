/** Accepted changes (spec/diff-waivers.yaml says what an entry looks like). */
import { diagnostic, type Diagnostic, type Location, type SourceLookup } from '../diagnostics.ts';
import { isArray, isObject, type JsonValue } from '../spec/json.ts';
import { joinPointer } from '../spec/pointer.ts';
import { nearest, suggestion } from '../spec/suggest.ts';
import type { Change } from './change.ts';
import { isDay } from './day.ts';
import { fingerprint } from './fingerprint.ts';
import { parseSettings, sourcesOf, throwProblems } from './settings.ts';

export interface Waiver {
  readonly rule: string;
  /** The JSON Pointer of the change in the revision, or in the base of what the revision does not have. */
  readonly place: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly expires: string;
  readonly at: Location;
}

export interface Waivers {
  readonly entries: readonly Waiver[];
  readonly sources: SourceLookup;
}

export const noWaivers: Waivers = {
  entries: [],
  sources: { textOf: () => undefined, positionOf: () => undefined },
};

const fields = ['rule', 'place', 'fingerprint', 'reason', 'owner', 'expires'] as const;

/**
 * @param rules the ids that exist
 * @throws DiagnosticsError with every entry that is none, or that stands twice
 */
export function readWaivers(text: string, file: string, rules: Iterable<string>): Waivers {
  const value = parseSettings(text, file) ?? [];
  const problems: Diagnostic[] = [];
  const known = new Set(rules);
  const entries: Waiver[] = [];
  const seen = new Set<string>();
  if (!isArray(value))
    problems.push(
      diagnostic(
        'waiver-invalid',
        { file, pointer: '' },
        { what: 'the file holds no list', expected: `a list of mappings with ${fields.join(', ')} (or [])` },
      ),
    );
  for (const [index, entry] of (isArray(value) ? value : []).entries()) {
    const at = { file, pointer: joinPointer('', index) };
    const faults = entryFaults(entry, at, known);
    problems.push(...faults);
    if (faults.length > 0) continue;
    const waiver = { ...(entry as unknown as Omit<Waiver, 'at'>), at };
    if (seen.has(waiver.fingerprint))
      problems.push(
        diagnostic('waiver-invalid', at, {
          what: `${waiver.fingerprint} is waived already`,
          expected: 'each change waived once',
        }),
      );
    seen.add(waiver.fingerprint);
    entries.push(waiver);
  }
  throwProblems(problems, text, file);
  return { entries, sources: sourcesOf(text, file) };
}

/** The waivers that hold on a day (`YYYY-MM-DD`). */
export function inForce({ entries }: Waivers, today: string): Waiver[] {
  return entries.filter(({ expires }) => expires >= today);
}

/** What is wrong with waivers once the changes are known: expired, of nothing, or of something else. */
export function waiverFaults({ entries }: Waivers, changes: readonly Change[], today: string): Diagnostic[] {
  const found = new Map(changes.map((change) => [fingerprint(change), change]));
  return entries.flatMap((waiver) => {
    const { rule, place, owner, expires, at } = waiver;
    const change = found.get(waiver.fingerprint);
    if (change === undefined)
      return [diagnostic('diff-waiver-stale', at, { fingerprint: waiver.fingerprint, rule })];
    const foundPlace = (change.revision ?? change.base)?.pointer ?? '';
    if (change.rule !== rule || foundPlace !== place) {
      const parameters = {
        fingerprint: waiver.fingerprint,
        found: `${change.rule} at ${foundPlace}`,
        waived: `${rule} at ${place}`,
      };
      return [diagnostic('diff-waiver-differs', at, parameters)];
    }
    return expires < today ? [diagnostic('diff-waiver-expired', at, { rule, expires, owner })] : [];
  });
}

function entryFaults(entry: JsonValue, at: Location, rules: ReadonlySet<string>): Diagnostic[] {
  const all = `${fields.join(', ')}, each a string, and nothing else`;
  if (!isObject(entry))
    return [diagnostic('waiver-invalid', at, { what: 'this is no waiver', expected: all })];
  const problems: Diagnostic[] = [];
  const fault = (field: string, what: string, expected: string, key = false): void => {
    const place = { file: at.file, pointer: joinPointer(at.pointer, field), key };
    problems.push(diagnostic('waiver-invalid', place, { what, expected }));
  };
  for (const key of Object.keys(entry))
    if (!fields.some((field) => field === key)) fault(key, `${key} is not known here`, all, true);
  for (const field of fields) {
    const value = entry[field];
    if (typeof value !== 'string' || value.trim() === '')
      fault(field, `${field} is ${value === undefined ? 'absent' : 'no text'}`, expectations[field]);
    else if (field === 'expires' && !isDay(value)) fault(field, `${value} is no day`, expectations[field]);
    else if (field === 'fingerprint' && !/^[0-9a-f]{16}$/.test(value))
      fault(field, `${value} is no fingerprint`, expectations[field]);
    else if (field === 'rule' && !rules.has(value)) problems.push(unknownRule(value, at, rules));
  }
  return problems;
}

const expectations: Readonly<Record<(typeof fields)[number], string>> = {
  rule: 'the id of a rule',
  place: 'a JSON Pointer, in quotes if it holds a colon or a hash',
  fingerprint: '16 hexadecimal digits in quotes, as the report prints them',
  reason: 'why the change is accepted',
  owner: 'who answers for it',
  expires: 'a day such as 2027-01-31',
};

function unknownRule(rule: string, at: Location, rules: ReadonlySet<string>): Diagnostic {
  return diagnostic(
    'rule-unknown',
    { file: at.file, pointer: joinPointer(at.pointer, 'rule') },
    { rule, suggestion: suggestion(nearest(rule, rules)) },
  );
}
