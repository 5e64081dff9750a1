/** The addresses that a server's URL with its variables stands for. */
import type { Server } from '../../model/types.ts';

/** Base URLs written out beyond this number are not looked at one by one. */
const MOST_ADDRESSES = 64;

/** Equal for URLs that differ in the names of variables, a slash at the end, or the case of scheme and host. */
export function serverKey({ url }: Server): string {
  return normal(url.replace(/\{[^{}]*\}/g, '{}'));
}

/** Whether every address of the one is an address of the other. */
export function covers(wider: Server, narrower: Server): boolean {
  const pattern = patternOf(wider);
  const addresses = addressesOf(narrower);
  return addresses !== undefined && addresses.every((address) => pattern.test(address));
}

/** Undefined where there are too many. A variable without a list of values stands as it is. */
function addressesOf({ url, variables }: Server): string[] | undefined {
  let addresses = [''];
  for (const piece of piecesOf(url)) {
    const values = piece.name === undefined ? [piece.text] : (variables.get(piece.name)?.enum ?? ['{}']);
    if (addresses.length * values.length > MOST_ADDRESSES) return undefined;
    addresses = addresses.flatMap((address) => values.map((value) => address + value));
  }
  return addresses.map(normal);
}

function patternOf({ url, variables }: Server): RegExp {
  const pieces = piecesOf(normal(url)).map(({ text, name }) => {
    if (name === undefined) return escaped(text);
    const values = variables.get(name)?.enum;
    return values === undefined ? '[^/]+' : `(?:${values.map(escaped).join('|')})`;
  });
  return new RegExp(`^${pieces.join('')}$`, 'u');
}

function piecesOf(url: string): { readonly text: string; readonly name: string | undefined }[] {
  return url
    .split(/(\{[^{}]*\})/)
    .filter((text) => text !== '')
    .map((text) => ({ text, name: text.startsWith('{') ? text.slice(1, -1) : undefined }));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Names of variables keep their case: they are names within the description. */
function normal(url: string): string {
  const lower = url.replace(/^[^:/?#{}]+:\/\/[^/?#]*/, (origin) =>
    origin.replace(/\{[^{}]*\}|[^{}]+/g, (text) => (text.startsWith('{') ? text : text.toLowerCase())),
  );
  return lower.replace(/\/+$/, '');
}
