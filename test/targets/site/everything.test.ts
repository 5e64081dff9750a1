/** The site of a description with a bit of everything, in both languages; its changelog page and its llms.txt. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { serialize } from 'parse5';
import { afterAll, describe, expect, test } from 'vitest';
import { labels } from '../../../generator/documentation/labels.ts';
import { buildApi } from '../../../generator/model/build.ts';
import type { Api, MediaType } from '../../../generator/model/types.ts';
import { stringify } from '../../../generator/spec/json.ts';
import { loadDocument } from '../../../generator/spec/load.ts';
import { referenceTarget } from '../../../generator/targets/reference.ts';
import { siteTarget } from '../../../generator/targets/site.ts';
import { attribute, elementsOf, everySchema, operationsOf, textOf } from './pages.ts';

/** The kinds of security schemes that the description of the Markdown reference does not have. */
const schemes = `
    keyInQuery: { type: apiKey, in: query, name: api_key }
    keyInCookie: { type: apiKey, in: cookie, name: KEY }
    basic: { type: http, scheme: basic }
    digest: { type: http, scheme: digest }
    certificate: { type: mutualTLS, description: A certificate of ours. }
    everyFlow:
      type: oauth2
      flows:
        implicit: { authorizationUrl: https://example.com/implicit, scopes: { a: Scope a. } }
        password: { tokenUrl: https://example.com/password, refreshUrl: https://example.com/refresh, scopes: { b: Scope b. } }
        authorizationCode: { authorizationUrl: https://example.com/code, tokenUrl: https://example.com/codes, scopes: {} }
`;

const changelog = `# Changelog

## 2.0.0

### Breaking

- \`Plant.name\`: maxLength is 50, not 60
- <script>alert(1)</script> [a trap](javascript:alert(1)) [a page](https://example.com/)

| Level | Changes |
| ----- | ------: |
| error |       1 |
`;

