/** A page as a browser shows it, and what it did besides. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What a page did that it should not. */
export interface Noted {
  /** Requests for other things than files of the site. */
  readonly outside: string[];
  /** Errors of the page, and errors and warnings on its console: violations of its Content-Security-Policy too. */
  readonly faults: string[];
}

export interface Visit extends Noted {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Opens an empty page in surroundings of its own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en', ...options });
  const page = await context.newPage();
  return { context, page, ...note(page) };
}

/** Until the rest of a page is laid out, behind the load event: what is pressed before may move away under the pointer. */
export async function laidOut(page: Page): Promise<void> {
  await page.locator('html:not([data-opening])').waitFor();
}

function note(page: Page): Noted {
  const outside: string[] = [];
  const faults: string[] = [];
  // Workers that a page makes of its own text have `blob:` URLs.
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  return { outside, faults };
}
