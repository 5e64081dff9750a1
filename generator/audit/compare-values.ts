/** A row's list of values against the description's: its members, and whether others may join it. */
import { stringify } from '../spec/json.ts';
import type { DescribedRow } from './described.ts';
import type { Finding } from './finding.ts';
import type { Facts } from './types.ts';

/** The findings about values of one row. */
export function compareValues(place: string, page: Facts, row: DescribedRow): Finding[] {
  const stated = listOf(page.values);
  const claimed = listOf(row.facts.values);
  const at = row.valuesAt ?? row.at;
  const findings: Finding[] = [
    ...stated
      .filter((value) => !claimed.includes(value))
      .map((value) => ({
        kind: 'value-missing' as const,
        detail: `the page has the value ${value}, the description does not`,
      })),
    ...claimed
      .filter((value) => !stated.includes(value))
      .map((value) => ({
        kind: 'value-extra' as const,
        detail: `the description has the value ${value}, the page does not`,
      })),
  ].map((finding) => ({ place, ...finding, at }));
  const want = place.startsWith('response.') ? 'open' : 'closed';
  if (stated.length > 0 && row.openness !== undefined && row.openness !== want) {
    const detail =
      want === 'open'
        ? 'the values are a closed list; a response may bring new ones'
        : 'further values may join the list; a request may send only those of the page';
    findings.push({ place, kind: want === 'open' ? 'values-closed' : 'values-open', detail, at });
  }
  return findings;
}

function listOf(values: Facts['values']): string[] {
  return Array.isArray(values)
    ? values.map((value) => (typeof value === 'string' ? value : stringify(value)))
    : [];
}
