import { describe, expect, test } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import type { Speech } from '../../generator/model/phrases.ts';
import {
  conditionText,
  fieldRuleTexts,
  ruleText,
  valueRuleTexts,
} from '../../generator/model/rule-phrases.ts';
import { type Rule, rulesOf } from '../../generator/model/rules.ts';
import type { Api } from '../../generator/model/types.ts';
import { words } from '../../generator/model/words.ts';
import { documentFromText } from '../../generator/spec/load.ts';

const code = (text: string): string => `\`${text}\``;
const en: Speech = { words: words.en, code };
const zh: Speech = { words: words['zh-CN'], code };

/** The rules of an object schema with these assertions. */
function rulesIn(assertions: string): { api: Api; rules: readonly Rule[] } {
  const text = `{
    "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {},
    "components": { "schemas": { "Given": { "type": "object", ${assertions} } } }
  }`;
  const api = buildApi(documentFromText(text, 'given.json'));
  return { api, rules: rulesOf(api, api.definitions.get('/components/schemas/Given')!.schema) };
}

const isX = '"if": { "properties": { "a": { "const": "x" } }, "required": ["a"] }';
const isXorY = '"if": { "properties": { "a": { "enum": ["x", "y"] } }, "required": ["a"] }';
const isXandB = '"if": { "properties": { "a": { "const": "x" } }, "required": ["a", "b"] }';

const isNeither = '"if": { "properties": { "a": { "not": { "enum": ["x", "y"] } } }, "required": ["a"] }';

