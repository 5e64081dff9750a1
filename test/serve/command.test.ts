import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { signRequest } from '../../generator/runtime/signer.ts';
import { example, json, PATH, post, withToken } from './servers.ts';

const root = join(import.meta.dirname, '../..');
const children: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: { stdout: string; stderr: string };
  readonly url: string;
}

function run(words: readonly string[], env: Record<string, string> = {}): Omit<Started, 'url'> {
  const inherited = { ...process.env, NO_COLOR: '1' };
  for (const name of Object.keys(inherited))
    if (name.startsWith('HUAWEICLOUD_')) delete inherited[name as never];
  const child = spawn(process.execPath, ['generator/start.mjs', 'serve', ...words], {
    cwd: root,
    env: { ...inherited, ...env },
  });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  return { child, output };
}

async function start(words: readonly string[] = [], env: Record<string, string> = {}): Promise<Started> {
  const started = run(['--port', '0', ...words], env);
  const said = words.includes('--json') ? /"url"/ : /Ctrl-C/;
  await expect.poll(() => said.test(started.output.stdout), { timeout: 30_000 }).toBe(true);
  return { ...started, url: /http:\/\/[\w.[\]:]+:\d+/.exec(started.output.stdout)![0] };
}

async function stopped({ child }: Started, signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill(signal);
  return (await exit)[0] as number | null;
}

