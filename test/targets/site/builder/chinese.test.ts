/** What the compiled check of this project's description says, in Chinese. */
import { expect, test } from 'vitest';
import { issuesOf } from '../../../../generated/validate.ts';
import { inChinese } from '../../../../generator/targets/site/builder/browser/chinese.ts';

const valid = {
  func_name: 'hello',
  package: 'default',
  runtime: 'Python3.10',
  timeout: 30,
  handler: 'index.handler',
  memory_size: 128,
  code_type: 'obs',
  code_url: 'https://bucket.obs.cn-north-4.myhuaweicloud.com/hello.zip',
};

test.each<[name: string, change: object, want: string]>([
  ['a missing field', { func_name: undefined }, 'func_name 必填'],
  ['a field that a rule asks for', { code_url: undefined }, '当 code_type 为 obs 时，code_url 必填'],
  [
    'a field that a negative rule asks for',
    { code_type: undefined, code_url: undefined },
    '除非 runtime 为 Custom Image，否则 code_type 必填',
  ],
  ['a misspelt field', { handlr: 'x' }, 'handlr 不是已定义的字段；是否应为 handler？'],
  [
    'a value off a list',
    { memory_size: 100 },
    'memory_size 必须为以下值之一：128、256、512、768、1024、1280、1536、1792、2048、2560、3072、3584、4096；是否应为 128？',
  ],
  ['a number too small', { timeout: 1 }, 'timeout 不能小于 3 秒'],
  ['a number too large', { timeout: 1_000_000 }, 'timeout 不能大于 259200 秒'],
  ['a text too long', { func_name: 'x'.repeat(61) }, 'func_name 最多允许 60 个字符'],
  [
    'a text of another form by a rule',
    { handler: '-' },
    '除非 runtime 为 Custom Image，否则 handler 的格式不正确',
  ],
  ['an empty text', { func_name: '' }, 'func_name 不能为空'],
  ['a text of another form', { func_name: '1' }, 'func_name 的格式不正确'],
  ['a value of another type', { timeout: 'soon' }, 'timeout 必须为整数'],
])('%s', (_name, change, want) => {
  const messages = issuesOf('createFunction', { ...valid, ...change }).map(inChinese);
  expect(messages).toContain(want);
});

test.each<[message: string, want: string | undefined]>([
  ['a must be a string or null, not 1', 'a 必须为字符串或null'],
  ['a must be a teapot', undefined],
  ['a must have at least 2 items, not 1', 'a 至少需要 2 项'],
  ['a must have no equal items, as number 1 and number 3 are', 'a 的第 1 项与第 3 项重复'],
  ['a is required when b is x or y', '当 b 为 x 或 y 时，a 必填'],
  ['a is required when b is present', '当设置了 b 时，a 必填'],
  ['a is required when b is x and c is y', undefined],
  ['a fits none of its 2 variants; of the nearest, a.b is required', undefined],
  ['b or c is required', undefined],
])('%j is %j', (message, want) => {
  expect(inChinese({ path: '/a', field: 'a', keyword: 'x', message })).toBe(want);
});
