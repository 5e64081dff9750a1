/** What changed on the page since its facts were recorded. */
import { type Facts, factNames, factText, type Page, type PageRow, placeOf } from './types.ts';

export interface PageChange {
  readonly place: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly detail: string;
  /** The line on the new page; undefined for what it no longer has. */
  readonly line: number | undefined;
}

/** Compares two readings of a page, row by row and fact by fact. */
export function comparePages(recorded: Page, page: Page): PageChange[] {
  const before = rowsOf(recorded);
  const after = rowsOf(page);
  const changes: PageChange[] = [];
  if (recorded.operation !== page.operation) {
    const detail = `was ${recorded.operation}, is ${page.operation}`;
    changes.push({ place: 'operation', change: 'changed', detail, line: undefined });
  }
  for (const [place, row] of after) {
    const old = before.get(place);
    if (old === undefined)
      changes.push({ place, change: 'added', detail: summary(row.facts), line: row.line });
    else changes.push(...changedFacts(place, old, row));
  }
  for (const [place, row] of before) {
    if (!after.has(place))
      changes.push({ place, change: 'removed', detail: summary(row.facts), line: undefined });
  }
  return changes;
}

function rowsOf({ tables }: Page): Map<string, PageRow> {
  return new Map(
    tables.flatMap(({ section, rows }) => rows.map((row) => [placeOf(section, row.name), row] as const)),
  );
}

function changedFacts(place: string, old: PageRow, row: PageRow): PageChange[] {
  const changed = factNames.filter((fact) => factText(old.facts[fact]) !== factText(row.facts[fact]));
  return changed.map((fact) => ({
    place,
    change: 'changed',
    detail: `${fact}: ${difference(old.facts[fact], row.facts[fact])}`,
    line: row.line,
  }));
}

/** Of lists only what came and went. */
function difference(old: Facts[keyof Facts], now: Facts[keyof Facts]): string {
  if (!Array.isArray(old) || !Array.isArray(now)) return `was ${factText(old)}, is ${factText(now)}`;
  const came = now.filter((value) => !old.includes(value)).map((value) => `new ${value}`);
  const went = old.filter((value) => !now.includes(value)).map((value) => `gone ${value}`);
  return [...came, ...went].join(', ');
}

function summary(facts: Facts): string {
  return factNames
    .filter((fact) => facts[fact] !== undefined)
    .map((fact) => `${fact} ${factText(facts[fact])}`)
    .join('; ');
}
