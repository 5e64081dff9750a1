import { describe, expect, it } from 'vitest';
import { Refusal } from '../../generator/serve/refusal.ts';
import { Routes } from '../../generator/serve/routes.ts';
import { targetOf } from '../../generator/serve/target.ts';
import { described } from './servers.ts';

const templates = [
  'get /',
  'get /things/all',
  'get /things/{id}',
  'delete /things/{id}',
  'get /{kind}/latest',
  'get /things/{id}/parts/{part}',
  'get /files/{name}.{suffix}',
  'get /files/{name}',
  'get /函数/{id}',
  'get /a%20b',
  'get /dot.s',
  'post /things',
];

function routesOf(list: readonly string[], servers = ''): Routes {
  const byPath = new Map<string, string[]>();
  for (const entry of list) {
    const [method = '', path = ''] = entry.split(' ');
    byPath.set(path, [...(byPath.get(path) ?? []), method]);
  }
  const items = [...byPath].map(([path, methods]) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const parameters = names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const own = methods.map((method) => [method, { responses: { 204: { description: '' } } }]);
    return [path, { parameters, ...Object.fromEntries(own) }];
  });
  return new Routes(described(`${servers}paths: ${JSON.stringify(Object.fromEntries(items))}`).api);
}

const routes = routesOf(templates);

function found(routes: Routes, method: string, path: string): [string, object] {
  const route = routes.find(method, targetOf(path));
  return [`${route.operation.method} ${route.operation.path}`, Object.fromEntries(route.path)];
}

describe('Routes.find', () => {
  const cases: [string, string, string, object][] = [
    ['GET', '/', 'get /', {}],
    ['GET', '/things/all', 'get /things/all', {}],
    ['GET', '/things/all/', 'get /things/all', {}],
    ['GET', '/things/7', 'get /things/{id}', { id: '7' }],
    ['HEAD', '/things/7', 'get /things/{id}', { id: '7' }],
    ['DELETE', '/things/7', 'delete /things/{id}', { id: '7' }],
    ['DELETE', '/things/all', 'delete /things/{id}', { id: 'all' }],
    ['GET', '/things/a%2Fb', 'get /things/{id}', { id: 'a/b' }],
    ['GET', '/things/%E5%87%BD%20x', 'get /things/{id}', { id: '函 x' }],
    ['GET', '/things/latest', 'get /things/{id}', { id: 'latest' }],
    ['GET', '/others/latest', 'get /{kind}/latest', { kind: 'others' }],
    ['GET', '/things/1/parts/2', 'get /things/{id}/parts/{part}', { id: '1', part: '2' }],
    ['GET', '/files/a.b', 'get /files/{name}.{suffix}', { name: 'a', suffix: 'b' }],
    ['GET', '/files/a', 'get /files/{name}', { name: 'a' }],
    ['GET', '/%E5%87%BD%E6%95%B0/1', 'get /函数/{id}', { id: '1' }],
    ['GET', '/a%20b', 'get /a%20b', {}],
    ['GET', '/t%68ings/7', 'get /things/{id}', { id: '7' }],
    ['GET', '/things/__proto__', 'get /things/{id}', { id: '__proto__' }],
    ['GET', 'http://anywhere.example/things/7?x', 'get /things/{id}', { id: '7' }],
  ];
  it.each(cases)('%s %s', (method, path, operation, values) => {
    expect(found(routes, method, path)).toEqual([operation, values]);
  });

  const refused: [string, string, number, string | undefined, RegExp][] = [
    ['GET', '/thing', 404, undefined, /no operation has this path; there are \/, .* and 3 more$/],
    ['GET', '/things//', 404, undefined, /no operation/],
    ['GET', '/dotxs', 404, undefined, /no operation/],
    ['GET', '/things', 405, 'POST', /this path takes POST, not GET/],
    ['PUT', '/things/7', 405, 'GET, DELETE, HEAD', /takes GET, DELETE, HEAD, not PUT/],
    ['OPTIONS', '/', 405, 'GET, HEAD', /takes GET, HEAD/],
  ];
  it.each(refused)('%s %s: %i', (method, path, status, allow, said) => {
    let refusal: unknown;
    try {
      routes.find(method, targetOf(path));
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      status,
      said: expect.stringMatching(said),
      headers: allow === undefined ? {} : { allow },
    });
  });

  it('takes paths with the base path of a server and without', () => {
    const based = routesOf(
      ['get /things/{id}'],
      "servers: [{url: 'https://a.example/{version}/api/', variables: {version: {default: v2}}}, {url: /other}]\n",
    );
    for (const path of ['/things/7', '/v2/api/things/7', '/other/things/7'])
      expect(found(based, 'GET', path)).toEqual(['get /things/{id}', { id: '7' }]);
    expect(() => based.find('GET', targetOf('/v1/api/things/7'))).toThrow(Refusal);
  });

  it('takes several parameters in a segment, each as short as it can be', () => {
    const many = routesOf(['get /v{a}-{b}-{c}x', 'get /{p}{q}']);
    const cases: [string, object | undefined][] = [
      ['/v1-2-3x', { a: '1', b: '2', c: '3' }],
      ['/v1-2-3-4xx', { a: '1', b: '2', c: '3-4x' }],
      ['/v---x', { p: 'v', q: '---x' }],
      ['/v1--2-3x', { a: '1', b: '-2', c: '3' }],
      ['/ab', { p: 'a', q: 'b' }],
      ['/a', undefined],
    ];
    for (const [path, want] of cases) {
      if (want === undefined) expect(() => many.find('GET', targetOf(path))).toThrow(Refusal);
      else expect(found(many, 'GET', path)[1]).toEqual(want);
    }
    const start = performance.now();
    found(many, 'GET', `/v${'-'.repeat(15_000)}`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
