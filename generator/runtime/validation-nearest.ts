/** "Did you mean …?": the nearest of some names by edit distance. */

/**
 * The candidate nearest to the text, when it is near enough to be a slip. Of equally near ones the one that begins
 * most like it: `Python3.1` is meant as `Python3.10`, not as `Python3.6`.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(text);
  let best: string | undefined;
  // In one or two letters every letter counts.
  let least = (wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3))) + 0.5;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > 2 * least) continue;
    const given = plain(candidate);
    // What two texts begin with alike decides between equal distances, and is never worth half a letter.
    const distance = editDistance(wanted, given) - commonStart(wanted, given) / 1e6;
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** `memorySize`, `memory-size` and `memory_size` are one name written three ways. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}

function commonStart(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

/** How many letters are more, less, others, or have changed places with the next (optimal string alignment), row by row. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isTurned = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const turn = isTurned ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min(change, turn, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
