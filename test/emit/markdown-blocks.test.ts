import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { description } from '../../generator/emit/markdown.ts';
import { tries } from '../effort.ts';
import { dangers, hostileText } from './markdown-reading.ts';

type Row = readonly [name: string, given: string, want: string];

describe('a description below a heading of level 2', () => {
  test.each<Row>([
    [
      'stays Markdown',
      'A *word*, `code`, [a link](https://example.com).',
      'A *word*, `code`, [a link](https://example.com).',
    ],
    ['has no HTML', '<b>x</b> <!-- y -->', '&lt;b>x&lt;/b> &lt;!-- y -->'],
    ['has deeper headings', '# One\n\n##### Five', '### One\n\n###### Five'],
    ['has no underlined headings', 'One\n===\n\nTwo\n---', '### One\n\n#### Two'],
    ['keeps a rule', 'a\n\n---\n\nb', 'a\n\n---\n\nb'],
    ['has no fence in a quotation', '> ~~~ a`b`\n> *c*', '> \\~\\~\\~ a`b`\n> *c*'],
    ['has no fence of ticks in one', '> ```` a', '> \\`\\`\\`\\` a'],
    ['has code in a quotation', '> ```a``` b', '> ```a``` b'],
    ['has no brackets of a link behind an open tick', 'a ` [b', 'a \\` [b'],
    ['keeps what is escaped', 'a \\< \\& b', 'a &lt; \\& b'],
    ['has addresses that a table does not split', '[a](<b>) [c](d|e)', '[a](b) [c](d%7Ce)'],
    ['has no address of another scheme', '[a](xhttps://b) [c](d:e) [f](g/h:i)', 'a c [f](g/h:i)'],
    ['keeps code as it is', '```js\n<b> `x`\n```', '```js\n<b> `x`\n```'],
    ['closes code', '```\n<b>', '```\n<b>\n```'],
    ['has longer fences than its code', '~~~\n```\n~~~', '````\n```\n````'],
    ['keeps indented code', 'a\n\n    <b>\n\nc', 'a\n\n```\n<b>\n```\n\nc'],
    ['keeps code in a list', '- ```sh\n  <b>\n  ```\n- x', '-\n  ```sh\n  <b>\n  ```\n\n- x'],
    ['keeps code over two lines', 'a `b\nc` d', 'a `b c` d'],
    ['keeps the words of a trap', '[a *b*](javascript:x) ![c](data:x)', 'a *b* c'],
    ['escapes what is half a link', 'a](javascript:x)', 'a\\]\\(javascript:x)'],
    ['drops titles', '[a](https://x.example "b")', '[a](https://x.example)'],
    [
      'takes no link with a backtick in its title',
      '[a](https://x.example "`")',
      '[a\\]\\(https://x.example "\\`")',
    ],
    ['closes a bracket in what is no automatic link', '[a<]:javascript:x>', '[a&lt;\\]:javascript:x>'],
    ['drops links into the page', '[a](#b)', 'a'],
    ['keeps reference links', '[a][b]\n\n[b]: https://x.example', '[a][b]\n\n[b]: https://x.example'],
    ['disarms definitions', '[b]: javascript:x', '[b\\]: javascript:x'],
    ['disarms a definition that goes on', '[b]:\njavascript:x', '[b\\]:\njavascript:x'],
    [
      'writes automatic links out',
      '<https://x.example/a_b>',
      '[https://x.example/a\\_b](https://x.example/a_b)',
    ],
    ['shows control characters', 'a\u202Eb\u0000', 'a\\u202eb\\u0000'],
    ['keeps tables', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['knows that a table splits code', '| `x | <b>` |', '| \\`x | &lt;b>\\` |'],
  ])('%s', (_, given, want) => {
    expect(description(given, 2)).toBe(want);
  });

  test('of any text holds no markup and no link that runs code', () => {
    fc.assert(
      fc.property(hostileText, (given) => {
        expect(dangers(description(given, 2))).toEqual([]);
      }),
      { numRuns: tries(20_000) },
    );
  });

  test('of 200 kB takes no longer than its length asks for', () => {
    const start = process.cpuUsage();
    for (const piece of ['`', '[', '](', '<', '``a', '\\`', '    ', '-|', '- ', '](a('])
      description(piece.repeat(20_000), 2);
    description(`${' '.repeat(200_000)}a`, 2);
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(5);
  });
});
