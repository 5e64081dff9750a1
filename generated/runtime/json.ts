// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { JsonCodec } from './parse.js';

/**
 * Integers without loss, for the option `json`: those beyond 2^53 - 1 in magnitude are read as bigint, and a bigint is
 * written as an integer. It is not the default, so that a program that does not need it does not carry it.
 */
export const bigintJson: JsonCodec = { parse: parseJson, stringify: stringifyJson };

/**
 * Parses JSON. An integer beyond 2^53 - 1 in magnitude becomes a bigint that is taken from the source text, digit for
 * digit; every other value is what JSON.parse makes of it.
 *
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  const plain: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return plain;
  // Written anew, so that a mark hidden behind escapes is seen.
  const mark = unusedMark(JSON.stringify(plain));
  // Only valid JSON comes here, so that quotes say where strings are; a pattern for whole strings overflows on long ones.
  let isText = false;
  const marked = text.replace(/\\.|"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g, (token) => {
    if (token === '"') isText = !isText;
    const isExact = isText || !/^-?\d{16,}$/.test(token) || Number.isSafeInteger(Number(token));
    return isExact ? token : `"${mark}${token}"`;
  });
  return JSON.parse(marked, (_name, value: unknown) => unmark(value, mark));
}

/** JSON.stringify, in which a bigint is written as an integer. Undefined members are left out as usual. */
export function stringifyJson(value: unknown): string | undefined {
  let hasBigint = false;
  const note = (_name: string, item: unknown) => (typeof item === 'bigint' ? ((hasBigint = true), 0) : item);
  const text = JSON.stringify(value, note) as string | undefined;
  if (!hasBigint || text === undefined) return text;
  const mark = unusedMark(text);
  const marked = JSON.stringify(value, (_name, item: unknown) =>
    typeof item === 'bigint' ? mark + item : item,
  );
  return marked.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}

/** Text that does not occur in the given one, and needs no escape in JSON. */
function unusedMark(text: string): string {
  let mark = 'n';
  while (text.includes(mark)) mark += mark;
  return mark;
}

function unmark(value: unknown, mark: string): unknown {
  return typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
}
