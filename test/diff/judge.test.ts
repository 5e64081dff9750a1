import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Level } from '../../generator/diff/change.ts';
import { defaultConfiguration } from '../../generator/diff/configuration.ts';
import { fingerprint } from '../../generator/diff/fingerprint.ts';
import { judge, levelOf } from '../../generator/diff/judge.ts';
import { finding, narrowed, reached, removed, rules, usual } from './reports/example.ts';

describe('levelOf', () => {
  const cases: [own: Level | undefined, usual: Level, wanted: Level | undefined, want: Level][] = [
    [undefined, 'breaking', undefined, 'breaking'],
    [undefined, 'breaking', 'safe', 'safe'],
    [undefined, 'safe', 'breaking', 'breaking'],
    ['safe', 'breaking', undefined, 'safe'],
    ['warning', 'breaking', undefined, 'warning'],
    ['breaking', 'safe', undefined, 'breaking'],
    // A warning is policy.
    ['safe', 'warning', undefined, 'warning'],
    ['safe', 'warning', 'breaking', 'breaking'],
    ['safe', 'warning', 'safe', 'safe'],
    // Lowered: nothing is more than that.
    ['breaking', 'breaking', 'warning', 'warning'],
    ['warning', 'breaking', 'safe', 'safe'],
    ['safe', 'breaking', 'warning', 'safe'],
    // Raised: all but what was found to be less than usual.
    ['safe', 'safe', 'warning', 'warning'],
    ['breaking', 'safe', 'warning', 'breaking'],
    ['warning', 'safe', 'breaking', 'breaking'],
    // As it is.
    ['safe', 'breaking', 'breaking', 'safe'],
  ];
  it.each(cases)('%s, usually %s, configured %s: %s', (own, usually, wanted, want) =>
    expect(levelOf(own, usually, wanted)).toBe(want),
  );
});

describe('judge', () => {
  it('takes axis, level and message from the rule', () => {
    expect(judge([removed], rules)).toEqual([
      { ...removed, axis: 'wire', level: 'breaking', message: 'the parameter old is gone' },
    ]);
  });

  it('says of what could not be decided that it could not', () => {
    const [one] = judge([{ ...narrowed, witness: undefined, level: 'warning' }], rules);
    expect(one).toMatchObject({ level: 'warning', message: expect.stringContaining('undecided') as string });
  });

  it('does not read facts as templates or as members of Object', () => {
    const facts = { name: '{name} {constructor} $& $1' };
    expect(judge([{ ...removed, facts }], rules)[0]!.message).toBe(
      'the parameter {name} {constructor} $& $1 is gone',
    );
  });

  it('sorts by level, axis, place and rule, whatever the order of the findings', () => {
    const all = [...usual, finding('operation-id-changed'), finding('text-changed')];
    const want = judge(all, rules);
    expect(want.map(({ rule }) => rule)).toEqual([
      'property-narrowed',
      'parameter-removed',
      'operation-id-changed',
      'status-added',
      'operation-added',
      'text-changed',
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(judge(shuffled, rules)).toEqual(want);
      }),
    );
  });

  it('sorts the operations of a change', () => {
    const operations = ['/b', '/a'].flatMap((path) =>
      ['put', 'get'].map((method) => ({ ...reached, method, path })),
    );
    const [one] = judge([{ ...removed, operations }], rules);
    expect(one!.operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'get /a',
      'put /a',
      'get /b',
      'put /b',
    ]);
  });

  it('leaves out what is ignored', () => {
    const ignored = { ...defaultConfiguration, ignore: [{ rule: 'parameter-removed', place: undefined }] };
    expect(judge([removed, narrowed], rules, ignored).map(({ rule }) => rule)).toEqual(['property-narrowed']);
  });

  it('gives a waived change the reason, and its level all the same', () => {
    const waiver = {
      rule: removed.rule,
      place: removed.base!.pointer,
      fingerprint: fingerprint(removed),
      reason: 'agreed',
      owner: 'me',
      expires: '2030-01-01',
      at: { file: 'w', pointer: '/0' },
    };
    const [, second] = judge([removed, narrowed], rules, defaultConfiguration, [waiver]);
    expect(second).toMatchObject({ rule: 'parameter-removed', level: 'breaking', waived: 'agreed' });
    const others = [
      { ...waiver, place: '/paths' },
      { ...waiver, rule: 'x' },
      { ...waiver, fingerprint: '0'.repeat(16) },
    ];
    for (const change of judge([removed], rules, defaultConfiguration, others))
      expect(change.waived).toBeUndefined();
  });

  it('throws for a rule that there is not, which is a fault of the program', () => {
    expect(() => judge([finding('parameter-remove')], rules)).toThrow(
      'no rule parameter-remove; nearest: parameter-removed',
    );
  });
});

describe('fingerprint', () => {
  const same: [string, Finding][] = [
    ['another file', { ...narrowed, base: { ...narrowed.base!, file: 'moved/x.json' } }],
    ['other operations', { ...narrowed, operations: [] }],
    ['another proof', { ...narrowed, witness: undefined }],
    ['another level', { ...narrowed, level: 'warning' }],
  ];
  it.each(same)('stays with %s', (_, one) => expect(fingerprint(one)).toBe(fingerprint(narrowed)));

  const other: [string, Finding][] = [
    ['another rule', { ...narrowed, rule: 'parameter-removed' }],
    ['another direction', { ...narrowed, direction: 'response' }],
    ['another place', { ...narrowed, base: { file: 'old.yaml', pointer: '/x' } }],
    ['no place', { ...narrowed, base: undefined }],
    ['another fact', { ...narrowed, facts: { name: 'length' } }],
  ];
  it.each(other)('changes with %s', (_, one) => expect(fingerprint(one)).not.toBe(fingerprint(narrowed)));

  it('does not depend on the order of the facts, and is the same in every version of the tool', () => {
    const one = { ...narrowed, facts: { a: '1', b: '2' } };
    expect(fingerprint({ ...one, facts: { b: '2', a: '1' } })).toBe(fingerprint(one));
    expect(fingerprint(narrowed)).toBe('ad153545daa22d7b');
  });
});
