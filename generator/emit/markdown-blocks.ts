/**
 * Blocks of foreign Markdown (CommonMark 0.31 sections 4 and 5). Every line is made safe by
 * itself, so that no renderer's idea of where a block ends can join two harmless lines into
 * markup. Fenced code is written anew, with its own fences, for the same reason.
 */
import { printable } from '../diagnostics.ts';
import { hasOpenCode, safeInline } from './markdown-inline.ts';

interface Fenced {
  readonly indent: number;
  readonly language: string;
  readonly lines: readonly string[];
}

/** A line that is not in a fence, or a whole fence. */
type Part = string | Fenced;

/** Below the words of a heading. */
const underline = /^ {0,3}(?:=+|-+) *$/;
const containers = /^(?:\s*(?:[-*+]|\d{1,9}[.)]|>)(?=\s|$|>))*\s*/;
const blockStart = /^\s*(?:[-*+>#|]|\d{1,9}[.)]|```|~~~|=+\s*$)/;

/** Blocks, with headings below `level`. */
export function safeBlocks(text: string, level: number): string {
  const output: string[] = [];
  for (const part of partsOf(text)) {
    const previous = output.at(-1) ?? '';
    if (typeof part !== 'string') output.push(...writeFence(part));
    else if (underline.test(part) && isParagraph(previous)) {
      const shift = part.includes('=') ? 1 : 2;
      output[output.length - 1] = `${hashes(level + shift)} ${previous.trim()}`;
      output.push('');
    } else output.push(safeLineOf(part, level));
  }
  return output
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** Everything on one line: headings and list items keep their words, fences become code spans. */
export function safeLine(text: string, code: (text: string) => string): string {
  // Most descriptions are plain words.
  if (/^[A-Za-z][\w ,.:;'"()/-]*$/.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  const pieces: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    if (run.length > 0) pieces.push(safeInline(run.join(' ')));
    run = [];
  };
  for (const part of partsOf(text)) {
    if (typeof part === 'string') {
      const words = flattened(part);
      // An empty line ends a code span that was left open.
      if (words === '') flush();
      else run.push(words);
    } else {
      flush();
      const shown = part.lines
        .map((line) => line.trim())
        .join(' ')
        .trim();
      if (shown !== '') pieces.push(code(shown));
    }
  }
  flush();
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}

function flattened(line: string): string {
  if (/^ {0,3}(?:=+|-{2,}|\*{3,}|_{3,}) *$/.test(line) || isDelimiterRow(line)) return '';
  const words = line.trim().replace(/\\$/, '');
  return words
    .replace(/^[-*+] +/, '• ')
    .replace(/^(?:#{1,6}|>)(?: +|$)/, '')
    .trim();
}

function safeLineOf(line: string, level: number): string {
  const prefix = containers.exec(line)?.[0] ?? '';
  const rest = line.slice(prefix.length);
  const head = /^(#{1,6})(?= |$)/.exec(rest);
  if (head?.[1] !== undefined) {
    return `${prefix}${hashes(level + head[1].length)}${safeInline(rest.slice(head[1].length))}`;
  }
  // A fence that is not read as one must not be one, nor underline the line before.
  const inert = rest
    .replace(/^(?:`{3,}(?=[^`]*$)|~{3,})/, (run) => run.replace(/./g, '\\$&'))
    .replace(/^=(?==* *$)/, '\\=');
  return prefix + safeInline(inert);
}

function hashes(level: number): string {
  return '#'.repeat(Math.min(level, 6));
}

function isParagraph(line: string): boolean {
  return line.trim() !== '' && !blockStart.test(line) && !line.startsWith('    ');
}

function writeFence({ indent, language, lines }: Fenced): string[] {
  const longest =
    lines
      .join('\n')
      .match(/`+/g)
      ?.reduce((most, run) => Math.max(most, run.length), 2) ?? 2;
  const margin = ' '.repeat(indent);
  const ticks = margin + '`'.repeat(longest + 1);
  const lead = indent === 0 ? [''] : [];
  return [...lead, ticks + language, ...lines.map((line) => margin + line), ticks, ''];
}

/** Under the head of a table: nothing but dashes, colons and bars, with a bar behind a dash. */
function isDelimiterRow(line: string): boolean {
  const dash = line.indexOf('-');
  return dash !== -1 && line.lastIndexOf('|') > dash && /^[\s|:-]*$/.test(line);
}

/** Lines and fences. Code spans over several lines are brought onto one. */
function partsOf(text: string): Part[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => splitMarker(printable(line.replace(/\t/g, '    '))));
  const parts: Part[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const opener = /^( *)(`{3,}(?=[^`]*$)|~{3,}) *([^\s`]*)/.exec(line);
    if (opener !== null) {
      const end = closingLine(lines, index, opener[2] ?? '');
      parts.push(fenced(opener, lines.slice(index + 1, end)));
      index = end;
    } else if (startsIndentedCode(lines, index)) {
      const end = indentedEnd(lines, index);
      parts.push({ indent: 0, language: '', lines: lines.slice(index, end).map((one) => one.slice(4)) });
      index = end - 1;
    } else {
      const { joined, used } = joinCode(lines, index);
      const next = lines[index + used] ?? '';
      // The spaces of a hard break are seen nowhere; behind the last line of a paragraph or heading they are none.
      const isLast = next.trim() === '' || underline.test(next);
      parts.push(joined.replace(/(?<! ) {2,}$/, isLast ? '' : '\\'));
      index += used - 1;
    }
  }
  return parts;
}

/** `- ```json` is a list item that begins with a fence: two lines. */
function splitMarker(line: string): string[] {
  const match = /^( *(?:[-*+]|\d{1,9}[.)]) +)((?:`{3,}[^`]*|~{3,}.*))$/.exec(line);
  if (match?.[1] === undefined || match[2] === undefined) return [line];
  return [match[1].trimEnd(), ' '.repeat(match[1].length) + match[2]];
}

/** The line that closes a fence, or the end. */
function closingLine(lines: readonly string[], from: number, ticks: string): number {
  const closes = new RegExp(`^ *${ticks.charAt(0)}{${ticks.length},} *$`);
  let end = from + 1;
  while (end < lines.length && !closes.test(lines[end] ?? '')) end++;
  return end;
}

function fenced(opener: RegExpExecArray, lines: readonly string[]): Fenced {
  const margin = opener[1]?.length ?? 0;
  const stripped = lines.map((line) => line.slice(Math.min(margin, line.length - line.trimStart().length)));
  return {
    indent: Math.min(margin, 3),
    language: (opener[3] ?? '').replace(/[^\w+#.-]/g, ''),
    lines: stripped,
  };
}

/** Four spaces after an empty line, outside of any list. */
function startsIndentedCode(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!line.startsWith('    ') || line.trim() === '' || (lines[index - 1] ?? '').trim() !== '') return false;
  const before = lines.slice(0, index).findLast((one) => one.trim() !== '' && !one.startsWith(' '));
  return before === undefined || !/^(?:[-*+]|\d{1,9}[.)])(?: |$)/.test(before);
}

function indentedEnd(lines: readonly string[], from: number): number {
  let end = from + 1;
  for (let index = end; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.startsWith('    ')) end = index + 1;
    else if (line.trim() !== '') break;
  }
  return end;
}

const MOST_LINES = 4;

/** A line, with the following ones when a code span runs on into them. */
function joinCode(lines: readonly string[], index: number): { joined: string; used: number } {
  const first = lines[index] ?? '';
  let joined = first;
  for (let used = 1; used < MOST_LINES && hasOpenCode(joined); used++) {
    const following = lines[index + used];
    if (following === undefined || following.trim() === '' || blockStart.test(following)) break;
    joined = `${joined.trimEnd()} ${following.trim()}`;
    if (!hasOpenCode(joined)) return { joined, used: used + 1 };
  }
  return { joined: first, used: 1 };
}
