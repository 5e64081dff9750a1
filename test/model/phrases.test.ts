import { describe, expect, test } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { limitTexts, type Speech, typeText, valueText } from '../../generator/model/phrases.ts';
import type { Api, Schema } from '../../generator/model/types.ts';
import { words } from '../../generator/model/words.ts';
import { documentFromText } from '../../generator/spec/load.ts';

const code = (text: string): string => `\`${text}\``;
const en: Speech = { words: words.en, code };
const zh: Speech = { words: words['zh-CN'], code };

/** The model of a schema written as JSON, beside a few named ones. */
function modelOf(schema: string): { api: Api; schema: Schema } {
  const text = `{
    "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {},
    "components": { "schemas": {
      "Given": ${schema},
      "Name": { "type": "string", "maxLength": 9 },
      "Size": { "type": "integer", "enum": [1, 2, 3] },
      "Many": { "enum": ["a", "b", "c", "d", "e", "f", "g"] },
      "Node": { "type": "array", "items": { "$ref": "#/components/schemas/Node" } }
    } }
  }`;
  const api = buildApi(documentFromText(text, 'given.json'));
  return { api, schema: api.definitions.get('/components/schemas/Given')!.schema };
}

const ref = (name: string): string => `{ "$ref": "#/components/schemas/${name}" }`;

