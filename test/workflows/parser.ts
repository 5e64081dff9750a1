/** GitHub's own parser of workflows, which wants a bundler: it imports JSON without saying so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, type Source } from './read.ts';

interface Parsed {
  readonly context: { readonly errors: { getErrors(): { readonly message: string }[] } };
  readonly value?: object;
}

interface Parser {
  parseWorkflow(file: object, trace: object): Parsed;
  parseAction(file: object, trace: object): Parsed;
  convertWorkflowTemplate(context: Parsed['context'], value: object): Promise<object>;
}

const silent = { error() {}, info() {}, verbose() {} };

/** @returns a function that gives every fault of a workflow or an action, with its line and column */
export async function loadParser(): Promise<(source: Source) => Promise<string[]>> {
  const parser = await bundled();
  return async ({ name, text }) => {
    const isAction = name.endsWith('action.yml');
    const parse = isAction ? parser.parseAction : parser.parseWorkflow;
    const { context, value } = parse({ name, content: text }, silent);
    if (value !== undefined && !isAction) await parser.convertWorkflowTemplate(context, value);
    return context.errors.getErrors().map(({ message }) => message);
  };
}

async function bundled(): Promise<Parser> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-parser-'));
  const outfile = join(folder, 'parser.mjs');
  const contents = `export { convertWorkflowTemplate, parseWorkflow } from '@actions/workflow-parser';
    export { parseAction } from '@actions/workflow-parser/actions/action-parser';`;
  const banner = {
    js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
  };
  try {
    const stdin = { contents, resolveDir: root };
    await build({
      stdin,
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      banner,
      logLevel: 'silent',
    });
    return (await import(pathToFileURL(outfile).href)) as Parser;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
