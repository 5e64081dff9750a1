/** The site of this project's description, without a browser: what it says, where its links lead, what it weighs. */
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { annotationsOf } from '../../../generator/documentation/annotations.ts';
import { stringify } from '../../../generator/spec/json.ts';
import { POLICY } from '../../../generator/targets/site/frame.ts';
import { anchorIn, valueAnchor } from '../../../generator/targets/site/anchors.ts';
import { attribute, type BuiltSite, elementsOf, everySchema, operationsOf, siteOf, textOf } from './pages.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await siteOf('spec/openapi.yaml');
});

/** The pages of a language, joined. */
function pagesIn(language: string): string {
  return [...site.pages]
    .filter(([path]) => path.startsWith(`${language}/`))
    .map(([, html]) => html)
    .join('\n');
}

const languages = ['en', 'zh-CN'];

test('has the files that readers look for', () => {
  expect([...site.files.keys()].sort()).toEqual(
    expect.arrayContaining([
      'assets/site.css',
      'assets/site.js',
      'assets/opening.js',
      'en/index.html',
      'index.html',
      'llms.txt',
      'openapi.en.json',
      'openapi.en.yaml',
      'openapi.zh-CN.json',
      'openapi.zh-CN.yaml',
      'reference.en.md',
      'reference.zh-CN.md',
      'zh-CN/index.html',
    ]),
  );
});

