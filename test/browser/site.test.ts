/** The reference as a site, in a real browser, opened from a disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, siteOf } from '../targets/site/pages.ts';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { dense, factsOf, missing } from './facts.ts';
import { laidOut, openPage } from './visit.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'site-test-'));
const shots = join(root, '.cache', 'screenshots');

const languages = ['en', 'zh-CN'] as const;
const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
const themes = ['light', 'dark'] as const;

/** As the diff tool writes it (generator/diff/reports/changelog.ts). */
const changes = `# Changelog

## 3.0.0

### Breaking

- \`request-max-length-lowered\`: \`CreateFunctionRequest.func_name\`: maxLength is 50, not 60

| Level    | Changes |
| -------- | ------: |
| breaking |       1 |

## 2.0.0

The first one.
`;

let site: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  const changelog = join(folder, 'changelog.md');
  writeFileSync(changelog, changes);
  [site, browser] = await Promise.all([siteOf(join(root, 'spec/openapi.yaml'), changelog), launchChromium()]);
  for (const [path, text] of site.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(shots, { recursive: true });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

function urlOf(path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

const looks = Object.entries(widths).flatMap(([device, viewport]) =>
  themes.map((colorScheme) => ({ device, viewport, colorScheme })),
);

describe.each(looks)('on a $device, $colorScheme', ({ device, viewport, colorScheme }) => {
  it('every page is accessible, fits, and needs nobody', async () => {
    const { page, context, outside, faults } = await openPage(browser, { viewport, colorScheme });
    for (const path of site.pages.keys()) {
      await page.goto(urlOf(path));
      const name = path.replace(/\.html$/, '').replaceAll('/', '-');
      await page.screenshot({ path: join(shots, `${name}-${device}-${colorScheme}.png`) });
      const open = page.locator('section.builder > button');
      if ((await open.count()) > 0) {
        await open.first().click();
        await page.locator('.builder-panel').waitFor();
        await page.locator('section.builder').first().scrollIntoViewIfNeeded();
        await page.screenshot({ path: join(shots, `${name}-builder-${device}-${colorScheme}.png`) });
      }
      expect(await violations(page), path).toEqual([]);
      // The narrowest window that content has to fit (WCAG 2.2, 1.4.10).
      if (device === 'phone') await page.setViewportSize({ width: 320, height: 844 });
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth, `${path} is wider than the window`).toBeLessThanOrEqual(clientWidth);
      await page.setViewportSize(viewport);
    }
    expect({ outside, faults }).toEqual({ outside: [], faults: [] });
    await context.close();
  });
});

describe.each(languages)('in %s', (language) => {
  it('everything is there without script', async () => {
    const { page, context } = await openPage(browser, { javaScriptEnabled: false });
    const texts: string[] = [];
    for (const path of site.pages.keys()) {
      if (!path.startsWith(`${language}/`)) continue;
      await page.goto(urlOf(path));
      texts.push(await page.locator('body').innerText());
      // Tabs work without script: each shows its own when it is chosen.
      for (const tab of await page.locator('.tabs > label').all()) {
        await tab.click();
        texts.push(
          await page
            .locator('.tabs > input:checked + label + .panel')
            .allInnerTexts()
            .then((all) => all.join('\n')),
        );
      }
      for (const builder of await page.locator('section.builder').all())
        expect(await builder.isVisible()).toBe(false);
    }
    expect(missing(factsOf(site.apis.get(language)!), texts.join('\n'))).toEqual([]);
    await context.close();
  });

  it('everything is on paper', async () => {
    const { page, context } = await openPage(browser);
    const texts: string[] = [];
    for (const path of site.pages.keys()) {
      if (!path.startsWith(`${language}/`)) continue;
      await page.goto(urlOf(path));
      const { text } = await extractText(
        await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))),
        { mergePages: true },
      );
      texts.push(text);
    }
    const facts = factsOf(site.apis.get(language)!);
    expect(facts.names.length).toBeGreaterThan(100);
    // Letters of a PDF are found by their shapes: a ligature is one.
    // A page may end within an example, so each of its lines counts.
    const lines = { ...facts, examples: facts.lines };
    expect(missing(lines, dense(texts.join('')).normalize('NFKC'))).toEqual([]);
    await context.close();
  });
});

