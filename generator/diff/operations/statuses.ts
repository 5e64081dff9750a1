/** Status codes, ranges of them, and the default (OpenAPI 3.1.1 section 4.8.16.1). */

/** What callers rely on: success, and being sent elsewhere (RFC 9110 sections 15.3 and 15.4). */
export function isSuccess(status: string): boolean {
  return /^[23]/.test(status);
}

export function isRange(status: string): boolean {
  return /^\dXX$/.test(status);
}

/** The codes of a list that lie in a range; none where the status is no range. */
export function inRange(status: string, statuses: readonly string[]): string[] {
  if (!isRange(status)) return [];
  return statuses.filter((one) => /^\d+$/.test(one) && one.startsWith(status.charAt(0)));
}

/**
 * What a description says a status by that it does not list: its range, or else the default.
 * A default is read as what happens instead of success wherever a success is listed.
 */
export function standsFor(status: string, statuses: readonly string[]): string | undefined {
  if (status === 'default') return undefined;
  const range = `${status.charAt(0)}XX`;
  if (range !== status && statuses.includes(range)) return range;
  const isCovered = statuses.includes('default') && (!isSuccess(status) || !statuses.some(isSuccess));
  return isCovered ? 'default' : undefined;
}
