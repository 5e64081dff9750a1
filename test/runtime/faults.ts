/** What can go wrong between a client and a service, and what a client must not leave behind. */
import type { ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { json } from './peer.ts';

export interface Fault {
  readonly name: string;
  /** Whether a service would have created the function before this went wrong. */
  readonly isDone: boolean;
  readonly answer: (response: ServerResponse) => unknown;
}

const faults: readonly Fault[] = [
  { name: 'reset before', isDone: true, answer: (response) => response.socket?.resetAndDestroy() },
  {
    name: 'reset within',
    isDone: true,
    answer: (response) => cut(response, () => response.socket?.resetAndDestroy()),
  },
  {
    name: 'closed within',
    isDone: true,
    answer: (response) => cut(response, () => response.socket?.destroy()),
  },
  {
    name: '429',
    isDone: false,
    answer: (response) => json(response, 429, { error_code: 'busy' }, { 'retry-after': '0' }),
  },
  { name: '500', isDone: true, answer: (response) => json(response, 500, { error_code: 'broken' }) },
  {
    name: '503 to be tried again',
    isDone: false,
    answer: (response) => json(response, 503, { error_code: 'away' }, { 'retry-after': '0' }),
  },
  { name: '503', isDone: true, answer: (response) => json(response, 503, { error_code: 'away' }) },
  {
    name: 'truncated',
    isDone: true,
    answer: (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"func_name":'),
  },
  {
    name: 'HTML',
    isDone: true,
    answer: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>'),
  },
  {
    name: 'elsewhere',
    isDone: false,
    answer: (response) => response.writeHead(307, { location: 'http://127.0.0.2:9/steal' }).end(),
  },
  { name: 'slow fields', isDone: true, answer: () => {} },
  {
    name: 'slow body',
    isDone: true,
    answer: (response) => response.writeHead(200, { 'content-length': '9' }).write('{'),
  },
];

/**
 * Slow ones are rarer: each of them holds a caller up for as long as it waits.
 *
 * @param chance from 0 up to, not including, 1
 */
export function pickFault(chance: number): Fault | undefined {
  const fault = faults[Math.floor(chance * faults.length)];
  const isRare = fault?.name.startsWith('slow') === true && (chance * faults.length) % 1 > 0.15;
  return isRare ? undefined : fault;
}

/** What keeps the process alive: sockets, timers. */
type Resources = Readonly<Record<'TCPSocketWrap' | 'TCPServerWrap' | 'Timeout', number>>;

export interface Run {
  /** Numbers from 0 up to, not including, 1: seeded, so that a failure can be repeated. */
  readonly random: () => number;
  /** Makes the calls, so many at a time; each comes to the kind of its error, or to `data`. */
  readonly callAll: (calls: number, one: (index: number) => Promise<string>) => Promise<Map<string, number>>;
  /** Nothing is left, once the server is closed. */
  readonly expectNothingLeft: () => Promise<void>;
}

const CONCURRENCY = 64;

export function startRun(): Run {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  const before = resources();
  let seed = 1;
  return {
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    async callAll(calls, one) {
      const outcomes = new Map<string, number>();
      let next = 0;
      const worker = async (): Promise<void> => {
        while (next < calls) {
          const kind = await one(next++);
          outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: CONCURRENCY }, worker));
      expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(calls);
      const kinds = ['api', 'data', 'network', 'redirect', 'timeout', 'unreadable-body'];
      expect([...outcomes.keys()].sort()).toEqual(kinds);
      return outcomes;
    },
    async expectNothingLeft() {
      await new Promise((resolve) => setTimeout(resolve, 300));
      process.off('unhandledRejection', note);
      expect(unhandled).toEqual([]);
      const { Timeout, ...sockets } = resources();
      expect(sockets).toEqual({ TCPSocketWrap: before.TCPSocketWrap, TCPServerWrap: before.TCPServerWrap });
      // The test runner's own timer may have fired in the meantime.
      expect(Timeout).toBeLessThanOrEqual(before.Timeout);
    },
  };
}

function resources(): Resources {
  const counts = { TCPSocketWrap: 0, TCPServerWrap: 0, Timeout: 0 };
  for (const name of process.getActiveResourcesInfo()) if (name in counts) counts[name as keyof Resources]++;
  return counts;
}

function cut(response: ServerResponse, end: () => void): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"func_name":', () => setImmediate(end));
}
