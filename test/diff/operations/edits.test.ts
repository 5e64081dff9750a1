import { describe, expect, it } from 'vitest';
import { side, verdicts } from '../sides.ts';
import { edits } from './edits.ts';

describe.each(Object.entries(edits))('%s', (_, table) => {
  it.each(table)('%s', (_, base, revision, forth, back) => {
    expect(verdicts(side(base), side(revision))).toEqual(forth);
    expect(verdicts(side(revision), side(base))).toEqual(back);
  });
});
