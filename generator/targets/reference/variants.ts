/** Unions: what a value may be one of, and how a discriminator tells which. */
import { code, heading, list, plain, table } from '../../emit/markdown.ts';
import { mappingRows } from '../../documentation/object-facts.ts';
import type { Page, Place } from '../../documentation/page.ts';
import { inlineLists } from '../../documentation/value-lists.ts';
import { type Variant, variantIds, variantLine, variantsOf } from '../../documentation/variants.ts';
import type { Schema, UnionSchema } from '../../model/types.ts';
import { valueTable } from './value-tables.ts';

/**
 * The members of a union, then the fields of those that have no section of their own.
 *
 * @param inner shows the fields of a member
 */
export function unionBlocks(
  page: Page,
  union: UnionSchema,
  place: Place,
  inner: (page: Page, schema: Schema, place: Place) => string[],
): string[] {
  const variants = variantsOf(page, union, place);
  const behind = variants.flatMap(({ schema, id, title, isShown }) => {
    const label = place.label === '' ? title : `${place.label} (${title})`;
    const lists = inlineLists(page, schema).map((entry) => valueTable(page, entry.schema, id));
    if (!isShown) return lists.length === 0 ? [] : [heading(place.level, plain(label), id), ...lists];
    return [
      heading(place.level, plain(label), id),
      ...lists,
      ...inner(page, schema, { ...place, id, label }),
    ];
  });
  const { labels } = page;
  return [
    union.mode === 'oneOf' ? labels.oneOf : labels.anyOf,
    list(variants.map((variant) => variantLine(page, variant))),
    ...mappingBlocks(page, union, variants),
    ...behind,
  ];
}

function mappingBlocks(page: Page, { discriminator }: UnionSchema, variants: readonly Variant[]): string[] {
  if (discriminator === undefined) return [];
  const { labels } = page;
  const rows = mappingRows(page, discriminator.mapping, variantIds(page, variants));
  return [labels.decides(code(discriminator.propertyName)), table([labels.value, labels.type], rows)];
}
