/** What is summed up of a description whose schemas stand in a section of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteOf, textOf } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'glance-'));
afterAll(() => rmSync(folder, { recursive: true }));

let page = '';

beforeAll(async () => {
  const body = (required: boolean, schema: object): object => ({
    requestBody: { required, content: { 'application/json': { schema } } },
    responses: { 204: { description: 'Done' } },
  });
  const shared = { $ref: '#/components/schemas/Order' };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    paths: {
      '/a': { put: { operationId: 'shared', ...body(true, shared) } },
      '/b': { put: { operationId: 'optional', ...body(false, shared) } },
      '/c': {
        put: {
          operationId: 'inPlace',
          ...body(true, { type: 'object', required: ['x'], properties: { x: { enum: ['p', 'q'] } } }),
        },
      },
      '/d': { put: { operationId: 'plain', ...body(true, { type: 'string' }) } },
      '/e': {
        put: {
          operationId: 'several',
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: shared },
              'multipart/form-data': {
                schema: { type: 'object', required: ['x'], properties: { x: { type: 'string' } } },
              },
            },
          },
          responses: { 204: { description: 'Done' } },
        },
      },
    },
    components: {
      schemas: { Order: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } } },
    },
  };
  const path = join(folder, 'shop.json');
  writeFileSync(path, JSON.stringify(document));
  page = (await siteOf(path)).pages.get('en/index.html') ?? '';
});

/** The rows of "required at a glance", as readers see them. */
function rowsOf(operation: string): string[] {
  const article = page.split('<article class="operation">').find((one) => one.includes(`id="${operation}"`));
  const [, rows = ''] = /<table class="glance">.*?<tbody>(.*?)<\/tbody>/s.exec(article ?? '') ?? [];
  // Without its tags a row is a line; cells do not run into each other.
  return rows.split('</tr>').flatMap((row) => textOf(row.replaceAll('<td>', ' ')).trim() || []);
}

test.each([
  ['shared', ['Request body Required: Order.']],
  ['optional', []],
  ['inplace', ['x Required.']],
  ['plain', ['Request body Required: string.']],
  ['several', ['Request body Required.', 'x multipart/form-data: Required.']],
])('the required parts of %s', (operation, want) => {
  expect(rowsOf(operation)).toEqual(want);
});

test('values without a meaning have no empty column for it', () => {
  expect(/<table class="values">.*?<\/table>/s.exec(page)?.[0]).not.toMatch(/Meaning|<td/);
});
