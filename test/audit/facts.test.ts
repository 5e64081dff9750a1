/** Cells of the column "description", in both languages, and the facts in them. */
import { describe, expect, test } from 'vitest';
import { factsOfText } from '../../generator/audit/facts.ts';
import type { Facts } from '../../generator/audit/types.ts';

const limits: readonly (readonly [text: string, type: string, want: Facts])[] = [
  ['名称。', 'String', {}],
  ['', 'String', {}],
  ['最小长度:1 最大长度:60', 'String', { minLength: 1, maxLength: 60 }],
  ['最小长度：1\n最大长度：60', 'String', { minLength: 1, maxLength: 60 }],
  ['Minimum length: 1 character.\nMaximum length: 60 characters.', 'String', { minLength: 1, maxLength: 60 }],
  ['长度不超过60个字符。', 'String', { maxLength: 60 }],
  ['长度不超过60个字符。 最大长度:128', 'String', { maxLength: 128 }],
  ['Name.Max. 60 of letters.', 'String', { maxLength: 60 }],
  ['超时时间,范围3~259200秒。', 'Integer', { minimum: 3, maximum: 259200 }],
  ['Value range: 3s–259,200s.', 'Integer', { minimum: 3, maximum: 259200 }],
  ['Value range: 1 to 300.', 'Integer', { minimum: 1, maximum: 300 }],
  ['最小值为128,最大值为4096。', 'Integer', { minimum: 128, maximum: 4096 }],
  ['Minimum value: 1,024. Maximum value: 16,384.', 'Integer', { minimum: 1024, maximum: 16384 }],
  ['用户(-1~65534的非0整数)', 'String', { minimum: -1, maximum: 65534, excluded: [0] }],
  ['User ID, a non-zero integer from –1 to 65534.', 'String', { minimum: -1, maximum: 65534, excluded: [0] }],
  ['v1取值0和-1,v2取值-1到1000', 'Integer', { minimum: -1, maximum: 1000, valuesWhen: 'type = v1: -1 | 0' }],
  ['1 core=1000 millicores,128M内存占0.1个核(100 millicores)', 'Integer', {}],
  ['规则:xx.xx,必须包含“. ”', 'String', { rule: 'dotted' }],
  ['in the format of "xx.xx"', 'String', { rule: 'dotted' }],
  ['可包含字母、数字、下划线和中划线,以大/小写字母开头,以字母或数字结尾', 'String', { rule: 'identifier' }],
  ['缺省值:v2', 'String', { default: 'v2' }],
  ['缺省值则为v1', 'String', {}],
  ['Default value: 5.', 'Integer', { default: 5 }],
  ['默认值：true', 'Boolean', { default: true }],
  ['开关(已废弃)', 'Boolean', { deprecated: true }],
  ['Switch (deprecated)', 'Boolean', { deprecated: true }],
  ['v1为废弃版本', 'String', { deprecatedValues: ['v1'] }],
  ['最多定义20个,总长度不超过4KB。', 'String', { maxEntries: 20, maxBytes: 4096 }],
  ['At most 20 entries; total length 4 KB.', 'String', { maxEntries: 20, maxBytes: 4096 }],
];

const values: readonly (readonly [text: string, type: string, want: Facts])[] = [
  [
    '取值有2种。 inline: 文本。 Custom-Image: 镜像,主要针对X。 枚举值:\n',
    'String',
    { values: ['inline', 'Custom-Image'] },
  ],
  [
    '环境 C#(.NET Core 2.1): 二。Custom: 三。Custom Image:四。http: HTTP。 枚举值:',
    'String',
    { values: ['C#(.NET Core 2.1)', 'Custom', 'Custom Image', 'http'] },
  ],
  [
    'Enumeration values:\n• C#(.NET Core 2.1)\n• Custom Image',
    'String',
    { values: ['C#(.NET Core 2.1)', 'Custom Image'] },
  ],
  ['枚举值:\n- 512\n- 10240', 'Integer', { values: [512, 10240] }],
  ['Options: inline: text. zip: a ZIP file.', 'String', { values: ['inline', 'zip'] }],
  ['取值范围为:128、256、512。', 'Integer', { values: [128, 256, 512] }],
  ['Options: 128, 256, or 512.', 'Integer', { values: [128, 256, 512] }],
  ['类型(sfs/sfsTurbo/ecs),必选。', 'String', { values: ['sfs', 'sfsTurbo', 'ecs'] }],
  ['v2表示现行,v1其次。 枚举值:', 'String', { values: ['v2', 'v1'] }],
  ['分配512MB,可调整为10G。 枚举值:', 'Integer', { values: [512, 10240] }],
  ['举例:对于node.js函数:myfunction.handler', 'String', {}],
  ['用户自定义的name/value信息。', 'String', {}],
];

