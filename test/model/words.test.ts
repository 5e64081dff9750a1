import { describe, expect, test } from 'vitest';
import { languageFor, words } from '../../generator/model/words.ts';

const { en, 'zh-CN': zh } = words;

describe('the two languages', () => {
  test('say something for every word, and not the same', () => {
    const same = Object.entries(en).filter(([key, word]) => {
      const other = zh[key as keyof typeof zh];
      return typeof word !== 'function' && JSON.stringify(word) === JSON.stringify(other);
    });
    expect(same).toEqual([]);
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  test.each<readonly [tag: string, want: string]>([
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('%s is served by %s', (tag, want) => {
    expect(languageFor(tag)).toBe(want);
  });
});

test.each<readonly [english: string, wantEnglish: string, chinese: string, wantChinese: string]>([
  [en.characters(1, 60), '1 to 60 characters', zh.characters(1, 60), '1～60 个字符'],
  [en.characters(undefined, 60), 'at most 60 characters', zh.characters(undefined, 60), '最多 60 个字符'],
  [en.characters(0, 60), 'at most 60 characters', zh.characters(0, 60), '最多 60 个字符'],
  [en.characters(1, undefined), 'at least 1 character', zh.characters(1, undefined), '至少 1 个字符'],
  [en.characters(5, 5), 'exactly 5 characters', zh.characters(5, 5), '恰好 5 个字符'],
  [en.properties(1, 1), 'exactly 1 property', zh.properties(1, 1), '恰好 1 个属性'],
  [en.or([]), '', zh.or([]), ''],
  [en.or(['`a`']), '`a`', zh.or(['`a`']), '`a`'],
  [en.or(['`a`', '`b`', '`c`']), '`a`, `b` or `c`', zh.or(['`a`', '`b`', '`c`']), '`a`、`b` 或 `c`'],
  [en.or(['string', 'null']), 'string or null', zh.or(['字符串', '整数']), '字符串或整数'],
  [
    en.when('`a` is `x`', en.required),
    'required when `a` is `x`',
    zh.when('`a` 为 `x`', zh.required),
    '当 `a` 为 `x` 时必填',
  ],
  [
    en.when('`a` is present', en.empty),
    'must be empty when `a` is present',
    zh.when(zh.isPresent('`a`'), zh.empty),
    '当已设置 `a` 时必须为空',
  ],
  [
    en.unless('`a` is `x`', en.forbidden),
    'not allowed unless `a` is `x`',
    zh.unless('`a` 为 `x`', zh.forbidden),
    '除非 `a` 为 `x`，否则不允许设置',
  ],
  [en.sentence('required when `a`'), 'Required when `a`.', zh.sentence('必填'), '必填。'],
  [en.sentences(['One.', '', 'Two.']), 'One. Two.', zh.sentences(['一。', '', '二。']), '一。二。'],
  [en.labelled('Version', '1'), 'Version: 1', zh.labelled('版本', '1'), '版本：1'],
  [en.qualified('integer', ['int64']), 'integer (int64)', zh.qualified('整数', ['int64']), '整数（int64）'],
])('%s is %s', (english, wantEnglish, chinese, wantChinese) => {
  expect(english).toBe(wantEnglish);
  expect(chinese).toBe(wantChinese);
});