describe('types', () => {
  test('within types are named or left out where nobody could read on', () => {
    const lists = (levels: number): string =>
      `${'{ "type": "array", "items": '.repeat(levels)}{ "type": "string", "maxLength": 3 }${'}'.repeat(levels)}`;
    const { api, schema } = modelOf(lists(40));
    expect(typeText(api, schema, en)).toBe(`array of ${'arrays of '.repeat(29)}\`…\``);
    expect(limitTexts(api, schema, en)).toEqual([]);
    const negations = modelOf(`${'{ "not": '.repeat(60)}{ "type": "null" }${'}'.repeat(60)}`);
    expect(typeText(negations.api, negations.schema, en)).toMatch(/^any value, not any value/);
    const short = modelOf(lists(2));
    expect(limitTexts(short.api, short.schema, en)).toEqual(['each: each: at most 3 characters']);
  });

  test.each<readonly [schema: string, english: string, chinese: string]>([
    ['true', 'any value', '任意值'],
    ['false', 'no value', '不允许任何值'],
    ['{ "type": "null" }', 'null', 'null'],
    ['{ "type": "boolean" }', 'boolean', '布尔值'],
    ['{ "type": "integer", "format": "int64" }', 'integer (int64)', '整数（int64）'],
    ['{ "type": "number" }', 'number', '数值'],
    ['{ "type": "string", "format": "date-time" }', 'string (date-time)', '字符串（date-time）'],
    ['{ "type": "array" }', 'array of any values', '数组（元素：任意值）'],
    ['{ "type": "array", "items": { "type": "string" } }', 'array of strings', '数组（元素：字符串）'],
    [
      '{ "type": "array", "items": { "type": "array", "items": { "type": "integer" } } }',
      'array of arrays of integers',
      '数组（元素：数组（元素：整数））',
    ],
    [
      '{ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false }',
      'array (string, integer)',
      '数组（依次为：字符串、整数）',
    ],
    [
      '{ "type": "array", "prefixItems": [{ "type": "string" }], "items": { "type": "integer" } }',
      'array (string, then integers)',
      '数组（依次为：字符串，其余为：整数）',
    ],
    ['{ "type": "object", "properties": { "a": true } }', 'object', '对象'],
    [
      '{ "type": "object", "additionalProperties": { "type": "integer" } }',
      'object with values: integers',
      '对象（值：整数）',
    ],
    ['{ "type": ["string", "integer"] }', 'string or integer', '字符串或整数'],
    [
      '{ "type": ["string", "null"], "maxLength": 3 }',
      'string (at most 3 characters) or null',
      '字符串（最多 3 个字符）或 null',
    ],
    [
      '{ "anyOf": [{ "type": "string", "minLength": 1 }, { "const": "-" }] }',
      'string (at least 1 character) or `-`',
      '字符串（至少 1 个字符）或 `-`',
    ],
    ['{ "const": "v2" }', '`v2`', '`v2`'],
    ['{ "type": "array", "items": { "const": "v2" } }', 'array of `v2`', '数组（元素：`v2`）'],
    ['{ "type": "array", "items": { "enum": ["a", "b"] } }', 'array of strings', '数组（元素：字符串）'],
    ['{ "type": "integer", "enum": [1, 2], "format": "int32" }', 'integer (int32)', '整数（int32）'],
    [
      '{ "type": "array", "items": { "type": "number", "format": "double" } }',
      'array of numbers (double)',
      '数组（元素：数值（double））',
    ],
    ['{ "type": "array", "items": { "type": "boolean" } }', 'array of booleans', '数组（元素：布尔值）'],
    ['{ "type": "array", "items": { "type": "null" } }', 'array of nulls', '数组（元素：null）'],
    ['{ "type": "array", "items": false }', 'array of any values', '数组（元素：任意值）'],
    ['{ "type": "array", "items": { "type": "object" } }', 'array of objects', '数组（元素：对象）'],
    [
      '{ "type": "array", "items": { "additionalProperties": { "type": "string" } } }',
      'array of objects with values: strings',
      '数组（元素：对象（值：字符串））',
    ],
    [
      '{ "type": "array", "items": { "prefixItems": [{ "type": "string" }], "items": { "type": "array" } } }',
      'array of arrays (string, then arrays of any values)',
      '数组（元素：数组（依次为：字符串，其余为：数组（元素：任意值）））',
    ],
    ['{ "type": "object", "additionalProperties": true }', 'object', '对象'],
    ['{ "type": "object", "additionalProperties": false }', 'object', '对象'],
    [
      '{ "type": "object", "properties": { "a": true }, "additionalProperties": { "type": "integer" } }',
      'object',
      '对象',
    ],
    ['{ "if": true, "then": { "type": "string" } }', 'any value', '任意值'],
    ['{ "oneOf": [{ "type": "string" }, { "type": "string" }] }', 'string', '字符串'],
    [
      '{ "type": "array", "items": { "oneOf": [{ "type": "string" }, { "type": "integer", "minimum": 1 }] } }',
      'array of strings or integers (at least 1)',
      '数组（元素：字符串或整数（不小于 1））',
    ],
    [
      '{ "type": "array", "items": { "oneOf": [{ "const": 1 }, { "const": 2 }, { "const": 3 }, { "const": 4 }, { "const": 5 }, { "const": 6 }, { "const": 7 }] } }',
      'array of values of 7 variants',
      '数组（元素：7 种形式之一）',
    ],
    [
      '{ "oneOf": [{ "const": 1 }, { "const": 2 }, { "const": 3 }, { "const": 4 }, { "const": 5 }, { "const": 6 }] }',
      '`1`, `2`, `3`, `4`, `5` or `6`',
      '`1`、`2`、`3`、`4`、`5` 或 `6`',
    ],
    [
      '{ "anyOf": [{ "enum": [1, 2, 3, 4, 5, 6] }, { "type": "null" }] }',
      '`1`, `2`, `3`, `4`, `5` or `6` or null',
      '`1`、`2`、`3`、`4`、`5` 或 `6` 或 null',
    ],
    ['{ "anyOf": [{ "enum": [] }, { "type": "null" }] }', 'value or null', '值或 null'],
    [
      '{ "allOf": [{ "not": { "const": 1 } }, { "if": true, "then": true }, { "type": "integer" }] }',
      'integer',
      '整数',
    ],
    ['{ "allOf": [{ "title": "x" }, { "not": { "const": 1 } }] }', 'any value', '任意值'],
    [
      `{ "type": "array", "items": { "allOf": [{ "title": "x" }, ${ref('Name')}] } }`,
      'array of strings',
      '数组（元素：字符串）',
    ],
    ['{ "const": 9007199254740993 }', '`9007199254740993`', '`9007199254740993`'],
    ['{ "enum": ["a", "b"] }', 'string', '字符串'],
    ['{ "enum": ["a", 1] }', 'value', '值'],
    [
      `{ "anyOf": [${ref('Size')}, { "type": "string" }] }`,
      '`1`, `2` or `3` or string',
      '`1`、`2` 或 `3` 或字符串',
    ],
    [`{ "anyOf": [${ref('Many')}, { "type": "null" }] }`, 'string or null', '字符串或 null'],
    [`{ "allOf": [{ "description": "x" }, ${ref('Name')}] }`, 'string', '字符串'],
    [
      '{ "oneOf": [{ "const": 1 }, { "const": 2 }, { "const": 3 }, { "const": 4 }, { "const": 5 }, { "const": 6 }, { "const": 7 }] }',
      'one of 7 variants',
      '7 种形式之一',
    ],
    ['{ "not": { "type": "string" } }', 'any value, not string', '任意值，不能为字符串'],
    [
      '{ "not": { "type": "string", "maxLength": 3 } }',
      'any value, not string (at most 3 characters)',
      '任意值，不能为字符串（最多 3 个字符）',
    ],
    ['{ "not": { "enum": [1, 2] } }', 'any value, not `1` or `2`', '任意值，不能为 `1` 或 `2`'],
    ['{ "not": { "if": true, "then": false } }', 'any value', '任意值'],
    ['{ "not": { "allOf": [{ "type": "string" }] } }', 'any value', '任意值'],
    [
      '{ "type": "array", "items": { "not": { "type": "string" } } }',
      'array of any values, not string',
      '数组（元素：任意值，不能为字符串）',
    ],
    [ref('Node'), 'array of `Node`', '数组（元素：`Node`）'],
  ])('%s is %s', (text, english, chinese) => {
    const { api, schema } = modelOf(text);
    expect(typeText(api, schema, en)).toBe(english);
    expect(typeText(api, schema, zh)).toBe(chinese);
  });

  test('alternatives within alternatives are spelled out three deep', () => {
    const nested = (depth: number, innermost: string): string =>
      depth === 0
        ? innermost
        : `{ "oneOf": [{ "type": "null" }, { "type": "array", "items": ${nested(depth - 1, innermost)} }] }`;
    const { api, schema } = modelOf(nested(40, '{ "type": "string" }'));
    expect(typeText(api, schema, en)).toBe(
      'null or array of nulls or arrays of nulls or arrays of values of 2 variants',
    );
  });

  test('siblings are not further in, however many there are', () => {
    const items = Array.from({ length: 40 }, () => '{ "type": "array" }').join(', ');
    const { api, schema } = modelOf(`{ "type": "array", "prefixItems": [${items}], "items": false }`);
    expect(typeText(api, schema, en)).toBe(`array (${Array(40).fill('array of any values').join(', ')})`);
  });

  test('a definition goes by the name it is given', () => {
    const { api, schema } = modelOf(`{ "type": "array", "items": ${ref('Name')} }`);
    const speech: Speech = { ...en, named: ({ name }) => (name === 'Many' ? undefined : `<${name}>`) };
    expect(typeText(api, schema, speech)).toBe('array of <Name>');
    const union = modelOf(
      `{ "anyOf": [${ref('Name')}, ${ref('Size')}, ${ref('Many')}, { "type": "null" }] }`,
    );
    expect(typeText(union.api, union.schema, speech)).toBe('<Name>, <Size>, string or null');
  });
});

