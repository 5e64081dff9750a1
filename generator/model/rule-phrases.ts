/** Conditional rules in words: on a field, on a value of a field, and as a whole. */
import { equalValues, type JsonValue } from '../spec/json.ts';
import { limitTexts, type Speech, typeText, valueText } from './phrases.ts';
import { resolve } from './resolve.ts';
import type { Effect, Rule, Test } from './rules.ts';
import type { Api, Schema } from './types.ts';

/** What a rule says about a field: "required when `code_type` is `obs`". Empty when it says nothing. */
export function fieldRuleTexts(api: Api, rule: Rule, property: string, speech: Speech): string[] {
  return rule.effects
    .filter((effect) => effect.property === property)
    .map((effect) => conditioned(rule.when, consequenceText(api, effect, speech), speech));
}

/**
 * What a rule says about a field that has a certain value: "needs `code_url`". Tests of other
 * fields stay conditions. Empty when the rule does not turn on the value.
 *
 * @param named how the other field is shown (a link to it, say)
 */
export function valueRuleTexts(
  api: Api,
  rule: Rule,
  turn: { readonly property: string; readonly value: JsonValue },
  speech: Speech,
  named: (property: string) => string = speech.code,
): string[] {
  const own = rule.when.filter((test) => test.property === turn.property);
  const decides = own.some((test) => test.kind === 'is' || test.kind === 'is-not');
  if (!decides || !own.every((test) => holds(test, turn.value))) return [];
  const others = rule.when.filter((test) => test.property !== turn.property);
  return rule.effects.map((effect) => conditioned(others, demandText(api, effect, speech, named), speech));
}

/** A whole rule: "`code_url` required when `code_type` is `obs`". */
export function ruleText(api: Api, rule: Rule, speech: Speech): string {
  const { words, code } = speech;
  const effects = rule.effects.map((effect) =>
    words.fieldOf(code(effect.property), predicateText(api, effect, speech)),
  );
  return conditioned(rule.when, words.and(effects), speech);
}

/** The condition under which a rule applies: "`a` is `x` and `b` is present". */
export function conditionText(tests: readonly Test[], speech: Speech): string {
  return speech.words.and(tests.map((test) => testText(test, speech)));
}

/** A lone negative test reads better as "unless". */
function conditioned(tests: readonly Test[], consequence: string, speech: Speech): string {
  const { words } = speech;
  const [test, ...others] = tests;
  if (test === undefined) return consequence.replace(/,$/, '');
  if (others.length === 0 && test.kind === 'is-not') {
    return words.unless(testText({ ...test, kind: 'is' }, speech), consequence);
  }
  if (others.length === 0 && test.kind === 'absent') {
    return words.unless(testText({ ...test, kind: 'present' }, speech), consequence);
  }
  return words.when(conditionText(tests, speech), consequence);
}

function testText(test: Test, { words, code }: Speech): string {
  const name = code(test.property);
  switch (test.kind) {
    case 'is':
      return words.is(name, words.or(test.values.map((value) => code(valueText(value)))));
    case 'is-not':
      return words.isNot(name, words.or(test.values.map((value) => code(valueText(value)))));
    case 'present':
      return words.isPresent(name);
    case 'absent':
      return words.isAbsent(name);
  }
}

function holds(test: Test, value: JsonValue): boolean {
  if (test.kind === 'present') return true;
  if (test.kind === 'absent') return false;
  return test.values.some((listed) => equalValues(listed, value)) === (test.kind === 'is');
}

function consequenceText(api: Api, effect: Effect, speech: Speech): string {
  if (effect.kind === 'required') return speech.words.required;
  if (effect.kind === 'forbidden') return speech.words.forbidden;
  return narrowedText(api, effect.schema, speech);
}

function predicateText(api: Api, effect: Effect, speech: Speech): string {
  if (effect.kind === 'required') return speech.words.isRequired;
  if (effect.kind === 'forbidden') return speech.words.isForbidden;
  return narrowedText(api, effect.schema, speech);
}

function demandText(api: Api, effect: Effect, speech: Speech, named: (property: string) => string): string {
  const { words } = speech;
  const name = named(effect.property);
  if (effect.kind === 'required') return words.needs(name);
  if (effect.kind === 'forbidden') return words.excludes(name);
  return words.fieldOf(name, narrowedText(api, effect.schema, speech));
}

function narrowedText(api: Api, schema: Schema, speech: Speech): string {
  const { words, code } = speech;
  const found = resolve(api, schema);
  if (found.kind === 'enum') {
    const [only] = found.values;
    if (found.values.length === 1 && only?.value === '') return words.empty;
    return words.mustBe(words.or(found.values.map(({ value }) => code(valueText(value)))));
  }
  const limits = limitTexts(api, schema, speech);
  if (found.kind === 'string' && found.minLength === 1 && limits.length === 1) return words.notEmpty;
  // The field's own type is known; limits alone say what is new.
  const scalar = found.kind === 'string' || found.kind === 'number';
  const parts = scalar && limits.length > 0 ? limits : [typeText(api, schema, speech), ...limits];
  return words.mustMeet(words.list(parts));
}
