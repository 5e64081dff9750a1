/** The tutorial, line by line, as somebody who has nothing but a checkout. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, pageText, shown } from '../docs/pages.ts';
import { Checkout } from './steps.ts';

const blocks = blocksOf(pageText('docs/tutorial.md'));
/** The compiler's complaint is what one block is for. */
const complains = /^create\.ts\(/;

let checkout: Checkout;
let port: number;
let server: ChildProcess | undefined;
let served = '';
/** Where the second terminal stands. */
let folder: string;

beforeAll(async () => {
  checkout = new Checkout('functiongraph-openapi');
  folder = checkout.folder;
  port = await freePort();
});
afterAll(() => {
  // The server is a child of npm: the group ends.
  if (server?.pid !== undefined) process.kill(-server.pid);
  checkout.remove();
});

/** The page's port may be taken on this machine. */
const local = (text: string): string => text.replaceAll('8400', String(port));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

/** One line of the second terminal. */
async function line(text: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const run = `set +e\ncd '${folder}'\n${local(text)}\nstatus=$?\npwd > '${checkout.folder}/../where.txt'\nexit $status\n`;
  const { status, stdout, stderr } = await checkout.run({ run }, {});
  folder = checkout.read('../where.txt').trim();
  return { status, stdout, stderr };
}

async function serve(text: string): Promise<void> {
  const lines = text.trim().split('\n');
  for (const one of lines.slice(0, -1)) expect(await line(one)).toMatchObject({ status: 0 });
  server = spawn('sh', ['-c', `${lines.at(-1)} -- --port ${port}`], {
    cwd: checkout.folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server?.on('exit', (status) => reject(new Error(`the server ended with status ${status}: ${served}`)));
    server?.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      served += chunk;
      if (served.includes('Ctrl-C')) resolve();
    });
  });
}

describe('docs/tutorial.md', () => {
  for (const [index, { language, mark, text }] of blocks.entries()) {
    const next = blocks[index + 1];
    const output = next?.language === 'text' ? next.text : '';
    const title = `${index + 1}: ${text.split('\n')[0]}`;
    if (language === 'sh' && mark === 'server') {
      it(title, async () => {
        await serve(text);
        expect(served).toMatch(shown(`${local(output.trim())}…`));
      });
    } else if (language === 'sh') {
      it(title, async () => {
        const done = [];
        for (const one of text.trim().split('\n')) done.push(await line(one));
        const statuses = done.map(({ status }) => (status === 0 ? 'fine' : 'failed'));
        const wanted = done.map((_, at) =>
          complains.test(output) && at === done.length - 1 ? 'failed' : 'fine',
        );
        expect({ statuses, stderr: done.map(({ stderr }) => stderr) }).toMatchObject({ statuses: wanted });
        if (output !== '')
          expect(
            done
              .map(({ stdout }) => stdout)
              .join('')
              .trim(),
          ).toMatch(shown(output));
      });
    } else if (language === 'ts') {
      it(`${title}, in ${mark}`, () => {
        checkout.write(join('..', 'hello', mark), local(text));
        expect(existsSync(join(folder, mark))).toBe(true);
      });
    }
  }

  it('compiles again with what the page says to add', async () => {
    const { text } = blocks.find(({ language }) => language === 'ts')!;
    const code = /`(code_url: [^`]+)`/.exec(pageText('docs/tutorial.md'))?.[1] ?? '';
    const mended = text.replace("code_type: 'inline',", `code_type: 'obs',\n    ${code}`);
    checkout.write('../hello/create.ts', mended);
    expect(
      await line('npx tsc --noEmit --strict --skipLibCheck --module nodenext --target es2022 create.ts'),
    ).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  it('leaves nothing but the package and the project', () => {
    expect(readdirSync(dirname(checkout.folder))).toEqual(
      expect.arrayContaining(['functiongraph-openapi', 'hello']),
    );
    expect(blocks.filter(({ language }) => !['sh', 'ts', 'text'].includes(language))).toEqual([]);
  });
});
