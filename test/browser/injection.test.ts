/** Pages and Markdown of hostile documents in a browser: nothing of a document runs, is fetched, or becomes an element that acts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../generator/commands/docs.ts';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { hostileDocument } from '../properties/hostile.ts';
import { launchChromium } from './chromium.ts';
import { openPage } from './visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'injection-'));
const markdown = markdownIt({ html: true, linkify: true });

/** Each stands alone in a text, so that nothing else of the text disarms it. */
const payloads = [
  '<img src=x onerror="globalThis.PWNED=1">',
  '<script>globalThis.PWNED=2</script>',
  '</script><script>globalThis.PWNED=3</script>',
  '<svg/onload=globalThis.PWNED=4>',
  '<iframe srcdoc="<script>parent.PWNED=5</script>"></iframe>',
  '[x](javascript:globalThis.PWNED=6)',
  '[x](<java\nscript:globalThis.PWNED=7>)',
  '<a href="javascript:globalThis.PWNED=8">x</a>',
  '![x](https://outside.invalid/a.png)',
  '<style>@import "https://outside.invalid/a.css";</style>',
  '<form action="https://outside.invalid/"><input name=a autofocus onfocus=globalThis.PWNED=9></form>',
  '```\n</code></pre><script>globalThis.PWNED=10</script>\n```',
  '| a |\n|---|\n| <img src=x onerror=globalThis.PWNED=11> |',
  '<details open ontoggle=globalThis.PWNED=12>x</details>',
  '<base href="https://outside.invalid/">',
  '<meta http-equiv=refresh content="0;url=https://outside.invalid/">',
];

/** Random documents; and one that has every payload wherever a text is shown. */
function documents(): unknown[] {
  const own = {
    openapi: '3.1.0',
    info: { title: payloads[0], version: payloads[1], description: payloads.join('\n\n') },
    tags: payloads.map((name) => ({ name, description: name })),
    paths: Object.fromEntries(payloads.map((payload, index) => [`/p${index}`, { post: operation(payload) }])),
  };
  return [own, ...fc.sample(hostileDocument, { numRuns: 6, seed: fc.readConfigureGlobal().seed ?? 0 })];
}

function operation(payload: string): object {
  const schema = {
    type: 'object',
    title: payload,
    description: payload,
    properties: {
      [payload]: {
        type: 'string',
        description: payload,
        enum: [payload],
        default: payload,
        examples: [payload],
      },
    },
  };
  const content = {
    'application/json': {
      schema,
      examples: { [payload]: { summary: payload, value: { [payload]: payload } } },
    },
  };
  return {
    operationId: payload,
    tags: [payload],
    summary: payload,
    description: payload,
    parameters: [
      {
        name: payload,
        in: 'query',
        description: payload,
        schema: { type: 'string', pattern: '<img src=x onerror=globalThis.PWNED=1>' },
      },
    ],
    requestBody: { description: payload, content },
    responses: { 200: { description: payload, content } },
  };
}

async function write(document: unknown, name: string): Promise<string[]> {
  const spec = join(folder, `${name}.json`);
  writeFileSync(spec, JSON.stringify(document));
  try {
    const { files } = await buildSite({
      spec,
      allowReferences: [],
      plain: true,
      changelog: join(folder, 'none.md'),
    });
    return files.flatMap(({ path, text }) => {
      const to = join(folder, name, path);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, text);
      if (path.endsWith('.html')) return [to];
      if (!path.endsWith('.md')) return [];
      // As a page that shows Markdown would, without any policy.
      writeFileSync(
        `${to}.html`,
        `<!doctype html><meta charset="utf-8"><body>${markdown.render(text)}</body>`,
      );
      return [`${to}.html`];
    });
  } catch (error) {
    if (error instanceof DiagnosticsError) return [];
    throw error;
  }
}

let browser: Browser;
let pages: string[] = [];
beforeAll(async () => {
  const written = await Promise.all(documents().map((document, index) => write(document, `d${index}`)));
  pages = written.flat();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('pages of hostile documents', () => {
  it('run nothing, fetch nothing, and have no element that acts', async () => {
    expect(pages.length).toBeGreaterThan(8);
    const { page, context, outside } = await openPage(browser);
    const shown: string[] = [];
    page.on('dialog', (dialog) => void shown.push(dialog.message()));
    for (const path of pages) {
      await page.goto(pathToFileURL(path).href);
      const found = await page.evaluate(() => ({
        pwned: (globalThis as { PWNED?: unknown }).PWNED,
        acting: [...document.querySelectorAll('*')]
          .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
        links: [...document.querySelectorAll('[href], [src], [action]')]
          .flatMap((element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? ''))
          .filter((target) => /^\s*(?:javascript|data:text|vbscript)/i.test(target)),
        // A form of the page itself (the request builder, the search) sends nowhere.
        foreign: [
          ...document.querySelectorAll(
            'iframe, object, embed, base, form[action], meta[http-equiv="refresh"]',
          ),
        ].map(({ outerHTML }) => outerHTML.slice(0, 100)),
      }));
      expect(found, path).toEqual({ pwned: undefined, acting: [], links: [], foreign: [] });
      // An image is content in Markdown, and whoever shows it decides whether to fetch it; the site does not.
      const fetched = outside
        .splice(0)
        .filter((url) => !(path.endsWith('.md.html') && url.endsWith('/a.png')));
      expect(fetched, path).toEqual([]);
    }
    expect(shown).toEqual([]);
    await context.close();
  }, 120_000);

  it('would show a payload that got through', async () => {
    const { page, context } = await openPage(browser);
    const caught: unknown[] = [];
    for (const payload of payloads.slice(0, 2)) {
      const path = join(folder, 'raw.html');
      writeFileSync(path, `<!doctype html><body>${payload}</body>`);
      await page.goto(pathToFileURL(path).href);
      await page.waitForFunction('globalThis.PWNED !== undefined');
      caught.push(await page.evaluate('globalThis.PWNED'));
    }
    expect(caught).toEqual([1, 2]);
    await context.close();
  });
});
