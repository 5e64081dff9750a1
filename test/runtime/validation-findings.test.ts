/** From faults to findings, and from findings to issues. */
import { describe, expect, test } from 'vitest';
import { type BodyChecks, issuesIn } from '../../generator/runtime/validation.ts';
import type { Check, Fault, Parameters } from '../../generator/runtime/validation-faults.ts';
import { type Finding, findingsOf, treeOf } from '../../generator/runtime/validation-folding.ts';
import { issuesFrom } from '../../generator/runtime/validation-messages.ts';

const fault = (path: string, keyword: string, params: Parameters = {}): Fault => ({
  instancePath: path,
  keyword,
  params,
});
const find = (path: string, keyword: string, params: Parameters = {}): Finding => ({ path, keyword, params });

describe('findings', () => {
  const found = (...faults: readonly Fault[]): Finding[] => findingsOf(treeOf(faults), (one) => one);

  test.each<readonly [what: string, faults: Fault[], want: Finding[]]>([
    ['a fault', [fault('/a', 'minimum', { limit: 1 })], [find('/a', 'minimum', { limit: 1 })]],
    [
      'fields that are missing or too many',
      [
        fault('/a', 'required', { missingProperty: 'b/c' }),
        fault('', 'additionalProperties', { additionalProperty: 'x' }),
        fault('', 'unevaluatedProperties', { unevaluatedProperty: 'y~' }),
      ],
      [
        find('/a/b~1c', 'required', { missingProperty: 'b/c' }),
        find('/x', 'additionalProperties', { additionalProperty: 'x' }),
        find('/y~0', 'unevaluatedProperties', { unevaluatedProperty: 'y~' }),
      ],
    ],
    [
      'what little is asked',
      [
        fault('/a', '$simple', { asked: 'string' }),
        fault('/b', '$simple', { asked: ['string', 'null'] }),
        fault('/c', '$simple', { asked: { enum: [1] } }),
      ],
      [
        find('/a', 'type', { type: 'string' }),
        find('/b', 'type', { type: ['string', 'null'] }),
        find('/c', 'enum', { allowedValues: [1] }),
      ],
    ],
    [
      'a rule that applies',
      [
        fault('/b', 'required', { missingProperty: 'c' }),
        fault('/a', 'minimum'),
        fault('', 'if', {
          count: 1,
          failingKeyword: 'then',
          rule: { text: 'T', then: 'when x', else: 'unless x' },
        }),
      ],
      [
        find('/b/c', 'required', { missingProperty: 'c' }),
        { ...find('/a', 'minimum'), rule: { text: 'T', when: 'when x' } },
      ],
    ],
    [
      'a rule that does not apply',
      [
        fault('/a', 'minimum'),
        fault('', 'if', { count: 1, failingKeyword: 'else', rule: { else: 'unless x' } }),
      ],
      [{ ...find('/a', 'minimum'), rule: { text: undefined, when: 'unless x' } }],
    ],
    [
      'a condition without words',
      [fault('/a', 'minimum'), fault('', 'if', { count: 1, failingKeyword: 'then' })],
      [{ ...find('/a', 'minimum'), rule: { text: undefined, when: undefined } }],
    ],
    [
      'a rule within a rule: the inner one says more',
      [
        fault('/a', 'minimum'),
        fault('', 'if', { count: 1, failingKeyword: 'then', rule: { then: 'when y' } }),
        fault('', 'if', { count: 2, failingKeyword: 'then', rule: { then: 'when x' } }),
      ],
      [{ ...find('/a', 'minimum'), rule: { text: undefined, when: 'when y' } }],
    ],
    [
      'names of properties',
      [
        fault('/x', 'minimum'),
        { ...fault('', 'pattern', { pattern: 'a' }), propertyName: 'p' },
        fault('', 'propertyNames', { propertyName: 'p' }),
      ],
      [find('/x', 'minimum'), find('', 'pattern', { pattern: 'a', propertyName: 'p' })],
    ],
    [
      'names of two properties',
      [
        { ...fault('', 'pattern', { pattern: 'a' }), propertyName: 'p' },
        fault('', 'propertyNames', { propertyName: 'p' }),
        { ...fault('', 'pattern', { pattern: 'a' }), propertyName: 'q' },
        { ...fault('', 'maxLength', { limit: 1 }), propertyName: 'q' },
        fault('', 'propertyNames', { propertyName: 'q' }),
      ],
      [
        find('', 'pattern', { pattern: 'a', propertyName: 'p' }),
        find('', 'pattern', { pattern: 'a', propertyName: 'q' }),
        find('', 'maxLength', { limit: 1, propertyName: 'q' }),
      ],
    ],
    [
      'a union behind another fault',
      [
        fault('/a', 'minimum'),
        fault('/b', 'type', { type: 'string' }),
        fault('/b', '$variant', { count: 1 }),
        fault('/b', 'type', { type: 'null' }),
        fault('/b', '$variant', { count: 1 }),
        fault('/b', 'anyOf', { count: 4 }),
      ],
      [find('/a', 'minimum'), find('/b', 'type', { type: ['string', 'null'] })],
    ],
    [
      'a value of another type, once',
      [
        fault('/a', 'minLength', { limit: 2 }),
        fault('/a', 'type', { type: 'string' }),
        fault('/b', 'minLength', { limit: 2 }),
      ],
      [find('/a', 'type', { type: 'string' }), find('/b', 'minLength', { limit: 2 })],
    ],
    [
      'a value off a list, once',
      [
        fault('/a', 'maxLength', { limit: 2 }),
        fault('/a', 'enum', { allowedValues: ['x'] }),
        fault('/a', 'pattern', { pattern: 'x' }),
      ],
      [find('/a', 'enum', { allowedValues: ['x'] })],
    ],
    [
      'a value that is not the constant, once',
      [fault('/a', 'const', { allowedValue: 'x' }), fault('/a', 'pattern', { pattern: 'x' })],
      [find('/a', 'const', { allowedValue: 'x' })],
    ],
    [
      'a value off a list, and what a rule asks of it',
      [
        fault('/a', 'enum', { allowedValues: ['x'] }),
        fault('/a', 'maxLength', { limit: 2 }),
        fault('', 'if', { count: 1, failingKeyword: 'then', rule: { then: 'when y' } }),
      ],
      [
        find('/a', 'enum', { allowedValues: ['x'] }),
        { ...find('/a', 'maxLength', { limit: 2 }), rule: { text: undefined, when: 'when y' } },
      ],
    ],
    [
      'an empty text, once',
      [
        fault('/a', 'minLength', { limit: 1 }),
        fault('/a', 'pattern', { pattern: 'x' }),
        fault('/a', 'format', { format: 'uuid' }),
      ],
      [find('/a', 'minLength', { limit: 1 }), find('/a', 'format', { format: 'uuid' })],
    ],
    [
      'a text that is too short, and does not match',
      [fault('/a', 'minLength', { limit: 2 }), fault('/a', 'pattern', { pattern: 'x' })],
      [find('/a', 'minLength', { limit: 2 }), find('/a', 'pattern', { pattern: 'x' })],
    ],
    [
      'a list that is too short is no empty text',
      [fault('/a', 'minItems', { limit: 1 }), fault('/a', 'pattern', { pattern: 'x' })],
      [find('/a', 'minItems', { limit: 1 }), find('/a', 'pattern', { pattern: 'x' })],
    ],
  ])('%s', (_what, faults, want) => {
    expect(found(...faults)).toEqual(want);
  });

  test('are what a judge makes of faults', () => {
    const faults = [fault('/a', 'minimum'), fault('/b', 'maximum')];
    const judge = (one: Fault): Fault | undefined =>
      one.keyword === 'minimum' ? undefined : { ...one, keyword: 'type', params: { type: 'null' } };
    expect(findingsOf(treeOf(faults), judge)).toEqual([find('/b', 'type', { type: 'null' })]);
  });
});

