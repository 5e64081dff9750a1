/**
 * Markdown (CommonMark with GitHub's tables) for foreign text: the one place that escapes it.
 * `plain`, `code`, `cell` and `description` take text of a document; what they return is Markdown
 * that `table`, `heading`, `paragraph` and `list` take. Blocks end without a line end; join them
 * with `blocks`.
 */
import { printable } from '../diagnostics.ts';
import { safeBlocks, safeLine } from './markdown-blocks.ts';
import { isSafeUrl, segments } from './markdown-inline.ts';

/** Text without any markup, such as a title or a name, on one line. */
export function plain(text: string): string {
  if (/^[A-Za-z](?:[A-Za-z0-9 ,.:'-]*[A-Za-z0-9.])?$/.test(text) && !text.includes('  ')) return text;
  const line = text.replace(/[\s\u2028\u2029]+/g, ' ').trim();
  const escaped = line
    .replace(/[\\`*[\]~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(\d+)(?=[.)](?: |$))/, '$1\\')
    .replace(/^[-+=#]|#$/g, '\\$&');
  return printable(escaped);
}

/** Text as a code span. The empty text, which has no code span, is shown as `""`. */
export function code(text: string): string {
  if (text === '') return '`""`';
  if (/^[\w.:/{}@,-]+$/.test(text)) return `\`${text}\``;
  const shown = printable(text);
  const ticks = '`'.repeat(longestRun(shown, /`+/g) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) && shown.trim() !== '' ? ' ' : '';
  return `${ticks}${pad}${shown}${pad}${ticks}`;
}

/** A description (CommonMark) as one line, for a table cell or a list item. */
export function cell(text: string): string {
  return safeLine(text, code);
}

/** A description (CommonMark) as blocks; its headings go below the given level. */
export function description(text: string, level: number): string {
  return safeBlocks(text, level);
}

/** A heading; with an anchor that does not depend on its text. `text` is Markdown on one line. */
export function heading(level: number, text: string, id?: string): string {
  const line = `${'#'.repeat(Math.min(level, 6))} ${oneLine(text)}`;
  return id === undefined ? line : `${anchor(id)}\n\n${line}`;
}

/** A place that links can lead to. */
export function anchor(id: string): string {
  return `<a id="${slug(id)}"></a>`;
}

/** A paragraph of Markdown that has been made safe. */
export function paragraph(text: string): string {
  return oneLine(text);
}

/** A link to a place in the same file. `text` is Markdown. */
export function anchorLink(text: string, id: string): string {
  return `[${text}](#${slug(id)})`;
}

/** A link to a URL of the document, or the text alone when that leads elsewhere than to the web. */
export function link(text: string, url: string): string {
  const target = url.trim().replaceAll('|', '%7C').replaceAll('(', '%28').replaceAll(')', '%29');
  return isSafeUrl(target) && target !== '' ? `[${text}](${target})` : text;
}

/** A list of Markdown lines. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${oneLine(item)}`).join('\n');
}

/** A table. Headers and cells are Markdown; line breaks and pipes in them are taken care of. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${headers.map((_, index) => tableCell(cells[index] ?? '')).join(' | ')} |`;
  return [line(headers), `| ${headers.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** A fenced code block. The language is a word of ours or of the document. */
export function fence(language: string, text: string): string {
  const lines = text
    .replace(/\n$/, '')
    .split(/\r\n|\r|\n/)
    .map(printable);
  const ticks = '`'.repeat(Math.max(3, longestRun(text, /`+/g) + 1));
  return `${ticks}${language.replace(/[^\w+#.-]/g, '')}\n${lines.join('\n')}\n${ticks}`;
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** An anchor's characters: letters and digits of any script, `-`, `_` and `.`. */
export function slug(text: string): string {
  if (/^[a-z0-9](?:[a-z0-9_.]|-(?!-))*[a-z0-9_.]$/.test(text)) return text;
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_.]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'x'
  );
}

function oneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text.trim();
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

/**
 * A pipe becomes a character reference in text and `\|` in code. Renderers disagree about a
 * backslash before a pipe, so code with that is shown without being code.
 */
function tableCell(text: string): string {
  const line = oneLine(text);
  if (!line.includes('|')) return line;
  return segments(line)
    .map(({ kind, text: part }) => {
      if (!part.includes('|')) return part;
      if (kind !== 'code') return part.replace(/((?:\\\\)*)\\?\|/g, '$1&#124;');
      return part.includes('\\|') ? plain(part.replace(/^`+|`+$/g, '')) : part.replaceAll('|', '\\|');
    })
    .join('');
}

function longestRun(text: string, pattern: RegExp): number {
  let longest = 0;
  for (const [run] of text.matchAll(pattern)) longest = Math.max(longest, run.length);
  return longest;
}
