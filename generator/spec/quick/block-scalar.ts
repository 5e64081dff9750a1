/** Literal and folded block scalars (YAML 1.2.2 section 8.1). */
import { type Cursor, lineEnd, NEWLINE, nextContent, SPACE, TAB, unusual } from './cursor.ts';

interface Header {
  readonly isFolded: boolean;
  /** What happens to the line ends at the end: all dropped, one kept, all kept. */
  readonly chomping: '-' | '' | '+';
  /** How far the lines are indented beyond the parent, when the header says it. */
  readonly indent: number | undefined;
}

/** Reads from the indicator on to the next content. `parent` is the column of the collection that holds the scalar. */
export function blockScalar(cursor: Cursor, parent: number): string {
  const { isFolded, chomping, indent } = readHeader(cursor);
  const lines = readLines(cursor, parent, indent === undefined ? undefined : parent + indent);
  let length = lines.length;
  while (length > 0 && lines[length - 1] === '') length -= 1;
  if (length === 0) return chomping === '+' ? '\n'.repeat(lines.length) : '';
  const content = length === lines.length ? lines : lines.slice(0, length);
  const text = isFolded ? fold(content) : content.join('\n');
  if (chomping === '-') return text;
  return text + (chomping === '' ? '\n' : '\n'.repeat(1 + lines.length - length));
}

const HEADER = /([|>])(?:([-+])([1-9])?|([1-9])([-+])?)?(?: +#.*| *)\n/y;

function readHeader(cursor: Cursor): Header {
  HEADER.lastIndex = cursor.at;
  const match = HEADER.exec(cursor.text);
  if (match === null) unusual();
  cursor.at = HEADER.lastIndex;
  const digit = match[3] ?? match[4];
  return {
    isFolded: match[1] === '>',
    chomping: (match[2] ?? match[5] ?? '') as Header['chomping'],
    indent: digit === undefined ? undefined : Number(digit),
  };
}

/** The scalar's lines without their indentation, blank ones at the end included. */
function readLines(cursor: Cursor, parent: number, given: number | undefined): string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let indent = given;
  let widestBlank = 0;
  let start = cursor.at;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const spaces = at - start;
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      widestBlank = Math.max(widestBlank, spaces);
      lines.push(indent !== undefined && spaces > indent ? text.slice(start + indent, at) : '');
      start = at + 1;
      continue;
    }
    if (at >= text.length) break;
    if (indent === undefined && spaces > parent && code !== TAB) {
      indent = spaces;
      if (widestBlank > indent) unusual();
    }
    if (indent === undefined || spaces < indent) {
      if (code === TAB) unusual();
      break;
    }
    const end = lineEnd(text, at);
    lines.push(text.slice(start + indent, end));
    start = end + 1;
  }
  nextContent(cursor, start);
  return lines;
}

/** Folds line ends to spaces, except beside lines that are indented further. */
function fold(lines: readonly string[]): string {
  let text = '';
  /** What stands between the text so far and the next line. */
  let between = '';
  let wasIndented = false;
  for (const line of lines) {
    if (line === '') {
      if (between === '\n') text += '\n';
      else between = '\n';
      continue;
    }
    const isIndented = line.charCodeAt(0) === SPACE || line.charCodeAt(0) === TAB;
    if (isIndented && between === ' ') between = '\n';
    else if (isIndented && !wasIndented && between === '\n') between = '\n\n';
    text += between + line;
    between = isIndented ? '\n' : ' ';
    wasIndented = isIndented;
  }
  return text;
}
