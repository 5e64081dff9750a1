/** Bodies by their media type. */
import { type Description, type Plain, plain } from './description.ts';
import { formsOf, isForm, objectOf, readForm } from './forms.ts';
import { keyOf, mediaOf, typesIn } from './media-types.ts';
import type { Body, Reading } from './messages.ts';
import { isValid, kindsOf, valuesOf } from './schemas.ts';

/** What a body says; undefined where it is not described. */
export function readBody(description: Description, content: Plain, body: Body): Reading {
  const media = mediaOf(content, body.type);
  if (media === undefined) return undefined;
  if (body.parts !== undefined) {
    const found = readForm(description, keyOf(body.type), media, body.parts);
    if (found === undefined || !isValid(description, media['schema'], objectOf(found))) return undefined;
    // Fields that one of two readers passes over are no difference.
    return { ...found, body: objectOf(found) };
  }
  if (!isValid(description, media['schema'], body.value)) return undefined;
  const kinds = kindsOf(description, media['schema'], body.value);
  return kinds === undefined ? undefined : { body: body.value, kinds };
}

/** Bodies of every described type. @param named all media types that either description names there */
export function bodiesOf(description: Description, content: Plain, named: readonly string[]): Body[] {
  return Object.entries(content).flatMap(([range, media]) =>
    typesIn(range, named).flatMap((type) => {
      const own = mediaOf(content, type) ?? plain(media);
      const values = valuesOf(description, own['schema']);
      if (!isForm(keyOf(type))) return values.map((value): Body => ({ type, value }));
      return values
        .filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
        .flatMap((value) => formsOf(description, keyOf(type), own, value as Plain))
        .map((parts): Body => ({ type, value: undefined, parts }));
    }),
  );
}
