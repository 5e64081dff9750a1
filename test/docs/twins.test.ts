/** The Chinese pages say what the English ones say, as far as a machine can see. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, headingLevels, pageText, root, rowsOf, withoutBlocks } from './pages.ts';

const twins = [
  ['README.md', 'README.zh-CN.md'],
  ['docs/tutorial.md', 'docs/tutorial.zh-CN.md'],
] as const;

/** Comments and messages may be in either language. */
const code = (text: string): string => text.replaceAll(/ *(\/\/|#) .*$/gm, '');

const spans = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);

const links = (page: string): string[] =>
  [...withoutBlocks(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);

describe.each(twins)('%s and %s', (english, chinese) => {
  const [one, other] = [pageText(english), pageText(chinese)];

  it('have the same headings', () => {
    expect(headingLevels(other)).toEqual(headingLevels(one));
  });

  it('show the same code and the same outputs', () => {
    const shown = (page: string): unknown[] =>
      blocksOf(page).map(({ language, mark, text }) => [language, mark, code(text)]);
    expect(shown(other)).toEqual(shown(one));
  });

  it('have the same rows, with the same commands in them', () => {
    const commands = (page: string): string[][] => rowsOf(page).map((cells) => spans(cells.join('|')).sort());
    expect(commands(other)).toEqual(commands(one));
  });

  it('name the same files, options and values', () => {
    const named = (page: string): string[] => [...new Set(spans(withoutBlocks(page)))].sort();
    expect(named(other)).toEqual(named(one));
  });

  it('link to files that there are, and to each other', () => {
    for (const [path, page, twin] of [
      [english, one, chinese],
      [chinese, other, english],
    ] as const) {
      const local = links(page).filter((link) => !/^https?:|^#/.test(link));
      expect(local).toContain(twin.split('/').at(-1));
      for (const link of local)
        expect(existsSync(join(root, dirname(path), link.split('#')[0] ?? '')), `${path}: ${link}`).toBe(
          true,
        );
    }
  });
});
