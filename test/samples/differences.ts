/** Where two JSON values differ, and which of these differences are waived. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Waiver {
  /** The label of the samples. */
  readonly language: string;
  readonly of: 'request' | 'response';
  /** A JSON Pointer. */
  readonly at: string;
  readonly reason: string;
}

/** @returns a line for each difference, with its place as a JSON Pointer in front */
export function differences(want: unknown, got: unknown, at = ''): string[] {
  const isNested = [want, got].every((value) => typeof value === 'object' && value !== null);
  if (!isNested || Array.isArray(want) !== Array.isArray(got))
    return Object.is(want, got)
      ? []
      : [`${at || '/'}: ${JSON.stringify(got)} in place of ${JSON.stringify(want)}`];
  const [wanted, given] = [want, got] as Record<string, unknown>[];
  const keys = new Set([...Object.keys(wanted!), ...Object.keys(given!)]);
  return [...keys].flatMap((key) => differences(wanted![key], given![key], `${at}/${key}`));
}

/** The waivers of waivers.yaml, and which of them have been needed. */
export class Waivers {
  private readonly list: readonly Waiver[];
  private readonly used = new Set<Waiver>();

  constructor(list = parse(readFileSync(join(import.meta.dirname, 'waivers.yaml'), 'utf8')) as Waiver[]) {
    this.list = list;
  }

  /** The differences that no waiver is there for. */
  left(found: readonly string[], language: string, of: Waiver['of']): string[] {
    return found.filter((line) => {
      const waiver = this.list.find(
        (one) => one.language === language && one.of === of && line.startsWith(`${one.at}: `),
      );
      if (waiver !== undefined) this.used.add(waiver);
      return waiver === undefined;
    });
  }

  stale(): string[] {
    return this.list
      .filter((one) => !this.used.has(one))
      .map(
        ({ language, of, at }) =>
          `the waiver for ${at} of the ${of} in ${language} is needed no more: remove it`,
      );
  }
}
