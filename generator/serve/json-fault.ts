/** Where a text stops being JSON (RFC 8259). JSON.parse quotes the text in its message, and seldom says where. */

/** What may come next. */
type State = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end';

/** One token; texts are stepped over by hand, since they may be longer than a regular expression can go. */
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|[{}[\],:]/y;
const SPACE = /[ \t\n\r]*/y;

/** The line and column, counted from 1, of the first character that cannot stand where it does, or of the end. */
export function faultAt(text: string): string {
  const offset = faultOffset(text);
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return `${line}:${offset - start + 1}`;
}

function faultOffset(text: string): number {
  const open: string[] = [];
  let state: State = 'value';
  for (let at = endOf(SPACE, text, 0) ?? 0; at < text.length; ) {
    const isText = text[at] === '"';
    const end = isText ? textEnd(text, at) : endOf(OTHER, text, at);
    if (end === undefined || end < 0) return end === undefined ? at : -end;
    const next = after(state, isText ? '"' : text.slice(at, end), open);
    if (next === undefined) return at;
    state = next;
    at = endOf(SPACE, text, end) ?? end;
  }
  return text.length;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** What may follow a token; undefined where it cannot stand. `open` holds the brackets around it. */
function after(state: State, token: string, open: string[]): State | undefined {
  const isName = state === 'name' || state === 'name or }';
  const isValue = state === 'value' || state === 'value or ]';
  switch (token) {
    case ':':
      return state === ':' ? 'value' : undefined;
    case ',':
      if (state !== ', or end' || open.length === 0) return undefined;
      return open.at(-1) === '{' ? 'name' : 'value';
    case '{':
    case '[':
      if (!isValue) return undefined;
      open.push(token);
      return token === '{' ? 'name or }' : 'value or ]';
    case '}':
      if (open.at(-1) !== '{' || (state !== 'name or }' && state !== ', or end')) return undefined;
      open.pop();
      return ', or end';
    case ']':
      if (open.at(-1) !== '[' || (state !== 'value or ]' && state !== ', or end')) return undefined;
      open.pop();
      return ', or end';
    default:
      if (isName) return token === '"' ? ':' : undefined;
      return isValue ? ', or end' : undefined;
  }
}

/** The end of a text in quotes; negative: of the character in it that may not be there, or where it breaks off. */
function textEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -at;
    if (code !== 0x5c) continue;
    const escape = /[bfnrt"\\/]|u[\da-fA-F]{4}/y;
    const end = endOf(escape, text, at + 1);
    if (end === undefined) return -at;
    at = end - 1;
  }
  return -text.length;
}
