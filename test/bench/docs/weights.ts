/** What the pages weigh on the way to a reader. */
import { gzipSync } from 'node:zlib';
import type { OutputFile } from '../../../generator/output.ts';
import { goal, type Line, printTable, ratio } from '../client/numbers.ts';

/** Bytes: page, style sheet and scripts together. */
const GOAL = 30_000;

export function printWeights(files: readonly OutputFile[]): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const pages = files.filter(({ path }) => /^[^/]+\/index\.html$/.test(path));
  const weigh = (text: string): number => gzipSync(text, { level: 9 }).length;
  const weighed = pages.map(({ path, text }) => {
    const assets = assetsOf(text).map((name) => weigh(texts.get(name) ?? ''));
    return { path, page: weigh(text), assets: assets.reduce((sum, bytes) => sum + bytes, 0) };
  });
  const first = weighed[0];
  const ours = first === undefined ? NaN : first.page + first.assets;
  const redoc = weigh(texts.get('redoc.html') ?? '');
  const number = (bytes: number): string => bytes.toLocaleString('en');
  const lines: Line[] = [
    ...weighed.map(({ path, page, assets }) => ({
      name: path,
      figures: [number(page), number(assets), number(page + assets), ratio(page + assets, ours)],
      remark: goal(page + assets, GOAL, 'B'),
    })),
    { name: 'redoc.html', figures: [number(redoc), '', number(redoc), ratio(redoc, ours)] },
  ];
  printTable('Bytes, gzip -9', ['page', 'style, scripts', 'together', 'ratio'], lines);
}

/** Files that a page asks for by itself, as paths from the site's folder. */
function assetsOf(html: string): string[] {
  const tags = html.matchAll(/<(?:script src|link rel="stylesheet" href)="\.\.\/([^"]*)"/g);
  return [...tags].map(([, path = '']) => path);
}
