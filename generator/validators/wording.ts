/** The description's own words for messages: of rules, objects, units and patterns. */
import type { Speech } from '../model/phrases.ts';
import { valueText } from '../model/phrases.ts';
import { conditionText } from '../model/rule-phrases.ts';
import { extractRules, type Test } from '../model/rules.ts';
import { buildSchema } from '../model/schema.ts';
import type { Api } from '../model/types.ts';
import { words } from '../model/words.ts';
import type { Rule } from '../runtime/validation-faults.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { annotations } from './keywords.ts';

const speech: Speech = { words: words.en, code: (text) => text };

/** Longer texts are cut: a message is no manual. */
const LONGEST = 200;

/** The rule that an `if` is, in words; undefined where nothing can be said of it. */
export function ruleWords(
  value: JsonObject,
  pointer: string,
  document: Document,
  api: Api,
): Rule | undefined {
  const branch = (keyword: 'then' | 'else'): string | undefined => {
    const lone: Record<string, JsonValue> = { if: value['if'] ?? true, [keyword]: value[keyword] ?? true };
    const { rules } = extractRules(api, [buildSchema(lone, pointer, document)]);
    return rules[0] === undefined ? undefined : conditionWords(rules[0].when);
  };
  const isOwn = Object.keys(value).every(
    (key) => annotations.has(key) || /^(?:if|then|else|x-.*)$/.test(key),
  );
  return rule(isOwn ? labelOf(value) : undefined, branch('then'), branch('else'));
}

/** The rule that a `dependentSchemas` is: it holds when the property is present. */
export function presenceRule(property: string, schema: JsonValue): Rule {
  const when = conditionWords([{ kind: 'present', property }]);
  return rule(isObject(schema) ? labelOf(schema) : undefined, when, undefined) ?? {};
}

function rule(
  text: string | undefined,
  then: string | undefined,
  otherwise: string | undefined,
): Rule | undefined {
  if (text === undefined && then === undefined && otherwise === undefined) return undefined;
  return {
    ...(text === undefined ? {} : { text }),
    ...(then === undefined ? {} : { then }),
    ...(otherwise === undefined ? {} : { else: otherwise }),
  };
}

/** Title and description together. */
function labelOf({ title, description }: JsonObject): string | undefined {
  const texts = [title, description].filter((text) => typeof text === 'string' && text.trim() !== '');
  return texts.length === 0 ? undefined : plainText(texts.join(': '), LONGEST);
}

/** A lone negative test reads better as "unless". */
function conditionWords(tests: readonly Test[]): string {
  const [test, ...others] = tests;
  if (others.length === 0 && test?.kind === 'is-not')
    return `unless ${conditionText([{ ...test, kind: 'is' }], speech)}`;
  if (others.length === 0 && test?.kind === 'absent')
    return `unless ${conditionText([{ ...test, kind: 'present' }], speech)}`;
  return `when ${conditionText(tests, speech)}`;
}

/** "the function to create", of an object with a title; else "the Pet", of a component. */
export function nameOf({ title }: JsonObject, component: string | undefined): string | undefined {
  if (typeof title === 'string' && title.trim() !== '') {
    const text = plainText(title, 60);
    return `the ${/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text}`;
  }
  return component;
}

/** What a number counts, where its description says so: "in seconds". */
export function unitOf({ description }: JsonObject): string | undefined {
  if (typeof description !== 'string') return undefined;
  return /\bin ((?:(?:milli|micro|nano)?seconds|minutes|hours|days|bytes|percent|pixels|millicores|[KMGT]i?B)\b)/.exec(
    description,
  )?.[1];
}

/** The first sentence of a description. */
export function hintOf(description: JsonValue | undefined): string | undefined {
  if (typeof description !== 'string') return undefined;
  const [sentence = ''] = description.trim().split(/(?<=[.;。])\s|\n\s*\n/);
  const text = plainText(sentence, LONGEST).replace(/[.;。]$/, '');
  return text === '' ? undefined : text;
}

/** What a value must not be, in words that follow "must not". */
export function exclusionWords(schema: JsonValue): string | undefined {
  if (!isObject(schema)) return undefined;
  const { const: only, enum: values, type, required } = schema;
  const [keyword, ...others] = Object.keys(schema).filter((key) => !annotations.has(key));
  if (others.length === 0 && keyword === 'type' && typeof type === 'string') return `be of the type ${type}`;
  if (others.length === 0 && keyword === 'required' && isArray(required)) {
    return `have ${words.en.and(required.map((name) => plainText(String(name), 60)))}${required.length > 1 ? ' together' : ''}`;
  }
  const listed = only === undefined ? values : [only];
  if (!isArray(listed) || listed.length === 0 || listed.some((value) => typeof value === 'object'))
    return undefined;
  return `be ${words.en.or(listed.map((value) => (typeof value === 'string' ? JSON.stringify(value) : valueText(value))))}`;
}

/** A text of the description as running text: one line, no code marks, nothing that steers a terminal. */
function plainText(text: string, longest: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replaceAll('`', '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()}…` : line;
}
