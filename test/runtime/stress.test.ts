import { expect, test } from 'vitest';
import { aksk } from '../../generator/runtime/auth.ts';
import { type CallOptions, createRuntime, type Operation } from '../../generator/runtime/client.ts';
import { call } from '../../generator/runtime/method.ts';
import { pathSegment } from '../../generator/runtime/parameters.ts';
import { tries } from '../effort.ts';
import { pickFault, startRun } from './faults.ts';
import { json, startPeer, type Seen } from './peer.ts';

/** Five times as many are made against the local server, in test/end-to-end. */
const CALLS = tries(2000);

const create: Operation = {
  operationId: 'create',
  method: 'POST',
  path: '/v2/{id}/x',
  parameters: [pathSegment('id')],
};
const read: Operation = { ...create, operationId: 'read', method: 'GET' };

test(`${CALLS} calls, half of them reads, through every fault`, { timeout: 120_000 }, async () => {
  const { random, callAll, expectNothingLeft } = startRun();
  /** How often each call reached the server, and how often it was carried out. */
  const carriedOut = new Map<string, number>();
  const peer = await startPeer((seen, response) => {
    const fault = random() < 0.5 ? undefined : pickFault(random());
    if (fault?.isDone !== false) carriedOut.set(key(seen), (carriedOut.get(key(seen)) ?? 0) + 1);
    if (fault) fault.answer(response);
    else json(response, 200, { id: key(seen) });
  });
  const runtime = createRuntime({
    endpoint: peer.url,
    auth: aksk({ accessKey: 'AKIDEXAMPLE', secretKey: 'SKEXAMPLE' }),
    // Long enough that on a busy machine it is the fault that is too slow, and not the machine.
    timeout: 2000,
    retry: { attempts: 4, baseDelay: 1, random },
  });

  const outcomes = await callAll(CALLS, async (id) => {
    const operation = id % 2 ? create : read;
    const body = id % 2 ? { id } : undefined;
    const options = { path: { id }, throwOnError: false } as const;
    type Options = CallOptions & { throwOnError: false };
    const { data, error } = await call<{ id: string }, never, Options>(runtime, operation, body, options);
    if (!error) expect(data).toEqual({ id: `${operation.method} /v2/${id}/x` });
    return (error as { kind: string } | undefined)?.kind ?? 'data';
  });

  expect(outcomes.get('data')).toBeGreaterThan(CALLS * 0.5);
  const creates = [...carriedOut].filter(([key]) => key.startsWith('POST'));
  expect(creates.length).toBeGreaterThan(CALLS * 0.3);
  expect(creates.filter(([, count]) => count > 1)).toEqual([]);
  await peer.close();
  await expectNothingLeft();
});

function key({ method, url }: Seen): string {
  return `${method} ${url}`;
}
