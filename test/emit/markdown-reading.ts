/**
 * Markdown read by rules of its own, independent of the emitter: what a renderer would take for
 * markup. Several readings, since renderers differ; safe text is safe in each.
 */
import * as fc from 'fast-check';

const pieces = [
  '`',
  '``',
  '```',
  '```\n',
  '~~~\n',
  '<b>',
  '<script>',
  '</a>',
  '<https://x.example>',
  '[',
  ']',
  '](',
  '](<',
  ')',
  '](\n',
  'javascript:x',
  'data:x',
  '&#106;avascript:x',
  '&colon;',
  ']: ',
  ']:',
  '![',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '- ',
  '> ',
  '1. ',
  '# ',
  '===',
  '---',
  '|',
  '\\',
  '"',
  "'",
  '(',
  ' ',
  'a',
  'é',
  '\u202E',
  '\u2028',
  '\r',
  '\u0000',
  '*',
  '_',
  '  \n',
];

/** Text made of what Markdown takes for markup. */
export const hostileText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 24 })
  .map((parts) => parts.join(''));

/** The cells of a row for a renderer to which a pipe is escaped when the character before it is a backslash. */
export function cellsByLastBackslash(row: string): string[] {
  return row.slice(1, -1).split(/(?<!\\)\|/);
}

/** The same for a renderer that reads backslashes in pairs. */
export function cellsByBackslashPairs(row: string): string[] {
  const cells = [''];
  for (const [piece] of row.slice(1, -1).matchAll(/\\.|[^]/g)) {
    if (piece === '|') cells.push('');
    else cells[cells.length - 1] += piece;
  }
  return cells;
}

/** Text outside fences and code spans, with paragraphs, lines and table cells as the units that a code span ends with. */
function textOutsideCode(markdown: string): string[] {
  const paragraphs: string[][] = [[]];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const run = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/.exec(line);
    const [, ticks = '', rest = ''] = run ?? [];
    if (fence !== undefined) {
      const closes = ticks.startsWith(fence.charAt(0)) && ticks.length >= fence.length && rest.trim() === '';
      if (closes) fence = undefined;
    } else if (run !== null && !(ticks.startsWith('`') && rest.includes('`'))) {
      fence = ticks;
      paragraphs.push([]);
    } else if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.flatMap((lines) => [
    withoutCodeSpans(lines.join('\n')),
    ...lines.map(withoutCodeSpans),
    ...lines.flatMap((line) =>
      [...cellsByLastBackslash(`|${line}|`), ...cellsByBackslashPairs(`|${line}|`)].map(withoutCodeSpans),
    ),
  ]);
}

/** Character by character, as CommonMark 6.1 words it. */
function withoutCodeSpans(text: string): string {
  let outside = '';
  let index = 0;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(index + 1))) {
      outside += text.slice(index, index + 2);
      index += 2;
    } else if (character === '`') {
      const length = runLength(text, index);
      const end = closer(text, index + length, length);
      if (end === undefined) outside += text.slice(index, index + length);
      else outside += '\u{1F4BB}';
      index = end ?? index + length;
    } else {
      outside += character;
      index += 1;
    }
  }
  return outside;
}

function closer(text: string, from: number, length: number): number | undefined {
  for (let index = from; index < text.length; ) {
    const run = runLength(text, index);
    if (run === length) return index + run;
    index += Math.max(run, 1);
  }
  return undefined;
}

function runLength(text: string, from: number): number {
  let length = 0;
  while (text.charAt(from + length) === '`') length += 1;
  return length;
}

/** What a reader's browser could act on: markup other than the page's own anchors, and links that run code. */
export function dangers(markdown: string): string[] {
  return textOutsideCode(markdown).flatMap((text) => {
    const bare = text.replace(/<a id="[\p{L}\p{N}_.-]+"><\/a>/gu, '');
    const tags = bare.match(/<[A-Za-z/!?][^\n]*/g) ?? [];
    // Only the destination is decoded: a character reference is no punctuation.
    const links = [...bare.matchAll(/(?<!\\)\](?:\(|:)\s*<?\s*(\S*)/g)].map(([, url = '']) => decoded(url));
    return [...tags, ...links.filter((url) => /^[\s<]*(?:javascript|data|vbscript):/i.test(url))];
  });
}

function decoded(url: string): string {
  return url
    .replace(/&#(\d+);?/g, (_, number: string) => String.fromCodePoint(Number(number) % 0x10ffff))
    .replaceAll('&colon;', ':');
}
