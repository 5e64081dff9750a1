/** Deprecation, and the day on which something ends (`x-sunset`, named after the Sunset field of RFC 8594). */
import type { Extensions } from '../../model/types.ts';
import { canonicalText } from '../../spec/json.ts';
import type { Collector, Facts, Placed } from './collector.ts';

export interface SunsetOptions {
  /** The day of the comparison, `YYYY-MM-DD`. */
  readonly today: string;
  /** How many days before its end something has to be announced. Default: 0. */
  readonly notice?: number;
}

/** Anything that can be deprecated with a day on which it ends. */
interface Deprecable extends Placed {
  readonly deprecated: boolean;
  readonly extensions: Extensions;
}

/** Deprecated, and announced to end on a day that has come. */
export function hasEnded(one: Deprecable, { today }: SunsetOptions): boolean {
  const day = dayOf(one.extensions);
  return one.deprecated && day !== undefined && day <= today;
}

/** What changed about the end of an operation or of a parameter. */
export function compareSunset(
  what: 'operation' | 'parameter',
  base: Deprecable,
  revision: Deprecable,
  options: SunsetOptions,
  collector: Collector,
  facts: Facts = {},
): void {
  const add = (rule: string, more: Facts = {}): void =>
    collector.addSilent(rule, base, revision, { ...facts, ...more });
  const [before, after] = [dayOf(base.extensions), dayOf(revision.extensions)];
  if (base.deprecated && !revision.deprecated) return add(`${what}-no-longer-deprecated`);
  const isNew = revision.deprecated && !base.deprecated;
  const stated = textOf(revision);
  const isOther = textOf(base) !== stated;
  if (!isNew && !isOther) return;
  if (stated !== 'none' && after === undefined) return add('sunset-invalid', { sunset: stated });
  const earliest = daysAfter(options.today, options.notice ?? 0);
  if (after !== undefined && after < earliest && (isNew || before === undefined || after < before))
    return add('sunset-too-soon', { sunset: after, earliest });
  if (isNew)
    return add(after === undefined && what === 'operation' ? undated : `${what}-deprecated`, {
      sunset: after ?? 'no day',
    });
  if (before === after) return;
  const isLater = after === undefined || (before !== undefined && after > before);
  add(isLater ? 'sunset-put-off' : 'sunset-brought-forward', {
    base: before ?? 'none',
    revision: after ?? 'none',
  });
}

const undated = 'operation-deprecated-without-sunset';

function textOf({ extensions }: Deprecable): string {
  const value = extensions.get('x-sunset');
  return value === undefined ? 'none' : canonicalText(value);
}

/** The day of an `x-sunset`: a date, or the date of a date and time (RFC 3339). */
function dayOf(extensions: Extensions): string | undefined {
  const value = extensions.get('x-sunset');
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}($|[Tt ])/.test(value)) return undefined;
  const day = value.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  // The 30th of February is read as a day of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return value.length > 10 && Number.isNaN(Date.parse(value)) ? undefined : day;
}

function daysAfter(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}
