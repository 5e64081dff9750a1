/** Holds what a run saw, and what the server received from it, against what was wanted. */
import { isDeepStrictEqual } from 'node:util';
import type { Verdict } from './report.ts';
import type { Received } from './servers.ts';
import { request } from './settings.ts';
import { wanted, type Surroundings } from './wanted.ts';

/** A platform's name and what it has to see. */
export interface Platform {
  readonly name: string;
  readonly surroundings: Surroundings;
}

/** What the program printed, or why it could not. */
export type Seen = Readonly<Record<string, unknown>> | string;

const TABLE = 'Calls';

/** What `password` asks for a token before it calls. */
const IAM = '/v3/auth/tokens';

/** A verdict for each check, and one for requests that no check is about. */
export function judge(platform: Platform, seen: Seen, received: readonly Received[]): Verdict[] {
  const checks = Object.entries(wanted(platform.surroundings));
  const verdicts = checks.map(([name, want]) => {
    const own = received.filter(({ projectId }) => projectId === name);
    const faults =
      typeof seen === 'string'
        ? [seen]
        : [...differences(want.seen, seen[name]), ...requestFaults(want.received, own)];
    return verdict(platform, want.title, faults);
  });
  const stray = received.filter(
    ({ projectId }) => !checks.some(([name]) => name === projectId) && projectId !== IAM,
  );
  const faults = stray.map(
    ({ projectId }) => `the server received a request for ${projectId} that was not wanted`,
  );
  return [...verdicts, verdict(platform, 'no other request', faults)];
}

export function verdict({ name }: Platform, check: string, faults: readonly string[]): Verdict {
  return { table: TABLE, platform: name, check, faults };
}

/** Wanted and seen values, unless they are equal. */
export function differences(want: unknown, seen: unknown): string[] {
  return isDeepStrictEqual(plain(want), seen)
    ? []
    : [`wanted ${JSON.stringify(want)}\n  saw ${JSON.stringify(seen)}`];
}

function requestFaults(want: readonly string[], received: readonly Received[]): string[] {
  const words = received.map(({ authenticated, gaveUp }) => `${authenticated}${gaveUp ? ', gave up' : ''}`);
  const bodies = received.filter(({ text }) => text !== JSON.stringify(request));
  return [
    ...(isDeepStrictEqual(want, words)
      ? []
      : [`the server was to receive ${JSON.stringify(want)}, and received ${JSON.stringify(words)}`]),
    ...bodies.map(({ text }) => `the server received another body than was sent: ${text}`),
  ];
}

/** As JSON would carry it: without what is undefined. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