const folder = mkdtempSync(join(tmpdir(), 'everything-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'openapi.yaml');
const given = readFileSync('test/fixtures/targets/reference/everything/openapi.yaml', 'utf8');
writeFileSync(path, given.replace('  securitySchemes:\n', `  securitySchemes:${schemes}`));
const document = loadDocument(path);
const api = buildApi(document);
const published = referenceTarget({ api, document, translations: [], runtime: [] }).map(({ text }) => ({
  path: 'reference.en.md',
  text,
}));
const files = new Map(
  siteTarget({
    api,
    document,
    // The words of the pages are Chinese, the document's own are what they are.
    translations: [{ language: 'zh-CN', api, document }],
    assets: ['site.css', 'site.js', 'opening.js'].map((name) => ({ path: name, text: '' })),
    published,
    signed: undefined,
    changelog,
  }).map(({ path: file, text }) => [file, text]),
);

function pagesIn(language: string): [path: string, html: string][] {
  return [...files].filter(([file]) => file.startsWith(`${language}/`));
}

/** Everything that the document gives a name, a value or an address. */
function namesIn({ operations, webhooks, securitySchemes, definitions, servers, tags }: Api): string[] {
  const all = operationsOf({ ...api, operations, webhooks });
  const ofContent = (content: readonly MediaType[]): string[] =>
    content.flatMap(({ name, examples, encoding }) => [
      name,
      ...examples.flatMap((example) => [example.name, example.summary ?? '', example.externalValue ?? '']),
      ...examples.flatMap(({ value }) =>
        value === undefined || typeof value === 'string' ? (value ?? []) : stringify(value, 2),
      ),
      ...[...encoding].flatMap(([part, { contentType, headers }]) => [
        part,
        contentType ?? '',
        ...headers.keys(),
      ]),
    ]);
  return [
    ...all.flatMap(
      ({
        method,
        path: route,
        operationId,
        summary,
        description,
        parameters,
        requestBody,
        responses,
        callbacks,
      }) => [
        method.toUpperCase(),
        route,
        operationId ?? '',
        summary ?? '',
        description ?? '',
        ...parameters.map(({ name }) => name),
        ...ofContent(requestBody?.content ?? []),
        ...[...responses.values()].flatMap((response) => [
          response.status,
          response.description,
          ...response.headers.keys(),
          ...response.links.keys(),
          ...ofContent(response.content),
        ]),
        ...callbacks.map(({ name }) => name),
      ],
    ),
    ...[...securitySchemes.values()].flatMap(
      ({ name, type, scheme, parameter, flows, openIdConnectUrl, bearerFormat }) => [
        name,
        type,
        scheme ?? '',
        parameter?.name ?? '',
        openIdConnectUrl ?? '',
        bearerFormat ?? '',
        ...[...flows].flatMap(([flow, { authorizationUrl, tokenUrl, refreshUrl, scopes }]) => [
          flow,
          ...[authorizationUrl, tokenUrl, refreshUrl].map((url) => url ?? ''),
          ...[...scopes].flat(),
        ]),
      ],
    ),
    ...servers.flatMap(({ url, variables }) => [
      url,
      ...variables.keys(),
      ...[...variables.values()].map((one) => one.default),
    ]),
    ...tags.flatMap(({ name, description }) => [name, description ?? '']),
    // What stands in one place only is shown there, without the name that the document has for it.
    ...[...definitions.values()]
      .map(({ name }) => name)
      .filter((name) => !['Kind', 'Base', 'Weather'].includes(name)),
    ...everySchema(api).flatMap((schema) => {
      if (schema.kind === 'object') return [...schema.properties.keys(), ...schema.patternProperties.keys()];
      if (schema.kind === 'enum') return schema.values.map(({ value }) => String(value));
      return schema.kind === 'string' ? [schema.pattern ?? ''] : [];
    }),
  ];
}

describe.each(['en', 'zh-CN'])('in %s', (language) => {
  test('every name is in the pages', () => {
    const text = textOf(
      pagesIn(language)
        .map(([, html]) => html)
        .join('\n'),
    );
    const names = [...new Set(namesIn(api))].map((name) => name.replace(/\s+/g, ' ').trim());
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  test('says in its own words what each is', () => {
    const text = textOf(
      pagesIn(language)
        .map(([, html]) => html)
        .join('\n'),
    );
    const own = labels[language as keyof typeof labels];
    const { oneOf, callbacks, webhooks, links, headers, encoding, parameters } = own;
    const wanted = [oneOf, callbacks, webhooks, links, headers, encoding, ...Object.values(parameters)];
    const lines = [
      'Authorization: Basic',
      'Authorization: Bearer',
      'Authorization: digest',
      'Cookie: KEY=',
      '?api_key=',
      'X-Key: ',
    ];
    expect([...wanted, ...lines].filter((word) => !text.includes(word))).toEqual([]);
    expect(text).toContain(language === 'en' ? 'Required when pot is present' : '时必填');
  });

  test('samples of the document share a tab with ours in the same language', () => {
    const html = pagesIn(language)
      .map(([, page]) => page)
      .join('\n');
    expect(html).toContain('<div class="single"><p class="label">curl</p>');
  });

  test('the changelog has a page with the changes, and nothing of what is no text', () => {
    const html = files.get(`${language}/changelog.html`)!;
    const elements = elementsOf(html);
    expect(textOf(html)).toContain('Plant.name: maxLength is 50, not 60');
    expect(textOf(html)).toContain('<script>alert(1)</script> [a trap](javascript:alert(1)) a page');
    expect(elements.filter(({ tagName }) => /^h\d$/.test(tagName)).map(({ tagName }) => tagName)).toEqual([
      'h1',
      'h2',
      'h3',
    ]);
    expect(elements.filter(({ tagName }) => tagName === 'td')).toHaveLength(2);
    expect(attribute(elements[0]!, 'lang')).toBe(language);
    for (const [file, page] of pagesIn(language))
      expect(
        elementsOf(page).some((one) => attribute(one, 'href') === 'changelog.html'),
        file,
      ).toBe(true);
  });
});

test('has the same anchors in both languages, each once, and no link that leads nowhere', () => {
  const idsOf = (html: string): string[] => elementsOf(html).flatMap((one) => attribute(one, 'id') ?? []);
  const anchors = (language: string): [string, string[]][] =>
    pagesIn(language).map(([file, html]) => [file.slice(language.length), idsOf(html)]);
  expect(anchors('en')).toEqual(anchors('zh-CN'));
  const ids = new Map([...files].map(([file, text]) => [file, file.endsWith('.html') ? idsOf(text) : []]));
  for (const list of ids.values()) expect(list).toEqual([...new Set(list)]);
  const dead: string[] = [];
  for (const [file, html] of files) {
    if (!file.endsWith('.html')) continue;
    for (const element of elementsOf(html)) {
      const target = attribute(element, 'href') ?? attribute(element, 'src');
      if (target === undefined || /^(?:https?:|mailto:)/.test(target)) continue;
      const { pathname, hash } = new URL(target, `http://site/${file}`);
      const found = ids.get(pathname.slice(1));
      if (found === undefined || (hash !== '' && !found.includes(decodeURIComponent(hash.slice(1)))))
        dead.push(`${file}: ${target}`);
    }
  }
  expect(dead).toEqual([]);
});

test('has no column of descriptions where no server has one', () => {
  const index = elementsOf(files.get('en/index.html')!);
  const heads = (id: string): string[] => {
    const found = index.find((one) => attribute(one, 'class') === id && one.tagName === 'table');
    return textOf(serialize(found!).split('</thead>')[0]!)
      .trim()
      .split(/(?<=[a-z])(?=[A-Z])/);
  };
  expect(heads('variables')).toEqual(['Variable', 'Default', 'Description']);
  const own = index.filter((one) => attribute(one, 'class') === 'servers').map((one) => serialize(one));
  expect(own.map((html) => html.includes('>Description</th>'))).toEqual([true, false]);
});

test('is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
  });
  for (const [file, html] of files) {
    if (!file.endsWith('.html')) continue;
    const report = await validator.validateString(html, file);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${file} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  }
});

describe('llms.txt', () => {
  const text = files.get('llms.txt')!;

  test('names the document, its files and its operations', () => {
    expect(text.slice(0, text.indexOf('## Reference')).trim()).toBe(`# Garden &lt;API&gt; &#124; "all"

> Everything that a reference shows.

## Files

- [reference.en.md](reference.en.md)
- [The handbook](https://example.com/docs)

## Operations

- \`PUT /plants/{plantId}\`: Put a plant (deprecated)
- \`GET /untagged\``);
  });

  test('links to files of the site', () => {
    const links = [...text.matchAll(/\]\(([\w.-]+)\)/g)].map(([, file = '']) => file);
    expect(links.filter((file) => !files.has(file))).toEqual([]);
    expect(links).not.toEqual([]);
  });

  test.each([
    ['meanings of values', /`herb` \| Herb \| Small/],
    ['deprecations', /seed.*\*\*Deprecated\.\*\*/],
    ['conditions', /[Rr]equired when .*`kind` is `tree`/],
    ['samples', /curl -X PUT 'https:\/\/garden\.example\.com\/v1\/plants\/1'/],
    ['examples', /"height": 9007199254740993/],
  ])('has %s', (_what, pattern) => {
    expect(text).toMatch(pattern);
  });
});
