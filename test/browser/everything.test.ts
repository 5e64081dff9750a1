/** The site of a description with everything in it, in a real browser: several operations, each with its form open. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteOf } from '../targets/site/pages.ts';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { laidOut, openPage } from './visit.ts';

const spec = resolve(import.meta.dirname, '../fixtures/targets/reference/everything/openapi.yaml');
const folder = mkdtempSync(join(tmpdir(), 'everything-test-'));

let browser: Browser;
beforeAll(async () => {
  const [{ files }, launched] = await Promise.all([siteOf(spec), launchChromium()]);
  browser = launched;
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['light', 1280],
  ['dark', 390],
] as const)('every form open, %s, %i wide: accessible, and fits', async (colorScheme, width) => {
  const viewport = { width, height: 900 };
  const { page, context, outside, faults } = await openPage(browser, { viewport, colorScheme });
  await page.goto(pathToFileURL(join(folder, 'en/index.html')).href);
  await laidOut(page);
  const closed = page.locator('section.builder > button');
  const count = await closed.count();
  expect(count).toBeGreaterThan(1);
  // A button gives way to its form, a moment later.
  for (let opened = 1; opened <= count; opened += 1) {
    await closed.first().click();
    await page
      .locator('.builder-panel')
      .nth(opened - 1)
      .waitFor();
  }
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ ...viewport, width: Math.min(width, 320) });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => document.documentElement.clientWidth),
  );
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
  await context.close();
});
