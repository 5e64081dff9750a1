/**
 * How much a test with random input tries. `.ci/run` and the workflows, which set CI, try all of it; a contributor's
 * run, which is to be over in minutes, a quarter. Nothing is left out by it: the same properties are asked.
 */
const share = process.env['CI'] ? 1 : 0.25;

/** @returns the number of tries, at least 1, of a test that makes `all` where nobody waits */
export function tries(all: number): number {
  return Math.ceil(all * share);
}
