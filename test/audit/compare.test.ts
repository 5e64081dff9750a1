/** The audit sees every row: one change of the description a row, and the row is named. */
/* oxlint-disable typescript/no-explicit-any -- a parsed description is walked freely here */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AuditResult, auditApi } from '../../generator/audit/audit.ts';
import { readFacts } from '../../generator/audit/facts-file.ts';
import type { Page, PageRow } from '../../generator/audit/types.ts';
import { findingText, readWaivers } from '../../generator/audit/waivers.ts';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { mutations, mutationsElsewhere, placesUnder, siteOf, writtenOut } from './mutations.ts';

const page = readFacts(readFileSync('spec/source/create-function.yaml', 'utf8'), 'facts.yaml');
const waivers = readWaivers(readFileSync('spec/source/waivers.yaml', 'utf8'), 'waivers.yaml').entries;
const description = parse(readFileSync('spec/openapi.yaml', 'utf8'));
const plain = writtenOut(description);
const rows = page.tables.flatMap(({ section, rows }) =>
  rows.map((row) => ({ section, row, place: `${section}.${row.name}` })),
);

function audit(document: unknown, against: Page = page): AuditResult {
  const api = buildApi(documentFromText(JSON.stringify(document), 'mutated.json'));
  return auditApi({ api, page: against, waivers });
}

/** The places with an unexplained finding. */
function named(result: AuditResult): string[] {
  return [...new Set(result.unexplained.map(({ place }) => place))];
}

describe('without a change', () => {
  test.each([
    ['as it is', description],
    ['with references written out', plain],
  ])('%s, all 182 rows are explained', (_, document) => {
    const { counts, stale } = audit(document);
    expect(counts).toMatchObject({ rows: 182, unexplained: 0 });
    expect(counts.match + counts.waived).toBe(182);
    expect(stale).toEqual([]);
  });
});

const kinds = Object.entries(mutations);

interface Mutant {
  readonly section: string;
  readonly row: PageRow;
  readonly place: string;
  readonly name: string;
  readonly document: unknown;
}

/** A mutant for every row: of the mutations that apply the one that has been used least. */
function plan(): Mutant[] {
  const uses = new Map<string, number>();
  return rows.map(({ section, row, place }) => {
    const isProperty = section !== 'status' && section !== 'header';
    const mutants = (isProperty ? kinds : Object.entries(mutationsElsewhere)).flatMap(([name, change]) => {
      const document = structuredClone(plain);
      return change(siteOf(document, page, section, row)) ? [{ section, row, place, name, document }] : [];
    });
    mutants.sort((a, b) => (uses.get(a.name) ?? 0) - (uses.get(b.name) ?? 0));
    const [mutant] = mutants;
    if (mutant === undefined) throw new Error(`no mutation applies to ${place}`);
    uses.set(mutant.name, (uses.get(mutant.name) ?? 0) + 1);
    return mutant;
  });
}

describe('one mutation a row', () => {
  const mutants = plan();

  test.each(mutants)('$place: $name', ({ section, row, place, document }) => {
    const found = named(audit(document));
    expect(found).toContain(place);
    const allowed = placesUnder(page, section, row);
    expect(found.filter((one) => !allowed.includes(one))).toEqual([]);
  });

  test('182 rows, and every kind of mutation took part', () => {
    expect(mutants.length).toBe(182);
    const used = new Set(mutants.map(({ name }) => name));
    expect([...used].sort()).toEqual([...Object.keys(mutations), ...Object.keys(mutationsElsewhere)].sort());
  });
});

describe('every mutation that applies, on the rows with the most facts', () => {
  const rich = rows.filter(({ section, row }) => section === 'request' && Object.keys(row.facts).length > 3);
  const mutants = rich.flatMap(({ section, row, place }) =>
    kinds.flatMap(([name, change]) => {
      const document = structuredClone(plain);
      return change(siteOf(document, page, section, row)) ? [{ place, name, document }] : [];
    }),
  );

  test.each(mutants)('$place: $name', ({ place, document }) => {
    expect(named(audit(document))).toEqual([place]);
  });
});

