/** Pairs of descriptions that others have collected: whatever is in them, the comparison takes it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../../generator/diff/change.ts';
import { compare } from '../../../generator/diff/compare.ts';
import { rules } from '../../../generator/diff/rules/index.ts';
import { DiagnosticsError } from '../../../generator/diagnostics.ts';
import { buildApi } from '../../../generator/model/build.ts';
import { documentFromText } from '../../../generator/spec/load.ts';
import { options } from '../sides.ts';

const folder = join(import.meta.dirname, '../../../../shared/corpus/diff/pairs');
const names = existsSync(folder)
  ? readdirSync(folder).flatMap((name) => /^(.*)-base\.yaml$/.exec(name)?.[1] ?? [])
  : [];

/** Undefined for what is no valid description. */
function load(name: string): Side | undefined {
  try {
    // Most say 3.0; what that means otherwise does not matter here.
    const text = readFileSync(join(folder, `${name}.yaml`), 'utf8').replace(
      /^("?openapi"?: *"?)3\.0\.\d/m,
      '$13.1.0',
    );
    const document = documentFromText(text, `${name}.yaml`);
    return { document, api: buildApi(document) };
  } catch (error) {
    if (error instanceof DiagnosticsError) return undefined;
    throw error;
  }
}

describe.skipIf(names.length === 0)('pairs', () => {
  it('are compared the same way twice, by rules of the table', { timeout: 240_000 }, () => {
    let compared = 0;
    for (const name of names) {
      const [base, revision] = [load(`${name}-base`), load(`${name}-revision`)];
      if (base === undefined || revision === undefined) continue;
      compared++;
      const found = compare(base, revision, options);
      for (const { rule, base: before, revision: after } of found) {
        expect(rules.has(rule), `${name}: ${rule}`).toBe(true);
        expect(before ?? after, `${name}: ${rule}`).toBeDefined();
      }
      const again = compare(load(`${name}-base`)!, load(`${name}-revision`)!, options);
      expect(text(again), name).toBe(text(found));
    }
    expect(compared).toBeGreaterThan(names.length * 0.8);
  });
});

function text(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'bigint' ? String(member) : member,
  );
}
