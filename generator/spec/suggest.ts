/** "Did you mean …?": the nearest of some names by edit distance. */
import { editDistance } from '../runtime/validation-nearest.ts';

/** The candidate nearest to the text, when it is near enough to be a slip; undefined otherwise. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(text.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue;
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