describe('serve', () => {
  it('prints a line that works as it stands, a line for each request, and stops when told to', async () => {
    const started = await start();
    const { output, url } = started;
    const line = /^ {2}(curl .*)$/m.exec(output.stdout)![1]!;
    const { stdout } = await promisify(execFile)('bash', ['-c', line]);
    expect(JSON.parse(stdout)).toMatchObject({ runtime: 'Python2.7', func_name: 'xxx' });
    expect((await post(url + PATH, { ...example('fromObs'), timeout: 0 })).status).toBe(400);
    expect(
      (await post(`${url}/nothing?token=query-secret`, {}, { ...json, 'x-auth-token': 'header-secret' }))
        .status,
    ).toBe(404);
    await expect
      .poll(() => output.stdout)
      .toMatch(/^404 POST \/nothing\?token=\[redacted\] \d+ ms {2}no operation has the path \/nothing$/m);
    expect(output.stdout).toMatch(/^200 POST \/v2\/demo\/fgs\/functions \d+ ms$/m);
    expect(output.stdout).toMatch(/^400 POST \/v2\/demo\/fgs\/functions \d+ ms {2}timeout must be at least/m);
    expect(output.stdout).not.toMatch(/query-secret|header-secret/);
    expect(output.stderr).toBe('');
    expect(await stopped(started)).toBe(0);
  });

  it('tells a wrong signature with the canonical request, and stops at Ctrl-C with connections open', async () => {
    const started = await start();
    const { url, output } = started;
    const request = { method: 'POST', url: `${url}${PATH}?b=1&a=2`, headers: json, body: '{}' };
    const { headers, canonicalRequest } = await signRequest(request, {
      accessKey: 'DEVELOPMENTACCESSKEY',
      secretKey: 'wrong-secret-key',
    });
    expect((await post(request.url, '{}', headers)).status).toBe(401);
    const shown = canonicalRequest
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
    await expect
      .poll(() => output.stdout)
      .toContain(`another signature than the one computed from this canonical request\n${shown}\n`);
    const { hostname, port } = new URL(url);
    const idle = connect(Number(port), hostname).on('error', () => {});
    const partial = connect(Number(port), hostname).on('error', () => {});
    partial.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n');
    await Promise.all([once(idle, 'connect'), once(partial, 'connect')]);
    const before = performance.now();
    expect(await stopped(started, 'SIGINT')).toBe(0);
    expect(performance.now() - before).toBeLessThan(4000);
  });

  it('--json: one object a line, and nothing else', async () => {
    const { url, output } = await start(['--json']);
    await post(url + PATH, example('fromObs'));
    await post(url + PATH, {}, {});
    await expect.poll(() => output.stdout.trim().split('\n').length).toBe(3);
    const [first, ...requests] = output.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(first).toEqual({ url });
    expect(requests).toMatchObject([
      { method: 'POST', url: PATH, status: 200 },
      { method: 'POST', url: PATH, status: 401, reason: expect.stringMatching(/^no X-Auth-Token/) },
    ]);
  });

  it('--quiet, --stateful, --project and --token', async () => {
    const { url, output } = await start([
      '--quiet',
      '--stateful',
      '--project',
      'mine',
      '--token',
      'own-token',
    ]);
    const own = { ...json, 'x-auth-token': 'own-token' };
    const statuses: number[] = [];
    for (const [project, headers] of [
      ['mine', own],
      ['mine', own],
      ['demo', own],
      ['mine', withToken],
    ] as const)
      statuses.push((await post(`${url}/v2/${project}/fgs/functions`, example('fromObs'), headers)).status);
    expect(statuses).toEqual([200, 400, 403, 401]);
    await expect.poll(() => output.stdout).toMatch(/^401 /m);
    expect(output.stdout).not.toMatch(/^200 /m);
    expect(output.stdout).not.toContain('own-token');
  });

  const pairs: [string, string[], Record<string, string>, string, string, string | undefined][] = [
    [
      'of the environment, temporary',
      [],
      {
        HUAWEICLOUD_SDK_AK: 'ENVIRONMENTKEY',
        HUAWEICLOUD_SDK_SK: 'environment-secret',
        HUAWEICLOUD_SDK_SECURITY_TOKEN: 'session',
      },
      'ENVIRONMENTKEY',
      'environment-secret',
      'session',
    ],
    [
      'of the options',
      ['--access-key', 'OPTIONKEY', '--secret-key', 'option-secret'],
      { HUAWEICLOUD_SDK_AK: 'ENVIRONMENTKEY', HUAWEICLOUD_SDK_SK: 'environment-secret' },
      'OPTIONKEY',
      'option-secret',
      undefined,
    ],
    [
      'of development, where the environment has half a pair',
      [],
      { HUAWEICLOUD_SDK_AK: 'ENVIRONMENTKEY', HUAWEICLOUD_SDK_SK: '' },
      'DEVELOPMENTACCESSKEY',
      'development-secret-key',
      undefined,
    ],
  ];
  it.each(pairs)('keys %s', async (_, words, env, accessKey, secretKey, securityToken) => {
    const { url, output } = await start(words, env);
    const body = JSON.stringify(example('fromObs'));
    const request = { method: 'POST', url: url + PATH, headers: json, body };
    const { headers } = await signRequest(request, { accessKey, secretKey, securityToken });
    expect((await post(request.url, body, headers)).status).toBe(200);
    expect(output.stdout).not.toMatch(/environment-secret|option-secret|ENVIRONMENTKEY|OPTIONKEY|session/);
  });

  it('warns where other machines can reach it', async () => {
    const { output, url } = await start(['--host', '0.0.0.0']);
    expect(output.stderr).toMatch(/^warning: 0\.0\.0\.0 can be reached from other machines/);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect((await post(url + PATH, example('fromObs'))).status).toBe(200);
  });

  it('goes on where nobody reads what it prints', async () => {
    const started = await start();
    started.child.stdout.destroy();
    for (let count = 0; count < 3; count++)
      expect((await post(started.url + PATH, example('fromObs'))).status).toBe(200);
    expect(await stopped(started)).toBe(0);
  });
});

describe('what cannot be served: exit 2', () => {
  const faults: [string, string[], RegExp][] = [
    ['a port that is none', ['--port', 'x'], /^--port(:1:1)? error port-invalid: x is no port/],
    ['an option that is none', ['--prot', '1'], /^error: unknown option --prot/],
    ['an option without its value', ['--token'], /^error: --token needs a value/],
    ['a description that is none', ['--spec', 'package.json', '--port', '0'], /error not-openapi/],
    [
      'a host that is not of this machine',
      ['--host', '192.0.2.1', '--port', '0'],
      /this machine has no such address.*\(EADDRNOTAVAIL\)/,
    ],
  ];
  it.each(faults)('%s', async (_, words, message) => {
    const { child, output } = run(words);
    expect((await once(child, 'close'))[0]).toBe(2);
    expect(output.stderr).toMatch(message);
    expect(output.stdout).toBe('');
  });

  it('a port that is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { child, output } = run(['--port', String(port)]);
    expect((await once(child, 'close'))[0]).toBe(2);
    expect(output.stderr).toContain(
      `cannot listen on 127.0.0.1:${port}: the port is taken; stop what uses it, or give another one with --port (EADDRINUSE)`,
    );
    expect(output.stderr.trim().split('\n')).toHaveLength(1);
    other.close();
  });
});
