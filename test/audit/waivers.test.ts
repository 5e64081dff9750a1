/** Waivers: read whole, matched exactly, refused when they match nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../generator/audit/finding.ts';
import { applyWaivers, readWaivers } from '../../generator/audit/waivers.ts';
import { DiagnosticsError } from '../../generator/diagnostics.ts';

const at = { file: 'openapi.yaml', pointer: '' };
const finding: Finding = { place: 'request.title', kind: 'type-differs', detail: 'the page has String', at };
const good = `- place: request.title
  finding: 'type-differs: the page has String'
  reason: Because.
`;

describe('waivers that cannot be read', () => {
  test.each([
    ['a mapping', 'place: a\n', 1],
    ['a list of strings', '- a\n', 1],
    ['no reason', good.replace('  reason: Because.\n', ''), 1],
    ['an empty reason', good.replace('Because.', "''"), 1],
    ['a field too many', `${good}  until: tomorrow\n`, 1],
    ['a number', good.replace('Because.', '5'), 1],
    ['twice the same', good + good.replace('Because', 'Indeed'), 4],
  ])('%s', (_, text, line) => {
    let found: unknown;
    try {
      readWaivers(text, 'waivers.yaml');
    } catch (error) {
      found = error;
    }
    if (!(found instanceof DiagnosticsError)) throw new Error('the waivers were read');
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['waiver-invalid']);
    expect(found.sources?.positionOf(found.diagnostics[0]!.at)?.line).toBe(line);
  });

  test('none are fine', () => expect(readWaivers('[]\n', 'waivers.yaml').entries).toEqual([]));
});

describe('matching', () => {
  const { entries } = readWaivers(good, 'waivers.yaml');
  test.each([
    ['the same finding', finding, [0, 1, 0]],
    ['another place', { ...finding, place: 'request.titles' }, [1, 0, 1]],
    ['another kind', { ...finding, kind: 'limit-differs' as const }, [1, 0, 1]],
    ['another detail', { ...finding, detail: 'the page has Strings' }, [1, 0, 1]],
  ])('%s', (_, one, want) => {
    const { unexplained, waived, stale } = applyWaivers([one], entries);
    expect([unexplained.length, waived.length, stale.length]).toEqual(want);
  });

  test('without findings every waiver is stale, with its place in the file', () => {
    const { stale, unexplained } = applyWaivers([], entries);
    expect(unexplained).toEqual([]);
    expect(stale.map(({ at: place }) => place)).toEqual([{ file: 'waivers.yaml', pointer: '/0' }]);
  });
});

test('every waiver of the project gives a reason of some length', () => {
  const { entries } = readWaivers(readFileSync('spec/source/waivers.yaml', 'utf8'), 'waivers.yaml');
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter(({ reason }) => reason.length < 30)).toEqual([]);
});
