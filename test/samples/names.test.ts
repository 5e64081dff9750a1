/** Names and values of any other description, in the languages that it has: what the samples send, read off a socket. */
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../platforms/package.ts';
import { runCommand } from '../platforms/processes.ts';

/** Texts that would end a literal, a comment or a command, or be replaced in one. */
const hostile = [
  `'; exit 9; '`,
  `"); process.exit(9); ("`,
  '$(exit 9) ${HOME} $HOME `exit 9` !!',
  '%s %% %{http_code} %n \\ \\" \\u0022',
  'one\ntwo\r\nthree',
  '*/ // # @file -n --help &&',
  '函数 é 😀 \u202e \u2028 \u00a0 \u0001\u007f',
  '__proto__',
  'constructor',
  '',
];
const body = Object.fromEntries(hostile.map((name) => [`${name}`, { [name]: [name] }]));
const [query, header] = ['q\'"$`%&=+ 函', "x-weird!#$%&'*+.^_`|~"];

interface Received {
  readonly url: string | undefined;
  readonly header: string | string[] | undefined;
  readonly body: unknown;
}
let received: Received[] = [];
let server: Server;
let folder: string;

async function answer(request: IncomingMessage): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  received.push({ url: request.url, header: request.headers[header], body: JSON.parse(text) });
}

beforeAll(async () => {
  // Where the client finds what it depends on.
  await mkdir(join(root, '.cache'), { recursive: true });
  folder = await mkdtemp(join(root, '.cache', 'names-'));
  server = createServer((request, response) => {
    void answer(request).then(() =>
      response.setHeader('content-type', 'application/json').end('{"sent":true}'),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const parameter = (name: string, place: string, example: string): object => ({
    name,
    in: place,
    required: true,
    schema: { type: 'string' },
    example,
  });
  const operation = {
    operationId: 'send it; exit 9',
    parameters: [
      parameter('p"$`\'x', 'path', hostile[2]!),
      parameter(query, 'query', hostile.join('')),
      parameter(header, 'header', hostile[0]!),
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {},
          examples: { [hostile[4]!]: { summary: hostile.join(' '), value: body } },
        },
      },
    },
    responses: { 200: { description: 'Sent', content: { 'application/json': { schema: {} } } } },
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Names', version: '1' },
    servers: [{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }],
    paths: { ['/a/{p"$`\'x}']: { post: operation } },
  };
  await writeFile(join(folder, 'openapi.json'), JSON.stringify(document));
  const generate = [
    'generator/start.mjs',
    'generate',
    '--spec',
    join(folder, 'openapi.json'),
    '--out',
    join(folder, 'out'),
  ];
  const { status } = await runCommand(process.execPath, generate, { cwd: root, seconds: 60 });
  expect(status).toBe(0);
}, 60_000);

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['cURL', /\.sh$/, ['sh']],
  ['TypeScript', /\.ts$/, [process.execPath, '--import', 'tsx']],
])('%s sends every name and every value as it is', async (_, extension, [command, ...options]) => {
  received = [];
  const files = await readdir(join(folder, 'out/samples'), { recursive: true });
  const [file, ...more] = files.filter((name) => extension.test(name));
  expect(more).toEqual([]);
  const path = join(folder, 'out/samples', file!);
  const ended = await runCommand(command!, [...options, path], { cwd: root, seconds: 60 });
  expect(ended.status, ended.stderr).toBe(0);
  expect(JSON.parse(ended.stdout)).toEqual({ sent: true });
  expect(received).toHaveLength(1);
  const [request] = received as [Received];
  const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
  expect(decodeURIComponent(pathname)).toBe(`/a/${hostile[2]}`);
  expect([...searchParams]).toEqual([[query, hostile.join('')]]);
  expect(request.header).toBe(hostile[0]);
  expect(JSON.stringify(request.body)).toBe(JSON.stringify(body));
});
