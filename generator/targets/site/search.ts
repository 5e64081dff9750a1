/** The search index of a site with several pages: a script, since a page opened from a file may fetch nothing. */
import type { SearchEntry } from './site.ts';

const LONGEST_TEXT = 120;

/** Sets `siteIndex` to the files, and to a row for each field and value: file, anchor, the way to it, what it is for. */
export function searchScript(entries: readonly SearchEntry[], fileOf: ReadonlyMap<string, string>): string {
  const files = [...new Set(fileOf.values())];
  const positions = new Map(files.map((file, index) => [file, index]));
  const rows = entries.flatMap(({ id, title, text }) => {
    const position = positions.get(fileOf.get(id) ?? '');
    return position === undefined ? [] : [[position, id, title, summary(text)]];
  });
  return `window.siteIndex=${scriptJson({ files, rows })};\n`;
}

function summary(text: string): string {
  // A description may be pages long.
  const line = text
    .slice(0, 2 * LONGEST_TEXT)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}

/** JSON that is a script as well, whatever reads it: no tag can begin in it. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