describe('issues', () => {
  const rule = { text: 'Title: text.', when: 'when x is y' };
  const messages = (findings: readonly Finding[], body: unknown, secrets: readonly string[] = []): string[] =>
    issuesFrom(findings, body, secrets).map(({ message }) => message);

  test.each<readonly [what: string, findings: Finding[], body: unknown, want: string[]]>([
    [
      'a name in place of a required one is one mistake',
      [
        find('/name', 'required'),
        find('/nmae', 'additionalProperties', { known: ['name', 'other'] }),
        find('/other', 'required'),
      ],
      { nmae: 1 },
      ['nmae is not a field of the body; did you mean name, which is required?', 'other is required'],
    ],
    [
      'a required name goes before one that is nearer',
      [
        find('/memory_sizes', 'required'),
        find('/memory_siz', 'unevaluatedProperties', { known: ['memory_size', 'memory_sizes'] }),
      ],
      { memory_siz: 1 },
      ['memory_siz is not a field of the body; did you mean memory_sizes, which is required?'],
    ],
    [
      'a name with signs of a pointer',
      [find('/a/b~1c~0e', 'additionalProperties', { known: ['b/c~d'], of: 'the box' })],
      { a: { 'b/c~e': 1 } },
      ['a["b/c~e"] is not a field of the box; did you mean b/c~d?'],
    ],
    [
      'what is known of nothing',
      [find('/a', 'additionalProperties')],
      { a: 1 },
      ['a is not a field of the body'],
    ],
    [
      'the same twice is one',
      [find('/a', 'minimum', { limit: 1 }), find('/a', 'minimum', { limit: 1 })],
      { a: 0 },
      ['a must be at least 1, not 0'],
    ],
    [
      'a field that another asks for',
      [find('/a', 'dependentRequired', { property: 'b' })],
      {},
      ['a is required when b is present'],
    ],
    [
      'limits of one rule are told together',
      [
        { ...find('/a', 'minLength', { limit: 2 }), rule },
        { ...find('/b', 'minLength', { limit: 2 }), rule },
        { ...find('/a', 'pattern', { pattern: 'x' }), rule },
        { ...find('/a', 'maxLength', { limit: 3 }), rule },
        { ...find('/a', 'required'), rule },
        { ...find('/a', 'maxLength', { limit: 3 }), rule: { ...rule, text: 'Other.' } },
        find('/a', 'maxLength', { limit: 4 }),
      ],
      { a: 'y', b: '' },
      [
        'a must have at least 2 characters and match x and have at most 3 characters when x is y (Title: text.)',
        'b must have at least 2 characters when x is y (Title: text.)',
        'a is required when x is y (Title: text.)',
        'a must have at most 3 characters when x is y (Other.)',
        'a must have at most 4 characters, not 1',
      ],
    ],
    [
      'a union says nothing new beside a rule',
      [
        { ...find('/a', 'anyOf'), phrase: 'be "x", or be "y"', parts: ['be "x"', 'be "y"'] },
        { ...find('/a', 'const', { allowedValue: 'x' }), rule },
      ],
      { a: 'z' },
      ['a must be "x" when x is y (Title: text.)'],
    ],
    [
      'a union says what it says beside a rule for another field, or of another kind',
      [
        { ...find('/a', 'anyOf'), phrase: 'be "x", or be "y"', parts: ['be "x"', 'be "y"'] },
        { ...find('/b', 'const', { allowedValue: 'x' }), rule },
        { ...find('/a', 'const', { allowedValue: 'w' }), rule },
        find('/a', 'const', { allowedValue: 'y' }),
      ],
      { a: 'z', b: 'z' },
      [
        'a must be "x", or be "y", not "z"',
        'b must be "x" when x is y (Title: text.)',
        'a must be "w" when x is y (Title: text.)',
        'a must be "y", not "z"',
      ],
    ],
    [
      'the nearest variant of several',
      [
        {
          ...find('', 'anyOf', { count: 3 }),
          nearest: [find('/a', 'required'), find('/b', 'minimum', { limit: 1 }), find('/a', 'required')],
        },
      ],
      { b: 0 },
      ['the body fits none of its 3 variants; of the nearest, a is required and b must be at least 1, not 0'],
    ],
    [
      'one of several fields',
      [{ ...find('', 'required'), nearest: [find('/a', 'required'), find('/b', 'required')] }],
      {},
      ['a or b is required'],
    ],
    [
      'the name of a property',
      [find('', 'pattern', { pattern: 'x', propertyName: 'y' })],
      { y: 1 },
      ['the name "y" in the body must match x'],
    ],
    ['a false schema', [find('/a', 'false schema')], { a: 1 }, ['a is not allowed']],
    [
      'a number of items',
      [find('/a', 'maxItems', { limit: 1 })],
      { a: [1, 2] },
      ['a must have at most 1 item, not 2'],
    ],
    [
      'items of what is no list',
      [find('/a', 'maxItems', { limit: 1 })],
      { a: 1 },
      ['a must have at most 1 item'],
    ],
    [
      'characters of what is no text',
      [find('/a', 'maxLength', { limit: 1 })],
      { a: 12 },
      ['a must have at most 1 character'],
    ],
    ['an empty text', [find('/a', 'pattern', { pattern: 'x' })], { a: '' }, ['a must match x']],
    [
      'an empty text that is too short',
      [find('/a', 'minLength', { limit: 2 })],
      { a: '' },
      ['a must have at least 2 characters'],
    ],
    ['an object', [find('/a', 'format', { format: 'uuid' })], { a: {} }, ['a must be a UUID']],
    [
      'a format without a name',
      [find('/a', 'format', { format: 'odd' })],
      { a: 'x' },
      ['a must be of the format odd, not "x"'],
    ],
    ['a keyword that is not known', [find('/a', 'odd')], { a: 'x' }, ['a must meet odd, not "x"']],
    ['what is excluded', [find('/a', 'not')], { a: 'x' }, ['a must not fit what the description excludes']],
    ['what is excluded by name', [find('/a', 'not', { hint: 'be odd' })], { a: 'x' }, ['a must not be odd']],
    [
      'the nearest value of a list of several types',
      [find('/a', 'enum', { allowedValues: [1, 'left', null, 'right'] })],
      { a: 'lfet' },
      ['a must be one of 1, left, null, right, not "lfet"; did you mean "left"?'],
    ],
    [
      'the nearest number',
      [find('/a', 'enum', { allowedValues: ['5', 128, 256, 512] })],
      { a: 300 },
      ['a must be one of "5", 128, 256, 512, not 300; did you mean 256?'],
    ],
    [
      'a number as text',
      [find('/a', 'type', { type: ['number', 'null'] })],
      { a: '-12' },
      ['a must be a number or null, not the text "-12"; did you mean -12?'],
    ],
    [
      'a text that only begins like a number',
      [find('/a', 'type', { type: 'number' })],
      { a: '12px' },
      ['a must be a number, not the text "12px"'],
    ],
    [
      'a text that only ends like a number',
      [find('/a', 'type', { type: 'number' })],
      { a: 'x12' },
      ['a must be a number, not the text "x12"'],
    ],
    [
      'a text in place of what may hold secrets',
      [find('/a', 'type', { type: ['string', 'object'] })],
      { a: 'hidden' },
      ['a must be a string or an object, not a text'],
    ],
  ])('%s', (_what, findings, body, want) => {
    expect(messages(findings, body)).toEqual(want);
  });

  test('of a secret field show and suggest nothing', () => {
    const findings = [find('/key', 'enum', { allowedValues: ['hunter1', 'hunter3'] })];
    expect(issuesFrom(findings, { key: 'hunter2' }, ['key'])).toEqual([
      {
        path: '/key',
        field: 'key',
        keyword: 'enum',
        message: 'key must be one of hunter1, hunter3',
        allowed: ['hunter1', 'hunter3'],
      },
    ]);
  });

  test('have no members that say nothing', () => {
    expect(Object.keys(issuesFrom([find('/a', 'minimum', { limit: 1 })], { a: 0 }, [])[0]!)).toEqual([
      'path',
      'field',
      'keyword',
      'message',
    ]);
    const [constant] = issuesFrom([{ ...find('/a', 'const', { allowedValue: 1 }), rule }], { a: 0 }, []);
    expect(constant).toMatchObject({ allowed: [1], rule: 'Title: text.' });
  });
});

