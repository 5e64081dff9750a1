/** What the canonical description's check says of bodies: each kind of fault and each rule, in process and generated. */
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { loadDocument } from '../../generator/spec/load.ts';
import { createValidators } from '../../generator/validators/validators.ts';

const root = resolve(import.meta.dirname, '../..');
const document = loadDocument(join(root, 'spec/openapi.yaml'));
const { issuesOf } = createValidators(document, buildApi(document));

const base = {
  func_name: 'hello',
  package: 'default',
  runtime: 'Python3.10',
  timeout: 30,
  handler: 'index.handler',
  memory_size: 128,
  code_type: 'inline',
};
const mounted = (mount: object, user: object = {}): object => ({
  mount_config: {
    mount_user: { user_id: -1, user_group_id: -1, ...user },
    func_mounts: [{ mount_type: 'sfs', mount_resource: 'r', local_mount_path: '/mnt', ...mount }],
  },
});

const image = 'unless runtime is Custom Image';
const dotted =
  'match ^[^.]+(\\.[^.]+)+$ (file.function, such as myfunction.handler for the function handler in myfunction.js)';
const ofImage = '(Handler of a custom image: Only a Custom Image function has - as its handler.)';
const sizes = '128, 256, 512, 768, 1024, 1280, 1536, 1792, 2048, 2560, 3072, 3584, 4096';
const runtimes =
  'Python2.7, Python3.6, Python3.9, Python3.10, Go1.x, Java8, Java11, Node.js6.10, Node.js8.10, Node.js10.16, ' +
  'Node.js12.13, Node.js14.18, Node.js16.17, Node.js18.15, C#(.NET Core 2.1), C#(.NET Core 3.1), Custom, PHP7.3, ' +
  'Cangjie1.0, http, Custom Image';
const name =
  'match ^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$ (Name of the function: letters, digits, _ and -, a letter first, ' +
  'a letter or digit last, at most 60 characters)';
const address = '(Code address: Code from OBS has an address; other code has none.)';
const id = 'A whole number from -1 to 65534 but not 0, as text or as a number';

