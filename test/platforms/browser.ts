/** The program, bundled and minified, in a page of a real Chromium, with the API on another origin. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { differences, judge, verdict, type Platform, type Seen } from './judge.ts';
import type { Installed } from './package.ts';
import type { Verdict } from './report.ts';
import { startApi, startPages } from './servers.ts';
import { settingsFor } from './settings.ts';

/** What Chromium itself writes to the console where a request fails, whatever the program does about it. */
const INEVITABLE = [
  'Failed to load resource: net::ERR_CONNECTION_REFUSED',
  'Failed to load resource: the server responded with a status of 401 (Unauthorized)',
  'Failed to load resource: the server responded with a status of 404 (Not Found)',
  'Failed to load resource: the server responded with a status of 503 (Service Unavailable)',
];

/** Runs the program in a page against an API server of its own. */
export async function tryBrowser(installed: Installed): Promise<Verdict[]> {
  const api = await startApi();
  const settings = settingsFor(api.url);
  const pages = await startPages(await filesOf(installed), {
    'content-security-policy': `default-src 'none'; script-src 'self'; connect-src ${api.url} ${settings.unreachable}`,
  });
  const { version, seen, messages } = await visit(
    `${pages.url}/?settings=${encodeURIComponent(JSON.stringify(settings))}`,
  );
  const platform: Platform = { name: `chromium ${version}`, surroundings: 'page' };
  const asked =
    api.preflights() > 0 ? [] : ['the browser did not ask the server: the API was not cross-origin'];
  const verdicts = [
    ...judge(platform, seen, api.received()),
    verdict(platform, 'cross-origin, after a preflight', asked),
    verdict(platform, 'no error of the page or on its console', differences(INEVITABLE, messages.sort())),
  ];
  await Promise.all([api.close(), pages.close()]);
  return verdicts;
}

async function filesOf({ project }: Installed) {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [join(project, 'program', 'page.mjs')],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const page = '<!doctype html><title>platforms</title><body><script type="module" src="/page.js"></script>';
  return {
    '/': { type: 'text/html; charset=utf-8', text: page },
    '/page.js': { type: 'text/javascript', text: outputFiles[0]?.text ?? '' },
  };
}

interface Visit {
  readonly version: string;
  readonly seen: Seen;
  /** Errors and warnings of the console, and errors that the page did not catch. */
  readonly messages: string[];
}

/** Opens a page in a browser with an empty profile, and waits for what the program saw. */
async function visit(url: string): Promise<Visit> {
  const messages: string[] = [];
  let browser: Browser | undefined;
  let version = 'missing';
  try {
    browser = await launchChromium();
    version = browser.version();
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (/error|warning/.test(message.type())) messages.push(message.text());
    });
    page.on('pageerror', ({ message }) => messages.push(message));
    await page.goto(url);
    const text = await page.textContent('#seen', { timeout: 30_000 });
    return { version, seen: JSON.parse(text ?? '') as Seen, messages };
  } catch (error) {
    return { version, seen: `${String(error)}\n${messages.join('\n')}`, messages };
  } finally {
    await browser?.close();
  }
}
