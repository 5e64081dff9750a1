import { describe, expect, it } from 'vitest';
import { marker, markdownReport } from '../../../generator/diff/reports/markdown.ts';
import { finding, hostile, narrowed, removed, reportOf } from './example.ts';

const many = (count: number, instance: string) =>
  Array.from({ length: count }, (_, index) =>
    finding('property-narrowed', {
      facts: { name: `p${index}` },
      revision: { file: 'new.yaml', pointer: `/components/schemas/Thing/properties/p${index}` },
      witness: { instance: { [`p${index}`]: instance }, at: 'the request body', documented: false },
    }),
  );

/** What is left for GitHub to look at for mentions, issues and addresses: neither code nor our own tags. */
function outsideCode(markdown: string): string {
  return markdown
    .replace(/^```+json\n[^]*?\n```+$/gm, '')
    .replace(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    .replace(/&#\d+;/g, '\u00b7')
    .replace(/<!-- functiongraph-openapi:diff -->|<\/?(?:details|summary)>/g, '');
}

describe('the comment', () => {
  it('starts with its mark, then says the verdict', () => {
    expect(markdownReport(reportOf())).toMatch(
      new RegExp(`^${marker}\n\n### ❌ Breaking: 2 changes break callers\n\n`),
    );
  });

  const heads: [string, Parameters<typeof reportOf>[0], string][] = [
    ['nothing', { findings: [] }, '### ✅ Nothing has changed'],
    ['a warning', { findings: [finding('status-added')] }, '### ⚠️ No proven break, but 1 warning'],
    ['an addition', { findings: [finding('operation-added')] }, '### ✅ Safe: no change breaks a caller'],
  ];
  it.each(heads)('of %s', (_, wanted, want) => {
    expect(markdownReport(reportOf(wanted))).toContain(want);
  });

  it('has a row a change, and folds the proofs', () => {
    const text = markdownReport(reportOf({ findings: [narrowed, removed] }));
    expect(text).toContain(
      '| ❌ | the parameter old is gone (`parameter-removed`) | `new.yaml:6:7` | `GET /things` |',
    );
    expect(text).toContain(`<details><summary>Breaking: Thing.size: the property size takes less</summary>

this request worked yesterday (the request body, an example of the description):

\`\`\`json
{
  "size": 10
}
\`\`\``);
    expect(text.split('<details>')).toHaveLength(3);
    expect(text.split('</details>')).toHaveLength(3);
  });

  const sizes: [string, number, string][] = [
    ['many changes', 5000, 'x'],
    ['long proofs', 200, 'é'.repeat(1500)],
    ['proofs of what grows when it is escaped', 300, '\u202e`'.repeat(400)],
  ];
  it.each(sizes)('stays below 60 kB with %s, and says what is left out', (_, count, instance) => {
    const text = markdownReport(reportOf({ findings: many(count, instance) }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(30_000);
    expect(text).toMatch(
      /\nLeft out for length: .*the details of \d+ changes\. `npm run diff` prints everything\.\n$/,
    );
    const rows = text.match(/^\| ❌ \|/gm)!.length;
    const missing = Number(/(\d+) of \d+ changes/.exec(text)?.[1] ?? 0);
    expect(rows + missing).toBe(count);
    expect(text.match(/<details>/g)!.length).toBe(text.match(/<\/details>/g)!.length);
  });

  it('leaves nothing out of what is short', () => {
    expect(markdownReport(reportOf({ findings: many(20, 'x') }))).not.toContain('Left out');
  });

  it.each(hostile)('makes nothing of %j', (name) => {
    const witness = { instance: { [name]: name }, at: 'the request body', documented: false };
    const findings = [finding('property-narrowed', { facts: { name }, witness })];
    const text = markdownReport(reportOf({ findings }));
    const rest = outsideCode(text);
    expect(rest).not.toMatch(/<[a-z/!]/i);
    expect(rest).not.toMatch(/@\w|#\d|GH-\d|www\.|https?:\/\//);
    // A folded proof's head is HTML, which has no links of Markdown.
    const read = rest.replace(
      text.match(/(?<=<summary>).*(?=<\/summary>)/)![0].replace(/&#\d+;/g, '\u00b7'),
      '',
    );
    expect(read).not.toMatch(/(?<!\\)\]\(/);
    // As many tags of ours as ever, each at the start of its line.
    expect(text.match(/^<details><summary>/gm)).toHaveLength(1);
    expect(text.match(/^<\/details>$/gm)).toHaveLength(1);
    // The table's rows still have four cells.
    const row = text.split('\n').find((line) => line.startsWith('| ❌'))!;
    expect(row.replace(/`[^`]*`/g, '').match(/(?<!\\)\|/g)).toHaveLength(5);
  });
});
