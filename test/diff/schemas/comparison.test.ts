import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../../generator/diff/change.ts';
import { SchemaComparison } from '../../../generator/diff/schemas/comparison.ts';
import { buildApi } from '../../../generator/model/build.ts';
import type { JsonValue } from '../../../generator/spec/json.ts';
import { documentFromText, loadDocument } from '../../../generator/spec/load.ts';

type Json = any; // oxlint-disable-line typescript/no-explicit-any

function sideOf(value: unknown): Side {
  const document = documentFromText(JSON.stringify(value), 'openapi.json');
  return { document, api: buildApi(document) };
}

const canonical = JSON.stringify(loadDocument(join(import.meta.dirname, '../../../spec/openapi.yaml')).value);
const base = sideOf(JSON.parse(canonical));

/** `level rule pointer` of every finding, and its witness. */
function findings(
  one: Side,
  other: Side,
): {
  readonly line: string;
  readonly witness: JsonValue | undefined;
  readonly operations: number;
  readonly member: string | undefined;
}[] {
  const comparison = new SchemaComparison(one, other);
  for (const [index, operation] of one.api.operations.entries()) {
    const revised = other.api.operations[index]!;
    const { method, path } = operation;
    const body = operation.requestBody?.content[0];
    if (body !== undefined) {
      const examples = body.examples.flatMap(({ value }) => (value === undefined ? [] : [value]));
      const revision = revised.requestBody!.content[0]!.schema;
      comparison.add({
        base: body.schema,
        revision,
        direction: 'request',
        reached: { method, path, direction: 'request' },
        at: 'the request body',
        examples,
      });
    }
    for (const [status, response] of operation.responses) {
      const media = response.content[0];
      if (media === undefined) continue;
      const revision = revised.responses.get(status)!.content[0]!.schema;
      comparison.add({
        base: media.schema,
        revision,
        direction: 'response',
        reached: { method, path, direction: 'response' },
        at: `the response ${status}`,
        examples: [],
      });
    }
  }
  return comparison.findings().map((one) => ({
    line: `${one.level} ${one.rule} ${one.base?.pointer}`,
    witness: one.witness?.instance,
    operations: one.operations.length,
    member: one.facts['member'],
  }));
}

const S = '/components/schemas';
const R = `${S}/CreateFunctionRequest`;
const edits: [string, (schemas: Json) => void, string[]][] = [
  ['nothing', () => {}, []],
  ['words', (s) => (s.Runtime.description = 'x'), []],
  [
    'a maximum lowered',
    (s) => (s.ExecutionTimeout.maximum = 900),
    [
      `breaking request-maximum-lowered ${S}/ExecutionTimeout/maximum`,
      `safe response-maximum-lowered ${S}/ExecutionTimeout/maximum`,
    ],
  ],
  [
    'a minimum lowered',
    (s) => (s.ExecutionTimeout.minimum = 1),
    [
      `safe request-minimum-lowered ${S}/ExecutionTimeout/minimum`,
      `breaking response-minimum-lowered ${S}/ExecutionTimeout/minimum`,
    ],
  ],
  [
    'a runtime removed',
    (s) => s.Runtime.enum.shift(),
    [
      `breaking request-enum-value-removed ${S}/Runtime/enum/0`,
      `safe response-enum-value-removed ${S}/Runtime/enum/0`,
    ],
  ],
  [
    'a runtime added: the list of the response is open',
    (s) => s.Runtime.enum.push('Rust1'),
    [`safe request-enum-value-added ${S}/Runtime/enum`, `safe response-enum-value-added ${S}/Runtime/enum`],
  ],
  [
    'a shorter name',
    (s) => (s.CreateFunctionRequest.properties.func_name.maxLength = 50),
    [`breaking request-max-length-lowered ${R}/properties/func_name/maxLength`],
  ],
  [
    'a narrower pattern',
    (s) => (s.CreateFunctionRequest.properties.func_name.pattern = '^[a-z]+$'),
    [`breaking request-pattern-changed ${R}/properties/func_name/pattern`],
  ],
  [
    'a pattern written otherwise',
    (s) => (s.CreateFunctionRequest.properties.func_name.pattern = '^[A-Za-z]([-_0-9A-Za-z]*[0-9A-Za-z])?$'),
    [`safe request-pattern-changed ${R}/properties/func_name/pattern`],
  ],
  [
    'an optional field of a closed object',
    (s) => (s.CreateFunctionRequest.properties.fresh = { type: 'string' }),
    [`safe request-property-added ${R}`],
  ],
  [
    'a field removed from a closed object',
    (s) => delete s.CreateFunctionRequest.properties.xrole,
    [`breaking request-property-removed ${R}/properties/xrole`],
  ],
  [
    'a field that became required',
    (s) => s.CreateFunctionRequest.required.push('xrole'),
    [`breaking request-property-became-required ${R}/properties/xrole`],
  ],
  [
    'a rule removed',
    (s) => s.CreateFunctionRequest.allOf.splice(2, 1),
    [`safe request-condition-removed ${R}/allOf/2`],
  ],
  [
    'a rule for more values',
    (s) => (s.CreateFunctionRequest.allOf[3].if.properties.code_type.enum = ['zip', 'jar', 'inline']),
    [`breaking request-condition-changed ${R}/allOf/3`],
  ],
  [
    'a rule that never applies',
    (s) =>
      s.CreateFunctionRequest.allOf.push({
        if: { properties: { runtime: { const: 'None' } }, required: ['runtime'] },
        then: { required: ['xrole'] },
      }),
    [`safe request-condition-added ${R}`],
  ],
  [
    'a field of the response removed',
    (s) => delete s.CreateFunctionResponse.properties.digest,
    [`breaking response-property-removed ${S}/CreateFunctionResponse/properties/digest`],
  ],
  [
    'a field of the response added',
    (s) => (s.CreateFunctionResponse.properties.fresh = { type: 'string' }),
    [`safe response-property-added ${S}/CreateFunctionResponse`],
  ],
  [
    'deep below',
    (s) => s.MountType.enum.pop(),
    [
      `breaking request-enum-value-removed ${S}/MountType/enum/2`,
      `safe response-enum-value-removed ${S}/MountType/enum/2`,
    ],
  ],
  [
    'limits moved into allOf',
    (s) => (s.ExecutionTimeout = { allOf: [{ type: 'integer', minimum: 3 }, { maximum: 259_200 }] }),
    [
      `safe request-schema-changed ${S}/ExecutionTimeout`,
      `safe response-schema-changed ${S}/ExecutionTimeout`,
    ],
  ],
  [
    'a component inlined',
    (s) => (s.CreateFunctionRequest.properties.runtime = structuredClone(s.Runtime)),
    [],
  ],
];

