import { describe, expect, test, vi } from 'vitest';
import {
  NetworkError,
  TimeoutError,
  UnreadableBodyError,
  AbortedError,
  RedirectError,
  ValidationError,
} from '../../generator/runtime/errors.ts';
import { retryDelay, wait, type RetryOptions } from '../../generator/runtime/retry.ts';

/** What an attempt came to. */
interface Outcome {
  readonly error?: unknown;
  readonly status?: number;
  readonly retryAfter?: string | null | undefined;
}

const NOW = Date.parse('2026-01-02T03:04:05Z');
const network = (code?: string): Outcome => ({ error: new NetworkError('network', '', {}, { code }) });
const timeout: Outcome = { error: new TimeoutError('timeout', '', {}) };
const unreadable = (reason: string, status = 200): Outcome => ({
  error: new UnreadableBodyError('unreadable-body', '', {}, { reason }),
  status,
});

/** Whether each outcome is tried again: of an idempotent request, of any other. */
const table: [string, Outcome, boolean, boolean][] = [
  ...['ECONNREFUSED', 'ConnectionRefused', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].map(
    (code): [string, Outcome, boolean, boolean] => [code, network(code), true, true],
  ),
  ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'XECONNREFUSED'].map(
    (code): [string, Outcome, boolean, boolean] => [code, network(code), true, false],
  ),
  ['a network error without code', network(), true, false],
  ['timeout', timeout, true, false],
  ['truncated JSON', unreadable('json'), true, false],
  ['HTML', unreadable('html'), false, false],
  ['HTML with 502', unreadable('html', 502), true, false],
  ['HTML with 429', unreadable('html', 429), true, true],
  ['too large', unreadable('too-large'), false, false],
  ['200', { status: 200 }, false, false],
  ['400', { status: 400 }, false, false],
  ['401', { status: 401 }, false, false],
  ['409', { status: 409 }, false, false],
  ['429', { status: 429 }, true, true],
  ['500', { status: 500 }, true, false],
  ['501', { status: 501 }, false, false],
  ['502', { status: 502 }, true, false],
  ['503', { status: 503 }, true, false],
  ['503 with Retry-After', { status: 503, retryAfter: '1' }, true, true],
  ['503 with a senseless Retry-After', { status: 503, retryAfter: 'soon' }, true, false],
  ['500 with Retry-After', { status: 500, retryAfter: '1' }, true, false],
  ['504', { status: 504 }, true, false],
  ['abort', { error: new AbortedError('aborted', '', {}) }, false, false],
  ['redirect', { error: new RedirectError('redirect', '', {}), status: 302 }, false, false],
  ['validation', { error: new ValidationError('validation', '', {}) }, false, false],
  ['an error from elsewhere', { error: new Error('x') }, false, false],
];

describe('what is tried again', () => {
  test.each(table)('%s', (_name, outcome, idempotent, other) => {
    expect(delayAfter(outcome, 1, true, {}) !== undefined).toBe(idempotent);
    expect(delayAfter(outcome, 1, false, {}) !== undefined).toBe(other);
  });
});

const random = () => 0.5;

describe('how long it waits', () => {
  test.each<[string, Outcome, number, RetryOptions | number | false | undefined, number | undefined]>([
    ['half of the base', { status: 500 }, 1, { random }, 100],
    ['doubles', { status: 500 }, 2, { random }, 200],
    ['up to the bound', { status: 500 }, 9, { random, attempts: 10, maxDelay: 1000 }, 500],
    ['from zero', { status: 500 }, 1, { random: () => 0 }, 0],
    ['what the server asks', { status: 429, retryAfter: '7' }, 1, { random }, 7000],
    [
      'not longer than allowed',
      { status: 429, retryAfter: '3600' },
      1,
      { random, maxRetryAfter: 5000 },
      5000,
    ],
    ['until a date', { status: 429, retryAfter: 'Fri, 02 Jan 2026 03:04:15 GMT' }, 1, {}, 10_000],
    ['no attempt is left', { status: 500 }, 3, {}, undefined],
    ['as many as said', { status: 500 }, 4, { attempts: 5, random }, 800],
    ['a number of attempts', { status: 500 }, 2, 2, undefined],
    ['false', { status: 500 }, 1, false, undefined],
    ['zero', { status: 500 }, 1, 0, undefined],
  ])('%s', (_name, outcome, attempt, retry, want) =>
    expect(delayAfter(outcome, attempt, true, retry)).toBe(want),
  );

  test('the jitter is spread over the whole interval', () => {
    const delays = Array.from({ length: 2000 }, () => delayAfter({ status: 500 }, 1, true, {})!);
    expect(Math.min(...delays)).toBeLessThan(10);
    expect(Math.max(...delays)).toBeGreaterThan(190);
    expect(Math.max(...delays)).toBeLessThan(200);
  });
});

test.each<[string | null | undefined, number | undefined]>([
  ['0', 0],
  ['120', 120_000],
  ['Fri, 02 Jan 2026 03:05:05 GMT', 60_000],
  ['Friday, 02-Jan-26 03:05:05 GMT', 60_000],
  ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
  ['-5', undefined],
  ['2026-01-02T03:05:05Z', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('Retry-After: %s', (retryAfter, want) => {
  const retry = { maxRetryAfter: Infinity, random: () => 0.5 };
  // Where it makes no sense, a pause is chosen by chance.
  expect(delayAfter({ status: 429, retryAfter }, 1, true, retry)).toBe(want ?? 100);
});

describe('wait', () => {
  test('waits', async () => {
    const start = performance.now();
    await wait(30, undefined);
    expect(performance.now() - start).toBeGreaterThanOrEqual(29);
  });

  test.each([0, 5])('ends at once when aborted after %d ms, and leaves nothing behind', async (after) => {
    const before = timers();
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    const start = performance.now();
    if (after === 0) controller.abort();
    else setTimeout(() => controller.abort(), after);
    await wait(60_000, controller.signal);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(remove).toHaveBeenCalledTimes(1);
    expect(timers()).toBe(before);
  });
});

function delayAfter(
  { error, status, retryAfter }: Outcome,
  attempt: number,
  idempotent: boolean,
  retry: RetryOptions | number | false | undefined,
): number | undefined {
  const headers = typeof retryAfter === 'string' ? { 'retry-after': retryAfter } : {};
  const response = status === undefined ? undefined : new Response(null, { status, headers });
  const request = { method: 'GET', url: 'https://a.example', headers: {} };
  const exchange = { request, options: { idempotent, retry }, attempt, sent: {}, response };
  return retryDelay(exchange, error, NOW);
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}
