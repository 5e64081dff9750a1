/** Numbers as they are written: integers of any size exactly, decimals as far as a double goes. */

/** An integer as a number where a double holds it, as bigint beyond. */
export function integerValue(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

/** A decimal's value. Its fault: it is beyond the largest double, or has more digits than a double keeps. */
export function exactNumber(
  value: number,
  source: string,
): { readonly value: number | bigint; readonly fault?: 'infinite' | 'rounded' } {
  if (!Number.isFinite(value)) return { value, fault: 'infinite' };
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return { value: integerOf(source) ?? value };
  const digits = digitsOf(source);
  return digits.length > 15 && digits !== digitsOf(String(value)) ? { value, fault: 'rounded' } : { value };
}

/** `1e20` and `12345678901234567890.0` are integers: kept as such. */
function integerOf(source: string): bigint | undefined {
  const match = /^([-+]?)(\d+)(?:\.(\d*))?(?:[eE]\+?(\d+))?$/.exec(source);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const places = Number(exponent) - fraction.length;
  const digits = places >= 0 ? whole + fraction + '0'.repeat(places) : (whole + fraction).slice(0, places);
  const dropped = places >= 0 ? '' : (whole + fraction).slice(places);
  return /^0*$/.test(dropped) ? BigInt(digits) * (sign === '-' ? -1n : 1n) : undefined;
}

function digitsOf(number: string): string {
  return (number.split(/[eE]/)[0] ?? '').replace(/[-+.]/g, '').replace(/^0+|0+$/g, '');
}
