/** What changed how something is written stands at its keyword; at the whole of what says nothing of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compare } from '../../../generator/diff/compare.ts';
import { documentOf } from '../../../generator/diff/rules/row.ts';
import { buildApi } from '../../../generator/model/build.ts';
import { loadDocument } from '../../../generator/spec/load.ts';
import { options, side } from '../sides.ts';

const ok = 'responses: {"200": {description: ""}}';
const get = (text: string): string => `paths: {/a: {get: {${text}}}}\n`;
const q = (text: string): string => get(`parameters: [{name: q, in: query, ${text}}], ${ok}`);
const answer = (text: string): string =>
  get(`responses: {"200": {description: "", headers: {X: {${text}}}}}`);
const form = (encoding: string): string =>
  `paths: {/a: {post: {requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {f: {type: array, items: {type: string}}}}, encoding: {f: {${encoding}}}}}}, ${ok}}}}\n`;
const served = (text: string): string =>
  `servers: [{url: "https://{r}.x", variables: {r: {${text}}}}]\n${get(ok)}`;
const list = 'schema: {type: array, items: {type: string}}';
const object = 'schema: {type: object, properties: {a: {type: string}}}';

const parameter = '/paths/~1a/get/parameters/0';
const header = '/paths/~1a/get/responses/200/headers/X';
const part = '/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/f';

const table: readonly (readonly [
  rule: string,
  base: string,
  revision: string,
  before: string,
  after: string,
])[] = [
  [
    'request-parameter-serialisation-changed',
    q(list),
    q(`style: pipeDelimited, ${list}`),
    parameter,
    `${parameter}/style`,
  ],
  [
    'request-parameter-serialisation-changed',
    q(`explode: true, ${list}`),
    q(`explode: false, ${list}`),
    `${parameter}/explode`,
    `${parameter}/explode`,
  ],
  [
    'request-parameter-reserved-refused',
    q(`allowReserved: true, ${list}`),
    q(list),
    `${parameter}/allowReserved`,
    parameter,
  ],
  [
    'request-parameter-empty-value-allowed',
    q(list),
    q(`allowEmptyValue: true, ${list}`),
    parameter,
    `${parameter}/allowEmptyValue`,
  ],
  [
    'request-parameter-content-changed',
    q(list),
    q(`content: {application/json: {${list}}}`),
    parameter,
    `${parameter}/content`,
  ],
  [
    'response-header-serialisation-changed',
    answer(object),
    answer(`explode: true, ${object}`),
    header,
    `${header}/explode`,
  ],
  [
    'response-header-content-changed',
    answer(object),
    answer(`content: {application/json: {${object}}}`),
    header,
    `${header}/content`,
  ],
  [
    'request-encoding-changed',
    form('style: form'),
    form('style: spaceDelimited'),
    `${part}/style`,
    `${part}/style`,
  ],
  [
    'request-encoding-changed',
    form('style: form'),
    form('style: form, explode: false'),
    part,
    `${part}/explode`,
  ],
  [
    'request-part-type-removed',
    form('contentType: "image/png, image/gif"'),
    form('contentType: image/png'),
    `${part}/contentType`,
    `${part}/contentType`,
  ],
  [
    'server-variable-default-changed',
    served('default: a'),
    served('default: b'),
    '/servers/0/variables/r/default',
    '/servers/0/variables/r/default',
  ],
  [
    'server-variable-value-removed',
    served('default: a'),
    served('default: a, enum: [a]'),
    '/servers/0/variables/r',
    '/servers/0/variables/r/enum',
  ],
];

it.each(table)('%s stands at its keyword', (rule, base, revision, before, after) => {
  const found = compare(side(base), side(revision), options).find((one) => one.rule === rule);
  expect([found?.base?.pointer, found?.revision?.pointer]).toEqual([before, after]);
});

it('stands at the keyword in the file that it is written in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  const [base, revision] = ['explode: true', 'explode: false'].map((explode, index) => {
    const own = join(folder, String(index));
    mkdirSync(own);
    writeFileSync(join(own, 'parts.yaml'), `Q: {name: q, in: query, ${explode}, ${list}}\n`);
    writeFileSync(join(own, 'openapi.yaml'), documentOf(get(`parameters: [{$ref: 'parts.yaml#/Q'}], ${ok}`)));
    const document = loadDocument(join(own, 'openapi.yaml'));
    return { document, api: buildApi(document) };
  });
  const [found] = compare(base!, revision!, options);
  expect([found?.base, found?.revision]).toEqual([
    { file: join(folder, '0', 'parts.yaml'), pointer: '/Q/explode' },
    { file: join(folder, '1', 'parts.yaml'), pointer: '/Q/explode' },
  ]);
  rmSync(folder, { recursive: true });
});
