/** How large a program with one call is that a bundler has made; what is sent is not counted. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { names, oneCall, type Contestant } from './contestants.ts';
import { goal, printTable, ratio, type Line } from './numbers.ts';
import type { Project } from './project.ts';

/** Bytes. */
const GOAL = 5000;

export async function measureBundles(project: Project): Promise<void> {
  const lines: Line[] = [];
  let ours = 0;
  for (const contestant of ['ours', 'vendor', 'openapiFetch', 'fetch'] as const) {
    const { bytes, remark } = await bundle(project, contestant);
    if (contestant === 'ours') ours = bytes;
    const note = contestant === 'ours' ? goal(bytes, GOAL, 'B') : remark;
    lines.push({
      name: names[contestant],
      figures: [bytes.toLocaleString('en'), ratio(bytes, ours)],
      remark: note,
    });
  }
  printTable(
    'One-call program: esbuild --bundle --minify --format=esm --platform=browser --target=es2022, gzip -9',
    ['bytes', 'ratio'],
    lines,
  );
}

interface Bundle {
  readonly bytes: number;
  readonly remark: string;
}

async function bundle(project: Project, contestant: Contestant): Promise<Bundle> {
  const make = async (platform: 'browser' | 'node'): Promise<number> => {
    const { outputFiles } = await build({
      stdin: { contents: oneCall[contestant]('globalThis.body'), resolveDir: project, loader: 'ts' },
      bundle: true,
      minify: true,
      format: 'esm',
      platform,
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    });
    return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  };
  try {
    return { bytes: await make('browser'), remark: '' };
  } catch (error) {
    const { errors } = error as { errors: readonly { readonly text: string }[] };
    const remark = `does not bundle for browsers (${errors.length} errors, such as: ${errors[0]?.text}); this is for Node.js`;
    return { bytes: await make('node'), remark };
  }
}