const conditions: readonly (readonly [text: string, want: Facts])[] = [
  [
    '当code_type为jar/zip时必须提供该字段,code_type为其他值时不需要提供。',
    { requiredWhen: 'code_type = jar | zip' },
  ],
  ['如果mount_type为ecs,必选。', { requiredWhen: 'mount_type = ecs' }],
  [
    'This parameter is mandatory when code_type is set to zip or jar.',
    { requiredWhen: 'code_type = jar | zip' },
  ],
  [
    'When code_type is set to zip or jar, this parameter is required.',
    { requiredWhen: 'code_type = jar | zip' },
  ],
  ['When code_type is set to obs or inline, this parameter is not required.', {}],
  [
    '当code_type为obs时,该值为地址,code_type为其他值时,该字段为空。',
    { requiredWhen: 'code_type = obs', notEmptyWhen: 'code_type = obs', emptyUnless: 'code_type = obs' },
  ],
  [
    'When code_type is set to obs, this is the address of a package. Otherwise it is left blank.',
    { requiredWhen: 'code_type = obs', notEmptyWhen: 'code_type = obs', emptyUnless: 'code_type = obs' },
  ],
  ['创建自定义镜像函数此参数非必填,其他类型函数此参数必填。', { requiredUnless: 'runtime = Custom Image' }],
  ['当配置初始化函数时,此参数必填。', { requiredWhen: 'initializer_handler present' }],
  [
    'Mandatory when the initialization function is configured.',
    { requiredWhen: 'initializer_handler present' },
  ],
  ['只支持自定义运行时与自定义镜像函数配置。', { onlyWhen: 'runtime = Custom | Custom Image' }],
  ['只支持自定义镜像函数(不支持修改)', { onlyWhen: 'runtime = Custom Image' }],
  ['只支持JAVA运行时配置。', { onlyWhen: 'runtime = Java11 | Java8' }],
  ['v2版本才支持', { onlyWhen: 'type = v2' }],
  ['自定义镜像函数handler为“-”', { literal: '-', literalWhen: 'runtime = Custom Image' }],
  ['在企业用户创建函数时必填。', {}],
];

describe('limits, rules, defaults', () => {
  test.each(limits)('%j (%s)', (text, type, want) => expect(factsIn(text, type)).toEqual(want));
});

describe('values', () => {
  test.each(values)('%j (%s)', (text, type, want) => expect(factsIn(text, type)).toEqual(want));

  test.each([
    ['取值有3种。 inline: 文本。 zip: 包。 枚举值:', 'String', 'speaks of 3 values, and 2'],
    ['颜色。 枚举值:', 'String', 'names none'],
    ['枚举值: red blue', 'String', 'on one line'],
    ['枚举值:\n- red\n- blue', 'Integer', 'red is no Integer'],
  ])('%j (%s) cannot be read', (text, type, want) => {
    const found = factsOfText(text, { name: 'colour', type, section: 'request' });
    expect('reason' in found ? found.reason : found).toContain(want);
  });
});

describe('conditions', () => {
  test.each(conditions)('%j', (text, want) => expect(factsIn(text, 'String')).toEqual(want));

  test('a row does not depend on itself', () => {
    const found = factsOfText('当配置初始化函数时,此参数必填。', {
      name: 'initializer_handler',
      type: 'String',
      section: 'request',
    });
    expect(found).toEqual({ facts: {} });
  });
});

function factsIn(text: string, type: string): Facts {
  const found = factsOfText(text, { name: 'name', type, section: 'request' });
  if ('reason' in found) throw new Error(found.reason);
  return found.facts;
}
