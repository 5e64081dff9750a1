/** Few runs of each property: a mutant that a property catches, it catches early or hardly ever. */
import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

const RUNS = 50;

vi.mock('fast-check', async (original) => {
  const all = await original<typeof FastCheck>();
  const assert = ((property: never, parameters?: object) =>
    all.assert(property, { ...parameters, numRuns: RUNS })) as typeof all.assert;
  return { ...all, assert, default: { ...all, assert } };
});
