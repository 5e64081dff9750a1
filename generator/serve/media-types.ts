/** Media types and ranges of them (RFC 9110, sections 8.3.1 and 12.5.1). */
import type { MediaType } from '../model/types.ts';

/** Whether a media type or a range of them, as a description has it, covers a type with or without parameters. */
export function covers(range: string, type: string): boolean {
  const [wanted, given] = [bare(range), bare(type)];
  if (wanted === given || wanted === '*/*') return true;
  return wanted.endsWith('/*') && given.startsWith(wanted.slice(0, -1));
}

/** In the order in which a caller wants them; what it does not want at all comes last, JSON before everything else. */
export function preferredFirst(content: readonly MediaType[], accept: string | undefined): MediaType[] {
  const ranges = (accept ?? '*/*').split(',').map((text) => ({ range: text, weight: weightOf(text) }));
  const weight = ({ name }: MediaType): number =>
    Math.max(0, ...ranges.map((one) => (covers(one.range, name) ? one.weight : 0)));
  return [...content].sort((a, b) => weight(b) - weight(a) || Number(isJson(b)) - Number(isJson(a)));
}

export function isJson({ name }: Pick<MediaType, 'name'>): boolean {
  return /json/i.test(name);
}

function weightOf(text: string): number {
  const weight = /;\s*q=([\d.]+)/i.exec(text)?.[1];
  return weight === undefined ? 1 : Number(weight);
}

function bare(type: string): string {
  return type.split(';')[0]?.trim().toLowerCase() ?? '';
}
