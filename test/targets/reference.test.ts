import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { printable } from '../../generator/diagnostics.ts';
import { code } from '../../generator/emit/markdown.ts';
import { buildApi } from '../../generator/model/build.ts';
import type { Api, Operation, Schema } from '../../generator/model/types.ts';
import { loadDocument } from '../../generator/spec/load.ts';
import { stringify } from '../../generator/spec/json.ts';
import { findOverlays, translate } from '../../generator/spec/overlay.ts';
import type { Translation } from '../../generator/targets/context.ts';
import { referenceTarget } from '../../generator/targets/reference.ts';
import { childSchemas } from '../../generator/model/children.ts';
import { rootSchemas } from '../../generator/documentation/walk.ts';
import { dangers } from '../emit/markdown-reading.ts';

const fixtures = 'test/fixtures/targets/reference';
const corpus = '../shared/corpus';

/** The page of a description, in each language that it has. */
function pagesOf(path: string): { api: Api; pages: ReadonlyMap<string, string> } {
  const document = loadDocument(path);
  const api = buildApi(document);
  const translations = findOverlays(path).map((overlay): Translation => {
    const translated = translate(document, overlay);
    return { ...translated, api: buildApi(translated.document) };
  });
  const files = referenceTarget({ api, document, translations, runtime: [] });
  return { api, pages: new Map(files.map(({ path: name, text }) => [name, text])) };
}

function anchorsIn(page: string): string[] {
  return [...page.matchAll(/<a id="([^"]*)"><\/a>/g)].map(([, id = '']) => id);
}

function linkedIn(page: string): string[] {
  return [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, id = '']) => id);
}

function everySchema(api: Api): Schema[] {
  const pending = [...rootSchemas(api), ...[...api.definitions.values()].map(({ schema }) => schema)];
  const found = new Set<Schema>();
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (found.has(schema)) continue;
    found.add(schema);
    pending.push(...childSchemas(schema));
  }
  return [...found];
}

/** As `code` would show it in a cell, where pipes are escaped. */
function shown(text: string): string[] {
  return [code(text), code(text).replaceAll('|', '\\|')];
}

function operationsOf(api: Api): Operation[] {
  const within = (operation: Operation): Operation[] => [
    operation,
    ...operation.callbacks.flatMap((callback) => callback.operations.flatMap(within)),
  ];
  return [...api.operations, ...api.webhooks].flatMap(within);
}

/** What the page has to show of a model, each with a name for the message. */
function factsOf(api: Api): (readonly [fact: string, texts: readonly string[]])[] {
  const facts: (readonly [string, readonly string[]])[] = [];
  for (const schema of everySchema(api)) {
    if (schema.kind === 'object') {
      for (const name of schema.properties.keys()) facts.push([`property ${name}`, shown(name)]);
    }
    if (schema.kind === 'enum') {
      for (const { value, name } of schema.values) {
        const text = typeof value === 'string' ? value : stringify(value);
        // A rule says of the empty string what it is.
        const inWords = value === '' ? ['must be empty', '必须为空'] : [];
        facts.push([`value ${text}`, [...shown(text), ...shown(stringify(value)), ...inWords]]);
        if (name !== undefined) facts.push([`value name ${name}`, [name]]);
      }
    }
    if (schema.kind === 'string' && schema.pattern !== undefined)
      facts.push([`pattern ${schema.pattern}`, shown(schema.pattern)]);
  }
  for (const operation of operationsOf(api)) {
    for (const { name } of operation.parameters) facts.push([`parameter ${name}`, shown(name)]);
    const contents = [
      ...(operation.requestBody?.content ?? []),
      ...[...operation.responses.values()].flatMap(({ content }) => content),
    ];
    for (const { name: media, examples } of contents) {
      facts.push([`media type ${media}`, [code(media)]]);
      for (const { name, value } of examples) {
        if (name !== '') facts.push([`example ${name}`, [code(name)]]);
        if (value !== undefined)
          facts.push([
            `example value ${name}`,
            [`\n${typeof value === 'string' ? value : stringify(value, 2)}\n`, `\n${stringify(value, 2)}\n`],
          ]);
      }
    }
    for (const status of operation.responses.keys())
      facts.push([`status ${status}`, [`</a>${code(status)} |`]]);
  }
  for (const name of api.securitySchemes.keys()) facts.push([`security scheme ${name}`, [code(name)]]);
  for (const { variables } of api.servers)
    for (const name of variables.keys()) facts.push([`server variable ${name}`, [code(name)]]);
  return facts;
}

function missingFrom(page: string, api: Api): string[] {
  return factsOf(api).flatMap(([fact, texts]) => (texts.some((text) => page.includes(text)) ? [] : [fact]));
}

describe('a small description with a bit of everything', () => {
  const { api, pages } = pagesOf(`${fixtures}/everything/openapi.yaml`);
  const page = pages.get('reference/en.md') ?? '';

  test('is written as expected', () => {
    expect(page).toBe(readFileSync(`${fixtures}/everything/expected.en.md`, 'utf8'));
  });

  test('has one file, since it has no translation', () => {
    expect([...pages.keys()]).toEqual(['reference/en.md']);
  });

  test('is complete, and has no dead link and no danger', () => {
    expect(missingFrom(page, api)).toEqual([]);
    expect(linkedIn(page).filter((id) => !anchorsIn(page).includes(id))).toEqual([]);
    expect(dangers(page)).toEqual([]);
  });
});