describe('a body that is not JSON yet', () => {
  test.each<readonly [value: unknown, keyword: string, params: Parameters, want: string[]]>([
    [30n, 'type', { type: 'integer' }, []],
    [30n, 'type', { type: 'string' }, ['a must be a string, not 30']],
    ['x', 'type', { type: 'string' }, ['a must be a string, not the text "x"']],
    [30n, 'enum', { allowedValues: [10, 30] }, []],
    [31n, 'enum', { allowedValues: [10, 30] }, ['a must be one of 10, 30, not 31']],
    [30, 'enum', { allowedValues: [10, 20] }, ['a must be one of 10, 20, not 30; did you mean 20?']],
    [30n, 'const', { allowedValue: 30 }, []],
    [30n, 'minimum', { limit: 40 }, ['a must be at least 40, not 30']],
    // Off a list by its type.
    [1, 'enum', { allowedValues: ['p', 'q'] }, ['a must be a string, not the number 1']],
    ['1', 'enum', { allowedValues: [1, 2] }, ['a must be an integer, not the text "1"; did you mean 1?']],
    ['1', 'enum', { allowedValues: [1.5, 2] }, ['a must be a number, not the text "1"; did you mean 1?']],
    ['p', 'const', { allowedValue: true }, ['a must be a boolean, not the text "p"']],
    ['p', 'const', { allowedValue: { b: 1 } }, ['a must be an object, not a text']],
    ['p', 'const', { allowedValue: [1] }, ['a must be an array, not a text']],
    [1, 'enum', { allowedValues: ['p', null] }, ['a must be one of p, null, not 1']],
    [undefined, 'additionalProperties', { additionalProperty: 'a' }, []],
    [1, 'additionalProperties', { additionalProperty: 'a' }, ['a is not a field of the body']],
  ])('%s: %s %j', (value, keyword, params, want) => {
    const ofField = !keyword.endsWith('Properties');
    const check: Check = () => {
      check.errors = [fault(ofField ? '/a' : '', keyword, params)];
      return false;
    };
    const checks: BodyChecks = { operations: new Map([['op', { required: true, check }]]), secrets: [] };
    expect(issuesIn(checks, 'op', { a: value }).map(({ message }) => message)).toEqual(want);
  });

  test('the name of a property is at fault, whatever its value is', () => {
    const check: Check = () => {
      check.errors = [
        { ...fault('', 'type', { type: 'integer' }), propertyName: 'a' },
        fault('', 'propertyNames', { propertyName: 'a' }),
      ];
      return false;
    };
    const checks: BodyChecks = { operations: new Map([['op', { required: true, check }]]), secrets: [] };
    expect(issuesIn(checks, 'op', 5n).map(({ message }) => message)).toEqual([
      'the name "a" in the body must be an integer',
    ]);
  });
});