const rows: readonly (readonly [given: string, change: object, want: readonly string[]])[] = [
  ['nothing wrong', {}, []],
  // Names
  [
    'a misspelt name of a required field',
    { memory_size: undefined, memorysize: 128 },
    ['memorysize is not a field of the function to create; did you mean memory_size, which is required?'],
  ],
  [
    'a name in camel case',
    { memorySize: 128 },
    ['memorySize is not a field of the function to create; did you mean memory_size?'],
  ],
  ['a name like no other', { colour: 1 }, ['colour is not a field of the function to create']],
  [
    'a name that every object inherits',
    { constructor: 1 },
    ['constructor is not a field of the function to create'],
  ],
  [
    'a nested name',
    mounted({ mount_sharepath: '/' }),
    [
      'mount_config.func_mounts[0].mount_sharepath is not a field of the mount; did you mean mount_share_path?',
    ],
  ],
  [
    'a name of a title that is an abbreviation',
    { func_vpc: { vpc_id: 'v', subnet_id: 's', subnet: 's' } },
    ['func_vpc.subnet is not a field of the VPC; did you mean subnet_id?'],
  ],
  [
    'a name that has to be quoted',
    { 'memory size': 1 },
    ['["memory size"] is not a field of the function to create; did you mean memory_size?'],
  ],
  // Presence
  ['a missing field', { package: undefined }, ['package is required']],
  [
    'several missing fields',
    { package: undefined, timeout: undefined },
    ['package is required', 'timeout is required'],
  ],
  [
    'a missing nested field',
    { mount_config: { mount_user: { user_id: 1, user_group_id: 1 } } },
    ['mount_config.func_mounts is required'],
  ],
  [
    'a field that another asks for',
    { initializer_handler: 'index.init' },
    ['initializer_timeout is required when initializer_handler is present'],
  ],
  // Types
  [
    'a number as text',
    { timeout: '30' },
    ['timeout must be an integer, not the text "30"; did you mean 30?'],
  ],
  ['a fraction', { timeout: 2.5 }, ['timeout must be an integer, not the number 2.5']],
  ['not a number', { timeout: NaN }, ['timeout must be an integer, not the number NaN']],
  ['a bigint', { timeout: 30n }, []],
  [
    'a listed number as text',
    { memory_size: '128' },
    ['memory_size must be an integer, not the text "128"; did you mean 128?'],
  ],
  [
    'a boolean as text',
    { is_stateful_function: 'true' },
    ['is_stateful_function must be a boolean, not the text "true"'],
  ],
  ['null', { description: null }, ['description must be a string, not null']],
  [
    'a text in place of a list',
    { depend_version_list: 'v1' },
    ['depend_version_list must be an array, not a text'],
  ],
  [
    'an item',
    { depend_version_list: ['v1', 2] },
    ['depend_version_list[1] must be a string, not the number 2'],
  ],
  [
    'an object in a list',
    { mount_config: { ...(mounted({}) as { mount_config: object }).mount_config, func_mounts: [null] } },
    ['mount_config.func_mounts[0] must be an object, not null'],
  ],
  [
    'neither of two types',
    mounted({}, { user_id: true }),
    ['mount_config.mount_user.user_id must be a string or an integer, not true'],
  ],
  // Values
  [
    'an unknown value',
    { runtime: 'Python3.1' },
    [`runtime must be one of ${runtimes}, not "Python3.1"; did you mean "Python3.10"?`],
  ],
  [
    'a value in other letters',
    { code_type: 'ZIP' },
    ['code_type must be one of inline, zip, obs, jar, Custom-Image-Swr, not "ZIP"; did you mean "zip"?'],
  ],
  ['a value like no other', { type: 'newest' }, ['type must be one of v1, v2, not "newest"']],
  [
    'a number off the list',
    { memory_size: 1000 },
    [`memory_size must be one of ${sizes}, not 1000; did you mean 1024?`],
  ],
  [
    'a nested value',
    mounted({ mount_type: 'sfsturbo' }),
    [
      'mount_config.func_mounts[0].mount_type must be one of sfs, sfsTurbo, ecs, not "sfsturbo"; did you mean "sfsTurbo"?',
    ],
  ],
  // Limits
  ['too small', { timeout: 1 }, ['timeout must be at least 3 seconds, not 1']],
  ['too large', { timeout: 259201 }, ['timeout must be at most 259200 seconds, not 259201']],
  [
    'a limit of one',
    { initializer_handler: 'a.b', initializer_timeout: 0 },
    ['initializer_timeout must be at least 1 second, not 0'],
  ],
  ['an excluded number', mounted({}, { user_id: 0 }), ['mount_config.mount_user.user_id must not be 0']],
  [
    'a number beyond its type',
    mounted({}, { user_id: 65535 }),
    ['mount_config.mount_user.user_id must be at most 65534, not 65535'],
  ],
  [
    'a number as text beyond its pattern',
    mounted({}, { user_id: '65535' }),
    [`mount_config.mount_user.user_id must be as described (${id}), not "65535"`],
  ],
  ['an empty text', { func_name: '' }, ['func_name must not be empty']],
  ['a long text', { func_name: 'a'.repeat(61) }, ['func_name must have at most 60 characters, not 61']],
  ['a text outside its pattern', { func_name: '9lives' }, [`func_name must ${name}, not "9lives"`]],
  [
    'a long text outside its pattern',
    { func_name: `${'a'.repeat(80)}!` },
    ['func_name must have at most 60 characters, not 81', `func_name must ${name}, not "${'a'.repeat(60)}…"`],
  ],
  [
    'an entry point without a dot',
    { pre_stop_handler: 'stop' },
    ['pre_stop_handler must match ^[^.]+(\\.[^.]+)+$ (A function in a file, as file.function), not "stop"'],
  ],
  // Rules
  [
    '`-` without an image',
    { handler: '-' },
    [`handler must have at least 3 characters and ${dotted} ${image} ${ofImage}`],
  ],
  [
    'a handler that fits no variant',
    { runtime: 'Custom Image', code_type: undefined, handler: 'x' },
    [`handler must have at least 3 characters and ${dotted}, or be "-", not "x"`],
  ],
  ['`-` for an image', { runtime: 'Custom Image', code_type: undefined, handler: '-' }, []],
  [
    'no code type',
    { code_type: undefined },
    [
      `code_type is required ${image} (Code type: Every function but a Custom Image one says what its code is.)`,
    ],
  ],
  ['no address', { code_type: 'obs' }, [`code_url is required when code_type is obs ${address}`]],
  [
    'an empty address',
    { code_type: 'obs', code_url: '' },
    [`code_url must not be empty when code_type is obs ${address}`],
  ],
  [
    'an address that is not wanted',
    { code_url: 'https://example.com/code.zip' },
    [`code_url must be empty unless code_type is obs ${address}`],
  ],
  ['an empty address that is not wanted', { code_url: '' }, []],
  [
    'no file name',
    { code_type: 'jar' },
    [
      'code_filename is required when code_type is zip or jar (Code file name: A code package has a file name.)',
    ],
  ],
  [
    'no image',
    { code_type: 'Custom-Image-Swr' },
    [
      'custom_image is required when code_type is Custom-Image-Swr (Container image: Code from an SWR image names the image.)',
    ],
  ],
  [
    'a GPU for Python',
    { gpu_memory: 1024 },
    [
      'gpu_memory is not allowed unless runtime is Custom or Custom Image (GPU: Only custom runtimes and custom images have GPU memory.)',
    ],
  ],
  ['a GPU for a custom runtime', { runtime: 'Custom', gpu_memory: 1024 }, []],
  [
    'a server without its path',
    mounted({ mount_type: 'ecs' }),
    [
      "mount_config.func_mounts[0].mount_share_path is required when mount_type is ecs (Share path: A cloud server's folder is named by its share path.)",
    ],
  ],
  // Secrets
  [
    'user data that is an object',
    { user_data: { password: 'hunter2' } },
    ['user_data must be a string, not an object'],
  ],
  [
    'user data that is a number',
    { encrypted_user_data: 271828 },
    ['encrypted_user_data must be a string, not a number'],
  ],
  [
    'too much user data',
    { encrypted_user_data: 'hunter2'.repeat(600) },
    ['encrypted_user_data must have at most 4096 characters, not 4200'],
  ],
  ['code that is a text', { func_code: 'hunter2' }, ['func_code must be an object, not a text']],
  ['code within code', { func_code: { file: 271828 } }, ['func_code.file must be a string, not a number']],
  // What is written is not JSON yet
  ['an undefined member', { nothing: undefined }, []],
  ['an undefined field', { description: undefined }, []],
];

