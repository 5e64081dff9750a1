// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { encode } from './encoding.js';

/** Where the parameters of a request go. */
export interface Target {
  /** The path, in which template expressions are replaced one after the other. */
  path: string;
  /** The query with its question mark, or empty. */
  query: string;
  /** Names in lower case. */
  readonly headers: Record<string, string>;
  /** What is wrong, in words, without the values: they may be secrets. */
  readonly issues: string[];
}

/**
 * One parameter of an operation. Each style is a function of its own, so that a bundle holds only the styles that its
 * operations use. Styles and their results: OpenAPI 3.1, "Style Values" and "Style Examples" of the Parameter Object.
 */
export interface Parameter {
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly name: string;
  /**
   * Puts a value into the request. Null stands for an absent one, as undefined does: it is left out, save in a path.
   *
   * A value that has no form in this style, such as an object within an array, is an issue.
   */
  readonly apply: (target: Target, value: unknown) => void;
}

/** A path parameter that is text, a number or a boolean, in `style: simple`. The smallest, for the most frequent case. */
export function pathSegment(name: string): Parameter {
  const apply = (target: Target, value: unknown) => {
    let text: string | undefined;
    try {
      // Null is an object too.
      if (typeof value !== 'object') text = encode(String(value ?? ''));
    } catch {
      // A lone surrogate.
    }
    fill(target, name, text, 'well-formed text, a number or a boolean');
  };
  return { in: 'path', name, apply };
}

/** `style: simple` in the path, its default: `blue,black`, with explode `R=100,G=200`. */
export function simplePath(name: string, explode = false): Parameter {
  return inPath(name, (value) => items(value, explode, encode).join(','));
}

/** `style: label`: `.blue,black`, with explode `.blue.black`. */
export function labelPath(name: string, explode = false): Parameter {
  const join = (value: unknown) => items(value, explode, encode).join(explode ? '.' : ',');
  return inPath(name, (value) => `.${join(value)}`);
}

/** `style: matrix`: `;color=blue,black`, with explode `;color=blue;color=black`. */
export function matrixPath(name: string, explode = false): Parameter {
  const expand = (value: unknown) =>
    pairs(name, value, explode, encode).map((pair) => `;${pair.replace(/=$/, '')}`);
  return inPath(name, (value) => expand(value).join(''));
}

/** `style: form` in the query, its default: `color=blue&color=black`, without explode `color=blue,black`. */
export function formQuery(name: string, explode = true, allowReserved = false): Parameter {
  const code = allowReserved ? encodeUnreserved : encode;
  return inQuery(name, (value) => pairs(name, value, explode, code).join('&'));
}

/** `style: spaceDelimited` without explode: `color=blue%20black`. With explode it is {@link formQuery}. */
export function spaceDelimitedQuery(name: string): Parameter {
  return delimitedQuery(name, '%20');
}

/** `style: pipeDelimited` without explode: `color=blue%7Cblack`. With explode it is {@link formQuery}. */
export function pipeDelimitedQuery(name: string): Parameter {
  return delimitedQuery(name, '%7C');
}

/** `style: deepObject`: `color%5BR%5D=100&color%5BG%5D=200`; a property that is an array is repeated. */
export function deepObjectQuery(name: string): Parameter {
  const serialize = (value: unknown) => {
    if (!isObject(value)) throw new UnfitError('an object');
    const members = Object.entries(value).flatMap(([key, item]) =>
      [item]
        .flat()
        .filter(isPresent)
        .map((one) => `${encode(`${name}[${key}]`)}=${encoded(one, encode)}`),
    );
    return members.join('&');
  };
  return inQuery(name, serialize);
}

/** `style: simple` in a header field; its value is not percent-encoded. */
export function headerField(name: string, explode = false): Parameter {
  return inHeader(name, (value) => items(value, explode, String).join(','));
}

/** `style: form` in a cookie. With explode the pairs are separated as cookies are, which `&` would not do. */
export function cookie(name: string, explode = true): Parameter {
  return inCookie(name, (value) => pairs(name, value, explode, encode).join('; '));
}

