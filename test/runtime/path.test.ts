import { describe, expect, test } from 'vitest';
import { cookie, formQuery, headerField, pathSegment } from '../../generator/runtime/parameters.ts';
import { expandPath } from '../../generator/runtime/path.ts';

const parameters = [
  pathSegment('id'),
  formQuery('q'),
  formQuery('r'),
  headerField('X-Trace'),
  cookie('c'),
  cookie('d'),
  formQuery('constructor'),
];

describe('expandPath', () => {
  test.each<[string, object, object, object]>([
    ['only the path', { path: { id: 'a/b' } }, {}, { path: '/v2/a%2Fb/x/a%2Fb', query: '', headers: {} }],
    [
      'all places',
      { path: { id: 1 }, query: { q: 'x', r: 'y' }, header: { 'X-Trace': 't' }, cookie: { c: 1, d: 2 } },
      {},
      { path: '/v2/1/x/1', query: '?q=x&r=y', headers: { 'x-trace': 't', cookie: 'c=1; d=2' } },
    ],
    [
      'defaults',
      { query: { q: 'x' } },
      { path: { id: 'p' }, query: { q: 'default', r: 'y' } },
      { path: '/v2/p/x/p', query: '?q=x&r=y', headers: {} },
    ],
    [
      'null gives way to the default',
      { path: { id: null } },
      { path: { id: 'p' } },
      { path: '/v2/p/x/p', query: '', headers: {} },
    ],
    [
      'an empty list leaves no trace',
      { path: { id: 1 }, query: { q: [] } },
      {},
      { path: '/v2/1/x/1', query: '', headers: {} },
    ],
    [
      'what is not declared is not sent',
      { path: { id: 1 }, query: { other: 1 } },
      {},
      { path: '/v2/1/x/1', query: '', headers: {} },
    ],
    [
      'an own member called constructor',
      { path: { id: 1 }, query: { constructor: 1 } },
      {},
      { path: '/v2/1/x/1', query: '?constructor=1', headers: {} },
    ],
    [
      'a value that looks like a template',
      { path: { id: '{id}' } },
      {},
      { path: '/v2/%7Bid%7D/x/%7Bid%7D', query: '', headers: {} },
    ],
  ])('%s', (_name, values, defaults, want) =>
    expect(expandPath('/v2/{id}/x/{id}', parameters, values, defaults)).toEqual({ ...want, issues: [] }),
  );

  test('every value that is wrong is told', () => {
    const values = { query: { q: [{}] }, header: { 'X-Trace': [{}] }, cookie: { c: [{}] } };
    const { issues } = expandPath('/{id}', parameters, values);
    expect(issues.map((issue) => /parameter (\S+) must be/.exec(issue)?.[1])).toEqual([
      'id',
      'q',
      'X-Trace',
      'c',
    ]);
  });

  test.each<[string, object]>([
    ['missing', {}],
    ['undefined', { path: { id: undefined } }],
    ['null', { path: { id: null } }],
    ['empty', { path: { id: '' } }],
    ['inherited', { path: Object.create({ id: 'x' }) }],
  ])('a path parameter that is %s', (_name, values) =>
    expect(expandPath('/{id}', parameters, values).issues).toEqual([expect.stringMatching(/parameter id/)]),
  );
});
