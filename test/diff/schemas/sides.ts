/** Two schemas as descriptions, and an independent validator for each. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { Classes } from '../../../generator/diff/schemas/classes.ts';
import { viewOf } from '../../../generator/diff/schemas/literal.ts';
import { register } from '../../../generator/diff/schemas/origin.ts';
import type { Solution } from '../../../generator/diff/schemas/solution.ts';
import { Solver } from '../../../generator/diff/schemas/solver.ts';
import { buildApi } from '../../../generator/model/build.ts';
import type { Api, Schema } from '../../../generator/model/types.ts';
import { documentFromText } from '../../../generator/spec/load.ts';

/** Schemas that the tables refer to. */
export const shared = {
  Leaf: { type: 'object', required: ['v'], properties: { v: { type: 'string' } } },
  Tree: {
    type: 'object',
    required: ['v'],
    properties: {
      v: { type: 'integer' },
      kids: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
  },
  Even: { type: 'integer', multipleOf: 2 },
};

/** One for all: making it costs more than what it compiles. */
const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });

export interface OneSide {
  readonly api: Api;
  readonly schema: Schema;
  readonly validate: ValidateFunction;
}

/** @param others schemas that it may refer to */
export function side(schema: unknown, others: object = shared): OneSide {
  const components = { schemas: { ...others, S: schema } };
  const document = documentFromText(
    JSON.stringify({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components }),
    'x.json',
  );
  const api = buildApi(document);
  register(api, undefined);
  const validate = ajv.compile({ $ref: '#/components/schemas/S', components });
  return { api, schema: api.definitions.get('/components/schemas/S')!.schema, validate };
}

/** Something that is valid on one side and not on the other. */
export function difference(one: OneSide, other: OneSide): Solution {
  const literals = [
    { schema: one.schema, view: viewOf(one.api), positive: true },
    { schema: other.schema, view: viewOf(other.api), positive: false },
  ];
  return new Solver(new Classes(literals)).ask(literals);
}

/** What contradicts an answer: its own instance where that shows no difference, others that do where it says that none does. */
export function contradicting(
  one: OneSide,
  other: OneSide,
  solution: Solution,
  values: readonly unknown[],
): readonly unknown[] {
  const differs = (value: unknown): boolean => one.validate(value) && !other.validate(value);
  if (solution.kind === 'none') return values.filter(differs);
  if (solution.kind === 'unknown') return [];
  const value = JSON.parse(JSON.stringify(solution.value)) as unknown;
  return differs(value) ? [] : [value];
}

/** Values of every type, among them those at the bounds that the tables use. */
export const pool: readonly unknown[] = [
  null,
  true,
  false,
  -10,
  -1,
  -0.5,
  0,
  0.5,
  1,
  1.5,
  2,
  2.5,
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
  12,
  15,
  20,
  100,
  101,
  1e6,
  '',
  'a',
  'b',
  'c',
  'ab',
  'abc',
  'abcd',
  'abcde',
  'abcdef',
  'A',
  '1',
  '12',
  'a1',
  'a.b',
  '-',
  'x-a',
  '2020-01-01',
  'é',
  '😀',
  '😀😀',
  [],
  [1],
  [2],
  [1, 1],
  [1, 2],
  [1, 2, 3],
  ['a'],
  ['a', 'a'],
  ['a', 'b'],
  ['a', 1],
  [1, 'a'],
  [null],
  [[]],
  [true, false],
  [1, 2, 3, 4],
  ['a', 'b', 'c'],
  [{ v: 'a' }],
  {},
  { a: 1 },
  { a: 'x' },
  { a: null },
  { a: 2 },
  { b: 1 },
  { b: 'x' },
  { a: 1, b: 2 },
  { a: 'x', b: 'y' },
  { a: 1, b: 'x' },
  { a: 1, b: 2, c: 3 },
  { c: 3 },
  { c: 'z' },
  { 'x-a': 1 },
  { 'x-a': 'y' },
  { a: 1, 'x-a': 'y' },
  { A: 1 },
  { a: { a: 1 } },
  { a: { b: 'x' } },
  { a: [] },
  { a: [1] },
  { a: true },
  { kind: 'a' },
  { kind: 'b' },
  { kind: 'c' },
  { kind: 1 },
  { kind: 'a', a: 1 },
  { kind: 'b', b: 1 },
  { kind: 'a', b: 1 },
  { kind: 'b', a: 1 },
  { kind: 'a', a: 'x', b: 'x' },
  { kind: 'c', c: 1 },
  { kind: 'a', a: 1, c: 1 },
  { v: 'a' },
  { v: 1 },
  { v: 1, kids: [] },
  { v: 1, kids: [{ v: 2 }] },
  { v: 1, kids: [{ v: 'x' }] },
  { v: 1, kids: [{ v: 2, kids: [{}] }] },
  { next: null },
];