describe('a link to a field', () => {
  it.each([
    ['with script', true],
    ['without', false],
  ])('%s leads to it and stays there', async (_script, javaScriptEnabled) => {
    const { page, context } = await openPage(browser, { javaScriptEnabled });
    const id = 'createfunction.request.code_url';
    await page.goto(`${urlOf('en/index.html')}#${id}`);
    await laidOut(page);
    const box = await page.locator(`[id="${id}"]`).boundingBox();
    expect(box!.y).toBeGreaterThan(40);
    expect(box!.y).toBeLessThan(100);
    await context.close();
  });
});

/** Some frames are drawn before there is a body: what was asked for the next frame runs too early, once. */
function frameBeforeBody(): void {
  const later = requestAnimationFrame;
  globalThis.requestAnimationFrame = (run) => {
    if (document.body !== null) return later(run);
    globalThis.requestAnimationFrame = later;
    run(performance.now());
    return 0;
  };
}

describe('the first frame of a page', () => {
  // Deep inside a field that is far from the screen.
  const deep = 'createfunction.request.mount_config.func_mounts.mount_type';
  it.each([
    ['createfunction.request.code_url', 'no frame', false],
    [deep, 'no frame', false],
    [deep, 'an empty frame', true],
  ])('shows %s where the address leads there, with %s before it', async (id, _before, hasEmpty) => {
    const { page, context } = await openPage(browser);
    if (hasEmpty) await page.addInitScript(frameBeforeBody);
    // A frame is on the screen when the next one begins. Before there is a body there may be an empty one.
    await page.addInitScript((name) => {
      const look = (): void => {
        if (document.body === null) return void requestAnimationFrame(look);
        const isWhole = document.getElementById('end') !== null;
        requestAnimationFrame(() => {
          const top = document.getElementById(name)?.getBoundingClientRect().top;
          Object.assign(globalThis, { seen: { top, isWhole } });
        });
      };
      requestAnimationFrame(look);
    }, id);
    await page.goto(`${urlOf('zh-CN/index.html')}#${id}`);
    const found = await page.waitForFunction(() => Reflect.get(globalThis, 'seen'));
    const seen = await found.jsonValue();
    expect(seen).toEqual({ top: expect.any(Number), isWhole: true });
    expect(Math.abs(seen.top - 64)).toBeLessThan(40);
    await context.close();
  });
});

describe('a press while the page is being laid out', () => {
  it('is not lost', async () => {
    const { page, context } = await openPage(browser);
    // The page is laid out when the test says so: between the press and its release.
    await page.addInitScript(() => {
      globalThis.requestIdleCallback = (run) =>
        Number(Object.assign(globalThis, { layOut: run }) === undefined);
    });
    await page.goto(urlOf('en/index.html'));
    await page.waitForFunction(() => Reflect.has(globalThis, 'layOut'));
    await page.locator('section.builder > button').hover();
    await page.mouse.down();
    await page.evaluate(() => Reflect.get(globalThis, 'layOut')());
    expect(await page.locator('html[data-opening]').count()).toBe(1);
    await page.mouse.up();
    await page.locator('.builder-panel').waitFor();
    await laidOut(page);
    await context.close();
  });
});

describe('with the keyboard', () => {
  it('skips to the content first, and gets there in few steps', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(urlOf('en/index.html'));
    await laidOut(page);
    const focused = () =>
      page.evaluate(() => ({
        href: document.activeElement?.getAttribute('href'),
        isInside: document.activeElement?.closest('main') !== null,
      }));
    await page.keyboard.press('Tab');
    expect((await focused()).href).toBe('#content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.goto(urlOf('en/index.html'));
    await laidOut(page);
    let stops = 0;
    while (stops < 60 && (stops === 0 || !(await focused()).isInside)) {
      await page.keyboard.press('Tab');
      stops += 1;
    }
    // Skip link, title, language, theme, filter, and the entries of the list of contents.
    const entries = await page.locator('nav a').count();
    expect(stops - 1 - entries).toBeLessThanOrEqual(6);
    await context.close();
  });
});

describe('the filter', () => {
  it.each([
    ['en', 'code_url', 'code_url'],
    ['en', 'Node.js18.15', 'runtime'],
    ['zh-CN', '行时', 'runtime'],
    ['zh-CN', '码包的', 'code_url'],
  ])('in %s finds %s', async (language, words, field) => {
    const { page, context } = await openPage(browser);
    await page.goto(urlOf(`${language}/index.html`));
    await laidOut(page);
    const all = await page.locator('.field:visible').count();
    await page.locator('#filter').fill(words);
    const left = await page.locator('.field:visible').count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all / 2);
    expect(await page.locator(`[id="createfunction.request.${field}"]`).isVisible()).toBe(true);
    await context.close();
  });
});
