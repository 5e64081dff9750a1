/** What holds for an object beside its fields: further fields, limits, rules, and what only a schema can say. */
import { code, fence, list, table } from '../../emit/markdown.ts';
import {
  dependencies,
  mappingRows,
  objectParts,
  objectSentences,
  otherSchema,
  ruleSentence,
  type ShownSchema,
} from '../../documentation/object-facts.ts';
import type { Page } from '../../documentation/page.ts';
import type { Rule } from '../../model/rules.ts';
import type { Schema } from '../../model/types.ts';
import type { ObjectView } from '../../model/view.ts';
import { stringify } from '../../spec/json.ts';

/** Sentences and blocks on further fields, counts, and fields that are required without being described. */
export function statements(page: Page, schema: Schema, view: ObjectView): string[] {
  const dependent = objectParts(page, schema).flatMap((one) => dependencies(page, one, view.rules));
  return [...objectSentences(page, schema, view), ...dependent.flatMap(shownBlocks)];
}

/** Rules as a list: title, description, and the condition in words. */
export function ruleBlocks(page: Page, rules: readonly Rule[]): string[] {
  if (rules.length === 0) return [];
  const items = rules.map((rule) => ruleSentence(page, rule));
  return [page.speech.words.labelled(page.labels.conditions, '').trim(), list(items)];
}

/** `not`, and if/then/else that is no rule: in words as far as they go, and as JSON. */
export function otherBlocks(page: Page, schema: Schema): string[] {
  return shownBlocks(otherSchema(page, schema));
}

function shownBlocks({ lines, json }: ShownSchema): string[] {
  return [...lines, fence('json', stringify(json, 2))];
}

/** A discriminator on a base schema, whose children compose it. */
export function discriminatorBlocks(page: Page, schema: Schema): string[] {
  const { labels } = page;
  const found = objectParts(page, schema).find((part) => part.discriminator !== undefined)?.discriminator;
  if (found === undefined || found.mapping.size === 0) return [];
  const rows = mappingRows(page, found.mapping);
  return [labels.decides(code(found.propertyName)), table([labels.value, labels.type], rows)];
}
