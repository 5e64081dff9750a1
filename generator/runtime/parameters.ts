import { encode } from './encoding.ts';
import { ValidationError } from './errors.ts';

/** Where the parameters of a request go. */
export interface Target {
  /** The path, in which template expressions are replaced one after the other. */
  path: string;
  /** The query with its question mark, or empty. */
  query: string;
  /** Names in lower case. */
  readonly headers: Record<string, string>;
}

/**
 * One parameter of an operation. Each style is a function of its own, so that a bundle holds only the styles that its
 * operations use. Styles and their results: OpenAPI 3.1, "Style Values" and "Style Examples" of the Parameter Object.
 */
export interface Parameter {
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly name: string;
  /**
   * Puts a value that is neither null nor undefined into the request.
   *
   * @throws ValidationError for values that have no form in this style, such as objects within arrays.
   */
  apply(target: Target, value: unknown): void;
}

/** A path parameter that is text, a number or a boolean, in `style: simple`. The smallest, for the most frequent case. */
export function pathSegment(name: string): Parameter {
  return inPath(name, (value) => encoded(name, value, encode));
}

/** `style: simple` in the path, its default: `blue,black`, with explode `R=100,G=200`. */
export function simplePath(name: string, explode = false): Parameter {
  return inPath(name, (value) => items(name, value, explode, encode).join(','));
}

/** `style: label`: `.blue,black`, with explode `.blue.black`. */
export function labelPath(name: string, explode = false): Parameter {
  const join = (value: unknown) => items(name, value, explode, encode).join(explode ? '.' : ',');
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
    if (!isObject(value)) throw wrong(name, 'an object');
    const members = Object.entries(value).flatMap(([key, item]) =>
      [item]
        .flat()
        .filter(isPresent)
        .map((one) => `${encode(`${name}[${key}]`)}=${encoded(name, one, encode)}`),
    );
    return members.join('&');
  };
  return inQuery(name, serialize);
}

/** `style: simple` in a header field; its value is not percent-encoded. */
export function headerField(name: string, explode = false): Parameter {
  return inHeader(name, (value) => items(name, value, explode, String).join(','));
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

function inPath(name: string, serialize: Serialize): Parameter {
  const apply = (target: Target, value: unknown) => {
    const text = serialize(value);
    if (!text) throw wrong(name, 'not empty');
    target.path = target.path.split(`{${name}}`).join(text);
  };
  return { in: 'path', name, apply };
}

function inQuery(name: string, serialize: Serialize): Parameter {
  const apply = (target: Target, value: unknown) => {
    const text = serialize(value);
    if (text) target.query += (target.query ? '&' : '?') + text;
  };
  return { in: 'query', name, apply };
}

function inHeader(name: string, serialize: Serialize): Parameter {
  const apply = ({ headers }: Target, value: unknown) =>
    void (headers[name.toLowerCase()] = serialize(value));
  return { in: 'header', name, apply };
}

function inCookie(name: string, serialize: Serialize): Parameter {
  const apply = ({ headers }: Target, value: unknown) => {
    const cookies = [headers.cookie, serialize(value)].filter(Boolean);
    headers.cookie = cookies.join('; ');
  };
  return { in: 'cookie', name, apply };
}

function delimitedQuery(name: string, delimiter: string): Parameter {
  const serialize = (value: unknown) => {
    if (typeof value !== 'object') throw wrong(name, 'an array or an object');
    return `${encode(name)}=${items(name, value, false, encode).join(delimiter)}`;
  };
  return inQuery(name, serialize);
}

/** `name=value` pairs: one for a value and for a list that is not exploded, else one for each member. */
function pairs(name: string, value: unknown, explode: boolean, code: (text: string) => string): string[] {
  const list = items(name, value, explode, code);
  if (explode && isObject(value)) return list;
  const values = explode || list.length === 0 ? list : [list.join(',')];
  return values.map((item) => `${encode(name)}=${item}`);
}

/** The encoded members: of an object either `name=value` (explode) or name and value in turn. Null ones are left out. */
function items(name: string, value: unknown, explode: boolean, code: (text: string) => string): string[] {
  const write = (item: unknown) => encoded(name, item, code);
  if (Array.isArray(value)) return value.filter(isPresent).map(write);
  if (!isObject(value)) return [write(value)];
  return Object.entries(value)
    .filter(([, item]) => isPresent(item))
    .flatMap(([key, item]) => (explode ? [`${code(key)}=${write(item)}`] : [code(key), write(item)]));
}

function encoded(name: string, value: unknown, code: (text: string) => string): string {
  try {
    if (typeof value !== 'object') return code(String(value));
  } catch {
    // A lone surrogate.
  }
  throw wrong(name, 'well-formed text, a number, a boolean or a flat list of them');
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

/** The value itself is not shown: it may be a secret. */
export function wrong(name: string, expected: string): ValidationError {
  return new ValidationError([`The parameter ${name} must be ${expected}`]);
}
