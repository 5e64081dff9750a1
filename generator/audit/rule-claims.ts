/** The conditional rules of an object in the description, as the conditions that rows of the page state. */
import type { Effect, Rule, Test } from '../model/rules.ts';
import type { Api, Schema } from '../model/types.ts';
import type { PropertyView } from '../model/view.ts';
import { type JsonValue, stringify } from '../spec/json.ts';
import { claimsOf } from './claims.ts';
import { type Shape, shapesOf } from './shapes.ts';
import { conditionText, type FactName, type Facts } from './types.ts';

/** A condition on a property: one that a row can state, or one in words. */
export type Condition = { readonly fact: FactName; readonly text: string } | { readonly further: string };

/** The conditions that rules put on a property. */
export function conditionsOn(api: Api, property: PropertyView, rules: readonly Rule[]): Condition[] {
  return rules.flatMap((rule) =>
    rule.effects
      .filter((effect) => effect.property === property.name)
      .map((effect) => conditionOf(api, property, rule.when, effect)),
  );
}

/** Adds conditions to facts; two of one kind are joined, so that neither is lost. */
export function withConditions(facts: Facts, conditions: readonly Condition[]): Facts {
  const found: Record<string, string> = {};
  for (const condition of conditions) {
    if (!('fact' in condition)) continue;
    const { fact, text } = condition;
    found[fact] = found[fact] === undefined ? text : `${found[fact]} and ${text}`;
  }
  return { ...facts, ...found };
}

function conditionOf(api: Api, property: PropertyView, when: readonly Test[], effect: Effect): Condition {
  const [test, ...others] = when;
  const fact = test === undefined || others.length > 0 ? undefined : factOf(api, property, test, effect);
  if (fact !== undefined && test !== undefined) return { fact, text: testText(test) };
  return { further: `${effect.kind} when ${when.map(testWords).join(' and ')}` };
}

/** The fact that a test and its effect come to. */
function factOf(api: Api, property: PropertyView, test: Test, effect: Effect): FactName | undefined {
  const isPositive = test.kind === 'is' || test.kind === 'present';
  switch (effect.kind) {
    case 'required':
      return isPositive ? 'requiredWhen' : 'requiredUnless';
    case 'forbidden':
      return isPositive ? undefined : 'onlyWhen';
    case 'narrowed':
      return isPositive
        ? isNotEmpty(api, effect.schema)
          ? 'notEmptyWhen'
          : undefined
        : isEmpty(api, effect.schema)
          ? 'emptyUnless'
          : isWithoutLiteral(api, property, effect.schema)
            ? 'literalWhen'
            : undefined;
  }
}

function isEmpty(api: Api, schema: Schema): boolean {
  const shapes = shapesOf(api, [schema]);
  return shapes.length > 0 && shapes.every(({ values }) => values?.length === 1 && values[0]?.value === '');
}

/** `minLength: 1` and nothing else. */
function isNotEmpty(api: Api, schema: Schema): boolean {
  const [shape, ...others] = shapesOf(api, [schema]);
  if (shape === undefined || others.length > 0) return false;
  const { minLength, maxLength, patterns, values, further, excluded } = shape;
  const isBare = maxLength === undefined && values === undefined;
  return (
    minLength === 1 && isBare && [patterns, further, excluded].every((list) => (list ?? []).length === 0)
  );
}

/** The property's own claims but for its literal: what remains when the literal is not allowed. */
function isWithoutLiteral(api: Api, property: PropertyView, schema: Schema): boolean {
  const { literal, ...own } = claimsOf(api, [property.schema, ...property.also]).facts;
  if (typeof literal !== 'string') return false;
  const narrowed = claimsOf(api, [schema]).facts;
  const keys = ['type', 'minLength', 'maxLength', 'rule'] as const;
  return (
    keys.every((key) => narrowed[key] === own[key]) &&
    shapesOf(api, [schema]).every((shape) => refuses(shape, literal))
  );
}

function refuses({ minLength, values }: Shape, text: string): boolean {
  return values !== undefined ? values.every(({ value }) => value !== text) : (minLength ?? 0) > text.length;
}

function testText(test: Test): string {
  return test.kind === 'present' || test.kind === 'absent'
    ? conditionText(test.property, [])
    : conditionText(test.property, test.values.map(plain));
}

function testWords(test: Test): string {
  return test.kind === 'is-not' || test.kind === 'absent' ? `not (${testText(test)})` : testText(test);
}

function plain(value: JsonValue): string {
  return typeof value === 'string' ? value : stringify(value);
}
