import { describe, expect, it } from 'vitest';
import { differences, Waivers } from './differences.ts';

describe('differences', () => {
  const cases: [string, unknown, unknown, string[]][] = [
    ['equal values', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    ['another order of names', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['a number as text', { a: { b: -1 } }, { a: { b: '-1' } }, ['/a/b: "-1" in place of -1']],
    ['a missing name', { a: 1 }, {}, ['/a: undefined in place of 1']],
    ['a further name', {}, { a: 1 }, ['/a: 1 in place of undefined']],
    ['a list in place of an object', {}, [], ['/: [] in place of {}']],
    ['a shorter list', [1, 2], [1], ['/1: undefined in place of 2']],
    ['no body', { a: 1 }, undefined, ['/: undefined in place of {"a":1}']],
  ];
  it.each(cases)('of %s', (_, want, got, found) => expect(differences(want, got)).toEqual(found));
});

describe('waivers', () => {
  const waiver = { language: 'Java', of: 'request', at: '/a', reason: 'text' } as const;

  it('hold for their place, language and side only, and are stale where nothing needs them', () => {
    const waivers = new Waivers([waiver]);
    expect(waivers.left(['/a: 1', '/ab: 1', '/a/b: 1'], 'Go', 'request')).toHaveLength(3);
    expect(waivers.left(['/a: 1'], 'Java', 'response')).toHaveLength(1);
    expect(waivers.stale()).toHaveLength(1);
    expect(waivers.left(['/a: 1', '/ab: 1', '/a/b: 1'], 'Java', 'request')).toEqual(['/ab: 1', '/a/b: 1']);
    expect(waivers.stale()).toEqual([]);
  });
});
