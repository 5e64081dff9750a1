/** Lists of values inside fields, and what the rules of an object ask of each value. */
import { childSchemas } from '../model/children.ts';
import { valueText } from '../model/phrases.ts';
import { valueRuleTexts } from '../model/rule-phrases.ts';
import { type Rule, rulesTesting } from '../model/rules.ts';
import type { Definition, Schema } from '../model/types.ts';
import { openEnum } from '../model/view.ts';
import { canonicalText, type JsonValue, stringify } from '../spec/json.ts';
import { subjectOf } from './annotations.ts';
import { type ListedValue, listedValues, listSchema } from './listed-values.ts';
import type { Page } from './page.ts';

/** Lists that stand in a field itself, in its items or its variants, and have no section. */
export function inlineLists(
  page: Page,
  schema: Schema,
): { readonly schema: Schema; readonly definition: Definition | undefined }[] {
  const found: { schema: Schema; definition: Definition | undefined }[] = [];
  // A list of itself, or a choice of itself in a list, leads back to where it began.
  const seen = new Set<Schema>();
  const visit = (one: Schema): void => {
    const { schema: subject, definition } = subjectOf(page.api, one);
    if (seen.has(subject)) return;
    seen.add(subject);
    if (definition !== undefined && (page.lists.has(definition.key) || page.sections.has(definition.key)))
      return;
    const list = listSchema(page.api, subject);
    if (list !== undefined) found.push({ schema: list, definition });
    else if (subject.kind === 'union' || subject.kind === 'array')
      for (const child of childSchemas(subject)) visit(child);
  };
  visit(schema);
  return found;
}

/** Sentences on the values of a list, by the value's JSON text. */
export type ValueConditions = ReadonlyMap<string, ReadonlySet<string>>;

/** The list that a field's own value is of: conditions turn on it. */
export function decidingList(page: Page, schema: Schema): Schema | undefined {
  return openEnum(page.api, schema)?.values ?? listSchema(page.api, schema);
}

/**
 * What an object's rules say about the values of one of its fields.
 *
 * @param named how another field of the object is shown (a link to it, say)
 */
export function valueConditions(
  page: Page,
  field: { readonly name: string; readonly schema: Schema },
  rules: readonly Rule[],
  named: (property: string) => string,
): ValueConditions {
  const conditions = new Map<string, Set<string>>();
  const list = decidingList(page, field.schema);
  if (list === undefined || rules.length === 0) return conditions;
  const values = new Map(
    (listedValues(page.api, list) ?? []).map(({ value }) => [canonicalText(value), value]),
  );
  const candidates = rulesByValue(rules, field.name, [...values.keys()]);
  for (const [text, value] of values) {
    const turn = { property: field.name, value };
    const texts = (candidates.get(text) ?? []).flatMap((rule) =>
      valueRuleTexts(page.api, rule, turn, page.speech, named),
    );
    if (texts.length > 0) conditions.set(text, new Set(texts.map((sentence) => page.sentence(sentence))));
  }
  return conditions;
}

/** The rules that may turn on each value: not every rule is asked about every value, which thousands of both would feel. */
function rulesByValue(
  rules: readonly Rule[],
  property: string,
  values: readonly string[],
): Map<string, Rule[]> {
  const found = new Map(values.map((value): [string, Rule[]] => [value, []]));
  for (const rule of rulesTesting(rules, property)) {
    const tests = rule.when.filter((test) => test.property === property);
    const [first] = tests.flatMap((test) => (test.kind === 'is' ? [test.values.map(canonicalText)] : []));
    const turning = tests.some(({ kind }) => kind === 'is-not') ? values : [];
    for (const value of new Set(first ?? turning)) found.get(value)?.push(rule);
  }
  return found;
}

/** Adds conditions to those that the page keeps for a list. */
export function recordConditions(page: Page, list: Schema | undefined, conditions: ValueConditions): void {
  if (list === undefined || conditions.size === 0) return;
  const known = page.conditions.get(list) ?? new Map<string, Set<string>>();
  for (const [value, sentences] of conditions)
    known.set(value, new Set([...(known.get(value) ?? []), ...sentences]));
  page.conditions.set(list, known);
}

/** What a value means, with its deprecation. */
export function meaningText(page: Page, { description, deprecated }: ListedValue): string {
  const text = description === undefined ? '' : page.markup.cell(description);
  return deprecated
    ? `${page.markup.strong(page.sentence(page.speech.words.deprecated))} ${text}`.trim()
    : text;
}

/** Strings stand bare, unless other types in the list make them ambiguous. */
export function shownValues(values: readonly ListedValue[]): (value: JsonValue) => string {
  const mixed = values.some((entry) => typeof entry.value !== 'string');
  return (value) => (mixed ? stringify(value) : valueText(value));
}
