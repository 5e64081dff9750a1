/** `docs`: the reference as a site, in a folder. */
import { formatDiagnostics } from '../diagnostics.ts';
import { readText } from '../disk.ts';
import { finishInterrupted, type OutputFile, writeOutput } from '../output.ts';
import { readDescription, type Reading, withinStack } from '../reading.ts';
import { readAssets } from '../sources.ts';
import { bundleTarget } from '../targets/bundle.ts';
import { referenceTarget } from '../targets/reference.ts';
import { siteTarget } from '../targets/site.ts';
import { signedExample } from '../targets/site/signed.ts';
import { type CommandOptions, kilobytes, styled } from './options.ts';
import { type RedocInput, redocPages } from './redoc.ts';
import { uninterrupted } from './signals.ts';

export interface DocsOptions extends CommandOptions {
  /** A changelog in Markdown, when there is one. */
  readonly changelog?: string | undefined;
  /** Without the page that Redoc makes. */
  readonly plain?: boolean | undefined;
}

export interface BuiltSite {
  readonly files: readonly OutputFile[];
  readonly reading: Reading;
}

/** Where the site goes when nobody says. */
const FOLDER = 'docs/site';

/** Where the changelog of this project's own description is looked for. */
const CHANGELOG = 'generated/changelog.md';

/** @throws DiagnosticsError; then nothing has been written */
export async function runDocs(options: DocsOptions): Promise<void> {
  const start = performance.now();
  const folder = options.out ?? FOLDER;
  finishInterrupted([folder]);
  const { files, reading } = await buildSite(options);
  const changes = await uninterrupted(() => writeOutput(folder, files));
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ folder, files: changes })}\n`);
    return;
  }
  process.stderr.write(formatDiagnostics(reading.warnings, reading.sources));
  for (const { path, change, bytes } of changes) {
    const mark = change === 'unchanged' ? styled('2', change) : styled('32', change);
    process.stderr.write(`${`${folder}/${path}`.padEnd(44)} ${kilobytes(bytes).padStart(10)}  ${mark}\n`);
  }
  const total = changes.reduce((sum, { bytes }) => sum + bytes, 0);
  const took = `${(performance.now() - start).toFixed(0)} ms`;
  process.stderr.write(`${styled('1', `${changes.length} files`)}, ${kilobytes(total)}, ${took}\n`);
  process.stderr.write(`open ${folder}/index.html\n`);
}

/**
 * The site in memory.
 *
 * @throws DiagnosticsError for anything that is the user's to mend
 */
export async function buildSite(options: DocsOptions): Promise<BuiltSite> {
  const reading = readDescription({ spec: options.spec, allowReferences: options.allowReferences });
  const { api, document, translations } = reading.context;
  const published = withinStack(reading.context.document, () => publishedFiles(reading));
  const redoc = options.plain === true ? [] : await redocPages(redocInputs(reading, published));
  const signed = await signedExample(api);
  const files = withinStack(reading.context.document, () =>
    siteTarget({
      api,
      document,
      translations,
      assets: readAssets(),
      published: [...published, ...redoc],
      signed,
      changelog: readText(options.changelog ?? CHANGELOG),
    }),
  );
  return { files, reading };
}

/** The description and the reference in Markdown as the site has them: `openapi.en.yaml`, `reference.zh-CN.md`. */
function publishedFiles({ context }: Reading): OutputFile[] {
  return [...bundleTarget(context), ...referenceTarget(context)].map(({ path, text }) => ({
    path: path.replace(/^openapi\.(yaml|json)$/, 'openapi.en.$1').replace(/^reference\//, 'reference.'),
    text,
  }));
}

/** JSON is YAML as well, and takes less to read. */
function redocInputs({ context }: Reading, published: readonly OutputFile[]): RedocInput[] {
  return ['en', ...context.translations.map(({ language }) => language)].flatMap((language) => {
    const found = published.find(({ path }) => path === `openapi.${language}.json`);
    return found === undefined ? [] : [{ language, text: found.text }];
  });
}
