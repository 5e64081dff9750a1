/** What the form shows: a line that a real shell takes, and a program that TypeScript takes. */
import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  curlText,
  jsonText,
  typescriptText,
} from '../../../../generator/targets/site/builder/browser/texts.ts';
import type { FormParameter, RequestForm } from '../../../../generator/targets/site/builder/form.ts';
import { RequestForms } from '../../../../generator/targets/site/builder/request.ts';
import type { JsonValue } from '../../../../generator/spec/json.ts';
import { modelled } from './document.ts';

const body = { content: { 'application/json': { schema: {} } } };
const parameter = (name: string, place: string, more: object = {}): object => ({
  name,
  in: place,
  schema: { type: 'string' },
  ...more,
});

function formOf(operation: object, components: object = {}): RequestForm {
  const { api } = modelled({ post: operation }, components);
  return new RequestForms(api).of(api.operations[0]!)!;
}

/** What curl would be started with, of each line, in one shell. */
function argumentsOf(lines: readonly string[]): string[][] {
  const script = [`curl() { printf '%s\\0' "$@" ; printf '\\1\\0'; }`, ...lines].join('\n');
  const env = {
    PATH: process.env['PATH'],
    API_TOKEN: 'the token',
    API_KEY: 'the "key"',
    API_USER: 'me',
    API_PASSWORD: '$pass',
  };
  const { stdout, status, stderr } = spawnSync('sh', ['-c', script], { env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout
    .split('\u0001\0')
    .slice(0, -1)
    .map((part) => part.split('\0').slice(0, -1));
}

function entered(form: RequestForm, values: Readonly<Record<string, unknown>>, given?: JsonValue) {
  return {
    server: form.servers[0]!,
    given: form.parameters.map((one: FormParameter) => ({ parameter: one, value: values[one.name] })),
    body: given,
  };
}

const scheme = (value: object) => ({ securitySchemes: { s: value } });
const secured = { security: [{ s: [] }] };

describe('cURL', () => {
  const cases: [
    given: string,
    form: RequestForm,
    values: Record<string, unknown>,
    body: JsonValue | undefined,
    want: string[],
  ][] = [
    [
      'a path parameter',
      formOf({}),
      { id: 'a/b' },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/a%2Fb'],
    ],
    ['nothing yet', formOf({}), {}, undefined, ['-g', '-X', 'POST', 'https://here.example.com/pets/{id}']],
    [
      'a query',
      formOf({
        parameters: [
          parameter('q', 'query'),
          parameter('r', 'query', { schema: { type: 'array', items: {} } }),
        ],
      }),
      { id: '1', q: '"&', r: ['a', 'b'] },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/1?q=%22%26&r=a&r=b'],
    ],
    [
      'a header and cookies',
      formOf({ parameters: [parameter('X-A', 'header'), parameter('c', 'cookie')] }),
      { id: '1', 'X-A': "it's", c: 'd' },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/1', '-H', 'Cookie: c=d', '-H', "x-a: it's"],
    ],
    [
      'a body',
      formOf({ requestBody: body }),
      { id: '1' },
      { a: "it's $HOME `x` \\ \n!" },
      [
        '-X',
        'POST',
        'https://here.example.com/pets/1',
        '-H',
        'Content-Type: application/json',
        '--data-raw',
        '{\n  "a": "it\'s $HOME `x` \\\\ \\n!"\n}',
      ],
    ],
    [
      'a token',
      formOf(secured, scheme({ type: 'apiKey', in: 'header', name: 'X-Auth-Token' })),
      { id: '1' },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/1', '-H', 'X-Auth-Token: the token'],
    ],
    [
      'a bearer',
      formOf(secured, scheme({ type: 'http', scheme: 'bearer' })),
      { id: '1' },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/1', '-H', 'Authorization: Bearer the token'],
    ],
    [
      'a key in the query',
      formOf(secured, scheme({ type: 'apiKey', in: 'query', name: 'k' })),
      { id: '1' },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/1?k=the "key"'],
    ],
    [
      'a key in a cookie',
      formOf(secured, scheme({ type: 'apiKey', in: 'cookie', name: 'k' })),
      { id: '1' },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/1', '-H', 'Cookie: k=the "key"'],
    ],
    [
      'a user',
      formOf(secured, scheme({ type: 'http', scheme: 'basic' })),
      { id: '1' },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/1', '-u', 'me:$pass'],
    ],
    [
      'a signature, for which there is another way',
      formOf(
        { security: [{ a: [] }, {}] },
        {
          securitySchemes: {
            a: {
              type: 'apiKey',
              in: 'header',
              name: 'Authorization',
              'x-huaweicloud-signature': 'SDK-HMAC-SHA256',
            },
          },
        },
      ),
      { id: '1' },
      undefined,
      ['-X', 'POST', 'https://here.example.com/pets/1'],
    ],
  ];

  it.each(cases)('%s', (_given, form, values, given, want) => {
    expect(argumentsOf([curlText(form, entered(form, values, given))])).toEqual([want]);
  });

  it('takes any text through the shell as it is', () => {
    const form = formOf({ requestBody: body });
    const values = fc.sample(
      fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== undefined),
      200,
    ) as JsonValue[];
    const hostile = [
      "'",
      "'; echo hacked #",
      '$(id)',
      '`id`',
      '\\',
      '"\'"',
      '\n\n',
      '-H',
      '!!',
      '%s',
      '函数 😀',
    ];
    const all = [...values, ...hostile];
    const received = argumentsOf(all.map((value) => curlText(form, entered(form, { id: '1' }, value))));
    expect(received.map((args) => JSON.parse(args.at(-1)!) as unknown)).toEqual(
      all.map((value) => JSON.parse(JSON.stringify(value)) as unknown),
    );
    expect(new Set(received.map((args) => args.length))).toEqual(new Set([7]));
  });
});

describe('JSON', () => {
  it('writes integers exactly', () => {
    const form = formOf({ requestBody: body });
    expect(jsonText(entered(form, {}, { a: 9007199254740993n, b: [] }))).toBe(
      '{\n  "a": 9007199254740993,\n  "b": []\n}',
    );
  });
});

describe('TypeScript', () => {
  const form = formOf(
    { requestBody: body, parameters: [parameter('q', 'query')], ...secured },
    scheme({ type: 'http', scheme: 'basic' }),
  );

  it('says what the client is called with', () => {
    expect(typescriptText(form, entered(form, { id: '1', q: 'a' }, { a: [1, 'b', true, null], 'x-y': {} })))
      .toBe(`import { createClient, basic } from './index.js';

const client = createClient({
  auth: basic(process.env.API_USER ?? '', process.env.API_PASSWORD ?? ''),
});
console.log(await client.post({
  a: [
    1,
    'b',
    true,
    null,
  ],
  'x-y': {},
}, {
  path: {
    id: '1',
  },
  query: {
    q: 'a',
  },
}));
`);
  });

  it('keeps any text in a literal', async () => {
    const values = fc.sample(
      fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 1, stringUnit: 'binary' })),
      100,
    );
    const hostile = [
      { __proto__x: 1 },
      { "'); throw 1; ('": "'); throw 1; ('" },
      JSON.parse('{"__proto__": {"a": 1}}') as object,
    ];
    const all = [...values, ...hostile] as JsonValue[];
    const programs = all.map((value) => typescriptText(form, entered(form, { id: '1' }, value)));
    const blocks = programs.map((text) => `{${text.replace(/^import.*$/m, '')}}`).join('\n');
    const { outputText } = ts.transpileModule(blocks, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const calls: unknown[] = [];
    const client = { post: (given: unknown) => calls.push(given) };
    const nothing = (): undefined => undefined;
    const surroundings = {
      createClient: () => client,
      basic: nothing,
      process: { env: {} },
      console: { log: nothing },
    };
    await runInNewContext(`(async () => {${outputText}})()`, surroundings);
    expect(JSON.stringify(calls)).toBe(JSON.stringify(all));
  });
});
