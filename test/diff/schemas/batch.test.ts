/** The whole way, from two descriptions to findings: a verdict of the solver has to reach the reader. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../../generator/diff/compare.ts';
import { levelOf, options, side, sideOf } from '../sides.ts';
import { schemaBatch } from './batch.ts';

describe('edits of schemas in operations', () => {
  const { base, revision, cases } = schemaBatch(5);
  const levels = new Map<string, Set<string>>();
  const unproven: string[] = [];
  for (const finding of compare(sideOf(base), sideOf(revision), options))
    for (const { path } of finding.operations) {
      const level = levelOf(finding);
      levels.set(path, (levels.get(path) ?? new Set()).add(level));
      if (level === 'breaking' && finding.witness === undefined) unproven.push(`${path} ${finding.rule}`);
    }
  const called = (level: string, breaks: boolean): string[] =>
    cases
      .filter((one) => one.breaks === breaks && levels.get(one.path ?? '')?.has(level) === true)
      .map(({ label }) => label);

  it('are called breaking where they break, with an instance', () => {
    const all = cases.filter(({ breaks }) => breaks === true);
    expect(all.length).toBeGreaterThan(250);
    expect(called('breaking', true).length / all.length).toBeGreaterThanOrEqual(0.98);
    expect(unproven).toEqual([]);
  });

  it('are never called breaking where they do not', () => expect(called('breaking', false)).toEqual([]));

  it('are never called safe where they break', () => {
    const told = new Set([...called('breaking', true), ...called('warning', true)]);
    const silent = cases.filter(({ breaks, label }) => breaks === true && !told.has(label));
    expect(silent.map(({ label }) => label)).toEqual([]);
  });
});

type Told = [what: string, base: string, revision: string, told: string[]];

const cases: Told[] = [
  [
    'a property that is not described any more and became required',
    'type: object, properties: {a: {type: string}}',
    'type: object, required: [a]',
    [
      'breaking request-property-became-required /properties/a instance {}',
      'safe request-property-removed /properties/a',
    ],
  ],
  [
    'a required property that is described now',
    'type: object, required: [a]',
    'type: object, required: [a], properties: {a: {type: string}}',
    ['breaking request-property-added none instance {"a":null}'],
  ],
  [
    'a required property that is described now and need not be there',
    'type: object, required: [a]',
    'type: object, properties: {a: {}}',
    ['safe request-property-added none', 'safe request-property-became-optional none'],
  ],
  [
    'how many items match, where none had to',
    'type: array, items: {type: integer}, minItems: 1',
    'type: array, items: {type: integer}, minItems: 1, contains: {type: integer}, minContains: 2',
    ['breaking request-contains-changed none instance [0]'],
  ],
  ['a limit of what contains does not say', 'type: array, minContains: 1', 'type: array, minContains: 2', []],
  [
    'a maximum',
    'type: integer, maximum: 9',
    'type: integer, maximum: 5',
    ['breaking request-maximum-lowered /maximum instance 6'],
  ],
  ['a type', 'type: number', 'type: integer', ['breaking request-type-changed /type instance 0.5']],
  ['a value', 'enum: [a, b]', 'enum: [a]', ['breaking request-enum-value-removed /enum/1 instance "b"']],
  [
    'true',
    'type: array, items: true',
    'type: array, items: false',
    ['breaking request-schema-changed /items instance [null]'],
  ],
];

describe('a change of a schema', () => {
  const at = '/paths/~1a/post/requestBody/content/application~1json/schema';
  const described = (schema: string): string =>
    `paths: {/a: {post: {requestBody: {content: {application/json: {schema: {${schema}}}}}, responses: {"200": {description: ""}}}}}\n`;

  it.each(cases)('%s is told at its keyword', (_, base, revision, told) => {
    const found = compare(side(described(base)), side(described(revision)), options);
    expect(
      found
        .map((one) => {
          const place = one.base?.pointer.slice(at.length);
          const shown = one.witness === undefined ? '' : ` instance ${JSON.stringify(one.witness.instance)}`;
          return `${levelOf(one)} ${one.rule} ${place === '' ? 'none' : place}${shown}`;
        })
        .sort(),
    ).toEqual(told);
  });
});
