import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../generator/diagnostics.ts';
import type { Finding } from '../../../generator/diff/change.ts';
import { fingerprint } from '../../../generator/diff/fingerprint.ts';
import type { FailOn, Verdict } from '../../../generator/diff/reports/report.ts';
import { finding, narrowed, removed, reportOf, revision, usual } from './example.ts';

const waiverOf = (one: Finding) => ({
  rule: one.rule,
  place: (one.revision ?? one.base)!.pointer,
  fingerprint: fingerprint(one),
  reason: 'nobody uses it',
  owner: 'me',
  expires: '2030-01-01',
  at: { file: 'w.yaml', pointer: '/0' },
});

const added = finding('operation-added');
const warned = finding('status-added');

describe('the verdict', () => {
  const cases: [string, readonly Finding[], readonly Finding[], FailOn, Verdict, boolean][] = [
    ['no change', [], [], 'warning', 'none', false],
    ['safe changes', [added], [], 'warning', 'safe', false],
    ['a warning', [added, warned], [], 'breaking', 'warning', false],
    ['a warning that is to fail', [added, warned], [], 'warning', 'warning', true],
    ['a break', [warned, removed], [], 'breaking', 'breaking', true],
    ['a break, told only', [warned, removed], [], 'none', 'breaking', false],
    ['a waived break', [removed], [removed], 'breaking', 'safe', false],
    ['a waived break beside another', [removed, narrowed], [removed], 'breaking', 'breaking', true],
  ];
  it.each(cases)('of %s', (_, findings, waived, failOn, verdict, failed) => {
    const report = reportOf({ findings, failOn, waivers: waived.map(waiverOf) });
    expect({ verdict: report.verdict, failed: report.failed }).toEqual({ verdict, failed });
  });
});

describe('the report', () => {
  it('counts by level, waived changes apart', () => {
    expect(reportOf({ waivers: [waiverOf(removed)] }).counts).toEqual({
      breaking: 1,
      warning: 1,
      safe: 1,
      waived: 1,
    });
  });

  it('has the places of both sides, and one in the revision for what is gone from it', () => {
    const [gone] = reportOf({ findings: [removed] }).changes;
    expect(gone!.base).toEqual({
      pointer: '/paths/~1things/get/parameters/0',
      file: 'old.yaml',
      line: 8,
      column: 11,
    });
    expect(gone!.revision).toBeNull();
    // The operation that had it.
    expect(gone!.shown).toMatchObject({ file: 'new.yaml', line: 6 });
  });

  it('has no place for what is written nowhere', () => {
    const [one] = reportOf({ findings: [{ ...narrowed, base: { file: '', pointer: '' } }] }).changes;
    expect(one!.base).toBeNull();
  });

  it('is of a new description when there is no base', () => {
    const report = reportOf({ findings: [], parts: { base: undefined, baseName: 'main:new.yaml' } });
    expect(report).toMatchObject({ verdict: 'safe', status: 'added', failed: false, changes: [] });
    expect(report.base).toEqual({ name: 'main:new.yaml', title: undefined, version: undefined });
  });

  it('fails for a fault, wherever it stands, unless nothing is to fail', () => {
    const at = { file: 'new.yaml', pointer: '/info/version' };
    const faults = [diagnostic('diff-waiver-expired', at, { rule: 'a', expires: 'b', owner: 'c' })];
    const parts = { faults, sources: revision.document.sources };
    const report = reportOf({ findings: [], parts });
    expect(report).toMatchObject({ verdict: 'none', failed: true });
    expect(report.faults[0]!.place).toEqual({ ...at, line: 2, column: 32 });
    expect(reportOf({ findings: [], parts, failOn: 'none' }).failed).toBe(false);
  });

  it('is the same whatever the order of the findings', () => {
    expect(reportOf({ findings: usual.toReversed() })).toEqual(reportOf());
  });

  it('knows the rules that it names, and no other', () => {
    expect([...reportOf({ findings: [removed] }).rules.keys()]).toEqual(['parameter-removed']);
  });
});
