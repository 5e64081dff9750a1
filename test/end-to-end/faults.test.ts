/** The generated client against the local server, through every fault that a network and a service have. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aksk, createClient } from '../../generated/index.ts';
import { buildApi } from '../../generator/model/build.ts';
import { developmentCredentials } from '../../generator/serve/options.ts';
import { createServer } from '../../generator/serve/server.ts';
import { loadDocument } from '../../generator/spec/load.ts';
import { json } from '../runtime/peer.ts';

const CALLS = 10_000;
const CONCURRENCY = 64;

interface Fault {
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

/** Slow ones are rarer: each of them holds a caller up for as long as it waits. */
function pick(chance: number): Fault | undefined {
  const fault = faults[Math.floor(chance * faults.length)];
  const isRare = fault?.name.startsWith('slow') === true && (chance * faults.length) % 1 > 0.15;
  return isRare ? undefined : fault;
}

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
process.on('unhandledRejection', note);
afterAll(() => process.off('unhandledRejection', note));

test('ten thousand creates', { timeout: 120_000 }, async () => {
  // Seeded, so that a failure can be repeated.
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const before = resources();
  const created = new Map<string, number>();
  const create = (body: string): void => {
    const { func_name } = JSON.parse(body) as { func_name: string };
    created.set(func_name, (created.get(func_name) ?? 0) + 1);
  };
  const document = loadDocument(join(import.meta.dirname, '../../spec/openapi.yaml'));
  const server = createServer(
    { document, api: buildApi(document) },
    {
      ...developmentCredentials,
      interfere: async ({ request, response }) => {
        const fault = random() < 0.5 ? undefined : pick(random());
        if (fault === undefined) return false;
        const body = await textOf(request);
        if (fault.isDone) create(body);
        fault.answer(response);
        return true;
      },
    },
  );
  const { url, close } = await server.listen(0, '127.0.0.1');
  const { accessKey, secretKey } = developmentCredentials;
  const fg = createClient({
    endpoint: url,
    projectId: 'p',
    auth: aksk({ accessKey, secretKey }),
    timeout: 2000,
    retry: { attempts: 4, baseDelay: 1, random },
  });

  const outcomes = new Map<string, number>();
  let settled = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < CALLS) {
      const func_name = `f${next++}`;
      const { data, error } = await fg.createFunction(
        {
          func_name,
          package: 'p',
          runtime: 'Python3.10',
          timeout: 3,
          handler: 'a.b',
          memory_size: 128,
          code_type: 'inline',
        },
        { throwOnError: false },
      );
      settled++;
      const kind = error?.kind ?? 'data';
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
      if (data !== undefined) expect(data.func_name).toBe(func_name);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));

  // Those that no fault befell.
  for (const { text, verified } of server.requests) {
    expect(verified).toBe(true);
    create(text);
  }
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
  expect(outcomes.get('data')).toBeGreaterThan(CALLS * 0.5);
  expect(created.size).toBeGreaterThan(CALLS * 0.8);
  expect([...created].filter(([, count]) => count > 1)).toEqual([]);
  expect(unhandled).toEqual([]);

  await close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = resources();
  expect([after.TCPSocketWrap, after.TCPServerWrap]).toEqual([before.TCPSocketWrap, before.TCPServerWrap]);
  // The test runner's own timer may have fired in the meantime.
  expect(after.Timeout).toBeLessThanOrEqual(before.Timeout!);
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function cut(response: ServerResponse, end: () => void): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"func_name":', () => setImmediate(end));
}

/** What keeps the process alive: sockets, timers. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = { TCPSocketWrap: 0, Timeout: 0, TCPServerWrap: 0 };
  for (const name of process.getActiveResourcesInfo()) if (name in counts) counts[name]!++;
  return counts;
}
