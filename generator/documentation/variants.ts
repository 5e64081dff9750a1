/** The members of a union: their names, and whether they have fields to show where the union stands. */
import { limitTexts } from '../model/phrases.ts';
import type { Schema, UnionSchema } from '../model/types.ts';
import { annotationsOf, subjectOf } from './annotations.ts';
import { linkedType } from './fields.ts';
import { hasOwnFields } from './own-fields.ts';
import type { Page, Place } from './page.ts';
import { inlineLists } from './value-lists.ts';

export interface Variant {
  readonly schema: Schema;
  readonly id: string;
  readonly title: string;
  /** Whether it is shown behind the list rather than in a section of its own. */
  readonly isShown: boolean;
}

/** The members in order. Claims their anchors. */
export function variantsOf(page: Page, union: UnionSchema, place: Place): Variant[] {
  return union.members.map((schema, index) => {
    const { definition } = subjectOf(page.api, schema);
    const title = annotationsOf(page.api, schema).title ?? definition?.name ?? page.labels.variant(index + 1);
    return {
      schema,
      id: page.claimIn(place.id, String(index + 1)),
      title,
      isShown: hasOwnFields(page, schema),
    };
  });
}

/** A member in a line: its name or type, and what it is for. */
export function variantLine(page: Page, { schema, id, title, isShown }: Variant): string {
  const { words } = page.speech;
  const { cell, plain, anchorLink } = page.markup;
  const { description } = annotationsOf(page.api, schema);
  const hasLists = inlineLists(page, schema).length > 0;
  const { definition } = subjectOf(page.api, schema);
  const isNamed = definition !== undefined && page.named(definition) !== undefined;
  const limits = limitTexts(page.api, schema, page.speech);
  const type = linkedType(page, schema, hasLists ? id : undefined);
  const shown = isShown ? anchorLink(plain(title), id) : words.qualified(type, isNamed ? [] : limits);
  return description === undefined ? shown : words.labelled(shown, cell(description));
}

/** The anchor of each definition that is shown behind the list. */
export function variantIds(
  page: Page,
  variants: readonly Variant[],
): ReadonlyMap<string, string | undefined> {
  const ids = new Map<string, string | undefined>();
  for (const { schema, id, isShown } of variants) {
    const key = subjectOf(page.api, schema).definition?.key;
    if (key !== undefined) ids.set(key, isShown ? id : undefined);
  }
  return ids;
}
