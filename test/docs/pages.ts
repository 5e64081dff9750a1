/** The pages for people, as what can be tried of them. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A fenced block: its language, what stands behind the language, and its text. */
export interface Block {
  readonly language: string;
  readonly mark: string;
  readonly text: string;
}

/** @param path from the root of the project */
export function pageText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm)].map(
    ([, language = '', mark = '', text = '']) => ({
      language,
      mark,
      text,
    }),
  );
}

/** Levels of the headings, without those in fenced blocks. */
export function headingLevels(page: string): number[] {
  return [...withoutBlocks(page).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
}

/** The first cells of the tables' rows, without heads and rules. */
export function rowsOf(page: string): string[][] {
  return [...withoutBlocks(page).matchAll(/^\|(.*)\|$/gm)]
    .map(([, row = '']) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .filter(([first = '']) => !/^:?-+:?$/.test(first));
}

export function withoutBlocks(page: string): string {
  return page.replaceAll(/^```[^]*?^```$/gm, '');
}

/** What a page shows of an output; `…` stands for anything. */
export function shown(text: string): RegExp {
  const parts = text.trim().split('…');
  const pattern = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*');
  return new RegExp(`^${pattern}$`);
}
