/** The preview over real sockets: what it serves and to whom, and that open pages hear of a save. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Preview, startPreview } from '../../generator/commands/preview.ts';

const folder = mkdtempSync(join(tmpdir(), 'preview-test-'));
const spec = join(folder, 'openapi.yaml');

function description(title: string): string {
  return `openapi: 3.1.0
info: { title: ${title}, version: '1' }
paths:
  /a:
    get:
      operationId: readA
      responses: { '200': { description: Read. } }
`;
}

let preview: Preview;
let port: number;
beforeAll(async () => {
  writeFileSync(spec, description('First'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  preview = await startPreview({ spec, allowReferences: [] }, 0);
  port = Number(new URL(preview.url).port);
}, 60_000);

afterAll(async () => {
  await preview?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** A request as it is written: `fetch` would put a path in order. */
function ask(path: string, host = `127.0.0.1:${port}`): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          type: response.headers['content-type']?.split(';')[0] ?? '',
          text,
        }),
      );
    });
    asked.on('error', fail).end();
  });
}

describe('serves', () => {
  it.each([
    ['/', 'text/html', '<a class="language" href="en/index.html"'],
    ['/en/', 'text/html', '<title>First</title>'],
    ['/en/index.html?query', 'text/html', '<title>First</title>'],
    ['/assets/site.css', 'text/css', '--ground'],
    ['/assets/site.js', 'text/javascript', 'filter'],
    ['/openapi.en.json', 'application/json', '"title": "First"'],
    ['/openapi.en.yaml', 'application/yaml', 'title: First'],
    ['/llms.txt', 'text/plain', '# First'],
    ['/reference.en.md', 'text/markdown', '# First'],
    ['/preview.js', 'text/javascript', 'EventSource'],
  ])('%s as %s', async (path, type, part) => {
    const answer = await ask(path);
    expect([answer.status, answer.type]).toEqual([200, type]);
    expect(answer.text).toContain(part);
  });

  it('pages that may ask for the news, and for nothing else', async () => {
    const { text } = await ask('/en/index.html');
    expect(text).toContain('img-src &#39;self&#39;; connect-src &#39;self&#39;"');
    expect(text).toContain('<script src="/preview.js" defer></script></head>');
  });
});

describe('does not serve', () => {
  it.each([
    '/secret.txt',
    '/openapi.yaml',
    '/../secret.txt',
    '/en/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    `/${encodeURIComponent(join(folder, 'secret.txt'))}`,
    join(folder, 'secret.txt'),
    '//etc/passwd',
    '/file:///etc/passwd',
    '/en',
    '/__proto__',
    '/%00',
    '/%',
  ])('%s', async (path) => {
    const { status, text } = await ask(path);
    expect([status, text]).toEqual([404, 'not found\n']);
  });
});

describe('answers', () => {
  it.each<[host: string, status: number]>([
    ['127.0.0.1', 200],
    ['127.0.0.1:PORT', 200],
    ['localhost:PORT', 200],
    ['LOCALHOST', 200],
    ['evil.example', 421],
    ['evil.example:PORT', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['evil.example#localhost', 421],
    ['localhost@evil.example', 421],
  ])('for the host %j with %i', async (host, status) => {
    for (const path of ['/en/index.html', '/preview-events'])
      if (status !== 200 || path !== '/preview-events') {
        const answer = await ask(path, host.replace('PORT', String(port)));
        expect(answer.status, path).toBe(status);
        if (status !== 200) expect(answer.text).toContain('127.0.0.1 and localhost only');
      }
  });

  it('on this machine’s own address only', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const addresses = others.filter(({ internal, family }) => !internal && family === 'IPv4');
    // All of 127.0.0.0/8 leads to this machine (RFC 6890), but the preview listens on one address of it.
    for (const address of ['127.0.0.2', ...addresses.map(({ address }) => address)])
      expect(await connected(address), address).toBe('ECONNREFUSED');
    expect(await connected('127.0.0.1')).toBe('connected');
  });
});

function connected(host: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      done('connected');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
  });
}

it('tells open pages of a save, and keeps the last good pages while there is a fault', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const heard: string[] = [];
  const open = get(`${preview.url}preview-events`, (response) => {
    expect(response.headers['content-type']).toBe('text/event-stream');
    response.setEncoding('utf8').on('data', (part: string) => heard.push(part));
  });
  open.on('error', () => {});
  try {
    await expect.poll(() => heard.length, { timeout: 5000 }).toBe(1);
    writeFileSync(spec, 'openapi: [');
    await expect
      .poll(() => JSON.stringify(written.mock.calls), { timeout: 10_000 })
      .toContain('openapi.yaml:1:');
    expect((await ask('/en/')).text).toContain('<title>First</title>');
    writeFileSync(spec, description('Second'));
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(2);
    expect((await ask('/en/')).text).toContain('<title>Second</title>');
    expect(heard[0]).toMatch(/^data: \d+\n\n$/);
    expect(heard[1]).not.toBe(heard[0]);
  } finally {
    open.destroy();
    written.mockRestore();
  }
}, 30_000);
