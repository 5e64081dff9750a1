/** Visits of pages that are opened in turn in one browser, and what they cost. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession } from 'playwright-core';
import type { Api } from '../../../generator/model/types.ts';
import { anchorIn } from '../../../generator/targets/site/anchors.ts';

/** Milliseconds of CPU. */
export interface Spent {
  /** Of the process that shows the page, all threads: parsing, scripts, layout, painting. */
  readonly renderer: number;
  /** Of its main thread. */
  readonly main: number;
}

export interface Visit {
  /** Until the first field is painted. */
  readonly field: Spent;
  /** Until nothing more happens. */
  readonly quiet: Spent;
}

/** The visits of every page, by its file. */
export type Visits = ReadonlyMap<string, readonly Visit[]>;

/** Ours, by the page of Redoc in the same language, which it is compared with. */
export const pairs: ReadonlyMap<string, string> = new Map([
  ['en/index.html', 'redoc.html'],
  ['zh-CN/index.html', 'redoc.zh-CN.html'],
]);

/** What every page costs. */
const EMPTY = 'empty.html';

interface Subject {
  readonly file: string;
  /** Behind the file's name. */
  readonly rest: string;
  /** Of a field's name. */
  readonly selector: string;
}

const ROUNDS = 9;
const PAUSE_MILLISECONDS = 20;
const QUIET_MILLISECONDS = 400;
const LONGEST_MILLISECONDS = 60_000;

/** @param folder with the site and `redoc.html` */
export async function visitInTurn(browser: Browser, folder: string, api: Api): Promise<Visits> {
  writeFileSync(join(folder, EMPTY), '<!doctype html><title>empty</title><p>empty</p>');
  const visits = new Map<string, Visit[]>();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const subject of subjectsOf(api)) {
      if (!existsSync(join(folder, subject.file))) continue;
      const visit = await visitOnce(browser, folder, subject);
      // The first round warms the disk's cache.
      if (round > 0) visits.set(subject.file, [...(visits.get(subject.file) ?? []), visit]);
    }
  }
  return visits;
}

/**
 * Each page is given the address of what holds the first field, so that it is on the screen: Redoc's shows no field
 * before an operation is chosen. An empty page goes before each pair, so that the end of a page of Redoc's falls into
 * no visit of another language.
 */
function subjectsOf({ operations }: Api): Subject[] {
  const [first] = operations;
  const group = first?.tags[0]?.toLowerCase() ?? 'other';
  const operation = `${group}/${first?.operationId?.toLowerCase() ?? ''}`;
  const parameter = first?.parameters[0];
  const field = anchorIn(first?.operationId ?? '', parameter?.in ?? 'request', parameter?.name ?? '');
  return [...pairs].flatMap(([ours, redoc]) => [
    { file: EMPTY, rest: '?', selector: 'p' },
    { file: ours, rest: `#${field}`, selector: '.field .name' },
    { file: redoc, rest: `#/${operation}`, selector: '.schema-name' },
  ]);
}

/** In a renderer that an empty page of the same site has started, so that starting it counts for nobody. */
async function visitOnce(browser: Browser, folder: string, subject: Subject): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const base = pathToFileURL(`${folder}/`).href;
    await page.goto(base + EMPTY);
    await setTimeout(QUIET_MILLISECONDS);
    const before = await spentBy(session);
    await session.send('Page.navigate', { url: base + subject.file + subject.rest });
    await untilPainted(session, subject.selector);
    const field = await spentBy(session);
    await setTimeout(QUIET_MILLISECONDS);
    const quiet = await spentBy(session);
    return { field: since(before, field), quiet: since(before, quiet) };
  } finally {
    await context.close();
  }
}

/**
 * Asked from outside, and seldom, since what asks is counted too. A field that is in the document may be anywhere: it
 * has to be on the screen, which is learnt without laying anything out; then a frame is waited for, and the one behind it.
 */
async function untilPainted(session: CDPSession, selector: string): Promise<void> {
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
    return result.value;
  };
  const end = performance.now() + LONGEST_MILLISECONDS;
  while ((await evaluate(`document.querySelector('${selector}') !== null`)) !== true) {
    if (performance.now() > end) throw new Error(`there is no ${selector} after ${LONGEST_MILLISECONDS} ms`);
    await setTimeout(PAUSE_MILLISECONDS);
  }
  await evaluate(`new Promise((done) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(done));
    });
    observer.observe(document.querySelector('${selector}'));
  })`);
}

/** From the browser's own accounting, which is in seconds. */
async function spentBy(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const milliseconds = (name: string): number =>
    1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN);
  return { renderer: milliseconds('ProcessTime'), main: milliseconds('TaskDuration') };
}

function since(before: Spent, after: Spent): Spent {
  return { renderer: after.renderer - before.renderer, main: after.main - before.main };
}