describe('a rule on its field', () => {
  test.each<readonly [assertions: string, english: readonly string[], chinese: readonly string[]]>([
    [`${isX}, "then": { "required": ["f"] }`, ['required when `a` is `x`'], ['当 `a` 为 `x` 时必填']],
    [
      `${isXorY}, "then": { "required": ["f"] }`,
      ['required when `a` is `x` or `y`'],
      ['当 `a` 为 `x` 或 `y` 时必填'],
    ],
    [`${isX}, "else": { "required": ["f"] }`, ['required unless `a` is `x`'], ['除非 `a` 为 `x`，否则必填']],
    [
      `${isXorY}, "else": { "properties": { "f": false } }`,
      ['not allowed unless `a` is `x` or `y`'],
      ['除非 `a` 为 `x` 或 `y`，否则不允许设置'],
    ],
    [
      `${isX}, "else": { "properties": { "f": { "const": "" } } }`,
      ['must be empty unless `a` is `x`'],
      ['除非 `a` 为 `x`，否则必须为空'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "minLength": 1 } } }`,
      ['must not be empty when `a` is `x`'],
      ['当 `a` 为 `x` 时不能为空'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "enum": [1, 2] } } }`,
      ['must be `1` or `2` when `a` is `x`'],
      ['当 `a` 为 `x` 时必须为 `1` 或 `2`'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "type": "string", "maxLength": 2 } } }`,
      ['must meet these limits: at most 2 characters, when `a` is `x`'],
      ['当 `a` 为 `x` 时须满足：最多 2 个字符'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "type": "integer", "minimum": 2 } } }`,
      ['must meet these limits: at least 2, when `a` is `x`'],
      ['当 `a` 为 `x` 时须满足：不小于 2'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "type": "integer" } } }`,
      ['must meet these limits: integer, when `a` is `x`'],
      ['当 `a` 为 `x` 时须满足：整数'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "type": "array", "minItems": 1 } } }`,
      ['must meet these limits: array of any values, at least 1 item, when `a` is `x`'],
      ['当 `a` 为 `x` 时须满足：数组（元素：任意值），至少 1 个元素'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "minLength": 2 } } }`,
      ['must meet these limits: at least 2 characters, when `a` is `x`'],
      ['当 `a` 为 `x` 时须满足：至少 2 个字符'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "minLength": 1, "pattern": "p" } } }`,
      ['must meet these limits: at least 1 character, matches `p`, when `a` is `x`'],
      ['当 `a` 为 `x` 时须满足：至少 1 个字符，匹配 `p`'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "enum": ["", "y"] } } }`,
      ['must be `` or `y` when `a` is `x`'],
      ['当 `a` 为 `x` 时必须为 `` 或 `y`'],
    ],
    [
      `${isX}, "then": { "properties": { "f": { "const": "y" } } }`,
      ['must be `y` when `a` is `x`'],
      ['当 `a` 为 `x` 时必须为 `y`'],
    ],
    [
      `${isNeither}, "then": { "required": ["f"] }`,
      ['required when `a` is present and `a` is not `x` or `y`'],
      ['当已设置 `a` 且 `a` 不为 `x` 或 `y` 时必填'],
    ],
    [
      `${isXandB}, "then": { "required": ["f"] }`,
      ['required when `a` is `x` and `b` is present'],
      ['当 `a` 为 `x` 且已设置 `b` 时必填'],
    ],
    ['"dependentRequired": { "b": ["f"] }', ['required when `b` is present'], ['当已设置 `b` 时必填']],
    [
      '"if": { "required": ["b"] }, "else": { "required": ["f"] }',
      ['required unless `b` is present'],
      ['除非已设置 `b`，否则必填'],
    ],
    [`${isX}, "then": { "required": ["other"] }`, [], []],
  ])('%s', (assertions, english, chinese) => {
    const { api, rules } = rulesIn(assertions);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.flatMap((rule) => fieldRuleTexts(api, rule, 'f', en))).toEqual(english);
    expect(rules.flatMap((rule) => fieldRuleTexts(api, rule, 'f', zh))).toEqual(chinese);
  });
});

describe('a rule on a value of the field that decides', () => {
  const both = `${isX}, "then": { "required": ["f"] }, "else": { "properties": { "f": false, "g": { "const": "" } } }`;
  test.each<
    readonly [assertions: string, value: string, english: readonly string[], chinese: readonly string[]]
  >([
    [both, 'x', ['needs `f`'], ['需要 `f`']],
    [both, 'z', ['does not allow `f`', '`g` must be empty'], ['不允许设置 `f`', '`g` 必须为空']],
    [
      `${isXandB}, "then": { "required": ["f"] }`,
      'x',
      ['needs `f` when `b` is present'],
      ['当已设置 `b` 时需要 `f`'],
    ],
    [`${isXandB}, "then": { "required": ["f"] }`, 'z', [], []],
    [`${isXorY}, "then": { "required": ["f"] }`, 'y', ['needs `f`'], ['需要 `f`']],
    [`${isXorY}, "then": { "required": ["f"] }`, 'z', [], []],
    [`${isNeither}, "then": { "required": ["f"] }`, 'y', [], []],
    [`${isNeither}, "then": { "required": ["f"] }`, 'z', ['needs `f`'], ['需要 `f`']],
    [
      `${isX}, "then": { "properties": { "f": { "type": "integer", "minimum": 2 } } }`,
      'x',
      ['`f` must meet these limits: at least 2'],
      ['`f` 须满足：不小于 2'],
    ],
    ['"dependentRequired": { "a": ["f"] }', 'x', [], []],
  ])('%s with %s', (assertions, value, english, chinese) => {
    const { api, rules } = rulesIn(assertions);
    const turn = { property: 'a', value };
    expect(rules.flatMap((rule) => valueRuleTexts(api, rule, turn, en))).toEqual(english);
    expect(rules.flatMap((rule) => valueRuleTexts(api, rule, turn, zh))).toEqual(chinese);
  });
});

test('a condition that something is absent is one among others', () => {
  const { api, rules } = rulesIn(`${isX}, "then": { "required": ["f"] }`);
  const when = [...rules[0]!.when, { kind: 'absent', property: 'b' }] as const;
  const rule = { ...rules[0]!, when };
  expect(conditionText(when, en)).toBe('`a` is `x` and `b` is absent');
  expect(fieldRuleTexts(api, rule, 'f', zh)).toEqual(['当 `a` 为 `x` 且未设置 `b` 时必填']);
  const turned = { ...rule, when: [...when].reverse() };
  expect(fieldRuleTexts(api, turned, 'f', en)).toEqual(['required when `b` is absent and `a` is `x`']);
  const absent = { ...rule, when: [...rules[0]!.when, { kind: 'absent', property: 'a' } as const] };
  expect(valueRuleTexts(api, absent, { property: 'a', value: 'x' }, en)).toEqual([]);
  const negative = {
    ...rule,
    when: [{ kind: 'is-not', property: 'b', values: [1] } as const, ...rules[0]!.when],
  };
  expect(fieldRuleTexts(api, negative, 'f', en)).toEqual(['required when `b` is not `1` and `a` is `x`']);
});

test('a whole rule', () => {
  const { api, rules } = rulesIn(
    `${isX}, "then": { "required": ["f"], "properties": { "f": { "minLength": 1 }, "g": false } }`,
  );
  expect(rules.map((rule) => ruleText(api, rule, en))).toEqual([
    '`f` is required, `f` must not be empty and `g` is not allowed when `a` is `x`',
  ]);
  expect(rules.map((rule) => ruleText(api, rule, zh))).toEqual([
    '当 `a` 为 `x` 时 `f` 必填、`f` 不能为空且 `g` 不允许设置',
  ]);
});
