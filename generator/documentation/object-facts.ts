/** What holds for an object beside its fields, in words: further fields, names without a description, limits, rules. */
import { limitTexts, typeText } from '../model/phrases.ts';
import { resolve } from '../model/resolve.ts';
import { ruleText } from '../model/rule-phrases.ts';
import type { Rule } from '../model/rules.ts';
import type { ObjectSchema, Schema } from '../model/types.ts';
import type { ObjectView } from '../model/view.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Page } from './page.ts';
import { schemaJson } from './schema-json.ts';

/** Sentences on further fields, on fields that are required without being described, and on counts. */
export function objectSentences(page: Page, schema: Schema, view: ObjectView): string[] {
  const { labels, speech } = page;
  const objects = objectParts(page, schema);
  const undeclared = new Set(
    objects.flatMap((one) => [...one.required]).filter((name) => !view.properties.has(name)),
  );
  const names = [...undeclared].map((name) => page.markup.code(name));
  const limits = [...new Set(objects.flatMap((one) => limitTexts(page.api, one, speech)))];
  return [
    additionalSentence(page, view),
    names.length === 0 ? '' : labels.alsoRequired(speech.words.list(names)),
    limits.length === 0 ? '' : speech.words.labelled(labels.limits, speech.words.list(limits)),
  ];
}

/** The object schemas among what holds at once. */
export function objectParts(page: Page, schema: Schema): ObjectSchema[] {
  const parts = schema.kind === 'intersection' ? schema.members : [schema];
  return parts.map((part) => resolve(page.api, part)).filter((part) => part.kind === 'object');
}

function additionalSentence(page: Page, { additional, properties, patterns }: ObjectView): string {
  const { labels, speech } = page;
  if (additional === 'none') return labels.noOtherFields;
  if (additional === 'any') return properties.size + patterns.size === 0 ? labels.anyFields : '';
  const limits = limitTexts(page.api, additional, speech);
  return labels.otherFields(speech.words.qualified(typeText(page.api, additional, speech), limits));
}

/** A rule: title, description, and the condition in words. */
export function ruleSentence(page: Page, rule: Rule): string {
  const { sentences, labelled } = page.speech.words;
  const { cell, plain, strong } = page.markup;
  const text = sentences([
    cell(rule.description ?? ''),
    page.sentence(ruleText(page.api, rule, page.speech)),
  ]);
  return rule.title === undefined ? text : labelled(strong(plain(rule.title)), text);
}

/** What only a schema can say: a line about it, and the schema as JSON. */
export interface ShownSchema {
  readonly lines: readonly string[];
  readonly json: JsonValue;
}

/** `dependentSchemas` that say more than a rule can. */
export function dependencies(
  page: Page,
  { dependentSchemas }: ObjectSchema,
  rules: readonly Rule[],
): ShownSchema[] {
  return [...dependentSchemas].flatMap(([name, schema]) =>
    rules.some((rule) => rule.at.pointer === schema.at.pointer && rule.at.file === schema.at.file)
      ? []
      : [
          {
            lines: [page.speech.words.labelled(page.markup.code(name), page.labels.dependsOn)],
            json: schemaJson(schema),
          },
        ],
  );
}

/** `not`, and if/then/else that is no rule: in words as far as they go, and as JSON. */
export function otherSchema(page: Page, schema: Schema): ShownSchema {
  const { labels, speech, markup } = page;
  const json = schemaJson(schema);
  if (schema.kind === 'not') {
    const what = [typeText(page.api, schema.schema, speech), ...limitTexts(page.api, schema.schema, speech)];
    return { lines: [labels.mustNotMatch(speech.words.list(what))], json };
  }
  const title = schema.title === undefined ? '' : markup.strong(markup.plain(schema.title));
  const text = markup.cell(schema.description ?? '');
  return {
    lines: [
      title === '' || text === '' ? title + text : speech.words.labelled(title, text),
      labels.ifThen(markup.code('if'), markup.code('then'), markup.code('else')),
    ],
    json,
  };
}

/** What a discriminator's values stand for. */
export function mappingRows(
  page: Page,
  mapping: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string | undefined> = new Map(),
): (readonly [value: string, target: string])[] {
  return [...mapping].map(([value, key]) => [page.markup.code(value), targetLink(page, key, ids.get(key))]);
}

/** A link to what a discriminator's value stands for. */
function targetLink(page: Page, key: string, id?: string): string {
  const { code, plain, anchorLink } = page.markup;
  const definition = page.api.definitions.get(key);
  if (definition === undefined) return code(key);
  const name = page.named(definition);
  if (name !== undefined) return name;
  return id === undefined ? code(definition.name) : anchorLink(plain(definition.name), id);
}
