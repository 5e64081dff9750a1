import type { ServerResponse } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { aksk } from '../../generator/runtime/auth.ts';
import { type CallOptions, createRuntime, type Operation } from '../../generator/runtime/client.ts';
import { call } from '../../generator/runtime/method.ts';
import { pathSegment } from '../../generator/runtime/parameters.ts';
import { json, startPeer, type Seen } from './peer.ts';

const CALLS = 10_000;
const CONCURRENCY = 64;

/** Each fault befalls one request in seventeen; half of the time all goes well. */
const faults: [string, (response: ServerResponse) => unknown][] = [
  ['reset before', (response) => response.socket?.resetAndDestroy()],
  ['reset within', (response) => cut(response, () => response.socket?.resetAndDestroy())],
  ['closed within', (response) => cut(response, () => response.socket?.destroy())],
  ['429', (response) => json(response, 429, { error_code: 'busy' }, { 'retry-after': '0' })],
  ['500', (response) => json(response, 500, { error_code: 'broken' })],
  ['503', (response) => json(response, 503, { error_code: 'away' })],
  ['truncated', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":')],
  ['HTML', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>')],
  ['elsewhere', (response) => response.writeHead(307, { location: 'http://127.0.0.2:9/steal' }).end()],
  ['slow fields', () => {}],
  ['slow body', (response) => response.writeHead(200, { 'content-length': '9' }).write('{')],
];

const create: Operation = {
  operationId: 'create',
  method: 'POST',
  path: '/v2/{id}/x',
  parameters: [pathSegment('id')],
};
const read: Operation = { ...create, operationId: 'read', method: 'GET' };

const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
process.on('unhandledRejection', note);
afterAll(() => process.off('unhandledRejection', note));

test('ten thousand calls through every fault', { timeout: 120_000 }, async () => {
  // Seeded, so that a failure can be repeated.
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const before = resources();
  /** How often each call reached the server, and how often it was carried out. */
  const carriedOut = new Map<string, number>();
  const peer = await startPeer((seen, response) => {
    const fault = random() < 0.5 ? undefined : faults[Math.floor(random() * faults.length)];
    const [name] = fault ?? [];
    // As a service does: what breaks on the way back has been done, what it refuses has not.
    const refused = name === '429' || name === '503' || name === 'elsewhere';
    if (!refused) carriedOut.set(key(seen), (carriedOut.get(key(seen)) ?? 0) + 1);
    if (fault) fault[1](response);
    else json(response, 200, { id: key(seen) });
  });
  const runtime = createRuntime({
    endpoint: peer.url,
    auth: aksk({ accessKey: 'AKIDEXAMPLE', secretKey: 'SKEXAMPLE' }),
    // Long enough that on a busy machine it is the fault that is too slow, and not the machine.
    timeout: 750,
    retry: { attempts: 4, baseDelay: 1, random },
  });

  const outcomes = new Map<string, number>();
  let settled = 0;
  let next = 0;
  const worker = async () => {
    while (next < CALLS) {
      const id = next++;
      const operation = id % 2 ? create : read;
      const body = id % 2 ? { id } : undefined;
      const { data, error } = await call<{ id: string }, never, CallOptions & { throwOnError: false }>(
        runtime,
        operation,
        body,
        { path: { id }, throwOnError: false },
      );
      settled++;
      const { kind } = (error as { kind: string } | undefined) ?? { kind: 'data' };
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
      if (!error) expect(data).toEqual({ id: `${operation.method} /v2/${id}/x` });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));

  expect(settled).toBe(CALLS);
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(CALLS);
  expect([...outcomes.keys()].sort()).toEqual([
    'api',
    'data',
    'network',
    'redirect',
    'timeout',
    'unreadable-body',
  ]);
  expect(outcomes.get('data')).toBeGreaterThan(CALLS * 0.6);
  const creates = [...carriedOut].filter(([key]) => key.startsWith('POST'));
  expect(creates.length).toBeGreaterThan(CALLS * 0.3);
  expect(creates.filter(([, count]) => count > 1)).toEqual([]);
  expect(unhandled).toEqual([]);

  await peer.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = resources();
  expect([after.TCPSocketWrap, after.TCPServerWrap]).toEqual([before.TCPSocketWrap, before.TCPServerWrap]);
  // The test runner's own timer may have fired in the meantime.
  expect(after.Timeout).toBeLessThanOrEqual(before.Timeout!);
});

function cut(response: ServerResponse, end: () => void): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"id":', () => setImmediate(end));
}

function key({ method, url }: Seen): string {
  return `${method} ${url}`;
}

/** What keeps the process alive: sockets, timers. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = { TCPSocketWrap: 0, Timeout: 0, TCPServerWrap: 0 };
  for (const name of process.getActiveResourcesInfo()) if (name in counts) counts[name]!++;
  return counts;
}
