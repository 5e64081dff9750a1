/**
 * The configuration of a comparison, a YAML file:
 *
 *     levels: # of rules, in place of their own
 *       operation-id-changed: safe
 *     notice: 90 # days between the announcement of a removal and its sunset date
 *     ignore: # rules, or rules at a place and below it
 *       - description-changed
 *       - { rule: request-property-added, place: /components/schemas/Draft }
 */
import { diagnostic, type Diagnostic, type Location } from '../diagnostics.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { joinPointer } from '../spec/pointer.ts';
import { nearest, suggestion } from '../spec/suggest.ts';
import type { Finding, Level } from './change.ts';
import { parseSettings, throwProblems } from './settings.ts';

export interface Configuration {
  readonly levels: ReadonlyMap<string, Level>;
  /** In days. */
  readonly notice: number;
  readonly ignore: readonly Ignored[];
}

/** Changes that are not told at all. */
export interface Ignored {
  /** Undefined: any. */
  readonly rule: string | undefined;
  /** A JSON Pointer; everything below it is meant as well. Undefined: anywhere. */
  readonly place: string | undefined;
}

export const defaultConfiguration: Configuration = { levels: new Map(), notice: 0, ignore: [] };

const levels: readonly Level[] = ['breaking', 'warning', 'safe'];
const MOST_DAYS = 36_525;

/**
 * @param rules the ids that exist
 * @throws DiagnosticsError with every fault and its place
 */
export function readConfiguration(text: string, file: string, rules: Iterable<string>): Configuration {
  const value = parseSettings(text, file);
  if (value === undefined) return defaultConfiguration;
  const reader = new Reader(file, new Set(rules));
  const configuration = reader.read(value);
  throwProblems(reader.problems, text, file);
  return configuration;
}

/** Whether a change is not to be told. A place covers what stands at it or below it, on either side. */
export function isIgnored({ rule, base, revision }: Finding, { ignore }: Configuration): boolean {
  return ignore.some(
    (entry) =>
      (entry.rule === undefined || entry.rule === rule) &&
      (entry.place === undefined || covers(entry.place, base) || covers(entry.place, revision)),
  );
}

function covers(place: string, at: Location | undefined): boolean {
  return at !== undefined && (at.pointer === place || at.pointer.startsWith(`${place}/`));
}

class Reader {
  readonly problems: Diagnostic[] = [];
  private readonly file: string;
  private readonly rules: ReadonlySet<string>;

  constructor(file: string, rules: ReadonlySet<string>) {
    this.file = file;
    this.rules = rules;
  }

  read(value: JsonValue): Configuration {
    if (!isObject(value)) {
      this.fault('', 'the file holds no mapping', 'levels, notice and ignore, each of which may be absent');
      return defaultConfiguration;
    }
    this.checkKeys(value, ['levels', 'notice', 'ignore'], '');
    return {
      levels: this.readLevels(value['levels']),
      notice: this.readNotice(value['notice']),
      ignore: this.readIgnored(value['ignore']),
    };
  }

  private readLevels(value: JsonValue | undefined): ReadonlyMap<string, Level> {
    const found = new Map<string, Level>();
    if (value === undefined) return found;
    if (!isObject(value)) {
      this.fault('/levels', '`levels` is no mapping', 'levels by the ids of rules');
      return found;
    }
    for (const [rule, wanted] of Object.entries(value)) {
      const pointer = joinPointer('/levels', rule);
      this.checkRule(rule, pointer, true);
      const level = levels.find((one) => one === wanted);
      if (level === undefined) this.fault(pointer, `${shown(wanted)} is no level`, levels.join(', '));
      else found.set(rule, level);
    }
    return found;
  }

  private readNotice(value: JsonValue | undefined): number {
    if (value === undefined) return defaultConfiguration.notice;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_DAYS)
      return value;
    this.fault('/notice', `${shown(value)} is no notice period`, `whole days, 0 to ${MOST_DAYS}`);
    return defaultConfiguration.notice;
  }

  private readIgnored(value: JsonValue | undefined): Ignored[] {
    if (value === undefined) return [];
    if (isArray(value)) return value.flatMap((entry, index) => this.readEntry(entry, index));
    this.fault('/ignore', '`ignore` is no list', 'ids of rules, or mappings with rule and place');
    return [];
  }

  private readEntry(value: JsonValue, index: number): Ignored[] {
    const pointer = joinPointer('/ignore', index);
    const expected =
      'the id of a rule, or a mapping with rule, place (a JSON Pointer such as /paths) or both';
    const entry = isObject(value) ? value : { rule: value };
    const { rule, place } = entry;
    this.checkKeys(entry, ['rule', 'place'], pointer);
    if (!isText(rule) || !isText(place) || (rule ?? place) === undefined) {
      this.fault(pointer, `${shown(value)} is nothing that can be ignored`, expected);
      return [];
    }
    if (rule !== undefined) this.checkRule(rule, isObject(value) ? `${pointer}/rule` : pointer, false);
    if (place !== undefined && !place.startsWith('/'))
      this.fault(
        `${pointer}/place`,
        `${place} is no place`,
        'a JSON Pointer such as /components/schemas/Name',
      );
    return [{ rule, place }];
  }

  private checkKeys(value: JsonObject, known: readonly string[], pointer: string): void {
    for (const key of Object.keys(value))
      if (!known.includes(key))
        this.fault(joinPointer(pointer, key), `${key} is not known here`, known.join(', '), true);
  }

  private checkRule(rule: string, pointer: string, key: boolean): void {
    if (this.rules.has(rule)) return;
    const at = { file: this.file, pointer, key };
    const parameters = { rule, suggestion: suggestion(nearest(rule, this.rules)) };
    this.problems.push(diagnostic('rule-unknown', at, parameters));
  }

  private fault(pointer: string, what: string, expected: string, key = false): void {
    const at = { file: this.file, pointer, key };
    this.problems.push(diagnostic('configuration-invalid', at, { what, expected }));
  }
}

function isText(field: JsonValue | undefined): field is string | undefined {
  return field === undefined || typeof field === 'string';
}

function shown(value: JsonValue): string {
  if (typeof value === 'string') return value === '' ? '""' : value;
  return typeof value === 'object' && value !== null ? 'this' : String(value);
}
