/** What holds for an object beside its fields: further fields, limits, rules, and what only a schema can say. */
import { cell, code, fence, list, plain, table } from '../../emit/markdown.ts';
import { limitTexts, typeText } from '../../model/phrases.ts';
import { ruleText } from '../../model/rule-phrases.ts';
import type { Rule } from '../../model/rules.ts';
import type { ObjectSchema, Schema } from '../../model/types.ts';
import type { ObjectView } from '../../model/view.ts';
import { resolve } from '../../model/resolve.ts';
import { stringify } from '../../spec/json.ts';
import type { Page } from './page.ts';
import { schemaJson } from './schema-json.ts';
import { targetLink } from './variants.ts';

/** Sentences and blocks on further fields, counts, and fields that are required without being described. */
export function statements(page: Page, schema: Schema, view: ObjectView): string[] {
  const { labels, speech } = page;
  const objects = objectParts(page, schema);
  const undeclared = new Set(
    objects.flatMap((one) => [...one.required]).filter((name) => !view.properties.has(name)),
  );
  const names = [...undeclared].map((name) => code(name));
  const limits = [...new Set(objects.flatMap((one) => limitTexts(page.api, one, speech)))];
  return [
    additionalStatement(page, view),
    names.length === 0 ? '' : labels.alsoRequired(speech.words.list(names)),
    limits.length === 0 ? '' : speech.words.labelled(labels.limits, speech.words.list(limits)),
    ...objects.flatMap((one) => dependencyBlocks(page, one, view.rules)),
  ];
}

/** Rules as a list: title, description, and the condition in words. */
export function ruleBlocks(page: Page, rules: readonly Rule[]): string[] {
  if (rules.length === 0) return [];
  const items = rules.map((rule) => {
    const { sentences, labelled } = page.speech.words;
    const text = sentences([
      cell(rule.description ?? ''),
      page.sentence(ruleText(page.api, rule, page.speech)),
    ]);
    return rule.title === undefined ? text : labelled(`**${plain(rule.title)}**`, text);
  });
  return [page.speech.words.labelled(page.labels.conditions, '').trim(), list(items)];
}

/** `not`, and if/then/else that is no rule: in words as far as they go, and as JSON. */
export function otherBlocks(page: Page, schema: Schema): string[] {
  const { labels, speech } = page;
  const json = fence('json', stringify(schemaJson(schema), 2));
  if (schema.kind === 'not') {
    const what = [typeText(page.api, schema.schema, speech), ...limitTexts(page.api, schema.schema, speech)];
    return [labels.mustNotMatch(speech.words.list(what)), json];
  }
  const title = schema.title === undefined ? '' : `**${plain(schema.title)}**`;
  const text = cell(schema.description ?? '');
  return [
    title === '' || text === '' ? title + text : speech.words.labelled(title, text),
    labels.ifThen,
    json,
  ];
}

/** A discriminator on a base schema, whose children compose it. */
export function discriminatorBlocks(page: Page, schema: Schema): string[] {
  const { labels } = page;
  const found = objectParts(page, schema).find((part) => part.discriminator !== undefined)?.discriminator;
  if (found === undefined || found.mapping.size === 0) return [];
  const rows = [...found.mapping].map(([value, key]) => [code(value), targetLink(page, key)]);
  return [labels.decides(code(found.propertyName)), table([labels.value, labels.type], rows)];
}

function objectParts(page: Page, schema: Schema): ObjectSchema[] {
  const parts = schema.kind === 'intersection' ? schema.members : [schema];
  return parts.map((part) => resolve(page.api, part)).filter((part) => part.kind === 'object');
}

function additionalStatement(page: Page, { additional, properties, patterns }: ObjectView): string {
  const { labels, speech } = page;
  if (additional === 'none') return labels.noOtherFields;
  if (additional === 'any') return properties.size + patterns.size === 0 ? labels.anyFields : '';
  const limits = limitTexts(page.api, additional, speech);
  return labels.otherFields(speech.words.qualified(typeText(page.api, additional, speech), limits));
}

/** dependentSchemas that say more than a rule can. */
function dependencyBlocks(page: Page, { dependentSchemas }: ObjectSchema, rules: readonly Rule[]): string[] {
  return [...dependentSchemas].flatMap(([name, schema]) =>
    rules.some((rule) => rule.at.pointer === schema.at.pointer && rule.at.file === schema.at.file)
      ? []
      : [
          page.speech.words.labelled(code(name), page.labels.dependsOn),
          fence('json', stringify(schemaJson(schema), 2)),
        ],
  );
}
