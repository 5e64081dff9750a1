/** How many verdicts of a contestant are right. */
import type { Contestant, Verdict } from './contestants.ts';
import type { Batch, Case } from '../../diff/schemas/batch.ts';

/** How many edits were called breaking, of how many. */
export interface Part {
  called: number;
  of: number;
}

export interface Score {
  readonly schema: { readonly breaking: Part; readonly compatible: Part };
  readonly equivalent: { readonly breaking: Part; readonly compatible: Part };
  readonly structural: { readonly breaking: Part; readonly compatible: Part };
  readonly same: { readonly breaking: Part; readonly compatible: Part };
  undecided: number;
  /** Breaking verdicts on schemas without an instance that shows them. */
  unproven: number;
  readonly wrong: string[];
}

export async function score(contestant: Contestant, batches: readonly Batch[]): Promise<Score> {
  const result: Score = {
    schema: parts(),
    equivalent: parts(),
    structural: parts(),
    same: parts(),
    undecided: 0,
    unproven: 0,
    wrong: [],
  };
  for (const { base, revision, cases } of batches)
    try {
      const verdicts = await contestant.judge(base, revision);
      for (const one of cases) count(result, one, about(one, verdicts));
    } catch (error) {
      // What cannot be compared is not found.
      for (const one of cases) count(result, one, []);
      const [first = ''] = String(error).split('\n').slice(1);
      result.wrong.push(`could not compare ${cases[0]?.label ?? ''}: ${first}`);
    }
  return result;
}

function parts(): Score['schema'] {
  return { breaking: { called: 0, of: 0 }, compatible: { called: 0, of: 0 } };
}

function about({ path }: Case, verdicts: readonly Verdict[]): readonly Verdict[] {
  return path === undefined ? verdicts : verdicts.filter(({ paths }) => paths.includes(path));
}

function count(result: Score, { kind, breaks, label }: Case, verdicts: readonly Verdict[]): void {
  const breaking = verdicts.filter(({ level }) => level === 'breaking');
  const isCalled = breaking.length > 0;
  const part = result[kind][breaks === true ? 'breaking' : 'compatible'];
  part.of++;
  if (isCalled) part.called++;
  else if (verdicts.some(({ level }) => level === 'undecided')) result.undecided++;
  result.unproven += breaking.filter(({ isProven }) => isProven === false).length;
  if (isCalled !== (breaks === true))
    result.wrong.push(`${breaks === true ? 'missed' : 'false alarm'} (${kind}): ${label}`);
}
