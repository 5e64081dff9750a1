import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

function start(...words: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['generator/start.mjs', 'serve', ...words], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
}

/** What it prints until a line comes. The stream stays open: a broken pipe would stop the server. */
function output(child: ChildProcessWithoutNullStreams, until: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      if (until.test(text)) resolve(text);
    });
  });
}

describe('serve', () => {
  it('prints a line that works as it stands, and stops when told to', async () => {
    const child = start('--port', '0');
    const text = await output(child, /Ctrl-C/);
    const line = /^ {2}(curl .*)$/m.exec(text)![1]!;
    const { stdout } = await promisify(execFile)('bash', ['-c', line]);
    expect(JSON.parse(stdout)).toMatchObject({ runtime: 'Python2.7', func_name: 'xxx' });
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  const faults: [string, string[], RegExp][] = [
    ['a port that is none', ['--port', 'x'], /^--port(:1:1)? error port-invalid: x is no port/],
    ['an option that is none', ['--prot', '1'], /^error: unknown option --prot/],
    ['a description that is none', ['--spec', 'package.json', '--port', '0'], /error not-openapi/],
  ];
  it.each(faults)('%s: exit 2', async (_, words, message) => {
    const child = start(...words);
    let text = '';
    child.stderr.on('data', (chunk) => (text += String(chunk)));
    expect((await once(child, 'exit'))[0]).toBe(2);
    expect(text).toMatch(message);
  });

  it('a port that is taken: exit 2, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const child = start('--port', String(port));
    let text = '';
    child.stderr.on('data', (chunk) => (text += String(chunk)));
    expect((await once(child, 'exit'))[0]).toBe(2);
    expect(text).toContain(
      `cannot listen on 127.0.0.1:${port}: EADDRINUSE; stop what uses the port, or give another one with --port`,
    );
    other.close();
  });
});
