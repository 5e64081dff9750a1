import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../generator/diff/reports/html.ts';
import { base, finding, hostile, narrowed, removed, reportOf, revision } from './example.ts';
import { below, readMarkup } from './markup.ts';

const sources = { base: base.document.sources, revision: revision.document.sources };
const page = (wanted?: Parameters<typeof reportOf>[0]) => htmlReport(reportOf(wanted), sources);

/** Without the line that XML does not have. */
const read = (html: string) => readMarkup(html.replace('<!doctype html>\n', ''), ['meta']);

const own = new Set(
  'html head meta title style body header h1 p span code main section h2 ul li article h3 div h4 pre figure figcaption'.split(
    ' ',
  ),
);

describe('the page', () => {
  it('shows both places side by side, with their lines', () => {
    const article = below(read(page({ findings: [narrowed] }))).find(({ name }) => name === 'article');
    const texts = below(article!).flatMap(({ name, text }) => (name === 'pre' ? [text] : []));
    expect(texts).toEqual([
      '15          size: {type: integer}',
      '13          size: {type: integer, maximum: 9}',
      '{\n  "size": 10\n}',
    ]);
  });

  it('shows what stands below a key, and no more', () => {
    const thing = { file: 'new.yaml', pointer: '/components/schemas/Thing' };
    const html = page({ findings: [finding('operation-added', { base: undefined, revision: thing })] });
    const texts = below(read(html)).flatMap(({ name, text }) => (name === 'pre' ? [text] : []));
    expect(texts).toEqual([
      [
        '10      Thing:',
        '11        type: object',
        '12        properties:',
        '13          size: {type: integer, maximum: 9}',
      ].join('\n'),
    ]);
  });

  it('says where something is not there', () => {
    const paragraphs = below(read(page({ findings: [removed] }))).map(({ text }) => text);
    expect(paragraphs).toContain('Not there.');
  });

  it('loads nothing and runs nothing', () => {
    const html = page();
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|\bsrc=|\bhref=|url\(|@import/);
  });

  it.each(hostile)('makes nothing of %j', (name) => {
    const witness = { instance: { [name]: name }, at: name, documented: false };
    const operations = [{ method: 'get', path: `/${name}`, direction: 'request' as const }];
    const html = page({ findings: [finding('property-narrowed', { facts: { name }, witness, operations })] });
    for (const { name: tag, attributes } of below(read(html))) {
      expect(own).toContain(tag);
      for (const key of Object.keys(attributes))
        expect(['lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'id']).toContain(key);
    }
  });

  it('shows no credential of an excerpt', () => {
    const text = {
      textOf: () => 'a: https://me:secret@host/x\n',
      positionOf: () => ({ line: 1, column: 4 }),
    };
    const html = htmlReport(reportOf({ findings: [narrowed] }), { base: text, revision: text });
    expect(html).toContain('https://***@host/x');
    expect(html).not.toContain('secret');
  });
});
