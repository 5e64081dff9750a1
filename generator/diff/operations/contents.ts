/** Media types of a body (OpenAPI 3.1.1 section 4.8.14): the most specific one that covers a type counts. */
import type { MediaType } from '../../model/types.ts';
import { type Collector, type Half, type Placed } from './collector.ts';
import { compareEncodings } from './encodings.ts';
import { match } from './matching.ts';
import { covers, mediaTypeKey } from './media-types.ts';
import type { Context } from './context.ts';
import { compareExamples } from './words.ts';

/** A body on one side: what is in it, and where it stands. */
export interface Body extends Placed {
  readonly content: readonly MediaType[];
}

/** @param at the body in words: "the request body", "the response 200" */
export function compareContents(
  base: Body,
  revision: Body,
  half: Half,
  at: string,
  context: Context,
  collector: Collector,
): void {
  const { both, removed, added } = match(
    base.content,
    revision.content,
    ({ name }) => name,
    ({ name }) => mediaTypeKey(name),
  );
  for (const [before, after] of both) comparePair(before, after, true);
  for (const media of removed) {
    const range = rangeOf(media, revision.content);
    if (range !== undefined) comparePair(media, range, false);
    else collector.add(half, 'media-type-removed', media, undefined, { name: media.name, at });
  }
  for (const media of added) {
    const range = rangeOf(media, base.content);
    if (range !== undefined) comparePair(range, media, false);
    else collector.add(half, 'media-type-added', undefined, media, { name: media.name, at });
  }

  function comparePair(before: MediaType, after: MediaType, isSameType: boolean): void {
    const examples = [...before.examples, ...after.examples].flatMap(({ value }) =>
      value === undefined ? [] : [value],
    );
    collector.addPair(half, { part: 'body', base: before.schema, revision: after.schema, at, examples });
    compareEncodings(before, after, half, context, collector);
    if (isSameType) compareExamples(before, after, collector);
  }
}

/** The narrowest range that takes a media type in. */
function rangeOf({ name }: MediaType, content: readonly MediaType[]): MediaType | undefined {
  const key = mediaTypeKey(name);
  const ranges = content.filter((one) => covers(mediaTypeKey(one.name), key));
  return ranges.find((one) => mediaTypeKey(one.name) !== '*/*') ?? ranges[0];
}
