/** What changed about a parameter that both sides have. */
import type { Parameter } from '../../model/types.ts';
import { resolve } from '../../model/resolve.ts';
import type { Side } from '../change.ts';
import { canonicalText } from '../../spec/json.ts';
import { type Collector, type Facts, keywordOf, requiredOf, within } from './collector.ts';
import { mediaTypeKey } from './media-types.ts';
import type { Context } from './context.ts';
import { areSameText, commonShapes, mayBeReserved, type Shape } from './shapes.ts';
import { compareSunset } from './sunset.ts';
import { compareDescribed } from './words.ts';

export function compareParameter(
  before: Parameter,
  after: Parameter,
  context: Context,
  collector: Collector,
): void {
  const facts = factsOf(after);
  if (before.required !== after.required)
    collector.add(
      'request',
      after.required ? 'parameter-became-required' : 'parameter-became-optional',
      requiredOf(before),
      requiredOf(after),
      facts,
    );
  compareWriting(before, after, context, collector);
  compareDefaults(before, after, context, collector);
  collector.addPair('request', {
    part: 'parameter',
    base: before.schema,
    revision: after.schema,
    at: `the ${after.in} parameter ${after.name}`,
    examples: [...before.examples, ...after.examples].flatMap(({ value }) =>
      value === undefined ? [] : [value],
    ),
  });
  if (before.in === 'path' && before.name !== after.name)
    collector.addSilent('path-parameter-renamed', within(before, 'name'), within(after, 'name'), {
      ...facts,
      base: before.name,
    });
  compareSunset('parameter', before, after, context.options, collector, facts);
  compareDescribed('parameter', before, after, collector);
}

export function factsOf({ in: place, name }: Parameter): Facts {
  return { in: place, name };
}

/** How values become text: by a style or by a media type. */
function compareWriting(before: Parameter, after: Parameter, context: Context, collector: Collector): void {
  const facts = factsOf(after);
  const add = (name: string, keyword: string, more: Facts = {}): void =>
    collector.add('request', name, ...keywordOf(before, after, keyword, context), { ...facts, ...more });
  const shapes = commonShapes([context.base.api, before.schema], [context.revision.api, after.schema]);
  if (before.content !== undefined || after.content !== undefined) {
    if (mediaOf(before) !== mediaOf(after) && !areSameText([before, after], shapes))
      add('parameter-content-changed', 'content', { base: said(before), revision: said(after) });
    return;
  }
  if (styleOf(before, shapes) !== styleOf(after, shapes))
    add('parameter-serialisation-changed', writingOf(before, after), {
      base: said(before),
      revision: said(after),
    });
  if (before.in !== 'query') return;
  const isReserved =
    mayBeReserved(context.base.api, before.schema) && mayBeReserved(context.revision.api, after.schema);
  if (isReserved && before.allowReserved !== after.allowReserved)
    add(after.allowReserved ? 'parameter-reserved-allowed' : 'parameter-reserved-refused', 'allowReserved');
  if (before.allowEmptyValue !== after.allowEmptyValue)
    add(
      after.allowEmptyValue ? 'parameter-empty-value-allowed' : 'parameter-empty-value-refused',
      'allowEmptyValue',
    );
}

/** The keyword by which two ways of writing a value differ. */
function writingOf(before: Parameter, after: Parameter): string {
  if (before.style !== after.style) return 'style';
  return before.explode === after.explode ? 'name' : 'explode';
}

/** Equal where values of these shapes become the same text. */
function styleOf({ in: place, name, style, explode }: Parameter, shapes: ReadonlySet<Shape>): string {
  // In a path a style may set something before a single value; elsewhere it only says how several are told apart.
  const isSingle = !shapes.has('array') && !shapes.has('object');
  if (place !== 'path' && style !== 'deepObject' && isSingle) return 'single';
  // `explode` says nothing about a single value, nor about an array in the simple style (RFC 6570 section 3.2.1).
  const counts =
    (shapes.has('object') && style !== 'deepObject') || (style !== 'simple' && shapes.has('array'));
  // The one style of a path that says the name, though not before each property of an object.
  const isNamed = style === 'matrix' && !(explode && shapes.size === 1 && shapes.has('object'));
  return `${style}${isNamed ? ` ${name}` : ''}${counts && explode ? ', exploded' : ''}`;
}

function said({ name, style, explode, content }: Parameter): string {
  const named = style === 'matrix' ? `${style} with ;${name}=` : style;
  return content === undefined ? `${named}, ${explode ? 'exploded' : 'not exploded'}` : content.name;
}

function mediaOf({ content }: Parameter): string {
  return content === undefined ? 'a style' : mediaTypeKey(content.name);
}

function compareDefaults(before: Parameter, after: Parameter, context: Context, collector: Collector): void {
  const [base, revision] = [defaultOf(before, context.base), defaultOf(after, context.revision)];
  if (base.text === revision.text) return;
  collector.add('request', 'parameter-default-changed', base, revision, {
    ...factsOf(after),
    base: base.text,
    revision: revision.text,
  });
}

/** The default that applies, also where the schema is a component. A required parameter has none that counts. */
function defaultOf({ schema, required }: Parameter, { api }: Side): { text: string; at: Parameter['at'] } {
  const found = schema.default === undefined ? resolve(api, schema) : schema;
  const value = required ? undefined : found.default;
  return { text: value === undefined ? 'none' : canonicalText(value), at: found.at };
}
