/** Tables of values: each with its name, its meaning, and the conditions that it brings. */
import { childSchemas } from '../../model/children.ts';
import { anchor, cell, code, plain, table } from '../../emit/markdown.ts';
import { valueText } from '../../model/phrases.ts';
import { valueRuleTexts } from '../../model/rule-phrases.ts';
import type { Rule } from '../../model/rules.ts';
import type { Schema } from '../../model/types.ts';
import { openEnum } from '../../model/view.ts';
import { canonicalText, type JsonValue, stringify } from '../../spec/json.ts';
import { subjectOf } from './annotations.ts';
import { type ListedValue, listedValues, listSchema } from './listed-values.ts';
import type { Page } from './page.ts';

/** All values of a list. Columns that would be empty are left out. */
export function valueTable(page: Page, schema: Schema, id: string): string {
  const values = listedValues(page.api, schema) ?? [];
  const conditions = page.conditions.get(schema);
  const { labels } = page;
  const columns: { header: string; of: (entry: ListedValue) => string }[] = [
    {
      header: labels.value,
      of: ({ value }) => anchor(page.claim(valueAnchor(id, value))) + code(shown(values, value)),
    },
    { header: labels.name, of: ({ name }) => (name === undefined ? '' : plain(name)) },
    { header: labels.meaning, of: (entry) => meaning(page, entry) },
    {
      header: labels.conditions,
      of: ({ value }) => page.speech.words.sentences([...(conditions?.get(canonicalText(value)) ?? [])]),
    },
  ];
  const cells = values.map((entry) => columns.map(({ of }) => of(entry)));
  const used = columns.map((_, index) => index === 0 || cells.some((row) => row[index] !== ''));
  return table(
    columns.filter((_, index) => used[index]).map(({ header }) => header),
    cells.map((row) => row.filter((_, index) => used[index])),
  );
}

/** Lists that stand in a field itself, in its items or its variants, and have no name. */
export function inlineLists(page: Page, schema: Schema): { readonly schema: Schema }[] {
  const found: { schema: Schema }[] = [];
  const visit = (one: Schema): void => {
    const { schema: subject, definition } = subjectOf(page.api, one);
    if (definition !== undefined && (page.lists.has(definition.key) || page.sections.has(definition.key)))
      return;
    const list = listSchema(page.api, subject);
    if (list !== undefined) found.push({ schema: list });
    else if (subject.kind === 'union' || subject.kind === 'array')
      for (const child of childSchemas(subject)) visit(child);
  };
  visit(schema);
  return found;
}

/** Remembers what an object's rules say about the values of one of its fields, for the table of these values. */
export function recordConditions(
  page: Page,
  field: { readonly name: string; readonly schema: Schema },
  rules: readonly Rule[],
  named: (property: string) => string,
): void {
  const list = openEnum(page.api, field.schema)?.values ?? listSchema(page.api, field.schema);
  if (list === undefined || rules.length === 0) return;
  for (const { value } of listedValues(page.api, list) ?? []) {
    const turn = { property: field.name, value };
    const texts = rules.flatMap((rule) => valueRuleTexts(page.api, rule, turn, page.speech, named));
    if (texts.length === 0) continue;
    const known = page.conditions.get(list) ?? new Map<string, Set<string>>();
    const key = canonicalText(value);
    const sentences = known.get(key) ?? new Set();
    for (const text of texts) sentences.add(page.sentence(text));
    known.set(key, sentences);
    page.conditions.set(list, known);
  }
}

function meaning(page: Page, { description, deprecated }: ListedValue): string {
  const text = description === undefined ? '' : cell(description);
  return deprecated ? `**${page.sentence(page.speech.words.deprecated)}** ${text}`.trim() : text;
}

/** Strings stand bare, unless other types in the list make them ambiguous. */
function shown(values: readonly ListedValue[], value: JsonValue): string {
  const mixed = values.some((entry) => typeof entry.value !== 'string');
  return mixed ? stringify(value) : valueText(value);
}

const LONGEST = 80;

function valueAnchor(id: string, value: JsonValue): string {
  return `${id}-${valueText(value).slice(0, LONGEST)}`;
}
