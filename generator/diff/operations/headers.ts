/** Headers of responses and of the parts of a form (OpenAPI 3.1.1 section 4.8.21). */
import type { Encoding, Header } from '../../model/types.ts';
import { type Collector, type Facts, type Half, keywordOf, type Placed, requiredOf } from './collector.ts';
import { match } from './matching.ts';
import { mediaTypeKey } from './media-types.ts';
import type { Context } from './context.ts';
import { areSameText, commonShapes } from './shapes.ts';
import { compareDescribed } from './words.ts';

type Headers = ReadonlyMap<string, Header>;

/** @param status of the response that carries them */
export function compareHeaders(
  base: Headers,
  revision: Headers,
  status: string,
  context: Context,
  collector: Collector,
): void {
  const { both, removed, added } = match(counting(base), counting(revision), keyOf);
  const facts = ({ name }: Header): Facts => ({ status, name });
  for (const one of removed)
    collector.add('response', `${necessity(one)}-header-removed`, one, undefined, facts(one));
  for (const one of added)
    collector.add('response', `${necessity(one)}-header-added`, undefined, one, facts(one));
  for (const [before, after] of both) {
    const add = (name: string, from: Placed = before, to: Placed = after): void =>
      collector.add('response', name, from, to, facts(after));
    if (before.required !== after.required) {
      const name = after.required ? 'header-became-required' : 'header-became-optional';
      add(name, requiredOf(before), requiredOf(after));
    }
    compareWriting(before, after, facts(after), context, collector);
    if (before.deprecated !== after.deprecated)
      collector.addSilent(
        after.deprecated ? 'header-deprecated' : 'header-no-longer-deprecated',
        before,
        after,
        facts(after),
      );
    compareDescribed('header', before, after, collector);
    addPair(before, after, 'response', `the field ${after.name} of the response ${status}`, collector);
  }
}

/** How values become text: by a media type or by the one style, where only objects can be written in two ways. */
function compareWriting(
  before: Header,
  after: Header,
  facts: Facts,
  context: Context,
  collector: Collector,
): void {
  const { base, revision } = context;
  const shapes = commonShapes([base.api, before.schema], [revision.api, after.schema]);
  const add = (name: string, keyword: string): void =>
    collector.add('response', name, ...keywordOf(before, after, keyword, context), facts);
  if (mediaOf(before) !== mediaOf(after)) {
    const both = [before, after].map(({ content }) => ({ content, style: 'simple' }));
    if (!areSameText(both, shapes)) add('header-content-changed', 'content');
  } else if (before.content === undefined && before.explode !== after.explode && shapes.has('object'))
    add('header-serialisation-changed', 'explode');
}

/** Only whether the header of a part has to be there: the rest is its schema's. */
export function comparePartHeaders(
  part: string,
  base: Encoding | undefined,
  revision: Encoding | undefined,
  half: Half,
  collector: Collector,
): void {
  const { both, removed, added } = match(counting(base?.headers), counting(revision?.headers), keyOf);
  const add = (name: string, header: Header, before?: Placed, after?: Placed): void =>
    collector.addWritten(half, name, before, after, { part, name: header.name });
  for (const one of removed)
    add(one.required ? 'part-header-no-longer-required' : 'part-header-removed', one, one, undefined);
  for (const one of added)
    add(one.required ? 'part-header-became-required' : 'part-header-added', one, undefined, one);
  for (const [before, after] of both) {
    if (before.required !== after.required)
      add(
        after.required ? 'part-header-became-required' : 'part-header-no-longer-required',
        after,
        requiredOf(before),
        requiredOf(after),
      );
    addPair(before, after, half, `the field ${after.name} of the part ${part}`, collector);
  }
}

function addPair(before: Header, after: Header, half: Half, at: string, collector: Collector): void {
  const examples = [...before.examples, ...after.examples].flatMap(({ value }) =>
    value === undefined ? [] : [value],
  );
  collector.addPair(half, { part: 'header', base: before.schema, revision: after.schema, at, examples });
}

/** Without `Content-Type`, which OpenAPI says is to be ignored: the media type says it. */
function counting(headers: Headers = new Map()): Header[] {
  return [...headers.values()].filter((header) => keyOf(header) !== 'content-type');
}

/** Names of fields have no case (RFC 9110 section 5.1). */
function keyOf({ name }: Header): string {
  return name.toLowerCase();
}

function necessity({ required }: Header): 'required' | 'optional' {
  return required ? 'required' : 'optional';
}

function mediaOf({ content }: Header): string | undefined {
  return content === undefined ? undefined : mediaTypeKey(content.name);
}
