import { describe, expect, it } from 'vitest';
import type { Axis, Change, Level } from '../../generator/diff/change.ts';
import {
  type Bump,
  bumpOf,
  compareVersions,
  judgeVersion,
  parseVersion,
} from '../../generator/diff/version.ts';
import { removed } from './reports/example.ts';

const change = (axis: Axis, level: Level, waived?: string): Change => ({
  ...removed,
  axis,
  level,
  message: '',
  waived,
});

const steps: Readonly<Record<Bump, readonly Change[]>> = {
  major: [change('wire', 'breaking')],
  minor: [change('wire', 'safe')],
  patch: [change('docs', 'safe')],
  none: [],
};

describe('bumpOf', () => {
  const cases: [string, readonly Change[], Bump][] = [
    ['nothing', [], 'none'],
    ['a break on the wire', [change('wire', 'breaking'), change('docs', 'safe')], 'major'],
    ['a break of code', [change('code', 'breaking')], 'major'],
    [
      'a break that is waived: its callers see it all the same',
      [change('wire', 'breaking', 'agreed')],
      'major',
    ],
    ['what could not be decided', [change('wire', 'warning')], 'minor'],
    ['an addition', [change('wire', 'safe'), change('docs', 'safe')], 'minor'],
    ['new names', [change('code', 'safe')], 'minor'],
    ['text', [change('docs', 'safe')], 'patch'],
    ['text of any level', [change('docs', 'breaking')], 'patch'],
  ];
  it.each(cases)('%s', (_, changes, want) => expect(bumpOf(changes)).toBe(want));
});

describe('judgeVersion', () => {
  const cases: [
    base: string,
    bump: Bump,
    required: string | undefined,
    revision: string,
    enough: boolean | undefined,
  ][] = [
    ['1.2.3', 'major', '2.0.0', '2.0.0', true],
    ['1.2.3', 'major', '2.0.0', '3.1.0', true],
    ['1.2.3', 'major', '2.0.0', '1.3.0', false],
    ['1.2.3', 'major', '2.0.0', '2.0.0-rc.1', true],
    ['1.2.3', 'minor', '1.3.0', '1.3.0', true],
    ['1.2.3', 'minor', '1.3.0', '1.2.4', false],
    ['1.2.3', 'minor', '1.3.0', '1.3.0-beta', true],
    ['1.2.3', 'patch', '1.2.4', '1.2.4', true],
    ['1.2.3', 'patch', '1.2.4', '1.2.3', false],
    ['1.2.3', 'patch', '1.2.4', '1.2.3+build', false],
    ['1.2.3', 'none', '1.2.3', '1.2.3', true],
    ['1.2.3', 'none', '1.2.3', '1.2.2', false],
    ['1.9.0', 'minor', '1.10.0', '1.10.0', true],
    ['0.2.3', 'major', '0.3.0', '0.3.0', true],
    ['0.2.3', 'major', '0.3.0', '0.2.4', false],
    ['0.2.3', 'major', '0.3.0', '1.0.0', true],
    ['0.2.3', 'minor', '0.2.4', '0.2.4', true],
    ['0.2.3', 'patch', '0.2.4', '0.2.3', false],
    ['2.0.0-rc.1', 'major', '2.0.0-rc.2', '2.0.0-rc.2', true],
    ['2.0.0-rc.1', 'major', '2.0.0-rc.2', '2.0.0', true],
    ['2.0.0-rc.1', 'patch', '2.0.0-rc.2', '2.0.0-rc.1', false],
    ['2.0.0-beta', 'minor', '2.0.0-beta.1', '2.0.0-beta.1', true],
    ['v2', 'minor', undefined, '3.0.0', undefined],
    ['1.0.0', 'minor', '1.1.0', '2026-11-24', undefined],
    ['1.0', 'minor', undefined, '1.1', undefined],
  ];
  it.each(cases)('after %s, %s: %s; %s: %s', (base, bump, required, revision, isEnough) => {
    expect(judgeVersion(steps[bump], base, revision)).toEqual({ bump, base, revision, required, isEnough });
  });
});

describe('parseVersion', () => {
  it.each(['1.2.3', '0.0.0', '1.0.0-alpha', '1.0.0-0.3.7', '1.0.0-x-y.z', '1.0.0+a.b', '1.0.0-a+001'])(
    'takes %s',
    (text) => expect(parseVersion(text)).toBeDefined(),
  );
  it.each([
    '',
    '1',
    '1.2',
    '01.2.3',
    '1.2.3-',
    '1.2.3-01',
    '1.2.3+',
    '1.2.3-a..b',
    'v1.2.3',
    ' 1.2.3',
    '1.2.3\n',
  ])('refuses %j', (text) => expect(parseVersion(text)).toBeUndefined());
});

describe('compareVersions', () => {
  // Semantic Versioning 2.0.0, section 11.
  const ascending =
    '1.0.0-1 1.0.0-2 1.0.0-11 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.2.0 1.10.0 2.0.0'
      .split(' ')
      .map((text) => parseVersion(text)!);
  it('has the order of the specification', () => {
    for (const [index, one] of ascending.entries())
      for (const [otherIndex, other] of ascending.entries())
        expect(Math.sign(compareVersions(one, other))).toBe(Math.sign(index - otherIndex));
  });
});
