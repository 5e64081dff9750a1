/** Which part of the documentation stands on which page. Made once, for the first language; the others follow it. */
import { isDeviceName } from '../../emit/file-names.ts';
import type { Documentation, Section } from './chunks.ts';

/** A page: a range of the chunks of one section, or of all sections when the document is small. */
export interface PlannedPage {
  /** Without folder: `index.html`. */
  readonly file: string;
  readonly ranges: readonly Range[];
  /** 1, 2, … where a section takes several pages. */
  readonly part: number;
}

export interface Range {
  /** Index into the sections; -1 is the overview. */
  readonly section: number;
  readonly from: number;
  readonly to: number;
}

/** Characters of markup. A page of this size is far below 150 kB when compressed. */
const ONE_PAGE = 600_000;
const PAGE = 500_000;
const ONE_PAGE_OPERATIONS = 12;

export function planOf(documentation: Documentation): PlannedPage[] {
  const { overview, sections } = documentation;
  const all = [overview, ...sections];
  const size = all.reduce((sum, section) => sum + sizeOf(section), 0);
  const operations = all.reduce((sum, { chunks }) => sum + chunks.filter(({ isInner }) => isInner).length, 0);
  const ranges = all.map(({ chunks }, index): Range => ({ section: index - 1, from: 0, to: chunks.length }));
  if (size <= ONE_PAGE && operations <= ONE_PAGE_OPERATIONS) return [{ file: 'index.html', ranges, part: 1 }];
  const pages: PlannedPage[] = [{ file: 'index.html', ranges: ranges.slice(0, 1), part: 1 }];
  const taken = new Set(['index.html', 'changelog.html']);
  sections.forEach((section, index) => {
    const stem = fileStem(section.id, index);
    split(section).forEach(({ from, to }, part) => {
      let file = part === 0 ? `${stem}.html` : `${stem}-${part + 1}.html`;
      for (let count = 1; taken.has(file); count++) file = `${stem}-${part + 1}-${count}.html`;
      taken.add(file);
      pages.push({ file, ranges: [{ section: index, from, to }], part: part + 1 });
    });
  });
  return pages;
}

/** Ranges of chunks, none larger than a page unless a single chunk is. */
function split({ chunks }: Section): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  let size = 0;
  chunks.forEach(({ html }, index) => {
    // The head of a section does not stand alone.
    if (size > 0 && size + html.length > PAGE && index > from + (from === 0 ? 1 : 0)) {
      ranges.push({ from, to: index });
      from = index;
      size = 0;
    }
    size += html.length;
  });
  return [...ranges, { from, to: chunks.length }];
}

/** Names that every file system and server takes. */
function fileStem(id: string, index: number): string {
  const isName = /^[a-z0-9][a-z0-9_.-]{0,60}$/.test(id) && !isDeviceName(id);
  return isName ? id.replace(/\./g, '-') : `section-${index + 1}`;
}

function sizeOf({ chunks }: Section): number {
  return chunks.reduce((sum, { html }) => sum + html.length, 0);
}
