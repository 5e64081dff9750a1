import { describe, expect, test } from 'vitest';
import {
  cookie,
  deepObjectQuery,
  formQuery,
  headerField,
  jsonHeaderField,
  jsonQuery,
  labelPath,
  matrixPath,
  pathSegment,
  pipeDelimitedQuery,
  simplePath,
  spaceDelimitedQuery,
  type Parameter,
  type Target,
} from '../../generator/runtime/parameters.ts';

const ARRAY = ['blue', 'black', 'brown'];
const OBJECT = { R: 100, G: 200, B: 150 };

/** OpenAPI 3.1.1, "Style Examples": the columns empty, string, array, object; null where the table says n/a. */
const examples: [string, Parameter, (string | null)[]][] = [
  [
    'matrix',
    matrixPath('color'),
    [';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  ],
  [
    'matrix explode',
    matrixPath('color', true),
    [';color', ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
  ],
  ['label', labelPath('color'), ['.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150']],
  ['label explode', labelPath('color', true), ['.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150']],
  ['simple path', simplePath('color'), [null, 'blue', 'blue,black,brown', 'R,100,G,200,B,150']],
  ['simple path explode', simplePath('color', true), [null, 'blue', 'blue,black,brown', 'R=100,G=200,B=150']],
  ['path segment', pathSegment('color'), [null, 'blue', null, null]],
  ['simple header', headerField('color'), ['', 'blue', 'blue,black,brown', 'R,100,G,200,B,150']],
  [
    'simple header explode',
    headerField('color', true),
    ['', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ],
  [
    'form',
    formQuery('color', false),
    ['color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ],
  [
    'form explode',
    formQuery('color'),
    ['color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  ],
  [
    'spaceDelimited',
    spaceDelimitedQuery('color'),
    [null, null, 'color=blue%20black%20brown', 'color=R%20100%20G%20200%20B%20150'],
  ],
  [
    'pipeDelimited',
    pipeDelimitedQuery('color'),
    [null, null, 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
  ],
  [
    'deepObject',
    deepObjectQuery('color'),
    [null, null, null, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ],
  [
    'cookie',
    cookie('color', false),
    ['color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ],
  [
    'cookie explode',
    cookie('color'),
    ['color=', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150'],
  ],
];

describe('the examples of the specification', () => {
  test.each(examples)('%s', (_name, parameter, wants) => {
    for (const [index, value] of ['', 'blue', ARRAY, OBJECT].entries()) {
      const want = wants[index];
      if (want === null)
        expect(() => apply(parameter, value), String(index)).toThrow(/The parameter color must be/);
      else expect(apply(parameter, value)).toBe(want);
    }
  });
});

describe('values', () => {
  test.each<[string, Parameter, unknown, string]>([
    [
      'reserved characters',
      simplePath('p'),
      "a/b?c#d&e=f+g;h,i:j@k!'()*[]%",
      'a%2Fb%3Fc%23d%26e%3Df%2Bg%3Bh%2Ci%3Aj%40k%21%27%28%29%2A%5B%5D%25',
    ],
    ['a comma within a member', simplePath('p'), ['a,b', 'c'], 'a%2Cb,c'],
    ['beyond ASCII', formQuery('q'), 'ü🚀', 'q=%C3%BC%F0%9F%9A%80'],
    ['a space is never +', formQuery('q'), 'a b', 'q=a%20b'],
    ['a name to encode', formQuery('a b[]'), 'x', 'a%20b%5B%5D=x'],
    [
      'numbers, booleans, bigint',
      formQuery('q'),
      [1.5, true, 9007199254740993n],
      'q=1.5&q=true&q=9007199254740993',
    ],
    ['members that are null', formQuery('q'), ['a', null, undefined, 'b'], 'q=a&q=b'],
    ['properties that are undefined', formQuery('q'), { a: undefined, b: 1 }, 'b=1'],
    ['an empty list is left out', formQuery('q'), [], ''],
    [
      'allowReserved',
      formQuery('q', true, true),
      "/:?@!$'()*,;=&+#[]%41%",
      "q=/:?@!$'()*,;=%26%2B%23%5B%5D%41%25",
    ],
    ['deepObject with a list', deepObjectQuery('q'), { a: [1, 2], b: null }, 'q%5Ba%5D=1&q%5Ba%5D=2'],
    ['a header is not encoded', headerField('X-A'), 'a b%', 'a b%'],
    ['JSON in the query', jsonQuery('q'), { a: [1] }, 'q=%7B%22a%22%3A%5B1%5D%7D'],
    ['JSON in a header', jsonHeaderField('X-A'), { a: [1] }, '{"a":[1]}'],
    ['a replacement pattern', simplePath('p'), '$&$1', '%24%26%241'],
  ])('%s', (_name, parameter, value, want) => expect(apply(parameter, value)).toBe(want));
});

describe('values without a form', () => {
  test.each<[string, Parameter, unknown]>([
    ['an object within a list', formQuery('secret'), [{ a: 's3cr3t' }]],
    ['an object within an object', simplePath('secret'), { a: { b: 's3cr3t' } }],
    ['an object within deepObject', deepObjectQuery('secret'), { a: { b: 's3cr3t' } }],
    ['a lone surrogate', simplePath('secret'), '\uD800s3cr3t'],
    ['a date: its text depends on the format', formQuery('secret'), [new Date(0)]],
    ['a date on its own', formQuery('secret'), new Date(0)],
    ['an empty list in the path', simplePath('secret'), []],
    ['an empty list in matrix', matrixPath('secret'), []],
    ['a list for a path segment', pathSegment('secret'), ['s3cr3t']],
  ])('%s', (_name, parameter, value) => {
    expect(() => apply(parameter, value)).toThrow(/The parameter secret\S* must be/);
    expect(() => apply(parameter, value)).not.toThrow(/s3cr3t/);
  });
});

describe('what a value should have been', () => {
  const flat = 'well-formed text, a number, a boolean or a flat list of them';
  test.each<[Parameter, unknown, string]>([
    [
      pathSegment('p'),
      ['a'],
      'The parameter p must be given and not empty: well-formed text, a number or a boolean',
    ],
    [
      pathSegment('p'),
      undefined,
      'The parameter p must be given and not empty: well-formed text, a number or a boolean',
    ],
    [simplePath('p'), undefined, `The parameter p must be given and not empty: ${flat}`],
    [simplePath('p'), [{}], `The parameter p must be ${flat}`],
    [formQuery('q'), [[1]], `The parameter q must be ${flat}`],
    [pipeDelimitedQuery('q'), 'a', 'The parameter q must be an array or an object'],
    [deepObjectQuery('q'), ['a'], 'The parameter q must be an object'],
    [headerField('X-A'), { a: new Date(0) }, `The parameter X-A must be ${flat}`],
  ])('%#: %j', (parameter, value, want) => {
    const target: Target = { path: `{${parameter.name}}`, query: '', headers: {}, issues: [] };
    parameter.apply(target, value);
    expect(target).toEqual({ path: `{${parameter.name}}`, query: '', headers: {}, issues: [want] });
  });

  test('an absent one leaves a header out', () => {
    const target: Target = { path: '', query: '', headers: {}, issues: [] };
    for (const value of [undefined, null]) headerField('X-A').apply(target, value);
    expect(target).toEqual({ path: '', query: '', headers: {}, issues: [] });
  });
});

function apply(parameter: Parameter, value: unknown): string {
  const target: Target = { path: `{${parameter.name}}`, query: '', headers: {}, issues: [] };
  parameter.apply(target, value);
  if (target.issues.length > 0) throw new Error(target.issues.join());
  if (parameter.in === 'path') return target.path;
  if (parameter.in === 'query') return target.query.slice(1);
  return target.headers[parameter.in === 'header' ? parameter.name.toLowerCase() : 'cookie'] ?? '';
}
