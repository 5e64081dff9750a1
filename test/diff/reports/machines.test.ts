/** Formats that other programs read: GitHub's commands, JUnit, SARIF. */
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../generator/diagnostics.ts';
import { fingerprint } from '../../../generator/diff/fingerprint.ts';
import { githubReport } from '../../../generator/diff/reports/github.ts';
import { junitReport } from '../../../generator/diff/reports/junit.ts';
import { sarifReport } from '../../../generator/diff/reports/sarif.ts';
import { finding, hostile, narrowed, removed, reportOf, revision, type Wanted } from './example.ts';
import { below, readMarkup } from './markup.ts';

const waiver = {
  rule: removed.rule,
  place: removed.base!.pointer,
  fingerprint: fingerprint(removed),
  reason: 'nobody <uses> it',
  owner: 'me',
  expires: '2030-01-01',
  at: { file: 'w.yaml', pointer: '/0' },
};

const at = { file: 'new.yaml', pointer: '/info/version' };
const parts = {
  faults: [diagnostic('diff-waiver-expired', at, { rule: 'a', expires: 'b', owner: 'c' })],
  sources: revision.document.sources,
};

describe('GitHub annotations', () => {
  it('are commands at places of the revision', () => {
    expect(githubReport(reportOf({ findings: [narrowed, removed], waivers: [waiver] }))).toBe(
      `::error file=new.yaml,line=13,col=15,title=property-narrowed::Thing.size: the property size takes less%0A` +
        `reaches GET /things%0Athis request worked yesterday (the request body, an example of the description): {"size":10}\n` +
        `::notice file=new.yaml,line=6,col=7,title=parameter-removed::the parameter old is gone%0A` +
        `reaches GET /things%0Awaived: nobody <uses> it\n` +
        `Breaking: 1 change breaks callers\n`,
    );
  });

  it('have levels of their own', () => {
    const commands = githubReport(reportOf()).match(/^::\w+/gm);
    expect(commands).toEqual(['::error', '::error', '::warning', '::notice']);
  });

  it.each(hostile)('make no command of %j', (name) => {
    const operations = [{ method: 'get', path: `/${name}`, direction: 'request' as const }];
    const findings = [finding('operation-id-changed', { facts: { name }, operations })];
    const lines = githubReport(reportOf({ findings })).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^::error /);
    // Decoded as the runner decodes it, two lines of ours and none of theirs.
    const message = lines[0]!
      .replace(/^::error [^:]*::/, '')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
    expect(message.split('\n')).toHaveLength(2);
  });

  it('escape commas and colons in properties', () => {
    const parts = {
      sources: revision.document.sources,
      faults: [
        {
          ...diagnostic(
            'diff-waiver-expired',
            { file: 'a,b:c%.yaml', pointer: '' },
            { rule: 'a', expires: 'b', owner: 'c' },
          ),
        },
      ],
    };
    expect(githubReport(reportOf({ findings: [], parts }))).toContain('file=a%2Cb%3Ac%25.yaml,line=1,col=1,');
  });
});

describe('the JUnit report', () => {
  const read = (wanted: Wanted) =>
    readMarkup(junitReport(reportOf(wanted)).replace('<?xml version="1.0" encoding="UTF-8"?>\n', ''));
  const cases: [string, Wanted, [tests: number, failures: number, skipped: number]][] = [
    ['four changes', {}, [4, 2, 0]],
    ['warnings that are to fail', { failOn: 'warning' }, [4, 3, 0]],
    ['nothing that is to fail', { failOn: 'none', parts }, [5, 0, 0]],
    ['a waived change', { waivers: [waiver] }, [4, 1, 1]],
    ['a fault', { findings: [], parts }, [1, 1, 0]],
    ['no change', { findings: [] }, [1, 0, 0]],
  ];
  it.each(cases)('counts %s', (_, wanted, [tests, failures, skipped]) => {
    const all = below(read(wanted));
    const count = (name: string) => all.filter((one) => one.name === name).length;
    expect([count('testcase'), count('failure'), count('skipped')]).toEqual([tests, failures, skipped]);
    expect(all.find(({ name }) => name === 'testsuite')!.attributes).toMatchObject({
      tests: String(tests),
      failures: String(failures),
      errors: '0',
      skipped: String(skipped),
    });
  });

  it.each(hostile)('is well-formed with %j', (name) => {
    const witness = { instance: name, at: name, documented: false };
    const root = read({ findings: [finding('property-narrowed', { facts: { name }, witness })] });
    const names = below(root).map((one) => one.name);
    expect(names).toEqual(['testsuites', 'testsuite', 'testcase', 'failure']);
    // XML 1.0 section 2.2: what may stand in a document at all.
    expect(junitReport(reportOf({ findings: [finding('text-changed', { facts: { name } })] }))).toMatch(
      /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u,
    );
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: { readonly id: string }[] } };
    readonly results: {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
      readonly relatedLocations?: { readonly message: { readonly text: string } }[];
      readonly partialFingerprints?: Readonly<Record<string, string>>;
      readonly suppressions?: unknown[];
    }[];
  }[];
}

describe('the SARIF log', () => {
  const read = (wanted?: Wanted) => (JSON.parse(sarifReport(reportOf(wanted))) as Sarif).runs[0]!;

  it('has a result a change and a fault, each of a rule that is listed', () => {
    const { tool, results } = read({ parts });
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['property-narrowed', 'error'],
      ['parameter-removed', 'error'],
      ['status-added', 'warning'],
      ['operation-added', 'note'],
      ['diff-waiver-expired', 'error'],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
  });

  it('has places, fingerprints and accepted changes', () => {
    const [first, second] = read({ findings: [narrowed, removed], waivers: [waiver] }).results;
    expect(first!.locations[0]!.physicalLocation).toEqual({
      artifactLocation: { uri: 'new.yaml' },
      region: { startLine: 13, startColumn: 15 },
    });
    expect(first!.relatedLocations![0]!.message.text).toBe('before');
    expect(first!.partialFingerprints).toEqual({ 'change/v1': fingerprint(narrowed) });
    expect(first!.suppressions).toBeUndefined();
    expect(second!.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'nobody <uses> it' },
    ]);
  });

  const names: [string, string][] = [
    ['a b.yaml', 'a%20b.yaml'],
    ['https:x.yaml', 'https%3Ax.yaml'],
    ['/tmp/ü.yaml', 'file:///tmp/%C3%BC.yaml'],
  ];
  it.each(names)('names the file %s as %s', (file, uri) => {
    const fault = diagnostic(
      'diff-waiver-expired',
      { file, pointer: '' },
      { rule: 'a', expires: 'b', owner: 'c' },
    );
    const [result] = read({ findings: [], parts: { ...parts, faults: [fault] } }).results;
    expect(result!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it.each(hostile)('has no link in %j', (name) => {
    const [result] = read({ findings: [finding('operation-id-changed', { facts: { name } })] }).results;
    expect(result!.message.text).not.toMatch(/(?<!\\)[[\]]/);
    expect(result!.message.text.split('\n')).toHaveLength(2);
  });
});
