/** Text of a document on its way into programs of other languages than TypeScript: string literals, shell words, comments. */
import { commentText, invisible } from './escape.ts';

/**
 * A word of a POSIX shell (XCU section 2.2.2, single quotes), which also an interactive one takes as it is. What cannot be
 * seen is printed by its octets: `$'…'` is not in every shell, and `\\u` in it not in every bash. No word holds a NUL.
 */
export function shellWord(text: string): string {
  if (/^[\w./:@%+=,-]+$/.test(text)) return text;
  const quoted = `'${text.replace(/\0|\p{Cs}/gu, '\ufffd').replaceAll("'", `'\\''`)}'`;
  return quoted
    .replace(hiddenRun, (run) => `'"$(printf '${[...Buffer.from(run)].map(octet).join('')}')"'`)
    .replace(/^''(?=")|(?<=")''$/g, '');
}

/** Line ends and tabs stand in a word as they are. */
const hiddenRun = new RegExp(`(?:(?![\\n\\t])(?:${invisible.source}))+`, 'gu');

function octet(value: number): string {
  return `\\${value.toString(8).padStart(3, '0')}`;
}

/** JSON text in which all that cannot be seen is an escape: in strings, where alone it stands, that means the same. */
export function visibleJson(json: string): string {
  return json.replace(hiddenRun, (run) =>
    run
      .split('')
      .map((unit) => `\\u${hexadecimal(unit.charCodeAt(0), 4)}`)
      .join(''),
  );
}

/** A part of a shell word: text, or a variable without which the command does not run. */
export type ShellPart = { readonly text: string } | { readonly variable: string };

/** A word of a POSIX shell in which variables are replaced, and nothing else is. */
export function shellWordOf(parts: readonly ShellPart[]): string {
  if (parts.every((part) => 'text' in part))
    return shellWord(parts.map((part) => ('text' in part ? part.text : '')).join(''));
  const isPlain = parts.every((part) => !('text' in part) || /^[\w ./:@%+=,&?;~-]*$/.test(part.text));
  if (isPlain)
    return `"${parts.map((part) => ('text' in part ? part.text : `\${${part.variable}:?}`)).join('')}"`;
  return parts
    .map((part) => ('text' in part ? part.text && shellWord(part.text) : `"\${${part.variable}:?}"`))
    .join('');
}

/** A string literal of Python (reference, section 2.4.1). */
export function pythonString(text: string): string {
  return quoted(text, invisible, (code) =>
    code > 0xffff ? `\\U${hexadecimal(code, 8)}` : `\\u${hexadecimal(code, 4)}`,
  );
}

/**
 * A string literal of Java (JLS 17, section 3.10.5). Unicode escapes are replaced before the literal is read (section
 * 3.3), so that a line end is not written as one; letters beyond ASCII are, because a compiler may read another encoding.
 */
export function javaString(text: string): string {
  return quoted(text, /[^ -~]/gu, (code) => {
    if (code < 0x80) return `\\${code.toString(8).padStart(3, '0')}`;
    const units = String.fromCodePoint(code);
    return units
      .split('')
      .map((unit) => `\\u${hexadecimal(unit.charCodeAt(0), 4)}`)
      .join('');
  });
}

/** An interpreted string literal of Go (specification, "String literals"). Halves of surrogate pairs have none. */
export function goString(text: string): string {
  return quoted(text.replace(/\p{Cs}/gu, '\ufffd'), invisible, (code) =>
    code > 0xffff ? `\\U${hexadecimal(code, 8)}` : `\\u${hexadecimal(code, 4)}`,
  );
}

/** A string literal of ECMAScript in double quotes, for a program that stands in single quotes. */
export function scriptString(text: string): string {
  return quoted(text, invisible, (code) => `\\u{${code.toString(16)}}`);
}

/**
 * Text for the comment of one line, behind `// ` or `# `. Backslashes are doubled, because Java reads `\u000a` as a line
 * end even there.
 */
export function lineComment(text: string): string {
  return commentText(text.replace(/\s+/g, ' ').trim()).replaceAll('\\', '\\\\');
}

function quoted(text: string, unsafe: RegExp, escaped: (code: number) => string): string {
  const shown = text
    .replace(/[\\"]/g, '\\$&')
    .replace(unsafe, (character) => short[character] ?? escaped(character.codePointAt(0) ?? 0));
  return `"${shown}"`;
}

/** Escapes that every one of these languages has. */
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
