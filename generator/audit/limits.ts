/** The limits of a schema's alternatives, as the facts that a row of the page would state. */
import type { Api } from '../model/types.ts';
import { integersOf, type IntegerSet } from './integers.ts';
import { type Limit, type Shape, shapesOf } from './shapes.ts';
import type { FactName, Facts, MutableFacts } from './types.ts';

/** The loosest limits of the alternatives: what passes any of them passes. */
export function limitsOf(api: Api, shapes: readonly Shape[]): Facts {
  return { ...textLimits(api, shapes), ...numberLimits(shapes) };
}

function textLimits(api: Api, shapes: readonly Shape[]): Facts {
  const facts: MutableFacts = {};
  const texts = shapes.filter((shape) => isText(shape) && integerText(shape) === undefined);
  const maxEntries = least(texts, (shape) => entriesOf(api, shape));
  // A string that holds an object is limited by entries and bytes, any other by characters.
  set(
    facts,
    maxEntries === undefined ? 'maxLength' : 'maxBytes',
    least(texts, (shape) => shape.maxLength),
  );
  set(facts, 'maxEntries', maxEntries);
  set(
    facts,
    'minLength',
    most(texts, (shape) => shape.minLength),
  );
  const rules = new Set(texts.flatMap(({ patterns }) => patterns ?? []).map(ruleOf));
  if (rules.size > 0) facts.rule = [...rules].join(' and ');
  return facts;
}

/** Of numbers, and of strings whose pattern spells out integers; a string that may be any text lifts them. */
function numberLimits(shapes: readonly Shape[]): Facts {
  const facts: MutableFacts = {};
  const texts = shapes.filter(isText).map((shape) => integerText(shape) ?? {});
  const numbers = shapes.filter(isNumber);
  const ranges: readonly Pick<Shape, 'minimum' | 'maximum' | 'excluded'>[] = [...texts, ...numbers];
  set(
    facts,
    'minimum',
    most(ranges, ({ minimum }) => minimum),
  );
  set(
    facts,
    'maximum',
    least(ranges, ({ maximum }) => maximum),
  );
  const [first = [], ...others] = ranges.map(({ excluded }) => (excluded ?? []).map(Number));
  const excluded = first.filter((value) => others.every((other) => other.includes(value)));
  if (excluded.length > 0) facts.excluded = excluded;
  return facts;
}

function set(facts: MutableFacts, name: FactName, value: Limit | undefined): void {
  if (value !== undefined) facts[name] = value;
}

/** The loosest lower limit. */
function most<Item, Value extends Limit>(
  items: readonly Item[],
  limit: (item: Item) => Value | undefined,
): Value | undefined {
  return loosest(items.map(limit), (a, b) => a < b);
}

/** The loosest upper limit. */
function least<Item, Value extends Limit>(
  items: readonly Item[],
  limit: (item: Item) => Value | undefined,
): Value | undefined {
  return loosest(items.map(limit), (a, b) => a > b);
}

/** Undefined as soon as one alternative has no limit: then there is none. */
function loosest<Value extends Limit>(
  limits: readonly (Value | undefined)[],
  isLooser: (a: Value, b: Value) => boolean,
): Value | undefined {
  const known = limits.filter((limit) => limit !== undefined);
  const [first, ...others] = known;
  if (first === undefined || known.length < limits.length) return undefined;
  return others.reduce((best, limit) => (isLooser(limit, best) ? limit : best), first);
}

function isText({ type, values }: Shape): boolean {
  return type === 'string' && values === undefined;
}

function isNumber({ type, minimum, maximum, values }: Shape): boolean {
  const isNumeric = type === 'integer' || type === 'number';
  return isNumeric && (values === undefined || minimum !== undefined || maximum !== undefined);
}

function integerText({ patterns }: Shape): IntegerSet | undefined {
  return patterns?.length === 1 ? integersOf(patterns[0] ?? '') : undefined;
}

/** The pattern that spells each rule. */
export const rulePatterns: ReadonlyMap<string, string> = new Map([
  ['dotted', '^[^.]+(\\.[^.]+)+$'],
  ['identifier', '^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$'],
]);

const rules: ReadonlyMap<string, string> = new Map(
  [...rulePatterns].map(([rule, pattern]) => [pattern, rule]),
);

/** The rule that a pattern spells, or the pattern itself: then nobody has said what rule it is. */
function ruleOf(pattern: string): string {
  return rules.get(pattern) ?? `the pattern ${pattern}`;
}

/** How many entries the object may have that a string holds as JSON. */
function entriesOf(api: Api, { content }: Shape): number | undefined {
  return content === undefined ? undefined : least(shapesOf(api, [content]), (shape) => shape.maxProperties);
}
