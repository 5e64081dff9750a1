/** The description as Redoc shows it, for those who know Redoc: `redocly build-docs`, made to ask nobody for anything. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { OutputFile } from '../output.ts';

/** A bundled description, so that nothing outside of it is read. */
export interface RedocInput {
  /** A BCP 47 tag; the first one's page is `redoc.html`, others have their tag in the name. */
  readonly language: string;
  /** YAML or JSON. */
  readonly text: string;
}

/** @throws Error with what Redocly's command said */
export function redocPages(inputs: readonly RedocInput[]): Promise<OutputFile[]> {
  return Promise.all(
    inputs.map(async (input, index) => ({
      path: index === 0 ? 'redoc.html' : `redoc.${input.language}.html`,
      text: await redocPage(input),
    })),
  );
}

async function redocPage({ language, text }: RedocInput): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'redoc-'));
  try {
    await Promise.all([
      writeFile(join(folder, 'openapi.yaml'), text),
      writeFile(join(folder, 'page.hbs'), template(language)),
      writeFile(join(folder, 'redocly.yaml'), configuration),
    ]);
    await run(folder);
    const page = withoutLogo(await readFile(join(folder, 'redoc.html'), 'utf8'));
    return page.replace(PLACE, policyFor(page));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(folder: string): Promise<void> {
  const redocly = join(
    dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
    'bin/cli.js',
  );
  const options = [
    '--inlineBundle',
    '--template',
    'page.hbs',
    '--config',
    'redocly.yaml',
    '--output',
    'redoc.html',
  ];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' };
  try {
    await promisify(execFile)(process.execPath, [redocly, 'build-docs', 'openapi.yaml', ...options], {
      cwd: folder,
      env,
    });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new Error(`redocly build-docs failed: ${stderr.trim() || message}`, { cause: error });
  }
}

/** Samples show only for languages that are listed. */
const configuration = `telemetry: off
openapi:
  hideLogo: true
  codeSamples:
    languages:
${['curl', 'Node.js', 'Python', 'Java', 'Go'].map((name) => `      - lang: ${name}\n`).join('')}`;

/**
 * Redoc's scripts stand in the page and are allowed one by one, by their hashes, so that a handler or a frame in a
 * description, which Redoc lets through, runs nothing. Whatever it might load from elsewhere is refused.
 */
function policyFor(page: string): string {
  const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const sources = {
    'default-src': "'none'",
    'script-src': [...new Set(hashes)].join(' '),
    'worker-src': 'blob:',
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'font-src': 'data:',
    'form-action': "'none'",
    'base-uri': "'none'",
  };
  return Object.entries(sources)
    .map(([name, allowed]) => `${name} ${allowed}`)
    .join('; ');
}

/** Where the policy goes: the first of it in the page is the template's. */
const PLACE = 'policy-of-this-page';

/** In Handlebars, which escapes what stands in two braces. @param language one of ours */
function template(language: string): string {
  return `<!doctype html>
<html lang="${language.replace(/[^A-Za-z0-9-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PLACE}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
{{{redocHead}}}
</head>
<body>
{{{redocHTML}}}
</body>
</html>
`;
}

/** The logo of Redoc's maker is fetched from their host: an empty picture stands for it. */
function withoutLogo(page: string): string {
  return page.replace(
    /`https:\/\/cdn\.redoc\.ly\/[\w/.-]+`/g,
    '`data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E`',
  );
}