describe.each(languages)('in %s', (language) => {
  test('every field, value, meaning, limit and description is in the text', () => {
    const api = site.apis.get(language)!;
    const text = textOf(pagesIn(language));
    const missing: string[] = [];
    const want = (fact: string): void => {
      if (!text.includes(fact)) missing.push(fact);
    };
    // Descriptions are Markdown: their words are compared, without the marks.
    const wantWords = (fact: string): void => want(fact.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim());
    let count = 0;
    for (const schema of everySchema(api)) {
      if (schema.kind === 'object') for (const name of schema.properties.keys()) want(name);
      if (schema.kind === 'enum')
        for (const { value, description, name } of schema.values) {
          if (value !== '') want(typeof value === 'string' ? value : stringify(value));
          if (description !== undefined) wantWords(description);
          if (name !== undefined) want(name);
          count += 1;
        }
      if (schema.kind === 'string' && schema.pattern !== undefined) want(schema.pattern);
    }
    // What a rule asks of a field is said in words; the rule has a description of its own.
    for (const schema of everySchema(api, ({ kind }) => kind !== 'conditional')) {
      if (schema.kind !== 'object') continue;
      for (const property of schema.properties.values())
        wantWords(annotationsOf(api, property.schema).description ?? '');
    }
    expect(count).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('every example and every error with its cause and remedy is in the text', () => {
    const api = site.apis.get(language)!;
    const text = textOf(pagesIn(language));
    const missing: string[] = [];
    let count = 0;
    const want = (fact: string): void => {
      count += 1;
      if (!text.includes(fact.replace(/`/g, '').replace(/\s+/g, ' ').trim())) missing.push(fact);
    };
    for (const { requestBody, responses } of operationsOf(api)) {
      for (const { examples } of [
        ...(requestBody?.content ?? []),
        ...[...responses.values()].flatMap(({ content }) => content),
      ]) {
        for (const { value, summary, description } of examples) {
          if (value !== undefined) want(stringify(value, 2));
          if (summary !== undefined) want(summary);
          if (description !== undefined) want(description);
        }
      }
      for (const { status, description } of responses.values()) [status, description].forEach(want);
    }
    for (const code of ['FSS.0400', 'FSS.0401', 'FSS.0403']) want(code);
    expect(count).toBeGreaterThan(25);
    expect(missing).toEqual([]);
  });

  test('says the conditions on the field and again in the row of the value', () => {
    const elements = elementsOf(pagesIn(language));
    const byId = new Map(elements.map((element) => [attribute(element, 'id') ?? '', element]));
    const request = anchorIn('createFunction', 'request');
    const field = byId.get(anchorIn(request, 'code_url'));
    const row = byId.get(valueAnchor(anchorIn(request, 'code_type'), 'obs'));
    expect(JSON.stringify(inner(field!))).toContain(language === 'en' ? 'Required when ' : '时必填');
    expect(JSON.stringify(inner(row!))).toContain('code_url');
    expect(elements.some((one) => attribute(one, 'href') === `#${anchorIn(request, 'code_url')}`)).toBe(true);
  });

  test('names language, twin pages and every id once', () => {
    for (const [path, html] of site.pages) {
      if (!path.startsWith(`${language}/`)) continue;
      const elements = elementsOf(html);
      expect(attribute(elements.find(({ tagName }) => tagName === 'html')!, 'lang')).toBe(language);
      const twins = elements.flatMap((one) =>
        attribute(one, 'rel') === 'alternate' ? [attribute(one, 'hreflang')] : [],
      );
      expect(twins).toEqual(expect.arrayContaining(languages));
      const ids = elements.flatMap((one) => attribute(one, 'id') ?? []);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});

/** The text below an element. */
function inner(element: ReturnType<typeof elementsOf>[number]): string[] {
  const texts: string[] = [];
  const visit = (node: (typeof element.childNodes)[number]): void => {
    if ('value' in node) texts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  element.childNodes.forEach(visit);
  return texts;
}

test('has the same pages and the same anchors in every language', () => {
  const anchors = (language: string): [string, string[]][] =>
    [...site.pages]
      .filter(([path]) => path.startsWith(`${language}/`))
      .map(([path, html]) => [
        path.slice(language.length),
        elementsOf(html).flatMap((one) => attribute(one, 'id') ?? []),
      ]);
  expect(anchors('en')).toEqual(anchors('zh-CN'));
  expect(anchors('en')[0]![1].length).toBeGreaterThan(200);
});

test('has no dead link inside the site', () => {
  const ids = new Map(
    [...site.pages].map(([path, html]) => [
      path,
      new Set(elementsOf(html).map((one) => attribute(one, 'id'))),
    ]),
  );
  const dead: string[] = [];
  let count = 0;
  for (const [path, html] of site.pages) {
    for (const element of elementsOf(html)) {
      const target = attribute(element, 'href') ?? attribute(element, 'src');
      if (target === undefined || /^(?:https?:|mailto:)/.test(target)) continue;
      const [, file, id] = /^([^#]*)#?(.*)$/.exec(target)!;
      const resolved = file === '' ? path : new URL(file!, `http://site/${path}`).pathname.slice(1);
      count += 1;
      if (!site.files.has(resolved)) dead.push(`${path}: ${target}`);
      else if (id !== '' && ids.get(resolved)?.has(id) !== true) dead.push(`${path}: ${target}`);
    }
  }
  expect(count).toBeGreaterThan(300);
  expect(dead).toEqual([]);
});

test('is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // These judge how a source is written, or what search engines show.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  });
  for (const [path, html] of site.pages) {
    const report = await validator.validateString(html, path);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  }
});

test('carries the policy, nothing inline, and asks nothing of elsewhere', () => {
  for (const [path, html] of site.pages) {
    const elements = elementsOf(html);
    const policies = elements.filter((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    expect(
      policies.map((one) => attribute(one, 'content')),
      path,
    ).toEqual([POLICY]);
    for (const element of elements) {
      expect(element.tagName, path).not.toBe('style');
      expect(element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([]);
      if (element.tagName === 'script') expect(element.childNodes).toEqual([]);
      const asked =
        element.tagName === 'a' ? undefined : (attribute(element, 'src') ?? attribute(element, 'href'));
      expect(asked ?? '', path).not.toMatch(/^(?:[a-z]+:|\/\/)/);
    }
  }
});

test('weighs at most 30 kB compressed, page, style and scripts together', () => {
  for (const language of languages) {
    const html = site.files.get(`${language}/index.html`)!;
    const assets = elementsOf(html)
      .filter(
        ({ tagName, attrs }) => tagName === 'script' || attrs.some(({ value }) => value === 'stylesheet'),
      )
      .map((one) => (attribute(one, 'src') ?? attribute(one, 'href'))!.replace('../', ''));
    expect(assets).toContain('assets/site.css');
    const weight = [html, ...assets.map((path) => site.files.get(path)!)].reduce(
      (sum, text) => sum + gzipSync(text).length,
      0,
    );
    expect(weight).toBeLessThan(30_000);
  }
});