describe('limits', () => {
  test.each<readonly [schema: string, english: readonly string[], chinese: readonly string[]]>([
    ['{ "type": "string" }', [], []],
    [
      '{ "type": "string", "minLength": 1, "maxLength": 60, "pattern": "^a|b$" }',
      ['1 to 60 characters', 'matches `^a|b$`'],
      ['1～60 个字符', '匹配 `^a|b$`'],
    ],
    [
      '{ "type": "string", "contentEncoding": "base64", "contentMediaType": "image/png" }',
      ['encoded as `base64`', 'holds `image/png`'],
      ['以 `base64` 编码', '内容类型为 `image/png`'],
    ],
    [
      '{ "type": "string", "contentSchema": { "type": "object", "maxProperties": 20 } }',
      ['content: object, at most 20 properties'],
      ['内容：对象，最多 20 个属性'],
    ],
    ['{ "type": "integer", "minimum": 3, "maximum": 259200 }', ['3–259200'], ['3～259200']],
    ['{ "type": "integer", "minimum": 3 }', ['at least 3'], ['不小于 3']],
    [
      '{ "type": "integer", "maximum": 9223372036854775807 }',
      ['at most 9223372036854775807'],
      ['不大于 9223372036854775807'],
    ],
    [
      '{ "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1, "multipleOf": 0.5 }',
      ['more than 0', 'less than 1', 'a multiple of 0.5'],
      ['大于 0', '小于 1', '0.5 的倍数'],
    ],
    ['{ "type": "integer", "enum": [1, 2], "minimum": 1, "maximum": 2 }', ['1–2'], ['1～2']],
    [
      '{ "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "maxLength": 5 } }',
      ['at least 1 item', 'no repeated items', 'each: at most 5 characters'],
      ['至少 1 个元素', '元素不重复', '每个元素：最多 5 个字符'],
    ],
    [
      '{ "type": "array", "contains": { "type": "string" }, "maxContains": 2 }',
      ['1 to 2 items of type string'],
      ['其中字符串1～2 个'],
    ],
    [
      '{ "type": "object", "maxProperties": 2, "propertyNames": { "pattern": "^x" } }',
      ['at most 2 properties', 'names: matches `^x`'],
      ['最多 2 个属性', '属性名：匹配 `^x`'],
    ],
    [
      '{ "type": "integer", "minimum": -1, "not": { "const": 0 } }',
      ['at least -1', 'not `0`'],
      ['不小于 -1', '不能为 `0`'],
    ],
    [
      `{ "allOf": [${ref('Name')}, { "minLength": 1 }] }`,
      ['at most 9 characters', 'at least 1 character'],
      ['最多 9 个字符', '至少 1 个字符'],
    ],
    ['{ "type": "object", "not": { "required": ["a"] } }', [], []],
    ['{ "type": "integer", "not": { "const": 0 } }', ['not `0`'], ['不能为 `0`']],
    ['{ "type": "array", "maxItems": 3 }', ['at most 3 items'], ['最多 3 个元素']],
    ['{ "type": "array", "items": { "type": "string" } }', [], []],
    [
      '{ "type": "array", "items": { "type": "string", "minLength": 1, "pattern": "a" } }',
      ['each: at least 1 character, matches `a`'],
      ['每个元素：至少 1 个字符，匹配 `a`'],
    ],
    [
      '{ "type": "string", "contentSchema": { "type": "integer", "minimum": 1 } }',
      ['content: integer, at least 1'],
      ['内容：整数，不小于 1'],
    ],
    ['{ "type": "object", "minProperties": 2 }', ['at least 2 properties'], ['至少 2 个属性']],
    ['{ "type": "object", "propertyNames": { "type": "string" } }', [], []],
    [
      '{ "type": "object", "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 2 } }',
      ['each: 1–2'],
      ['每个元素：1～2'],
    ],
    [
      '{ "allOf": [{ "allOf": [{ "type": "string", "minLength": 1 }] }, { "allOf": [{ "minLength": 1 }, { "maxLength": 2 }] }] }',
      ['at least 1 character', 'at most 2 characters'],
      ['至少 1 个字符', '最多 2 个字符'],
    ],
    [
      `{ "type": "array", "items": ${ref('Name')} }`,
      ['each: at most 9 characters'],
      ['每个元素：最多 9 个字符'],
    ],
    ['{ "enum": [1, 2], "minimum": 1 }', ['at least 1'], ['不小于 1']],
    [ref('Node'), [], []],
  ])('of %s', (text, english, chinese) => {
    const { api, schema } = modelOf(text);
    expect(limitTexts(api, schema, en)).toEqual(english);
    expect(limitTexts(api, schema, zh)).toEqual(chinese);
  });
});

test('values are written as a reader writes them', () => {
  expect([
    valueText('a'),
    valueText(1),
    valueText(null),
    valueText(9007199254740993n),
    valueText(['a']),
  ]).toEqual(['a', '1', 'null', '9007199254740993', '["a"]']);
});