describe('a component that many rows share', () => {
  test.each([
    [
      'ExecutionTimeout',
      (schema: any): unknown => (schema.maximum = 259201),
      ['request.timeout', 'response.200.timeout'],
    ],
    [
      'Runtime',
      (schema: any): unknown => schema.enum.shift(),
      ['request.runtime', 'response.200.runtime', 'response.200.Dependency.runtime'],
    ],
    [
      'MountUserId',
      (schema: any): unknown => (schema.anyOf[0].pattern = '^-?\\d{1,4}$'),
      [
        'request.MountUser.user_id',
        'request.MountUser.user_group_id',
        'response.200.MountUser.user_id',
        'response.200.MountUser.user_group_id',
      ],
    ],
    [
      'MountUserId',
      (schema: any): unknown => delete schema.anyOf[1].not,
      [
        'request.MountUser.user_id',
        'request.MountUser.user_group_id',
        'response.200.MountUser.user_id',
        'response.200.MountUser.user_group_id',
      ],
    ],
    [
      'Error',
      (schema: any): unknown => delete schema.properties.error_msg,
      [400, 401, 403, 404, 500, 503].map((status) => `response.${status}.error_msg`),
    ],
  ] as const)('%s: each of them is named', (component, change, want) => {
    const document = structuredClone(description);
    change(document.components.schemas[component]);
    expect(named(audit(document)).sort()).toEqual([...want].sort());
  });
});

/** What the page does not have. */
const additions: readonly (readonly [name: string, change: (document: any) => void, want: string])[] = [
  [
    'a property',
    (d) => (d.components.schemas.CreateFunctionRequest.properties.colour = { type: 'string' }),
    'request.colour row-missing',
  ],
  [
    'a property of a response',
    (d) => (d.components.schemas.Dependency.properties.colour = { type: 'string' }),
    'response.200.Dependency.colour row-missing',
  ],
  [
    'a query parameter',
    (d) => post(d).parameters.push({ name: 'dry', in: 'query', schema: { type: 'boolean' } }),
    'query.dry row-missing',
  ],
  [
    'a status code',
    (d) => (post(d).responses['429'] = { description: 'Too many.' }),
    'status.429 row-missing',
  ],
  [
    'a rule',
    (d) =>
      request(d).allOf.push({
        if: { properties: { type: { const: 'v1' } }, required: ['type'] },
        then: { required: ['xrole'] },
      }),
    'request.xrole condition-differs',
  ],
  [
    'a rule with two tests',
    (d) => request(d).allOf.push({ if: { required: ['type', 'xrole'] }, then: { required: ['app_xrole'] } }),
    'request.app_xrole condition-differs',
  ],
  [
    'a rule on what is no property',
    (d) => request(d).allOf.push({ if: { required: ['type'] }, then: { required: ['colour'] } }),
    'request.colour condition-differs',
  ],
  [
    'a choice beside the properties',
    (d) => (request(d).anyOf = [{ required: ['xrole'] }, { required: ['app_xrole'] }]),
    'request condition-differs',
  ],
  [
    'a format',
    (d) => (d.components.schemas.CreateFunctionResponse.properties.last_modified.format = 'date-time'),
    'response.200.last_modified limit-extra',
  ],
  [
    'a limit of a list',
    (d) => (request(d).properties.depend_version_list.maxItems = 20),
    'request.depend_version_list limit-extra',
  ],
  [
    'a limit of its items',
    (d) => (request(d).properties.depend_version_list.items.maxLength = 64),
    'request.depend_version_list limit-differs',
  ],
];

describe('what the page does not have is found', () => {
  test.each(additions)('%s', (_, change, want) => {
    const document = structuredClone(description);
    change(document);
    const { unexplained } = audit(document);
    expect(unexplained.map(({ place, kind }) => `${place} ${kind}`)).toEqual([want]);
  });
});

test('another operation: one finding, and no row is explained', () => {
  const document = structuredClone(description);
  document.paths = { '/v2/{project_id}/functions': document.paths['/v2/{project_id}/fgs/functions'] };
  const result = audit(document);
  expect(result.unexplained.map(({ kind }) => kind)).toEqual(['operation-missing']);
  expect(result.counts).toMatchObject({ rows: 182, match: 0, waived: 0 });
});

describe('a waived row that changes further is found again', () => {
  const waived = [...new Set(waivers.map(({ place }) => place))].filter((place) =>
    rows.some((row) => row.place === place),
  );
  test.each(waived)('%s', (place) => {
    const { section, row } = rows.find((one) => one.place === place)!;
    const document = structuredClone(plain);
    const change =
      section === 'header' ? mutationsElsewhere['drop the scheme']! : mutations['flip the type']!;
    expect(change(siteOf(document, page, section, row))).toBe(true);
    expect(named(audit(document))).toContain(place);
  });
});

test('a finding stands at the place of the property', () => {
  const document = structuredClone(description);
  document.components.schemas.Dependency.properties.size = { type: 'string' };
  const [finding] = audit(document).unexplained;
  expect(finding).toMatchObject({
    place: 'response.200.Dependency.size',
    at: { file: 'mutated.json', pointer: '/components/schemas/Dependency/properties/size' },
  });
  expect(findingText(finding!)).toBe('type-differs: the page has Long, the description String');
});

function post(document: any): any {
  return document.paths['/v2/{project_id}/fgs/functions'].post;
}

function request(document: any): any {
  return document.components.schemas.CreateFunctionRequest;
}
