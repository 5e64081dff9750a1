/** The page of `redocly build-docs`: it asks nobody, and runs nothing of a description. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redocPages } from '../../generator/commands/redoc.ts';
import { launchChromium } from './chromium.ts';
import { openPage } from './visit.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'redoc-test-'));

/** What Redoc's sanitising lets through in part, in every place that takes a text. */
const hostile =
  '<img src=x onerror="globalThis.PWNED=1"><svg onload="globalThis.PWNED=2"></svg><script>globalThis.PWNED=3</script>' +
  '<iframe srcdoc="<script>parent.PWNED=4</script>"></iframe> [x](javascript:globalThis.PWNED=5) ' +
  '`https://cdn.redoc.ly/a`; </script><script>globalThis.PWNED=6</script> {{{redocHead}}} policy-of-this-page';
const hostileDocument = {
  openapi: '3.1.0',
  info: { title: hostile, version: '1', description: hostile },
  tags: [{ name: hostile, description: hostile }],
  paths: {
    '/a': {
      get: {
        operationId: 'a',
        tags: [hostile],
        summary: hostile,
        description: hostile,
        responses: { 200: { description: hostile } },
      },
    },
  },
};

let browser: Browser;
beforeAll(async () => {
  const text = (name: string): string => readFileSync(join(root, 'generated', name), 'utf8');
  const [own, others] = await Promise.all([
    redocPages([
      { language: 'en', text: text('openapi.yaml') },
      { language: 'zh-CN', text: text('openapi.zh-CN.yaml') },
    ]),
    redocPages([{ language: 'en', text: JSON.stringify(hostileDocument) }]),
  ]);
  for (const { path, text } of own) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, 'hostile.html'), others[0]!.text);
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('Redoc’s page', () => {
  it.each([
    ['redoc.html', 'en', 'FunctionGraph: create a function (2.0.0)'],
    ['redoc.zh-CN.html', 'zh-CN', 'FunctionGraph：创建函数 (2.0.0)'],
  ])('%s works alone', async (file, language, title) => {
    const { page, context, outside, faults } = await openPage(browser);
    await page.goto(pathToFileURL(join(folder, file)).href);
    await page.getByRole('heading', { name: title }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect({ outside, faults }).toEqual({ outside: [], faults: [] });
    await context.close();
  });

  it('runs nothing of a description', async () => {
    const { page, context, outside, faults } = await openPage(browser);
    await page.goto(pathToFileURL(join(folder, 'hostile.html')).href);
    await page.getByRole('link', { name: 'x' }).first().waitFor();
    expect(await page.evaluate(() => (globalThis as { PWNED?: number }).PWNED)).toBeUndefined();
    expect(outside).toEqual([]);
    // It was tried, and refused.
    expect(faults.join('\n')).toContain('Content Security Policy');
    await context.close();
  });
});
