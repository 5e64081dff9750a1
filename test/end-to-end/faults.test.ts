/** The generated client against the local server, through every fault that a network and a service have. */
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aksk, createClient } from '../../generated/index.ts';
import { buildApi } from '../../generator/model/build.ts';
import { developmentCredentials } from '../../generator/serve/options.ts';
import { createServer } from '../../generator/serve/server.ts';
import { loadDocument } from '../../generator/spec/load.ts';
import { tries } from '../effort.ts';
import { pickFault, startRun } from '../runtime/faults.ts';

const CALLS = tries(10_000);

test(`${CALLS} creates`, { timeout: 120_000 }, async () => {
  const { random, callAll, expectNothingLeft } = startRun();
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
        const fault = random() < 0.5 ? undefined : pickFault(random());
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

  const outcomes = await callAll(CALLS, async (index) => {
    const func_name = `f${index}`;
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
    if (data !== undefined) expect(data.func_name).toBe(func_name);
    return error?.kind ?? 'data';
  });

  // Those that no fault befell.
  for (const { text, verified } of server.requests) {
    expect(verified).toBe(true);
    create(text);
  }
  expect(outcomes.get('data')).toBeGreaterThan(CALLS * 0.5);
  expect(created.size).toBeGreaterThan(CALLS * 0.8);
  expect([...created].filter(([, count]) => count > 1)).toEqual([]);

  await close();
  await expectNothingLeft();
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
