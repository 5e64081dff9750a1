import { expect, test } from 'vitest';
import {
  clientParameters,
  clientServer,
  ownOptions,
  ownParameters,
  settableVariables,
} from '../../generator/model/client-options.ts';
import type { Api } from '../../generator/model/types.ts';
import { apiOf } from './plain.ts';

const inPath = (name: string): object => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const components = {
  parameters: {
    project: inPath('project_id'),
    zone: inPath('zone'),
    trace: { name: 'trace', in: 'header', schema: { type: 'string' } },
  },
};
const named = (name: string): object => ({ $ref: `#/components/parameters/${name}` });

/** Each operation with these parameters. */
function apiWith(...lists: readonly (readonly object[])[]): Api {
  const entries = lists.map((parameters, index) => [
    `/{project_id}/{zone}/${index}`,
    { get: { parameters, responses: { 200: { description: 'OK' } } } },
  ]);
  return apiOf({ components, paths: Object.fromEntries(entries) as object });
}

test.each<readonly [what: string, lists: (readonly object[])[], want: string[]]>([
  [
    'every operation has',
    [
      [named('project'), named('zone')],
      [named('zone'), named('project')],
    ],
    ['project_id', 'zone'],
  ],
  [
    'every operation has, and not those that some have',
    [
      [named('project'), named('zone')],
      [named('project'), inPath('zone')],
    ],
    ['project_id', 'zone'],
  ],
  ['is no component', [[inPath('project_id'), named('zone')]], ['zone']],
  ['are in the path', [[named('trace'), named('zone'), inPath('project_id')]], ['zone']],
])('parameters of the client are those that %s', (_what, lists, want) => {
  const api = apiWith(...lists);
  expect(clientParameters(api).map(({ name }) => name)).toEqual(want);
});

test('an API without operations has no parameters of the client', () => {
  expect(clientParameters(apiOf({}))).toEqual([]);
});

test('a call gives what the client does not', () => {
  const api = apiWith([named('project'), inPath('zone'), named('trace')]);
  const own = ownParameters(api.operations[0]!, clientParameters(api));
  expect(own.map(({ name }) => name)).toEqual(['zone', 'trace']);
  const sameName = [{ ...api.operations[0]!.parameters[0]!, in: 'query' as const }];
  expect(ownParameters(api.operations[0]!, sameName)).toHaveLength(3);
});

test.each<readonly [url: string, isClients: boolean]>([
  ['https://a.test', true],
  ['HTTP://a.test', true],
  ['{scheme}://a.test', true],
  ['/v2', false],
  ['v2/https://a.test', false],
  ['ftp://a.test', false],
])('that %s is the server of a client is %s', (url, isClients) => {
  const variables = { scheme: { default: 'https' } };
  const api = apiOf({ servers: [{ url, variables }, { url: 'https://b.test' }] });
  expect(clientServer(api)?.url).toBe(isClients ? url : undefined);
});

test('an API without servers has none of a client', () => {
  expect(clientServer(apiOf({}))).toBeUndefined();
  expect(settableVariables(undefined)).toEqual([]);
});

test('variables and parameters become options, none of which is one that the client has', () => {
  const url = 'https://{region}.{endpoint}.{constructor}.{project_id}.test';
  const names = ['region', 'endpoint', 'constructor', 'project_id'];
  const variables = Object.fromEntries(names.map((name) => [name, { default: 'x' }]));
  const api = apiOf({ servers: [{ url, variables }] });
  const parameters = apiWith([named('project'), named('zone')]).operations[0]!.parameters;
  expect(ownOptions(api, parameters)).toEqual({
    variables: [
      { name: 'region', option: 'region' },
      { name: 'endpoint', option: 'endpoint_2' },
      { name: 'project_id', option: 'projectId' },
    ],
    parameters: [
      { name: 'project_id', option: 'projectId_2' },
      { name: 'zone', option: 'zone' },
    ],
  });
});

test.each(
  'parameters endpoint headers middleware validate auth fetch transmit maxResponseBytes log now timeout totalTimeout retry idempotent parseAs json'
    .split(' ')
    .map((name) => [name] as const),
)('%s stays what it is', (name) => {
  const api = apiOf({
    servers: [{ url: `https://{${name}}.test`, variables: { [name]: { default: 'x' } } }],
  });
  expect(ownOptions(api, []).variables).toEqual([{ name, option: `${name}_2` }]);
});
