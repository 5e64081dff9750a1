import { describe, expect, it } from 'vitest';
import { changelog } from '../../../generator/diff/reports/changelog.ts';
import { explainRule, ruleList } from '../../../generator/diff/reports/explain.ts';
import { finding, hostile, removed, reportOf, rule, rules } from './example.ts';

describe('--explain', () => {
  it('prints what a rule means, with both descriptions of its example', () => {
    const known = new Map([['a-b', rule('a-b', { mirror: 'b-a' })]]);
    expect(explainRule('a-b', known)).toBe(`a-b
breaking on the wire axis, written by the caller of the API

{name} changed

What a-b means.

Before:
  paths: {}

After:
  paths: {/a: {}}

The other way round: b-a
`);
  });

  it('names the nearest rule for one that there is not', () => {
    expect(() => explainRule('parameter-remove', rules)).toThrow(
      'parameter-remove is no rule; did you mean parameter-removed?',
    );
    expect(() => explainRule('zzz', rules)).toThrow('zzz is no rule; `npm run diff -- --rules` lists them');
  });
});

describe('--rules', () => {
  it('has a line a rule, sorted', () => {
    const lines = ruleList(rules).trimEnd().split('\n');
    const ids = lines.map((line) => line.split(' ')[0]);
    expect(ids).toEqual([...rules.keys()].sort());
    expect(lines).toContain('text-changed          safe      docs  none      the text is {name}');
  });
});

describe('the changelog', () => {
  const version = { version: '1.3.0', date: '2026-11-24' };

  it('groups what changed by what it means', () => {
    const findings = [
      removed,
      finding('status-added', { facts: { name: '404' } }),
      finding('operation-added'),
      finding('operation-id-changed', { base: undefined, revision: { file: 'new.yaml', pointer: '/paths' } }),
      finding('text-changed', { facts: { name: 'better' } }),
    ];
    const versions = [
      { ...version, report: reportOf({ findings }) },
      { version: '1.2.0', date: undefined, report: undefined },
    ];
    expect(changelog(versions)).toBe(`# Changes

## 1.3.0 (2026-11-24)

Breaking: 2 changes break callers.

### Breaking

- the parameter old is gone: \`GET /things\`
- the name size is another (generated code only): \`GET /things\`

### Possibly breaking

- Thing.size: the status 404 is new: \`GET /things\`

### Compatible

- Thing.size: the operation size is new: \`GET /things\`

### Documentation

- Thing.size: the text is better: \`GET /things\`

## 1.2.0

The first version.
`);
  });

  it.each(hostile)('makes nothing of %j', (name) => {
    const report = reportOf({ findings: [finding('text-changed', { facts: { name } })] });
    const text = changelog([{ ...version, report }]);
    expect(text).not.toMatch(/<[a-z/!]/i);
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(text.split('\n')).toHaveLength(10);
  });
});
