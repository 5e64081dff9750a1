/** Pairs of descriptions that others have collected, with the opinion of another tool: an opinion, not a truth. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, Side } from '../../../generator/diff/change.ts';
import { compare } from '../../../generator/diff/compare.ts';
import { rules } from '../../../generator/diff/rules/index.ts';
import { DiagnosticsError } from '../../../generator/diagnostics.ts';
import { buildApi } from '../../../generator/model/build.ts';
import { documentFromText } from '../../../generator/spec/load.ts';
import { levelOf, options } from '../sides.ts';
import { type Disagreement, refused, theyAlone, weAlone } from './disagreements.ts';
import { relabelled } from './relabelled.ts';

const folder = join(import.meta.dirname, '../../../../shared/corpus/diff');
const isThere = existsSync(join(folder, 'expected.json'));

interface Pair {
  readonly base: string;
  readonly revision: string;
  readonly checks: readonly { readonly id: string; readonly level: string }[];
}

/** The code of its first fault for what is no valid description. */
function load(name: string): Side | string {
  try {
    const document = documentFromText(relabelled(readFileSync(join(folder, name), 'utf8')), name);
    return { document, api: buildApi(document) };
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return error.diagnostics.find(({ severity }) => severity === 'error')?.code ?? 'none';
  }
}

/** Pairs by class. */
type Classes = Map<string, Set<string>>;

function add(classes: Classes, ids: Iterable<string>, name: string): void {
  for (const id of ids) classes.set(id, (classes.get(id) ?? new Set()).add(name));
}

describe.skipIf(!isThere)('pairs', () => {
  const pairs = isThere
    ? (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as readonly Pair[])
    : [];
  const [theirs, ours, faulty]: Classes[] = [new Map(), new Map(), new Map()];
  const counts = { breaking: 0, neither: 0, they: 0, we: 0 };

  it('are compared the same way twice, by rules of the table', { timeout: 240_000 }, () => {
    for (const pair of pairs) {
      const name = pair.base.slice('pairs/'.length, -'-base.yaml'.length);
      const [base, revision] = [load(pair.base), load(pair.revision)];
      const fault = [base, revision].find((side) => typeof side === 'string');
      if (fault !== undefined) add(faulty!, [fault], name);
      if (typeof base === 'string' || typeof revision === 'string') continue;
      const found = compare(base, revision, options);
      expect(text(compare(base, revision, options)), name).toBe(text(found));
      for (const { rule, base: before, revision: after } of found) {
        expect(rules.has(rule), `${name}: ${rule}`).toBe(true);
        expect(before ?? after, `${name}: ${rule}`).toBeDefined();
      }
      judge(pair, found, name);
    }
  });

  function judge({ checks }: Pair, found: readonly Finding[], name: string): void {
    const breaking = found
      .filter((one) => rules.get(one.rule)!.axis === 'wire' && levelOf(one) === 'breaking')
      .map(({ rule }) => rule);
    const errors = checks.filter(({ level }) => level === 'ERR').map(({ id }) => id);
    if (breaking.length > 0 && errors.length > 0) counts.breaking++;
    else if (breaking.length === 0 && errors.length === 0) counts.neither++;
    else if (errors.length > 0) {
      counts.they++;
      add(theirs!, errors, name);
    } else {
      counts.we++;
      add(ours!, breaking, name);
    }
  }

  it('are loaded but for those that are no descriptions', () => {
    expect(Object.fromEntries([...faulty!].map(([code, names]) => [code, names.size]))).toEqual(refused);
  });

  it.each([
    ['they call breaking and we do not', theyAlone, theirs!],
    ['we call breaking and they do not', weAlone, ours!],
  ] as const)('that %s are explained, class by class', (_, explained, found) => {
    const listed = explained.flatMap(({ ids }) => ids);
    expect([...found.keys()].sort()).toEqual([...listed].sort());
    for (const one of explained) expect(unshown(one, found)).toEqual([]);
  });

  /** Witnesses that are of none of the classes, and classes without a witness. */
  function unshown({ ids, witnesses }: Disagreement, found: Classes): string[] {
    return [
      ...witnesses.filter((name) => !ids.some((id) => found.get(id)?.has(name) === true)),
      ...ids.filter((id) => !witnesses.some((name) => found.get(id)?.has(name) === true)),
    ];
  }

  it('agree mostly', () => {
    const compared = counts.breaking + counts.neither + counts.they + counts.we;
    process.stdout.write(
      `${compared} of ${pairs.length} pairs: both call ${counts.breaking} breaking and ${counts.neither} not; they alone ${counts.they}, we alone ${counts.we}\n`,
    );
    expect((counts.breaking + counts.neither) / compared).toBeGreaterThan(0.75);
    expect(compared).toBeGreaterThan(pairs.length * 0.9);
  });
});

function text(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'bigint' ? String(member) : member,
  );
}
