/** Addresses of servers (OpenAPI 3.1.1 section 4.8.5); a relative one is beside the description. */
import { list, type Plain, plain } from './description.ts';

function valuesOf(server: Plain, name: string): string[] | undefined {
  const values = plain(plain(server['variables'])[name])['enum'];
  return values === undefined ? undefined : list(values).map(String);
}

function templateOf(server: Plain): string {
  const url = String(server['url']).replace(/\/+$/, '');
  return /^[^/]*:\/\//.test(url) || url.startsWith('{') ? url : `https://beside.example${url}`;
}

/** Scheme and host have no case. */
function normal(url: string): string {
  return url.replace(/^[^/]*:\/\/[^/]*/, (origin) => origin.toLowerCase());
}

/** As a regular expression. A variable without a list can be anything within a segment. */
export function patternOf(server: Plain): string {
  const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
  return templateOf(server)
    .split(/(\{[^}]*\})/)
    .map((piece, index) => {
      if (index % 2 === 0) return escaped(index === 0 ? normal(piece) : piece);
      const values = valuesOf(server, piece.slice(1, -1));
      return values === undefined ? '[^/]+' : `(?:${values.map(escaped).join('|')})`;
    })
    .join('');
}

/** Every address; of a variable without a list its default and another value. */
export function addressesOf(server: Plain): string[] {
  return templateOf(server)
    .split(/(\{[^}]*\})/)
    .reduce<string[]>(
      (found, piece, index) => {
        const name = piece.slice(1, -1);
        const usual = String(plain(plain(server['variables'])[name])['default']);
        const values = index % 2 === 0 ? [piece] : (valuesOf(server, name) ?? [usual, 'elsewhere']);
        return found.flatMap((start) => values.map((value) => start + value));
      },
      [''],
    )
    .map(normal);
}
