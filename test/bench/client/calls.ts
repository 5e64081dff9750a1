/** What a call costs, as a program: prints the CPU of each round, in µs a call, as JSON. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { signedByHand } from './by-hand.ts';
import { body, packages, type Caller, type Contestant } from './contestants.ts';

const ROUNDS = 200;
const CALLS = 25;
const WARM_UP = 500;

const [accessKey, secretKey] = ['AKIDEXAMPLE000000001', 'SKEXAMPLE0000000000000000000000000000001'];

type Call = () => Promise<unknown>;

/** As much of the packages as is called. They are imported by a name that no compiler follows: one is optional. */
interface Ours {
  aksk(keys: object): unknown;
  createClient(options: object): { createFunction(content: object): Promise<unknown> };
}
interface OpenapiFetch {
  default(options: object): { POST(path: string, call: object): Promise<{ readonly data?: unknown }> };
}
type Builder = { readonly [method: string]: (value?: unknown) => Builder };
interface Vendor {
  readonly BasicCredentials: new () => Builder;
  readonly FunctionGraphClient: Builder;
  readonly CreateFunctionRequest: new () => Builder;
  readonly CreateFunctionRequestBody: new () => Builder;
}

async function load<T>(contestant: Contestant): Promise<T> {
  const modules = await Promise.all(packages[contestant].map((name) => import(name) as Promise<object>));
  return Object.assign({}, ...modules) as T;
}

function bareFetch(endpoint: string): Call {
  const url = `${endpoint}/v2/p/fgs/functions`;
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return async () => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  };
}

async function bareOpenapiFetch(endpoint: string): Promise<Call> {
  const { default: createClient } = await load<OpenapiFetch>('openapiFetch');
  const client = createClient({ baseUrl: endpoint });
  const params = { path: { project_id: 'p' } };
  return async () => (await client.POST('/v2/{project_id}/fgs/functions', { params, body })).data;
}

async function ours(endpoint: string): Promise<Call> {
  const { aksk, createClient } = await load<Ours>('ours');
  const client = createClient({ endpoint, projectId: 'p', auth: aksk({ accessKey, secretKey }) });
  return () => client.createFunction(body);
}

async function vendor(endpoint: string): Promise<Call> {
  const sdk = await load<Vendor>('vendor');
  const credentials = new sdk.BasicCredentials().withAk?.(accessKey).withSk?.(secretKey).withProjectId?.('p');
  const client = sdk.FunctionGraphClient.newBuilder?.()
    .withCredential?.(credentials)
    .withEndpoint?.(endpoint)
    .build?.();
  const content = Object.assign(new sdk.CreateFunctionRequestBody(), body);
  const request = new sdk.CreateFunctionRequest().withBody?.(content);
  return async () => client?.createFunction?.(request);
}

function start(): Promise<[ChildProcess, string]> {
  const peer = fork(join(import.meta.dirname, 'peer.mjs'));
  return new Promise((resolve) => {
    peer.once('message', (port) => resolve([peer, `http://127.0.0.1:${String(port)}`]));
  });
}

const [peer, endpoint] = await start();
const calls: [Caller, Call][] = [
  ['fetch', bareFetch(endpoint)],
  ['byHand', signedByHand(endpoint, accessKey, secretKey)],
  ['openapiFetch', await bareOpenapiFetch(endpoint)],
  ['ours', await ours(endpoint)],
  ['vendor', await vendor(endpoint)],
];
const costs = new Map<Caller, number[]>(calls.map(([name]) => [name, []]));
for (const [, call] of calls) for (let i = 0; i < WARM_UP; i++) await call();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, call] of round % 2 === 0 ? calls : calls.toReversed()) {
    const before = process.cpuUsage();
    for (let i = 0; i < CALLS; i++) await call();
    const { user, system } = process.cpuUsage(before);
    costs.get(name)?.push((user + system) / CALLS);
  }
}
peer.disconnect();
process.stdout.write(JSON.stringify(Object.fromEntries(costs)), () => process.exit());
