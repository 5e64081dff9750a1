import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../generator/diagnostics.ts';
import { fingerprint } from '../../../generator/diff/fingerprint.ts';
import { jsonReport } from '../../../generator/diff/reports/json.ts';
import { hostile, finding, narrowed, removed, reportOf, revision, type Wanted } from './example.ts';

const path = join(import.meta.dirname, '../../../generator/diff/reports/schema.json');
const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

const faults = [
  diagnostic(
    'diff-waiver-expired',
    { file: 'new.yaml', pointer: '/info' },
    { rule: 'a', expires: 'b', owner: 'c' },
  ),
];

describe('the JSON report', () => {
  const cases: [string, Wanted][] = [
    ['of changes', {}],
    ['of no change', { findings: [] }],
    ['of a new description', { findings: [], parts: { base: undefined, baseName: 'main:new.yaml' } }],
    ['with faults', { parts: { faults, sources: revision.document.sources } }],
    [
      'with a waived change',
      {
        waivers: [
          {
            rule: removed.rule,
            place: removed.base!.pointer,
            fingerprint: fingerprint(removed),
            reason: 'r',
            owner: 'o',
            expires: '2030-01-01',
            at: { file: 'w', pointer: '/0' },
          },
        ],
      },
    ],
    ['with hostile texts', { findings: hostile.map((name) => finding('text-changed', { facts: { name } })) }],
  ];
  it.each(cases)('%s is what its schema says', (_, wanted) => {
    const value: unknown = JSON.parse(jsonReport(reportOf(wanted)));
    validate(value);
    expect(validate.errors).toBeNull();
  });

  it('is refused by the schema without what must be there', () => {
    const value = JSON.parse(jsonReport(reportOf())) as { changes: Record<string, unknown>[] };
    delete value.changes[0]!['base'];
    expect(validate(value)).toBe(false);
    expect(validate.errors![0]!.instancePath).toBe('/changes/0');
  });

  it('has the fields that were agreed on', () => {
    const { verdict, changes } = JSON.parse(jsonReport(reportOf({ findings: [narrowed] }))) as Record<
      string,
      unknown
    >;
    expect({ verdict, changes }).toEqual({
      verdict: 'breaking',
      changes: [
        {
          rule: 'property-narrowed',
          axis: 'wire',
          level: 'breaking',
          direction: 'request',
          message: 'the property size takes less',
          fingerprint: fingerprint(narrowed),
          base: { pointer: narrowed.base!.pointer, file: 'old.yaml', line: 15, column: 15 },
          revision: { pointer: narrowed.base!.pointer, file: 'new.yaml', line: 13, column: 15 },
          shown: { pointer: narrowed.base!.pointer, file: 'new.yaml', line: 13, column: 15 },
          operations: [{ method: 'get', path: '/things', direction: 'request' }],
          witness: { instance: { size: 10 }, at: 'the request body', documented: true },
        },
      ],
    });
  });

  it('keeps whole numbers that JavaScript would round', () => {
    const witness = { instance: { id: 9_007_199_254_740_993n }, at: 'x', documented: false };
    expect(jsonReport(reportOf({ findings: [{ ...narrowed, witness }] }))).toContain(
      '"id": 9007199254740993',
    );
  });
});
