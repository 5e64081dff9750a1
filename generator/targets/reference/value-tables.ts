/** Tables of values: each with its name, its meaning, and the conditions that it brings. */
import { anchor, code, plain, table } from '../../emit/markdown.ts';
import { type ListedValue, listedValues } from '../../documentation/listed-values.ts';
import type { Page } from '../../documentation/page.ts';
import { meaningText, shownValues } from '../../documentation/value-lists.ts';
import { valueText } from '../../model/phrases.ts';
import type { Schema } from '../../model/types.ts';
import { canonicalText, type JsonValue } from '../../spec/json.ts';

/** All values of a list. Columns that would be empty are left out. */
export function valueTable(page: Page, schema: Schema, id: string): string {
  const values = listedValues(page.api, schema) ?? [];
  const conditions = page.conditions.get(schema);
  const { labels } = page;
  const shown = shownValues(values);
  const columns: { header: string; of: (entry: ListedValue) => string }[] = [
    {
      header: labels.value,
      of: ({ value }) => anchor(page.claim(valueAnchor(id, value))) + code(shown(value)),
    },
    { header: labels.name, of: ({ name }) => (name === undefined ? '' : plain(name)) },
    { header: labels.meaning, of: (entry) => meaningText(page, entry) },
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

const LONGEST = 80;

function valueAnchor(id: string, value: JsonValue): string {
  return `${id}-${valueText(value).slice(0, LONGEST)}`;
}
