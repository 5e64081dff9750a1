import { expect, test } from 'vitest';
import { token } from '../../generator/runtime/auth.ts';
import { createRuntime, type Operation } from '../../generator/runtime/client.ts';
import { debugLog, type LogEntry } from '../../generator/runtime/log.ts';
import { call } from '../../generator/runtime/method.ts';
import { json, startPeer } from './peer.ts';

const operation: Operation = { operationId: 'list', method: 'GET', path: '/x?token=s3cr3t' };

const one = async () => new Response('1');

test('tells what happens, in order, without secrets', async () => {
  const peer = await startPeer((_s, response, index) =>
    index === 0
      ? response.socket!.resetAndDestroy()
      : json(response, 200, { token: 's3cr3t' }, { 'x-subject-token': 's3cr3t' }),
  );
  const entries: LogEntry[] = [];
  const log = debugLog((entry) => void entries.push(entry));
  const client = createRuntime({
    endpoint: peer.url,
    auth: token('s3cr3t-token'),
    log,
    retry: { attempts: 2, baseDelay: 1 },
  });
  await call(client, operation);
  await peer.close();
  const common = { method: 'GET', url: `${peer.url}/x?token=[redacted]` };
  const sent = { accept: 'application/json', 'x-auth-token': '[redacted]' };
  const message = expect.stringContaining('NetworkError: The connection failed') as string;
  const received = expect.objectContaining({ 'x-subject-token': '[redacted]' }) as object;
  // What is undefined is left out.
  expect(entries).toEqual([
    { ...common, event: 'request', attempt: 1, headers: sent },
    { ...common, event: 'failure', attempt: 1, message },
    { ...common, event: 'pause', attempt: 1, delay: expect.any(Number) },
    { ...common, event: 'request', attempt: 2, headers: sent },
    { ...common, event: 'response', attempt: 2, status: 200, headers: received },
  ]);
  expect(JSON.stringify(entries)).not.toContain('s3cr3t');
});

test('a log that throws changes nothing', async () => {
  const log = debugLog(() => {
    throw new Error('disk full');
  });
  expect(await call(createRuntime({ endpoint: 'https://a.example', fetch: one, log }), operation)).toBe(1);
});