describe('the canonical description', () => {
  let api: Api;
  let pages: ReadonlyMap<string, string>;
  beforeAll(() => {
    ({ api, pages } = pagesOf('spec/openapi.yaml'));
  });
  const page = (language: string): string => pages.get(`reference/${language}.md`) ?? '';

  test('has a page in both languages', () => {
    expect([...pages.keys()]).toEqual(['reference/en.md', 'reference/zh-CN.md']);
  });

  test.each(['en', 'zh-CN'])('%s shows every property, value, example and status', (language) => {
    expect(factsOf(api).length).toBeGreaterThan(200);
    expect(missingFrom(page(language), api)).toEqual([]);
  });

  test('has the same anchors in both languages, each once', () => {
    const anchors = anchorsIn(page('en'));
    expect(anchorsIn(page('zh-CN'))).toEqual(anchors);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toContain('createfunction-request-func_vpc-vpc_id');
  });

  test.each(['en', 'zh-CN'])('%s has no dead link', (language) => {
    const anchors = new Set(anchorsIn(page(language)));
    expect(linkedIn(page(language)).filter((id) => !anchors.has(id))).toEqual([]);
  });

  test.each<readonly [language: string, anchor: string, want: string]>([
    [
      'en',
      'createfunction-request-code_url',
      'Required when `code_type` is `obs`. Must not be empty when `code_type` is `obs`. Must be empty unless `code_type` is `obs`.',
    ],
    [
      'zh-CN',
      'createfunction-request-code_url',
      '当 `code_type` 为 `obs` 时必填。当 `code_type` 为 `obs` 时不能为空。除非 `code_type` 为 `obs`，否则必须为空。',
    ],
    [
      'en',
      'createfunction-request-gpu_memory',
      'Not allowed unless `runtime` is `Custom` or `Custom Image`.',
    ],
    ['en', 'createfunction-request-initializer_timeout', '| conditional | 1–300 |'],
    ['en', 'createfunction-request-type', 'default `v2`'],
    ['en', 'createfunction-request-timeout', '| integer | yes | 3–259200 |'],
    ['en', 'createfunction-response-200-runtime', 'Other values may appear.'],
    ['zh-CN', 'createfunction-response-200-runtime', '可能出现其他取值。'],
    ['en', 'values-codetype-obs', 'Needs [`code_url`](#createfunction-request-code_url).'],
    ['zh-CN', 'values-codetype-obs', '需要 [`code_url`](#createfunction-request-code_url)。'],
    [
      'en',
      'values-mounttype-ecs',
      'Needs [`mount_share_path`](#createfunction-request-mount_config-func_mounts-mount_share_path).',
    ],
  ])('%s at %s: %s', (language, anchor, want) => {
    const row = page(language)
      .split('\n')
      .find((line) => line.includes(`<a id="${anchor}"></a>`));
    expect(row).toContain(want);
  });

  test('says in both languages which response fields are deprecated', () => {
    const deprecated = everySchema(api).flatMap((schema) =>
      schema.kind === 'object'
        ? [...schema.properties.values()].filter((property) => property.schema.deprecated)
        : [],
    );
    expect(deprecated.length).toBeGreaterThan(0);
    for (const { name } of deprecated) {
      const rows = (language: string): string[] =>
        page(language)
          .split('\n')
          .filter((line) => line.includes(`</a>\`${name}\` |`));
      expect(rows('en').some((row) => row.includes('**Deprecated.**'))).toBe(true);
      expect(rows('zh-CN').some((row) => row.includes('**已废弃。**'))).toBe(true);
    }
  });

  test('is made the same twice', () => {
    expect(pagesOf('spec/openapi.yaml').pages).toEqual(pages);
  });
});

describe.runIf(existsSync(`${corpus}/hostile`))('a hostile description', () => {
  test.each([
    'html-markdown',
    'bidi-unicode',
    'default-value',
    'enum-extensions',
    'operation-id',
    'tag-name',
  ])('%s', (name) => {
    const page = pagesOf(`${corpus}/hostile/inject-${name}.yaml`).pages.get('reference/en.md') ?? '';
    expect(page.length).toBeGreaterThan(200);
    expect(dangers(page)).toEqual([]);
    expect(page.split('\n').map(printable)).toEqual(page.split('\n'));
  });
});

const documents = existsSync(`${corpus}/specs`)
  ? readdirSync(`${corpus}/specs`).filter((name) => /\.(yaml|json)$/.test(name))
  : [];
describe.runIf(documents.length > 0)('a description of somebody else', () => {
  test.each(documents)('%s is complete, has no dead link and no danger', (name) => {
    const { api, pages } = pagesOf(`${corpus}/specs/${name}`);
    const page = pages.get('reference/en.md') ?? '';
    const anchors = anchorsIn(page);
    expect(new Set(anchors).size).toBe(anchors.length);
    const known = new Set(anchors);
    expect(linkedIn(page).filter((id) => !known.has(id))).toEqual([]);
    expect(dangers(page)).toEqual([]);
    // The longest are left to the shorter ones: looking for each fact in megabytes takes minutes.
    if (page.length < 200_000) expect(missingFrom(page, api)).toEqual([]);
  });
});
