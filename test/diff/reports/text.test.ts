import { describe, expect, it } from 'vitest';
import { textReport } from '../../../generator/diff/reports/text.ts';
import { fingerprint } from '../../../generator/diff/fingerprint.ts';
import { finding, hostile, narrowed, removed, reportOf } from './example.ts';

const plain = { colour: false };
const added = finding('status-added', { direction: 'response', facts: { name: '404' } });

describe('the text', () => {
  it('groups by level, each change with its place, whom it reaches and its proof', () => {
    expect(textReport(reportOf(), plain)).toBe(`old.yaml (1.2.0) → new.yaml (1.3.0)

Breaking (2)
new.yaml:13:15 breaking property-narrowed: Thing.size: the property size takes less
  was at old.yaml:15:15
  reaches GET /things
  this request worked yesterday (the request body, an example of the description): {"size":10}
  place /components/schemas/Thing/properties/size, fingerprint ${fingerprint(narrowed)}
new.yaml:6:7 breaking parameter-removed: the parameter old is gone
  was at old.yaml:8:11, and is gone
  reaches GET /things
  place /paths/~1things/get/parameters/0, fingerprint ${fingerprint(removed)}

Warnings (1)
new.yaml:13:15 warning status-added: Thing.size: the status 404 is new
  was at old.yaml:15:15
  reaches GET /things
  place /components/schemas/Thing/properties/size, fingerprint ${fingerprint(added)}

Safe (1)
new.yaml:6:7 safe operation-added: the operation size is new
  reaches GET /things

Breaking: 2 changes break callers (2 breaking, 1 warning, 1 safe)
A major step of the version: after 1.2.0 at least 2.0.0; it is 1.3.0, which is too low
`);
  });

  it('says so when there is nothing', () => {
    expect(textReport(reportOf({ findings: [] }), plain)).toBe(
      'old.yaml (1.2.0) → new.yaml (1.3.0)\n\nNothing has changed\n',
    );
  });

  it('says so of a new description', () => {
    const parts = { base: undefined, baseName: 'main:new.yaml' };
    expect(textReport(reportOf({ findings: [], parts }), plain)).toContain(
      'main:new.yaml (not there) → new.yaml (1.3.0)\n\nThe description is new',
    );
  });

  it('has colours only where they are wanted', () => {
    expect(textReport(reportOf(), plain)).not.toContain('\u001b');
    expect(textReport(reportOf(), { colour: true })).toContain('\u001b[31mBreaking (2)\u001b[0m');
  });

  it('counts the operations that are too many', () => {
    const operations = Array.from({ length: 8 }, (_, index) => ({
      method: 'get',
      path: `/p${index}`,
      direction: 'request' as const,
    }));
    expect(textReport(reportOf({ findings: [finding('operation-added', { operations })] }), plain)).toContain(
      'reaches GET /p0, GET /p1, GET /p2, GET /p3, GET /p4 and 3 more\n',
    );
  });

  const sentences: [string, 'request' | 'response', string, string][] = [
    ['a request', 'request', '/things', 'this request worked yesterday'],
    ['an answer', 'response', '/things', 'this answer can come now and could not before'],
    ['the body of a webhook', 'response', 'happened', 'this message can come now and could not before'],
    ['the answer to a webhook', 'request', 'happened', 'this answer worked yesterday'],
  ];
  it.each(sentences)('says of the proof for %s', (_, direction, path, want) => {
    const operations = [{ method: 'post', path, direction }];
    const witness = { instance: 1n << 60n, at: 'x', documented: false };
    const text = textReport(
      reportOf({ findings: [finding('property-narrowed', { direction, operations, witness })] }),
      plain,
    );
    expect(text).toContain(`  ${want} (x): 1152921504606846976\n`);
  });

  it.each(hostile)('shows %j on one line, with what steers a terminal as escapes', (name) => {
    const text = textReport(
      reportOf({ findings: [finding('operation-id-changed', { facts: { name } })] }),
      plain,
    );
    const lines = textReport(reportOf({ findings: [finding('operation-id-changed')] }), plain).split(
      '\n',
    ).length;
    expect(text.split('\n')).toHaveLength(lines);
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});
