/** The generated validators against the official JSON Schema Test Suite for 2020-12, as a user of any description gets them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeModule } from './module.ts';
import { waivers } from './suite-waivers.ts';
import { files, groupsOf, keyOf, suiteDocument } from './suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'suite-'));
afterAll(() => rmSync(folder, { recursive: true }));

const groups = files().flatMap(groupsOf);
const { document, refused } = suiteDocument(groups);
const { issuesOf, unchecked } = writeModule(document, folder);
const needed = new Set<string>();

/** What differs in a group: a line each test, or one for a group that is refused or cannot be checked. */
const differences = new Map(
  groups.map((group, index): [string, string[]] => {
    const { name, tests } = group;
    const reason = refused.get(name) ?? (unchecked as ReadonlyMap<string, string>).get(keyOf(index));
    if (reason !== undefined) return [name, [reason]];
    const wrong = tests.filter(({ data, valid }) => (issuesOf(keyOf(index), data).length === 0) !== valid);
    return [name, wrong.map(({ description, valid }) => `${description}: is ${valid ? 'valid' : 'invalid'}`)];
  }),
);

describe.each(files())('%s', (file) => {
  it('is decided as the suite says, or waived by name', () => {
    for (const { name } of groupsOf(file)) {
      const found = differences.get(name) ?? [];
      if (found.length === 0) continue;
      const waiver = [name, file].find((one) => waivers[one] !== undefined);
      if (waiver !== undefined) needed.add(waiver);
      expect(waiver === undefined ? found : [], name).toEqual([]);
    }
  });
});

describe('the suite', () => {
  it('is there, and nearly all of it counts', () => {
    const tests = groups.flatMap(({ tests: own }) => own).length;
    const passed = groups.filter(({ name }) => differences.get(name)?.length === 0);
    expect(tests).toBeGreaterThan(1800);
    const required = groups.filter(({ name }) => !name.startsWith('optional/'));
    const requiredPassed = passed.filter(({ name }) => !name.startsWith('optional/'));
    expect(requiredPassed.length / required.length).toBeGreaterThan(0.92);
  });

  it('needs every waiver', () => {
    expect(Object.keys(waivers).filter((name) => !needed.has(name))).toEqual([]);
  });

  it('is warned about where $dynamicRef makes a difference', () => {
    const warned = document.warnings.filter(
      ({ code, message }) => code === 'unsupported-keyword' && message.includes('$dynamicRef'),
    );
    expect(warned.length).toBeGreaterThan(10);
  });
});
