/** What a user comes for: how a field is used, in their language, and a request that works. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { developmentCredentials } from '../../generator/serve/options.ts';
import { createServer, type LocalServer } from '../../generator/serve/server.ts';
import { buildSite } from '../../generator/commands/docs.ts';
import { launchChromium } from './chromium.ts';
import { laidOut, openPage } from './visit.ts';

const spec = join(resolve(import.meta.dirname, '../..'), 'spec/openapi.yaml');
const folder = mkdtempSync(join(tmpdir(), 'task-test-'));

let browser: Browser;
let server: LocalServer;
let listening: Awaited<ReturnType<LocalServer['listen']>>;
beforeAll(async () => {
  const [{ files, reading }, launched] = await Promise.all([
    buildSite({ spec, allowReferences: [], plain: true }),
    launchChromium(),
  ]);
  browser = launched;
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  server = createServer(reading.context, developmentCredentials);
  listening = await server.listen(0, '127.0.0.1');
}, 120_000);

afterAll(async () => {
  await Promise.all([browser?.close(), listening?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

it('leads from the start page to a request that the server takes', async () => {
  const { page, context, outside, faults } = await openPage(browser, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/en\/index\.html/);
  await laidOut(page);

  // What does `code_url` need?
  await page.locator('#filter').fill('code_url');
  const id = 'createfunction.request.code_url';
  const field = page.locator(`[id="${id}"]`);
  await field.locator('a.name').click();
  expect(await field.innerText()).toMatch(/required when\s+code_type\s+is\s+obs/i);

  // The same in Chinese, at the same place.
  await page.locator('.bar .language').click();
  await page.waitForURL(/zh-CN\/index\.html/);
  await laidOut(page);
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  // What is far from the screen is not laid out at once.
  await expect.poll(() => field.innerText()).toMatch(/当\s*code_type\s*为\s*obs\s*时\s*必填/);
  await expect.poll(() => field.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(600);

  // A request from the form.
  await page.getByRole('button', { name: '打开表单' }).click();
  const enter = (name: string, value: string): Promise<void> =>
    page.getByLabel(name, { exact: true }).fill(value);
  const choose = (name: string, label: string): Promise<string[]> =>
    page.getByLabel(name, { exact: true }).selectOption({ label });
  await enter('服务器', listening.url);
  await enter('project_id', 'demo');
  await enter('func_name', 'hello');
  await enter('package', 'default');
  await choose('runtime', 'Python3.10');
  await enter('timeout', '30');
  await enter('handler', 'index.handler');
  await choose('memory_size', '128');
  await enter('description', "it's $HOME `here` \\ 函数");
  const presence = (name: string): Promise<string | null> =>
    page
      .locator('.builder-row', { has: page.getByLabel(name, { exact: true }) })
      .getAttribute('data-presence');
  expect(await presence('code_url')).toBe('empty');
  await choose('code_type', 'obs');
  expect(await presence('code_url')).toBe('required');
  const verdict = page.locator('.builder-results > [role=status]');
  expect(await verdict.innerText()).toBe('还有 1 处需要修改：');
  await page.locator('.builder-results li button').click();
  expect(
    await page
      .getByLabel('code_url', { exact: true })
      .evaluate((element) => element === document.activeElement),
  ).toBe(true);
  expect(await page.locator('.builder-results li').innerText()).toContain(
    '当 code_type 为 obs 时，code_url 必填',
  );
  await enter('code_url', 'https://bucket.obs.cn-north-4.myhuaweicloud.com/hello.zip');
  expect(await verdict.innerText()).toBe('请求有效。');

  // What is no number is said once.
  await enter('timeout', 'abc');
  expect(await page.locator('.builder-results li').allInnerTexts()).toEqual(['timeout 必须为整数']);
  await enter('timeout', '30');

  // Copied, and run as it is.
  await page.getByRole('button', { name: '复制 cURL' }).click();
  await page.getByText('已复制').waitFor();
  const line = await page.evaluate(() => navigator.clipboard.readText());
  expect(line).toBe(await page.locator('[data-language=curl] code').textContent());
  const { output, status } = await shell(`${line} -s -o /dev/null -w '%{http_code}'`);
  expect({ output, status }).toEqual({ output: '200', status: 0 });
  expect(server.requests.map(({ body }) => body)).toEqual([
    {
      func_name: 'hello',
      package: 'default',
      runtime: 'Python3.10',
      timeout: 30,
      handler: 'index.handler',
      memory_size: 128,
      code_type: 'obs',
      code_url: 'https://bucket.obs.cn-north-4.myhuaweicloud.com/hello.zip',
      description: "it's $HOME `here` \\ 函数",
    },
  ]);
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
  await context.close();
});

function shell(line: string): Promise<{ readonly output: string; readonly status: number | null }> {
  const env = { PATH: process.env['PATH'], HUAWEICLOUD_TOKEN: developmentCredentials.token };
  return new Promise((done) => {
    const child = spawn('sh', ['-c', line], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('close', (status) => done({ output, status }));
  });
}
