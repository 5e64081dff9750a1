/** Names of media types and what ranges of them take in (RFC 9110 sections 8.3.1 and 12.5.1). */
import { type Plain, plain } from './description.ts';

/** What is described of a media type: by its name, else by the narrowest range. */
export function mediaOf(content: Plain, type: string): Plain | undefined {
  const wanted = keyOf(type);
  const all = Object.entries(content).map(([name, media]) => [keyOf(name), plain(media)] as const);
  const [essence = ''] = wanted.split('/');
  const names = [wanted, `${essence}/*`, '*/*'];
  return names.map((name) => all.find(([key]) => key === name)?.[1]).find((media) => media !== undefined);
}

/** Type and names of parameters have no case, nor have their order and quotes a meaning; JSON is UTF-8 anyway. */
export function keyOf(name: string): string {
  const [essence = '', ...parameters] = name.split(';').map((piece) => piece.trim());
  const type = essence.toLowerCase();
  const kept = parameters
    .map((one) =>
      one.replace(
        /^([^=]*)=(.*)$/,
        (_, key: string, value: string) => `${key.toLowerCase()}=${value.replaceAll('"', '')}`,
      ),
    )
    .filter((one) => !(type.endsWith('json') && one.toLowerCase() === 'charset=utf-8'));
  return [type, ...kept.sort()].join(';');
}

/** Media types that stand for what a name or range takes in: itself, or one that nobody names and those that are named. */
export function typesIn(name: string, named: readonly string[]): string[] {
  if (!name.includes('*')) return [name];
  const [main = ''] = name.split('/');
  const start = main === '*' ? '' : `${main}/`;
  return [
    ...named
      .filter((one) => one.startsWith(start) && one !== '*/*')
      .map((one) => one.replace('*', 'x-unnamed')),
    `${main === '*' ? 'x' : main}/x-unnamed`,
  ];
}
