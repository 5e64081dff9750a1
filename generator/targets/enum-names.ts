/** Names of value lists and of their members in code. */
import { identifier, uniqueNames } from '../model/names.ts';
import { canonicalText, type JsonValue } from '../spec/json.ts';
import type { ListedValue } from './enum-values.ts';

/**
 * The name of a list's object and type. It starts with an upper-case letter, so that the names made
 * from it (`isX`, `xValues`, `xTable`) are never a list's own.
 */
export function listName(words: string): string {
  const name = identifier(words, 'pascal');
  return lowerInitial(name) === name ? `N${name}` : name;
}

/** The name that arrays of a list start with: the first letter in lower case, a whole acronym where there is one. */
export function lowerInitial(name: string): string {
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+(?!\p{Ll})|^\p{L}/u, (start) => start.toLowerCase());
}

/** One name for each value, in their order: what the description calls it, else made from the value. */
export function memberNames(values: readonly ListedValue[]): string[] {
  const wanted = new Map(values.map((value) => [canonicalText(value.value), value]));
  const names = uniqueNames(wanted.keys(), (key) => memberName(wanted.get(key)));
  return values.map(({ value }) => names.get(canonicalText(value)) ?? '');
}

/** Kept as it is given when it is an identifier, so that `Python2_7` stays `Python2_7`. */
function memberName(listed: ListedValue | undefined): string {
  const { value = null, called } = listed ?? {};
  if (called !== undefined && /^[A-Za-z][A-Za-z0-9_]*$/.test(called)) return called;
  // A title in words says more than a number does; a string says what it is itself.
  const text =
    called !== undefined && /[\p{L}\p{N}]/u.test(called) && typeof value !== 'string'
      ? called
      : valueWords(value);
  return wordsName(text);
}

function valueWords(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'List' : 'Object';
  return String(value);
}

/** Words in upper case, joined; digits that would run into each other stay apart: `Python3.10` is `Python3_10`. */
function wordsName(text: string): string {
  if (text === '') return 'Empty';
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(text)) return text.charAt(0).toUpperCase() + text.slice(1);
  const signed = text.replace(/^[-+](?=[\p{L}\p{N}])/u, (sign) => `${signs.get(sign) ?? ''} `);
  const name = joinWords(signed) || joinWords(spellOut(text));
  return /^\d/.test(name) ? `N${name}` : name;
}

/** Without the care for first letters and reserved words that a variable needs and a member does not. */
function joinWords(text: string): string {
  const parts = text.split(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/u);
  return parts.map((part) => identifier(`x ${part}`, 'pascal').slice(1)).join('_');
}

/** A name for each character of a text without letters and digits. */
function spellOut(text: string): string {
  return [...text]
    .map((character) => signs.get(character) ?? `U${character.codePointAt(0)?.toString(16)}`)
    .join(' ');
}

const signs: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['!', 'Exclamation'],
  ['"', 'Quote'],
  ['#', 'Hash'],
  ['$', 'Dollar'],
  ['%', 'Percent'],
  ['&', 'And'],
  ["'", 'Apostrophe'],
  ['(', 'Open'],
  [')', 'Close'],
  ['*', 'Star'],
  ['+', 'Plus'],
  [',', 'Comma'],
  ['-', 'Minus'],
  ['.', 'Dot'],
  ['/', 'Slash'],
  [':', 'Colon'],
  [';', 'Semicolon'],
  ['<', 'Less'],
  ['=', 'Equal'],
  ['>', 'Greater'],
  ['?', 'Question'],
  ['@', 'At'],
  ['\\', 'Backslash'],
  ['^', 'Caret'],
  ['_', 'Underscore'],
  ['`', 'Backtick'],
  ['|', 'Or'],
  ['~', 'Tilde'],
]);
