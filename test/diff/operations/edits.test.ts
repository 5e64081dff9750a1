import { describe, expect, it } from 'vitest';
import { side, verdicts } from '../sides.ts';
import { edits } from './edits.ts';
import { shownBy } from './shown.ts';

describe.each(Object.entries(edits))('%s', (_, table) => {
  it.each(table)('%s', (_, base, revision, forth, back) => {
    expect(verdicts(side(base), side(revision))).toEqual(forth);
    expect(verdicts(side(revision), side(base))).toEqual(back);
  });
});

describe('messages show what the table says', () => {
  const rows = Object.entries(edits).flatMap(([about, table]) =>
    table.flatMap(([what, base, revision, forth, back]) => [
      { what: `${about}: ${what}`, base, revision, told: forth },
      { what: `${about}: ${what}, undone`, base: revision, revision: base, told: back },
    ]),
  );
  const shown = rows.flatMap(({ what, base, revision, told }) => {
    const truth = shownBy(base, revision, told);
    return truth === undefined ? [] : [{ what, told, ...truth }];
  });

  it('of 60 edits at the least, and of as many that break', () => {
    expect(shown.length).toBeGreaterThanOrEqual(120);
    expect(shown.filter(({ broken }) => broken !== undefined).length).toBeGreaterThanOrEqual(60);
  });

  it.each(shown)('$what', ({ told, broken, tried }) => {
    expect(tried).toBeGreaterThan(0);
    const isCalled = told.some((verdict) => verdict.startsWith('breaking '));
    expect(isCalled, JSON.stringify(broken)).toBe(broken !== undefined);
  });
});