/** A query parameter with `content: application/json` in place of a schema and style. */
export function jsonQuery(name: string): Parameter {
  return inQuery(name, (value) => `${encode(name)}=${encode(JSON.stringify(value))}`);
}

/** A header field with `content: application/json`. */
export function jsonHeaderField(name: string): Parameter {
  return inHeader(name, (value) => JSON.stringify(value));
}

type Serialize = (value: unknown) => string;

const FORM = 'well-formed text, a number, a boolean or a flat list of them';

/** Puts the text in the place of a template expression. */
function fill(target: Target, name: string, text: string | undefined, expected: string): void {
  if (text) target.path = target.path.replaceAll(`{${name}}`, () => text);
  else target.issues.push(`The parameter ${name} must be given and not empty: ${expected}`);
}

function inPath(name: string, serialize: Serialize): Parameter {
  const apply = (target: Target, value: unknown) => {
    const text = textOf(target, name, value, serialize);
    if (text !== undefined) fill(target, name, text, FORM);
  };
  return { in: 'path', name, apply };
}

function inQuery(name: string, serialize: Serialize): Parameter {
  const apply = (target: Target, value: unknown) => {
    const text = textOf(target, name, value, serialize);
    if (text) target.query += (target.query ? '&' : '?') + text;
  };
  return { in: 'query', name, apply };
}

function inHeader(name: string, serialize: Serialize): Parameter {
  const apply = (target: Target, value: unknown) => {
    const text = textOf(target, name, value, serialize);
    if (text !== undefined && isPresent(value)) target.headers[name.toLowerCase()] = text;
  };
  return { in: 'header', name, apply };
}

function inCookie(name: string, serialize: Serialize): Parameter {
  const apply = (target: Target, value: unknown) => {
    const { headers } = target;
    const text = textOf(target, name, value, serialize);
    if (text) headers.cookie = [headers.cookie, text].filter(Boolean).join('; ');
  };
  return { in: 'cookie', name, apply };
}

/** What a value without a form should have been. */
class UnfitError extends Error {}

/** @returns empty for an absent value, undefined for one that has no form, which the target's issues then tell. */
function textOf(target: Target, name: string, value: unknown, serialize: Serialize): string | undefined {
  try {
    return isPresent(value) ? serialize(value) : '';
  } catch (error) {
    if (!(error instanceof UnfitError)) throw error;
    target.issues.push(`The parameter ${name} must be ${error.message}`);
    return undefined;
  }
}

function delimitedQuery(name: string, delimiter: string): Parameter {
  const serialize = (value: unknown) => {
    if (typeof value !== 'object') throw new UnfitError('an array or an object');
    return `${encode(name)}=${items(value, false, encode).join(delimiter)}`;
  };
  return inQuery(name, serialize);
}

/** `name=value` pairs: one for a value and for a list that is not exploded, else one for each member. */
function pairs(name: string, value: unknown, explode: boolean, code: (text: string) => string): string[] {
  const list = items(value, explode, code);
  if (explode && isObject(value)) return list;
  const values = explode || list.length === 0 ? list : [list.join(',')];
  return values.map((item) => `${encode(name)}=${item}`);
}

/** The encoded members: of an object either `name=value` (explode) or name and value in turn. Null ones are left out. */
function items(value: unknown, explode: boolean, code: (text: string) => string): string[] {
  const write = (item: unknown) => encoded(item, code);
  if (Array.isArray(value)) return value.filter(isPresent).map(write);
  if (!isObject(value)) return [write(value)];
  return Object.entries(value)
    .filter(([, item]) => isPresent(item))
    .flatMap(([key, item]) => (explode ? [`${code(key)}=${write(item)}`] : [code(key), write(item)]));
}

function encoded(value: unknown, code: (text: string) => string): string {
  try {
    if (typeof value !== 'object') return code(String(value));
  } catch {
    // A lone surrogate.
  }
  throw new UnfitError(FORM);
}

/** Null stands for an absent value, as undefined does. */
function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** `allowReserved`: reserved characters stay, save those that would end the value, and percent-encoded octets too. */
function encodeUnreserved(text: string): string {
  return encodeURI(text)
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/[[\]#&+]/g, encode);
}
