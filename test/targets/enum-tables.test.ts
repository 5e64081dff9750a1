import { describe, expect, it } from 'vitest';
import type { NamedList } from '../../generator/targets/enum-lists.ts';
import { enumTables } from '../../generator/targets/enum-tables.ts';

const list: NamedList = {
  name: 'Size',
  key: 'k',
  title: '<b>Size</b> | x',
  description: 'How [big](javascript:PWNED(1)).',
  deprecated: true,
  open: true,
  members: [
    { name: 'A', value: 'a|`b`\n', called: undefined, description: 'x | <script>y', deprecated: true },
    { name: 'B', value: 9007199254740993n, called: undefined, description: undefined, deprecated: false },
  ],
};

describe('enumTables', () => {
  const cases: [string, string, string[]][] = [
    [
      'en',
      'Values',
      ['Other values may occur. Deprecated.', '| Value | Name in code | Meaning |', 'Deprecated. x'],
    ],
    ['zh-CN', '取值', ['可能出现其他值。 已弃用。', '| 值 | 代码中的名称 | 含义 |', '已弃用。 x']],
    ['fr', 'Values', ['| Value | Name in code | Meaning |']],
  ];
  it.each(cases)('%s', (language, title, parts) => {
    const text = enumTables([list], language);
    expect(text.split('\n')[0]).toBe(`# ${title}`);
    for (const part of parts) expect(text).toContain(part);
  });

  it('lets no markup of the document through', () => {
    const text = enumTables([list], 'en');
    expect(text).not.toMatch(/<script|<b>|\]\(javascript/);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(4);
    expect(text).toContain('9007199254740993');
  });
});
