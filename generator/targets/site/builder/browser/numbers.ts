/** Numbers as people enter them. */

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The number of a text, as JSON writes it (RFC 8259 section 6); an integer beyond 2^53 as bigint.
 *
 * @throws TypeError for a text that is none
 */
export function numberIn(text: string, integer: boolean): number | bigint {
  const trimmed = text.trim();
  const value = Number(trimmed);
  if (!NUMBER.test(trimmed) || !Number.isFinite(value) || (integer && !Number.isInteger(value)))
    throw new TypeError('no number');
  return /^-?\d+$/.test(trimmed) && !Number.isSafeInteger(value) ? BigInt(trimmed) : value;
}
