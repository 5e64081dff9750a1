/** Unions: what a value may be one of, and how a discriminator tells which. */
import { anchorLink, cell, code, heading, list, plain, table } from '../../emit/markdown.ts';
import { limitTexts } from '../../model/phrases.ts';
import type { Schema, UnionSchema } from '../../model/types.ts';
import { annotationsOf, subjectOf } from './annotations.ts';
import { typeCell } from './fields.ts';
import { hasOwnFields } from './own-fields.ts';
import type { Page, Place } from './page.ts';
import { inlineLists, valueTable } from './value-tables.ts';

interface Variant {
  readonly schema: Schema;
  readonly id: string;
  readonly title: string;
  /** Whether it is shown behind the list rather than in a section of its own. */
  readonly isShown: boolean;
}

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
  const variants = union.members.map((schema, index) => variantOf(page, schema, index, place));
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
    list(variants.map((variant) => variantItem(page, variant))),
    ...mappingBlocks(page, union, variants),
    ...behind,
  ];
}

function variantOf(page: Page, schema: Schema, index: number, place: Place): Variant {
  const { definition } = subjectOf(page.api, schema);
  const title = annotationsOf(page.api, schema).title ?? definition?.name ?? page.labels.variant(index + 1);
  return { schema, id: page.claim(`${place.id}-${index + 1}`), title, isShown: hasOwnFields(page, schema) };
}

function variantItem(page: Page, { schema, id, title, isShown }: Variant): string {
  const { words } = page.speech;
  const { description } = annotationsOf(page.api, schema);
  const hasLists = inlineLists(page, schema).length > 0;
  const { definition } = subjectOf(page.api, schema);
  const isNamed = definition !== undefined && page.named(definition) !== undefined;
  const limits = limitTexts(page.api, schema, page.speech);
  const type = typeCell(page, schema, hasLists ? id : undefined);
  const shown = isShown ? anchorLink(plain(title), id) : words.qualified(type, isNamed ? [] : limits);
  return description === undefined ? shown : words.labelled(shown, cell(description));
}

function mappingBlocks(page: Page, { discriminator }: UnionSchema, variants: readonly Variant[]): string[] {
  if (discriminator === undefined) return [];
  const ids = new Map(
    variants.map(({ schema, id, isShown }) => [
      subjectOf(page.api, schema).definition?.key,
      isShown ? id : undefined,
    ]),
  );
  const rows = [...discriminator.mapping].map(([value, key]) => [
    code(value),
    targetLink(page, key, ids.get(key)),
  ]);
  const { labels } = page;
  return [labels.decides(code(discriminator.propertyName)), table([labels.value, labels.type], rows)];
}

/** A link to what a discriminator's value stands for. */
export function targetLink(page: Page, key: string, id?: string): string {
  const definition = page.api.definitions.get(key);
  if (definition === undefined) return code(key);
  const name = page.named(definition);
  if (name !== undefined) return name;
  return id === undefined ? code(definition.name) : anchorLink(plain(definition.name), id);
}
