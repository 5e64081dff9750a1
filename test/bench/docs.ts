/**
 * What a reader pays until the first field of an operation is on the screen: our page beside `redoc.html` of the same
 * run, both opened from a disk in Chromium, with the goals beside the figures. It judges nothing: a busy machine must
 * not fail anybody's build. Run it with `npm run bench:docs`, or with `-- FILE` for another description.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from '../../generator/commands/docs.ts';
import { writeOutput } from '../../generator/output.ts';
import { launchChromium } from '../browser/chromium.ts';
import { printVisits } from './docs/table.ts';
import { visitInTurn } from './docs/visits.ts';
import { printWeights } from './docs/weights.ts';

const spec = resolve(process.argv[2] ?? join(import.meta.dirname, '../../spec/openapi.yaml'));
const folder = mkdtempSync(join(tmpdir(), 'bench-docs-'));
try {
  const { files, reading } = await buildSite({ spec, allowReferences: [] });
  writeOutput(folder, files);
  printWeights(files);
  const browser = await launchChromium();
  try {
    printVisits(await visitInTurn(browser, folder, reading.context.api));
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
