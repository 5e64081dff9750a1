/** The page's rows against the description, both ways. Every difference is a finding; none is judged here. */
import type { Location } from '../diagnostics.ts';
import type { Api, Operation } from '../model/types.ts';
import { compareValues } from './compare-values.ts';
import type { DescribedRow, DescribedTable } from './described.ts';
import { describeOperation } from './described.ts';
import type { Finding, FindingKind } from './finding.ts';
import { type FactName, factNames, factText, type Facts, type Page, placeOf } from './types.ts';

/** Compares a page with the operation that it is about. */
export function comparePage(api: Api, page: Page): Finding[] {
  const operation = findOperation(api, page.operation);
  if (operation === undefined) {
    const detail = `the page is about ${page.operation}, which the description does not have`;
    return [{ place: 'operation', kind: 'operation-missing', detail, at: api.at }];
  }
  const described = describeOperation(api, operation, page);
  const findings = [
    ...missingTables(page, described, operation),
    ...described.flatMap((table) => compareTable(page, table)),
  ];
  const byText = new Map(
    findings.map((finding) => [`${finding.place} ${finding.kind} ${finding.detail}`, finding]),
  );
  return [...byText.values()];
}

function findOperation(api: Api, text: string): Operation | undefined {
  return api.operations.find(({ method, path }) => `${method.toUpperCase()} ${path}` === text);
}

/** Rows of tables that nothing in the description leads to. */
function missingTables(page: Page, described: readonly DescribedTable[], operation: Operation): Finding[] {
  const sections = new Set(described.map(({ section }) => section));
  const absent = page.tables.filter(({ section }) => !sections.has(section));
  return absent.flatMap(({ section, rows }) =>
    rows.map(({ name }) => ({
      place: placeOf(section, name),
      kind: 'property-missing' as const,
      detail: `the page has the row; the description has no ${section}`,
      at: operation.at,
    })),
  );
}

function compareTable(page: Page, described: DescribedTable): Finding[] {
  const { section, at } = described;
  const rows = page.tables.find((table) => table.section === section)?.rows ?? [];
  const findings: Finding[] = [];
  for (const { name, facts } of rows) {
    const row = described.rows.get(name);
    const place = placeOf(section, name);
    if (row === undefined) {
      findings.push({
        place,
        kind: 'property-missing',
        detail: 'the page has the row; the description has no such property',
        at,
      });
    } else findings.push(...compareRow(place, facts, row));
  }
  const names = new Set(rows.map(({ name }) => name));
  for (const [name, row] of described.rows) {
    if (names.has(name)) continue;
    const detail = 'the description has the property; the page has no such row';
    findings.push({ place: placeOf(section, name), kind: 'row-missing', detail, at: row.at });
  }
  const rules = described.further.map(({ name, words }) =>
    extraRule(name === undefined ? section : placeOf(section, name), words, at),
  );
  return [...findings, ...rules];
}

function compareRow(place: string, page: Facts, row: DescribedRow): Finding[] {
  const findings: Finding[] = [];
  for (const fact of factNames) {
    const kind = kinds[fact];
    if (kind === 'values') findings.push(...compareValues(place, page, row));
    else if (kind !== undefined) {
      const finding = compareFact(place, fact, kind, page, row);
      if (finding !== undefined) findings.push(finding);
    }
  }
  for (const words of row.further) {
    if (/ when /.test(words)) findings.push(extraRule(place, words, row.at));
    else
      findings.push({
        place,
        kind: 'limit-extra',
        detail: `the description has ${words}, the page nothing of the kind`,
        at: row.at,
      });
  }
  return findings;
}

function extraRule(place: string, words: string, at: Location): Finding {
  return {
    place,
    kind: 'condition-differs',
    detail: `the description has a rule that no row states: ${words}`,
    at,
  };
}

/** What a difference in each fact is called. Obsolete values are words, so the description may say more. */
const kinds: Readonly<Record<FactName, FindingKind | 'values' | undefined>> = {
  type: 'type-differs',
  mandatory: 'mandatory-differs',
  minLength: 'limit-differs',
  maxLength: 'limit-differs',
  minimum: 'limit-differs',
  maximum: 'limit-differs',
  excluded: 'limit-differs',
  rule: 'pattern-differs',
  values: 'values',
  literal: 'pattern-differs',
  default: 'default-differs',
  deprecated: 'deprecation-differs',
  deprecatedValues: 'deprecation-differs',
  maxEntries: 'limit-differs',
  maxBytes: 'limit-differs',
  requiredWhen: 'condition-differs',
  requiredUnless: 'condition-differs',
  emptyUnless: 'condition-differs',
  notEmptyWhen: 'condition-differs',
  onlyWhen: 'condition-differs',
  literalWhen: 'condition-differs',
  valuesWhen: 'condition-differs',
};

function compareFact(
  place: string,
  fact: FactName,
  kind: FindingKind,
  page: Facts,
  row: DescribedRow,
): Finding | undefined {
  const stated = fact === 'type' ? withoutName(page.type) : page[fact];
  const claimed = row.facts[fact];
  if (factText(stated) === factText(claimed)) return undefined;
  if (fact === 'deprecatedValues' && stated === undefined) return undefined;
  // A status code has neither type nor anything else.
  const label = fact === 'type' || fact === 'mandatory' || fact === 'default' ? '' : `${fact}: `;
  const detail = `${label}the page has ${words(fact, page[fact])}, the description ${words(fact, claimed)}`;
  return { place, kind, detail, at: row.at };
}

function words(fact: FactName, value: Facts[FactName]): string {
  if (fact !== 'mandatory') return factText(value);
  return value === undefined ? 'no column for it' : value === true ? 'mandatory' : 'optional';
}

/** The description knows objects by their place, not by the page's names for them. */
function withoutName(type: Facts['type']): Facts['type'] {
  return typeof type === 'string'
    ? type.replace(/^Array of \w+ objects$/, 'Array of objects').replace(/^(\w+ object|Object)$/, 'object')
    : type;
}
