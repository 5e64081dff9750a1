/** What is left out before a comparison makes no difference to it. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../generator/diff/change.ts';
import { compare } from '../../generator/diff/compare.ts';
import { relevant } from '../../generator/diff/revision/relevant.ts';
import { documentOf } from '../../generator/diff/rules/row.ts';
import { buildApi } from '../../generator/model/build.ts';
import type { JsonObject } from '../../generator/spec/json.ts';
import { type Document, documentFromText } from '../../generator/spec/load.ts';
import { edits } from './operations/edits.ts';
import { options } from './sides.ts';

/** Operations and components that both sides have, some of which use what an edit is about. */
const padding = {
  paths: {
    '/same/{x}': {
      parameters: [{ name: 'x', in: 'path', required: true, schema: { $ref: '#/components/schemas/Same' } }],
      get: { operationId: 'same', responses: { '200': { $ref: '#/components/responses/Same' } } },
      post: {
        security: [],
        servers: [{ url: 'https://same' }],
        callbacks: { c: { '{$request.query.u}': { post: { responses: { '200': { description: '' } } } } } },
        responses: { '200': { description: '' } },
      },
    },
    '/linked': {
      get: { responses: { '200': { description: '', links: { next: { operationId: 'a' } } } } },
    },
  },
  components: {
    schemas: {
      Same: {
        type: 'object',
        properties: { next: { $ref: '#/components/schemas/Same' }, other: { type: 'string' } },
      },
      Unused: { type: 'string' },
    },
    responses: {
      Same: {
        description: '',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Same' } } },
      },
    },
  },
};

/** A description with the padding around it. */
function padded(text: string): Document {
  const document = documentFromText(documentOf(text), 'openapi.yaml');
  const value = JSON.parse(
    JSON.stringify(document.value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)),
  ) as Record<string, Record<string, object>>;
  const merged: Record<string, unknown> = {
    ...value,
    paths: { ...padding.paths, ...value['paths'] },
    components: {
      ...value['components'],
      schemas: { ...padding.components.schemas, ...value['components']?.['schemas'] },
      responses: { ...padding.components.responses, ...value['components']?.['responses'] },
    },
  };
  return documentFromText(JSON.stringify(merged), 'openapi.yaml');
}

function findings(base: Document, revision: Document): string[] {
  const [one, other] = [base, revision].map((document) => ({ document, api: buildApi(document) }));
  return compare(one!, other!, options)
    .map((finding: Finding) => JSON.stringify({ ...finding, operations: sorted(finding) }))
    .sort();
}

function sorted({ operations }: Finding): string[] {
  return operations.map(({ method, path, direction }) => `${method} ${path} ${direction}`).sort();
}

describe.each(Object.entries(edits))('%s', (_, table) => {
  it.each(table)('%s is found in what is relevant', (_, base, revision) => {
    const [one, other] = [padded(base), padded(revision)];
    expect(findings(...relevant(one, other))).toEqual(findings(one, other));
    expect(findings(...relevant(other, one))).toEqual(findings(other, one));
  });
});

const schema = (text: string): string => `content: {application/json: {schema: ${text}}}`;
const reference = (name: string): string => schema(`{$ref: "#/components/schemas/${name}"}`);
const get = (id: string, text: string): string =>
  `{get: {operationId: ${id}, responses: {"200": {description: "", ${text}}}}}`;

interface Case {
  readonly what: string;
  readonly base: string;
  readonly revision: string;
  /** Names of what is kept. */
  readonly want: { readonly paths: string[]; readonly schemas: string[] };
}

const shared = (a: string, head = ''): string => `
${head}
paths: {/a: ${get('a', reference('A'))}, /b: ${get('b', reference('B'))}, /c: ${get('c', 'headers: {}')}}
components: {schemas: {A: {items: {$ref: "#/components/schemas/C"}}, B: {type: string}, C: ${a}}}
`;

const cases: readonly Case[] = [
  {
    what: 'nothing of two that are the same',
    base: shared('{type: string}'),
    revision: shared('{type: string}'),
    want: { paths: [], schemas: [] },
  },
  {
    what: 'what leads to a change, and what that refers to',
    base: shared('{type: string}'),
    revision: shared('{type: integer}'),
    want: { paths: ['/a'], schemas: ['A', 'C'] },
  },
  {
    what: 'every operation where all take something else from the document',
    base: shared('{type: string}'),
    revision: shared('{type: string}', 'servers: [{url: "https://other"}]'),
    want: { paths: ['/a', '/b', '/c'], schemas: [] },
  },
  {
    what: 'a path of the same template',
    base: `paths: {"/a/{x}": ${get('a', 'headers: {}')}, "/b": ${get('b', 'headers: {}')}}`,
    revision: `paths: {"/a/{y}": ${get('a', 'headers: {}')}, "/b": ${get('b', 'headers: {}')}}`,
    want: { paths: ['/a/{x}'], schemas: [] },
  },
];

describe('of the base', () => {
  it.each(cases)('keeps $what', ({ base, revision, want }) => {
    const parameters = 'parameters: [{name: x, in: path, required: true, schema: {}}], ';
    const load = (text: string): Document =>
      documentFromText(
        documentOf(
          text
            .replace('"/a/{x}": {', `"/a/{x}": {${parameters}`)
            .replace('"/a/{y}": {', `"/a/{y}": {${parameters.replace('name: x', 'name: y')}`),
        ),
        'openapi.yaml',
      );
    const [kept] = relevant(load(base), load(revision));
    const { schemas = {} } = (kept.value['components'] ?? {}) as Record<string, JsonObject>;
    expect({ paths: Object.keys(kept.value['paths'] ?? {}), schemas: Object.keys(schemas) }).toEqual(want);
  });
});
