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
    ['ZH-tw', 'zh-CN'],
    ['z', 'en'],
    ['fr', 'en'],
  ])('%s is served by %s', (tag, want) => {
    expect(languageFor(tag)).toBe(want);
  });
});

test.each<readonly [english: () => string, wantEnglish: string, chinese: () => string, wantChinese: string]>([
  [() => en.characters(1, 60), '1 to 60 characters', () => zh.characters(1, 60), '1～60 个字符'],
  [
    () => en.characters(undefined, 60),
    'at most 60 characters',
    () => zh.characters(undefined, 60),
    '最多 60 个字符',
  ],
  [() => en.characters(0, 60), 'at most 60 characters', () => zh.characters(0, 60), '最多 60 个字符'],
  [
    () => en.characters(1, undefined),
    'at least 1 character',
    () => zh.characters(1, undefined),
    '至少 1 个字符',
  ],
  [() => en.characters(5, 5), 'exactly 5 characters', () => zh.characters(5, 5), '恰好 5 个字符'],
  [() => en.properties(1, 1), 'exactly 1 property', () => zh.properties(1, 1), '恰好 1 个属性'],
  [() => en.or([]), '', () => zh.or([]), ''],
  [() => en.or(['`a`']), '`a`', () => zh.or(['`a`']), '`a`'],
  [
    () => en.or(['`a`', '`b`', '`c`']),
    '`a`, `b` or `c`',
    () => zh.or(['`a`', '`b`', '`c`']),
    '`a`、`b` 或 `c`',
  ],
  [() => en.or(['string', 'null']), 'string or null', () => zh.or(['字符串', '整数']), '字符串或整数'],
  [
    () => en.when('`a` is `x`', en.required),
    'required when `a` is `x`',
    () => zh.when('`a` 为 `x`', zh.required),
    '当 `a` 为 `x` 时必填',
  ],
  [
    () => en.when('`a` is present', en.empty),
    'must be empty when `a` is present',
    () => zh.when(zh.isPresent('`a`'), zh.empty),
    '当已设置 `a` 时必须为空',
  ],
  [
    () => en.unless('`a` is `x`', en.forbidden),
    'not allowed unless `a` is `x`',
    () => zh.unless('`a` 为 `x`', zh.forbidden),
    '除非 `a` 为 `x`，否则不允许设置',
  ],
  [
    () => en.tupleOf(['a', 'b'], undefined)[0],
    'array (a, b)',
    () => zh.tupleOf(['甲', '乙'], undefined)[0],
    '数组（依次为：甲、乙）',
  ],
  [
    () => en.tupleOf(['a'], 'b')[1],
    'arrays (a, then b)',
    () => zh.tupleOf(['甲'], '乙')[1],
    '数组（依次为：甲，其余为：乙）',
  ],
  [() => en.oneOf(2)[0], 'one of 2 variants', () => zh.oneOf(2)[0], '2 种形式之一'],
  [() => en.qualified('a', ['b', 'c']), 'a (b, c)', () => zh.qualified('甲', ['乙', '丙']), '甲（乙，丙）'],
  [() => en.qualified('a', []), 'a', () => zh.qualified('甲', []), '甲'],
  [
    () => en.and(['`a`', '`b`', '`c`']),
    '`a`, `b` and `c`',
    () => zh.and(['`a`', '`b`', '`c`']),
    '`a`、`b` 且 `c`',
  ],
  [() => en.and(['a']), 'a', () => zh.and(['甲']), '甲'],
  [() => en.list(['a', 'b']), 'a, b', () => zh.list(['甲', '乙']), '甲，乙'],
  [() => en.items(1, 1), 'exactly 1 item', () => zh.items(1, 1), '恰好 1 个元素'],
  [() => en.items(undefined, 1), 'at most 1 item', () => zh.items(undefined, 1), '最多 1 个元素'],
  [() => en.items(2, 3), '2 to 3 items', () => zh.items(2, 3), '2～3 个元素'],
  [
    () => en.properties(0, undefined),
    'at least 0 properties',
    () => zh.properties(0, undefined),
    '至少 0 个属性',
  ],
  [() => en.characters(0, 0), 'exactly 0 characters', () => zh.characters(0, 0), '恰好 0 个字符'],
  [
    () => en.containing('a', undefined, undefined),
    'at least 1 item of type a',
    () => zh.containing('甲', undefined, undefined),
    '其中甲至少 1 个',
  ],
  [
    () => en.containing('a', 0, 2),
    'at most 2 items of type a',
    () => zh.containing('甲', 0, 2),
    '其中甲最多 2 个',
  ],
  [() => en.only('`a`'), 'only `a`', () => zh.only('`a`'), '只能为 `a`'],
  [() => en.not('a'), 'not a', () => zh.not('甲'), '不能为甲'],
  [() => en.is('`a`', '`x`'), '`a` is `x`', () => zh.is('`a`', '`x`'), '`a` 为 `x`'],
  [() => en.isNot('`a`', '`x`'), '`a` is not `x`', () => zh.isNot('`a`', '`x`'), '`a` 不为 `x`'],
  [() => en.isAbsent('`a`'), '`a` is absent', () => zh.isAbsent('`a`'), '未设置 `a`'],
  [() => en.mustBe('`x`'), 'must be `x`', () => zh.mustBe('`x`'), '必须为 `x`'],
  [() => en.fieldOf('`a`', 'b'), '`a` b', () => zh.fieldOf('`a`', '乙'), '`a` 乙'],
  [() => en.needs('`a`'), 'needs `a`', () => zh.needs('`a`'), '需要 `a`'],
  [() => en.excludes('`a`'), 'does not allow `a`', () => zh.excludes('`a`'), '不允许设置 `a`'],
  [() => en.default('`1`'), 'default `1`', () => zh.default('`1`'), '默认值 `1`'],
  [() => en.example('`1`'), 'example: `1`', () => zh.example('`1`'), '示例：`1`'],
  [() => en.sentence('a, b,'), 'A, b.', () => zh.sentence('甲，'), '甲。'],
  [() => en.sentence('a.'), 'A.', () => zh.sentence('甲。'), '甲。'],
  [() => en.sentences(['A.']), 'A.', () => zh.sentences(['甲。']), '甲。'],
  // A space stands between Chinese and other letters, none beside its full stops.
  [
    () => en.list([]),
    '',
    () => zh.sentences(['甲', 'a', '乙', '（', 'b', '）', 'c', '。', 'd']),
    '甲 a 乙（b）c。d',
  ],
  [
    () => en.list([]),
    '',
    () => zh.sentences(['a', '　', 'b', '、', 'c', '，', 'd', '￥', 'e']),
    'a　b、c，d￥e',
  ],
  [() => en.list([]), '', () => zh.sentences(['⺀', '鿿', 'é', '⹿', 'x']), '⺀鿿 é ⹿ x'],
  [() => en.sentence('required when `a`'), 'Required when `a`.', () => zh.sentence('必填'), '必填。'],
  [
    () => en.sentences(['One.', '', 'Two.']),
    'One. Two.',
    () => zh.sentences(['一。', '', '二。']),
    '一。二。',
  ],
  [() => en.labelled('Version', '1'), 'Version: 1', () => zh.labelled('版本', '1'), '版本：1'],
  [
    () => en.qualified('integer', ['int64']),
    'integer (int64)',
    () => zh.qualified('整数', ['int64']),
    '整数（int64）',
  ],
])('%s is %s', (english, wantEnglish, chinese, wantChinese) => {
  expect(english()).toBe(wantEnglish);
  expect(chinese()).toBe(wantChinese);
});