describe('SchemaComparison', () => {
  it.each(edits)('%s', (_, edit, want) => {
    const value = JSON.parse(canonical) as Json;
    edit(value.components.schemas);
    expect(findings(base, sideOf(value)).map(({ line }) => line)).toEqual(want);
  });

  it('shows a documented example where one breaks, else a small instance', () => {
    const value = JSON.parse(canonical) as Json;
    value.components.schemas.Runtime.enum.shift();
    value.components.schemas.ExecutionTimeout.maximum = 900;
    const [timeout, runtime] = findings(base, sideOf(value))
      .filter(({ witness }) => witness !== undefined)
      .sort((a, b) => a.line.localeCompare(b.line))
      .reverse();
    const examples =
      JSON.parse(canonical).paths['/v2/{project_id}/fgs/functions'].post.requestBody.content[
        'application/json'
      ].examples;
    expect(runtime!.witness).toEqual(examples.inlineWithMount.value);
    expect(Object.keys(timeout!.witness as object)).toHaveLength(7);
    expect(timeout!.witness).toMatchObject({ timeout: 901 });
  });

  it('tells a cause once, with every operation that it reaches', () => {
    const operation = {
      responses: {
        200: {
          description: '',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Node' } } },
        },
      },
    };
    const made = (type: string): Side =>
      sideOf({
        openapi: '3.1.0',
        info: { title: 'T', version: '1' },
        paths: { '/a': { get: operation }, '/b': { get: operation } },
        components: {
          schemas: {
            Node: {
              type: 'object',
              properties: {
                next: { $ref: '#/components/schemas/Node' },
                leaf: { $ref: '#/components/schemas/Leaf' },
              },
            },
            Leaf: { type },
          },
        },
      });
    expect(findings(made('integer'), made('number'))).toEqual([
      {
        line: 'breaking response-type-changed /components/schemas/Leaf/type',
        witness: { leaf: 0.5 },
        operations: 2,
      },
    ]);
  });
});

describe('a condition is told', () => {
  const rule = (title: object) => ({
    ...title,
    if: { required: ['xrole'] },
    then: { required: ['func_vpc'] },
  });
  it.each<[string, (s: Json) => void, string]>([
    ['by its title', (s) => s.CreateFunctionRequest.allOf.push(rule({ title: 'Roles' })), 'Roles'],
    ['by what it looks at', (s) => s.CreateFunctionRequest.allOf.push(rule({})), 'on xrole'],
    [
      'where it is another',
      (s) => (s.CreateFunctionRequest.allOf[3].if.properties.code_type.enum = ['zip']),
      'Code file name',
    ],
  ])('%s', (_, change, want) => {
    const revision = JSON.parse(canonical);
    change(revision.components.schemas);
    expect(findings(base, sideOf(revision)).map(({ member }) => member)).toEqual([want]);
  });
});