describe('the messages of createFunction', () => {
  it.each(rows)('%s', (_, change, want) => {
    expect(issuesOf('createFunction', { ...base, ...change }).map(({ message }) => message)).toEqual(want);
  });

  const bodies: readonly (readonly [given: string, body: unknown, want: readonly string[]])[] = [
    ['nothing', undefined, ['the body is required']],
    ['null', null, ['the body must be an object, not null']],
    ['a text', '{"func_name":"hello"}', ['the body must be an object, not a text']],
    ['a list', [base], ['the body must be an object, not an array']],
    [
      '__proto__',
      JSON.parse(`${JSON.stringify(base).slice(0, -1)},"__proto__":{"x":1}}`),
      ['__proto__ is not a field of the function to create'],
    ],
  ];
  it.each(bodies)('a body that is %s', (_, body, want) => {
    expect(issuesOf('createFunction', body).map(({ message }) => message)).toEqual(want);
  });

  it('look for what was meant in some of them, not in thousands', () => {
    const slips = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`memorysize${index}`, 1]));
    const issues = issuesOf('createFunction', { ...base, ...slips });
    expect(issues.map(({ suggestion }) => suggestion)).toEqual([
      ...Array<string>(50).fill('memory_size'),
      ...Array<undefined>(10).fill(undefined),
    ]);
  });

  it('tell each documented example to be valid', () => {
    const { examples } = buildApi(document).operations[0]!.requestBody!.content[0]!;
    expect(examples).toHaveLength(3);
    for (const { value } of examples) expect(issuesOf('createFunction', value)).toEqual([]);
  });
});

describe('an issue', () => {
  const issues: readonly (readonly [change: object, want: object])[] = [
    [
      { memorysize: 1 },
      {
        path: '/memorysize',
        field: 'memorysize',
        keyword: 'additionalProperties',
        suggestion: 'memory_size',
      },
    ],
    [
      mounted({ 'a/b': 1 }),
      {
        path: '/mount_config/func_mounts/0/a~1b',
        field: 'mount_config.func_mounts[0]["a/b"]',
        keyword: 'unevaluatedProperties',
      },
    ],
    [{ package: undefined }, { path: '/package', field: 'package', keyword: 'required' }],
    [
      { type: 'V2' },
      { path: '/type', field: 'type', keyword: 'enum', allowed: ['v1', 'v2'], suggestion: 'v2' },
    ],
    [
      { code_url: 'x' },
      {
        path: '/code_url',
        keyword: 'const',
        rule: 'Code address: Code from OBS has an address; other code has none.',
        allowed: [''],
      },
    ],
    [
      { gpu_memory: 1024 },
      {
        path: '/gpu_memory',
        keyword: 'false schema',
        rule: 'GPU: Only custom runtimes and custom images have GPU memory.',
      },
    ],
    [{ initializer_handler: 'a.b' }, { path: '/initializer_timeout', keyword: 'dependentRequired' }],
    [{ xrole: 5 }, { path: '/xrole', keyword: 'type' }],
    [
      { runtime: 'Custom Image', handler: 'x', code_type: undefined },
      { path: '/handler', keyword: 'anyOf' },
    ],
  ];
  it.each(issues)('%j', (change, want) => {
    const [issue, ...others] = issuesOf('createFunction', { ...base, ...change });
    expect(others).toEqual([]);
    expect(issue).toMatchObject(want);
  });

  it('is none for an operation that is not there: that is an error with the nearest name', () => {
    expect(() => issuesOf('creatFunction', base)).toThrow(
      new TypeError('no operation has the operationId "creatFunction"; did you mean createFunction?'),
    );
    expect(() => issuesOf('__proto__', base)).toThrow(
      new TypeError('no operation has the operationId "__proto__"'),
    );
  });
});
