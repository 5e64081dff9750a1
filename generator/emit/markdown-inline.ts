/**
 * Inline Markdown from foreign text: one line of CommonMark in, one line out that carries no raw
 * HTML and no link to anything but the web. What is code stays code, which needs the same reading
 * of backticks as a renderer has (CommonMark 0.31 sections 2.4, 6.1, 6.3, 6.5).
 */

/** A part of a line: text, a code span with its backticks, or backticks that close nothing. */
export interface Segment {
  readonly kind: 'text' | 'code' | 'ticks';
  readonly text: string;
}

/** Splits a line at its code spans. The segments joined are the line. */
export function segments(line: string): Segment[] {
  const runs = [...line.matchAll(/\\[!-/:-@[-`{-~]|`+/g)];
  const closers = closingRuns(runs);
  const found: Segment[] = [];
  let from = 0;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || run[0].startsWith('\\')) continue;
    const closer = closers.get(index);
    const last = closer === undefined ? run : (runs[closer] ?? run);
    const end = last.index + last[0].length;
    if (run.index > from) found.push({ kind: 'text', text: line.slice(from, run.index) });
    found.push({ kind: closer === undefined ? 'ticks' : 'code', text: line.slice(run.index, end) });
    from = end;
    if (closer !== undefined) index = closer;
  }
  if (from < line.length) found.push({ kind: 'text', text: line.slice(from) });
  return found;
}

/**
 * From the index of a run of backticks to that of the run that would close it: the next one of
 * its length. Behind a backslash a run opens nothing at its first backtick, but inside a code span
 * a backslash is an ordinary character, so there the whole run counts.
 */
function closingRuns(runs: readonly RegExpExecArray[]): Map<number, number> {
  const closers = new Map<number, number>();
  const next = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index];
    if (run === undefined) continue;
    const escaped = run[0] === '\\`';
    if (run[0].startsWith('\\') && !escaped) continue;
    const follower = runs[index + 1];
    // `\`` followed at once by backticks is one run for a closer, and the follower alone is none.
    const joined = escaped && follower?.index === run.index + 2 && follower[0].startsWith('`');
    const length = escaped ? 1 + (joined ? follower[0].length : 0) : run[0].length;
    const opener = escaped ? undefined : next.get(length);
    if (opener !== undefined) closers.set(index, opener);
    const before = runs[index - 1];
    if (before?.[0] === '\\`' && before.index + 2 === run.index) continue;
    next.set(length, joined ? index + 1 : index);
  }
  return closers;
}

/** Whether a line holds backticks that close nothing. */
export function hasOpenCode(line: string): boolean {
  return line.includes('`') && segments(line).some((segment) => segment.kind === 'ticks');
}

/** A line of foreign Markdown, made safe. Line breaks must be gone already. */
export function safeInline(line: string): string {
  if (!/[`<[\]\\]/.test(line)) return line;
  const scan: Scan = { pieces: [], brackets: [] };
  for (const { kind, text } of segments(line)) {
    if (kind === 'text') scanText(text, scan);
    // A table would split this cell inside the code and lay the markup bare.
    else if (kind === 'ticks' || (text.includes('|') && text.includes('<')))
      scan.pieces.push(escapeTicks(text));
    else scan.pieces.push(text);
  }
  return scan.pieces.join('');
}

interface Scan {
  readonly pieces: string[];
  /** Indexes into `pieces` of `[` and `![` that nothing has closed yet. */
  readonly brackets: number[];
}

const token = /\\[!-/:-@[-`{-~]|<https?:\/\/[^\s<>`\\|()[\]]+>|[<\]]|!?\[/gi;
const inlineTarget =
  /\(\s*(<[^<>]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y;
const definitionTarget = /:\s*(\S+)/y;

function scanText(text: string, scan: Scan): void {
  let from = 0;
  const emit = (piece: string, index: number, length: number): void => {
    scan.pieces.push(text.slice(from, index), piece);
    from = index + length;
  };
  for (const match of text.matchAll(token)) {
    const { index, 0: found } = match;
    if (index < from) continue;
    if (found.startsWith('\\')) emit(found === '\\<' ? '&lt;' : found, index, 2);
    else if (found.startsWith('<')) emit(autolink(found), index, found.length);
    else if (found === ']') {
      const { piece, length } = closeBracket(text, index, scan);
      emit(piece, index, length);
    } else {
      emit(found, index, found.length);
      scan.brackets.push(scan.pieces.length - 1);
    }
  }
  scan.pieces.push(text.slice(from));
}

/** What a `]` becomes, and how much of the text that covers. */
function closeBracket(text: string, index: number, scan: Scan): { piece: string; length: number } {
  const opener = scan.brackets.pop();
  const following = text[index + 1];
  if (following === ':') {
    const target = matchAt(definitionTarget, text, index + 1)?.[1];
    return { piece: target !== undefined && isSafeUrl(target) ? ']' : '\\]', length: 1 };
  }
  if (following !== '(') return { piece: ']', length: 1 };
  const match = matchAt(inlineTarget, text, index + 1);
  if (match === null || opener === undefined) return { piece: '\\]\\(', length: 2 };
  const url = (match[1] ?? '').replace(/^<(.*)>$/, '$1').replaceAll(' ', '%20');
  const length = 1 + match[0].length;
  // Titles are dropped: a backtick in one would change what is code behind it.
  if (isSafeUrl(url) && !url.startsWith('#')) return { piece: `](${url.replaceAll('|', '%7C')})`, length };
  scan.pieces[opener] = '';
  return { piece: '', length };
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function autolink(found: string): string {
  if (found === '<') return '&lt;';
  const url = found.slice(1, -1);
  return `[${url.replace(/[*_]/g, '\\$&')}](${url})`;
}

function escapeTicks(text: string): string {
  return text.replaceAll('`', '\\`').replaceAll('<', '&lt;').replaceAll('[', '\\[').replaceAll(']', '\\]');
}

/**
 * Whether a link may lead there: the web, mail, or a relative reference. Character references and
 * escapes are refused in a scheme, since a renderer decodes them.
 */
export function isSafeUrl(url: string): boolean {
  if (/[\s`<>\\]/.test(url)) return false;
  return /^(?:https?:\/\/|mailto:)/i.test(url) || /^[^:&%]*(?:[/?#]|$)/.test(url);
}
