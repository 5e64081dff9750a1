/**
 * The description against its page: which requests and responses it lets pass, one row a rule or a limit
 * (the numbers of the notes on the page in brackets), the documented payloads, and what no payload shows.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadDocument } from '../../generator/spec/load.ts';
import { translate } from '../../generator/spec/overlay.ts';
import { translatableTexts } from '../../generator/spec/texts.ts';

type Json = Record<string, unknown>;
/** Name, what differs from the base (undefined: left out), 'valid' or the failing place and keyword. */
type Row = readonly [name: string, change: Json, want: string];

const english = readFileSync('spec/openapi.yaml', 'utf8');
const document = parse(english) as Json;
const validators = compileSchemas(
  'CreateFunctionRequest',
  'CreateFunctionResponse',
  'Error',
  'UserData/contentSchema',
);

const python: Json = {
  func_name: 'hello',
  package: 'default',
  runtime: 'Python3.9',
  timeout: 3,
  handler: 'index.handler',
  memory_size: 128,
  code_type: 'inline',
};
const image: Json = { runtime: 'Custom Image', handler: '-', code_type: undefined };
const user: Json = { user_id: -1, user_group_id: -1 };
const mount: Json = { mount_type: 'sfs', mount_resource: 'id', local_mount_path: '/mnt' };
const mounts = (change: Json): Json => ({
  mount_config: { mount_user: user, func_mounts: [{ ...mount, ...change }] },
});
const mountUser = (change: Json): Json => ({
  mount_config: { mount_user: { ...user, ...change }, func_mounts: [mount] },
});
const vpc = (change: Json): Json => ({ func_vpc: { vpc_id: 'v', subnet_id: 's', ...change } });
const callers = (vpcs: unknown): Json => ({ network_controller: { trigger_access_vpcs: vpcs } });

const required: readonly Row[] = [
  ['the six mandatory fields and a code type', {}, 'valid'],
  ['no func_name', { func_name: undefined }, '/func_name required'],
  ['no package', { package: undefined }, '/package required'],
  ['no runtime', { runtime: undefined }, '/runtime required'],
  ['no timeout', { timeout: undefined }, '/timeout required'],
  ['no handler', { handler: undefined }, '/handler required'],
  ['no memory_size', { memory_size: undefined }, '/memory_size required'],
  ['a VPC by its two IDs', vpc({}), 'valid'],
  ['a VPC without vpc_id', vpc({ vpc_id: undefined }), '/func_vpc/vpc_id required'],
  ['a VPC without subnet_id', vpc({ subnet_id: undefined }), '/func_vpc/subnet_id required'],
  ['mounts without a user', { mount_config: { func_mounts: [] } }, '/mount_config/mount_user required'],
  ['mounts without a list', { mount_config: { mount_user: user } }, '/mount_config/func_mounts required'],
  ['an empty list of mounts', { mount_config: { mount_user: user, func_mounts: [] } }, 'valid'],
  [
    'a mount user without user_id',
    mountUser({ user_id: undefined }),
    '/mount_config/mount_user/user_id required',
  ],
  [
    'a mount user without user_group_id',
    mountUser({ user_group_id: undefined }),
    '/mount_config/mount_user/user_group_id required',
  ],
  [
    'a mount without its type',
    mounts({ mount_type: undefined }),
    '/mount_config/func_mounts/0/mount_type required',
  ],
  [
    'a mount without its resource',
    mounts({ mount_resource: undefined }),
    '/mount_config/func_mounts/0/mount_resource required',
  ],
  [
    'a mount without its path',
    mounts({ local_mount_path: undefined }),
    '/mount_config/func_mounts/0/local_mount_path required',
  ],
];

const limits: readonly Row[] = [
  ['an empty name', { func_name: '' }, '/func_name minLength'],
  ['a name of 1', { func_name: 'a' }, 'valid'],
  ['a name of 60', { func_name: 'a'.repeat(60) }, 'valid'],
  ['a name of 61', { func_name: 'a'.repeat(61) }, '/func_name maxLength'],
  ['a name of all kinds of characters', { func_name: 'A-b_9' }, 'valid'],
  ['a name that begins with a digit', { func_name: '9a' }, '/func_name pattern'],
  ['a name that begins with _', { func_name: '_a' }, '/func_name pattern'],
  ['a name that ends with -', { func_name: 'a-' }, '/func_name pattern'],
  ['a name that ends with _', { func_name: 'a_' }, '/func_name pattern'],
  ['a name with a dot', { func_name: 'a.b' }, '/func_name pattern'],
  ['a name beyond ASCII', { func_name: 'a函数a' }, '/func_name pattern'],
  ['a name with a line break after it', { func_name: 'a\n' }, '/func_name pattern'],
  ['a timeout of 2 s', { timeout: 2 }, '/timeout minimum'],
  ['a timeout of 3 s', { timeout: 3 }, 'valid'],
  ['a timeout of 259200 s', { timeout: 259_200 }, 'valid'],
  ['a timeout of 259201 s', { timeout: 259_201 }, '/timeout maximum'],
  ['a timeout of 3.5 s', { timeout: 3.5 }, '/timeout type'],
  ['an initializer timeout of 0 s', { initializer_timeout: 0 }, '/initializer_timeout minimum'],
  ['an initializer timeout of 1 s', { initializer_timeout: 1 }, 'valid'],
  ['an initializer timeout of 300 s', { initializer_timeout: 300 }, 'valid'],
  ['an initializer timeout of 301 s', { initializer_timeout: 301 }, '/initializer_timeout maximum'],
  ['a pre-stop timeout of 0 s', { pre_stop_timeout: 0 }, '/pre_stop_timeout minimum'],
  ['a pre-stop timeout of 1 s', { pre_stop_timeout: 1 }, 'valid'],
  ['a pre-stop timeout of 90 s', { pre_stop_timeout: 90 }, 'valid'],
  ['a pre-stop timeout of 91 s', { pre_stop_timeout: 91 }, '/pre_stop_timeout maximum'],
  ['[16] user data of 4096', { user_data: 'x'.repeat(4096) }, 'valid'],
  ['[16] user data of 4097', { user_data: 'x'.repeat(4097) }, '/user_data maxLength'],
  ['[16] encrypted user data of 4096', { encrypted_user_data: 'x'.repeat(4096) }, 'valid'],
  [
    '[16] encrypted user data of 4097',
    { encrypted_user_data: 'x'.repeat(4097) },
    '/encrypted_user_data maxLength',
  ],
  ['[1] a handler of 2', { handler: 'ab' }, '/handler minLength'],
  ['[1] a handler of 3', { handler: 'a.b' }, 'valid'],
  ['[1] a handler of 128', { handler: `${'a'.repeat(126)}.b` }, 'valid'],
  ['[1] a handler of 129', { handler: `${'a'.repeat(127)}.b` }, '/handler maxLength'],
  ['a long name of a group: the page has no limit', { package: 'p'.repeat(1000) }, 'valid'],
  ['a long initializer: the page has no limit', { pre_stop_handler: `${'a'.repeat(500)}.b` }, 'valid'],
];

const rules: readonly Row[] = [
  ['[1] a handler without a dot', { handler: 'handler' }, '/handler pattern'],
  ['[1] a handler that begins with a dot', { handler: '.handler' }, '/handler pattern'],
  ['[1] a handler that ends with a dot', { handler: 'index.' }, '/handler pattern'],
  ['[1] a handler of three parts', { handler: 'com.example.Handler' }, 'valid'],
  ['[1] - for a language', { handler: '-' }, '/handler pattern'],
  ['[1] - for a custom runtime', { runtime: 'Custom', handler: '-' }, '/handler pattern'],
  ['[1] - for an HTTP function', { runtime: 'http', handler: '-' }, '/handler pattern'],
  ['[1] - for a custom image', image, 'valid'],
  ['[1] -- for a custom image', { ...image, handler: '--' }, '/handler const'],
  ['[1] a dotted handler for a custom image', { ...image, handler: 'index.handler' }, 'valid'],
  ['[3] a language without a code type', { code_type: undefined }, '/code_type required'],
  [
    '[3] a custom runtime without a code type',
    { runtime: 'Custom', code_type: undefined },
    '/code_type required',
  ],
  ['[3] a custom image with a code type', { ...image, code_type: 'inline' }, 'valid'],
  ['[4] obs without an address', { code_type: 'obs' }, '/code_url required'],
  ['[4] obs with an empty address', { code_type: 'obs', code_url: '' }, '/code_url minLength'],
  ['[4] obs with an address of 1', { code_type: 'obs', code_url: 'x' }, 'valid'],
  ['[4] obs with an address', { code_type: 'obs', code_url: 'https:x' }, 'valid'],
  ['[4] inline with an empty address', { code_url: '' }, 'valid'],
  ['[4] inline with an address', { code_url: 'https:x' }, '/code_url const'],
  [
    '[4] zip with an address',
    { code_type: 'zip', code_filename: 'a.zip', code_url: 'https:x' },
    '/code_url const',
  ],
  ['[4] no code type, with an address', { ...image, code_url: 'https:x' }, '/code_url const'],
  ['[4] a custom image from obs', { ...image, code_type: 'obs', code_url: 'https:x' }, 'valid'],
  ['[5] zip without a file name', { code_type: 'zip' }, '/code_filename required'],
  ['[5] zip with a file name', { code_type: 'zip', code_filename: 'a.zip' }, 'valid'],
  ['[5] jar without a file name', { code_type: 'jar' }, '/code_filename required'],
  ['[5] jar with a file name', { code_type: 'jar', code_filename: 'a.jar' }, 'valid'],
  ['[5] inline with a file name', { code_filename: 'index.py' }, 'valid'],
  [
    '[6] an SWR image without the image',
    { ...image, code_type: 'Custom-Image-Swr' },
    '/custom_image required',
  ],
  [
    '[6] an SWR image',
    { ...image, code_type: 'Custom-Image-Swr', custom_image: { image: 'swr.x' } },
    'valid',
  ],
  [
    '[7] an initializer without a timeout',
    { initializer_handler: 'a.b' },
    '/initializer_timeout dependentRequired',
  ],
  ['[7] an initializer with a timeout', { initializer_handler: 'a.b', initializer_timeout: 3 }, 'valid'],
  [
    '[7] an initializer without a dot',
    { initializer_handler: 'init', initializer_timeout: 3 },
    '/initializer_handler pattern',
  ],
  ['a pre-stop function', { pre_stop_handler: 'index.stop' }, 'valid'],
  ['a pre-stop function without a dot', { pre_stop_handler: 'stop' }, '/pre_stop_handler pattern'],
  ['a pre-stop function that is -', { pre_stop_handler: '-' }, '/pre_stop_handler pattern'],
  [
    '[8] ecs without a share path',
    mounts({ mount_type: 'ecs' }),
    '/mount_config/func_mounts/0/mount_share_path required',
  ],
  ['[8] ecs with a share path', mounts({ mount_type: 'ecs', mount_share_path: '192.0.2.1:/d' }), 'valid'],
  ['[8] sfs with a share path', mounts({ mount_share_path: '192.0.2.1:/d' }), 'valid'],
  ['[9] GPU memory of a language', { gpu_memory: 1024 }, '/gpu_memory false schema'],
  ['[9] GPU memory of an HTTP function', { runtime: 'http', gpu_memory: 1024 }, '/gpu_memory false schema'],
  ['[9] GPU memory of a custom runtime', { runtime: 'Custom', gpu_memory: 1024 }, 'valid'],
  ['[9] GPU memory of a custom image', { ...image, gpu_memory: 1024 }, 'valid'],
];

const idPlace = '/mount_config/mount_user/user_id';
const groupPlace = '/mount_config/mount_user/user_group_id';
const mountUserIds: readonly Row[] = [
  ...[-1, 1, 65_534, '-1', '1', '9999', '10000', '59999', '64999', '65499', '65529', '65534'].flatMap(
    (id): Row[] => [
      [`[2] user ${JSON.stringify(id)}`, mountUser({ user_id: id }), 'valid'],
      [`[2] group ${JSON.stringify(id)}`, mountUser({ user_group_id: id }), 'valid'],
    ],
  ),
  ...[
    '0',
    '-2',
    '65535',
    '65540',
    '65600',
    '66000',
    '70000',
    '100000',
    '01',
    '-0',
    '1.0',
    '+1',
    ' 1',
    '',
    'root',
  ].flatMap((id): Row[] => [
    [`[2] user ${JSON.stringify(id)}`, mountUser({ user_id: id }), `${idPlace} pattern`],
    [`[2] group ${JSON.stringify(id)}`, mountUser({ user_group_id: id }), `${groupPlace} pattern`],
  ]),
  ['[2] user 0', mountUser({ user_id: 0 }), `${idPlace} not`],
  ['[2] group 0', mountUser({ user_group_id: 0 }), `${groupPlace} not`],
  ['[2] user -2', mountUser({ user_id: -2 }), `${idPlace} minimum`],
  ['[2] group -2', mountUser({ user_group_id: -2 }), `${groupPlace} minimum`],
  ['[2] user 65535', mountUser({ user_id: 65_535 }), `${idPlace} maximum`],
  ['[2] group 65535', mountUser({ user_group_id: 65_535 }), `${groupPlace} maximum`],
  ['[2] user 1.5', mountUser({ user_id: 1.5 }), `${idPlace} type`],
];

/** The page's values, copied from the page and not from the description. */
const runtimes = [
  'Python2.7',
  'Python3.6',
  'Python3.9',
  'Python3.10',
  'Go1.x',
  'Java8',
  'Java11',
  'Node.js6.10',
  'Node.js8.10',
  'Node.js10.16',
  'Node.js12.13',
  'Node.js14.18',
  'Node.js16.17',
  'Node.js18.15',
  'C#(.NET Core 2.1)',
  'C#(.NET Core 3.1)',
  'Custom',
  'PHP7.3',
  'Cangjie1.0',
  'http',
  'Custom Image',
];
const memorySizes = [128, 256, 512, 768, 1024, 1280, 1536, 1792, 2048, 2560, 3072, 3584, 4096];
const gpuMemory = Array.from({ length: 16 }, (_, index) => 1024 * (index + 1));
const codeTypes = ['inline', 'zip', 'obs', 'jar', 'Custom-Image-Swr'];
const codeOf: Record<string, Json> = {
  zip: { code_filename: 'a.zip' },
  jar: { code_filename: 'a.jar' },
  obs: { code_url: 'https:x' },
  'Custom-Image-Swr': { custom_image: { image: 'swr.x' } },
};
const share = { mount_share_path: '192.0.2.1:/d' };
const values: readonly Row[] = [
  ...runtimes.map((runtime): Row => [`runtime ${runtime}`, { runtime }, 'valid']),
  ...['Pyton3.6', 'python3.9', 'Python3.11', 'Custom-Image', 'HTTP', ''].map(
    (runtime): Row => [`[23] no runtime: "${runtime}"`, { runtime }, '/runtime enum'],
  ),
  ...memorySizes.map((size): Row => [`memory of ${size} MB`, { memory_size: size }, 'valid']),
  ...[0, 127, 129, 640, 2304, 4095, 4097, 8192].map(
    (size): Row => [`no memory of ${size} MB`, { memory_size: size }, '/memory_size enum'],
  ),
  ['memory below the minimum', { memory_size: 127 }, '/memory_size minimum'],
  ['memory above the maximum', { memory_size: 4097 }, '/memory_size maximum'],
  ...gpuMemory.map((size): Row => [`GPU memory of ${size} MB`, { ...image, gpu_memory: size }, 'valid']),
  ...[0, 1023, 1025, 1536, 16_383, 17_408].map(
    (size): Row => [`no GPU memory of ${size} MB`, { ...image, gpu_memory: size }, '/gpu_memory enum'],
  ),
  ['GPU memory below the minimum', { ...image, gpu_memory: 1023 }, '/gpu_memory minimum'],
  ['GPU memory above the maximum', { ...image, gpu_memory: 16_385 }, '/gpu_memory maximum'],
  ...codeTypes.map((type): Row => [`code type ${type}`, { code_type: type, ...codeOf[type] }, 'valid']),
  ...['tar', 'Inline', 'custom-image-swr', ''].map(
    (type): Row => [`no code type: "${type}"`, { code_type: type }, '/code_type enum'],
  ),
  ...['v1', 'v2'].map((type): Row => [`version ${type}`, { type }, 'valid']),
  ...['v3', 'V2', ''].map((type): Row => [`no version: "${type}"`, { type }, '/type enum']),
  ...['sfs', 'sfsTurbo', 'ecs'].map(
    (type): Row => [`mount type ${type}`, mounts({ mount_type: type, ...share }), 'valid'],
  ),
  ...['nfs', 'SFS', 'sfsturbo', ''].map(
    (type): Row => [
      `no mount type: "${type}"`,
      mounts({ mount_type: type }),
      '/mount_config/func_mounts/0/mount_type enum',
    ],
  ),
];

/** A wrong value of each type of the page; of the items of a list, a list that holds a number. */
const wrong = { String: 1, Integer: '3', Long: '3', Boolean: 'true', Object: [], List: 'x', Items: [1] };
/** What the type errors are about: a custom image may have every field. */
const anything: Json = { ...image, initializer_timeout: 3 };
const types: readonly Row[] = [
  ...wrongTypes('', (change) => ({ ...anything, ...change }), {
    String: `func_name package handler gpu_type code_type code_url code_filename user_data encrypted_user_data xrole
      app_xrole description initializer_handler pre_stop_handler enterprise_project_id type`,
    Integer: 'timeout memory_size gpu_memory initializer_timeout pre_stop_timeout',
    Boolean: 'is_stateful_function enable_dynamic_memory',
    Object: 'func_vpc custom_image func_code mount_config log_config network_controller',
    List: 'depend_version_list',
    Items: 'depend_version_list',
  }),
  ...wrongTypes('/func_vpc', vpc, {
    String: 'domain_id namespace vpc_name vpc_id subnet_name subnet_id cidr gateway',
    List: 'security_groups',
    Items: 'security_groups',
  }),
  ...wrongTypes('/custom_image', (custom_image) => ({ custom_image }), {
    String: 'image command args working_dir uid gid',
    Boolean: 'enabled',
  }),
  ...wrongTypes(
    '/mount_config',
    (change) => ({ mount_config: { mount_user: user, func_mounts: [], ...change } }),
    {
      Object: 'mount_user',
      List: 'func_mounts',
    },
  ),
  ...wrongTypes('/mount_config/func_mounts/0', mounts, {
    String: 'mount_type mount_resource mount_share_path local_mount_path',
  }),
  ...wrongTypes('/log_config', (log_config) => ({ log_config }), {
    String: 'group_name group_id stream_name stream_id',
  }),
  ...wrongTypes('/network_controller', (network_controller) => ({ network_controller }), {
    Boolean: 'disable_public_network',
    List: 'trigger_access_vpcs',
    Items: 'trigger_access_vpcs',
  }),
  ...wrongTypes('/network_controller/trigger_access_vpcs/0', (one) => callers([one]), {
    String: 'vpc_name vpc_id',
  }),
  ...wrongTypes('/func_code', (func_code) => ({ func_code }), { String: 'file link' }),
  ['runtime is a number', { runtime: 1 }, '/runtime type'],
  ['depend_version_list holds strings', { depend_version_list: ['a', 'b'] }, 'valid'],
  ['the booleans are true', { is_stateful_function: true, enable_dynamic_memory: true }, 'valid'],
  ['the booleans are false', { is_stateful_function: false, enable_dynamic_memory: false }, 'valid'],
  ['null is not the same as nothing', { description: null }, '/description type'],
];
const responseTypes: readonly Row[] = [
  ['nothing at all', {}, 'valid'],
  ...wrongTypes('', (change) => change, {
    String: `func_id func_urn func_name domain_id namespace project_name package runtime handler code_type code_url
      code_filename domain_names user_data encrypted_user_data digest version image_name xrole app_xrole description
      last_modified extend_config initializer_handler pre_stop_handler enterprise_project_id log_group_id
      log_stream_id type enable_cloud_debug heartbeat_handler gpu_type resource_id`,
    Integer: `timeout memory_size gpu_memory cpu reserved_instance_count initializer_timeout pre_stop_timeout
      ephemeral_storage`,
    Long: 'code_size',
    Boolean: `long_time enable_dynamic_memory is_stateful_function is_bridge_function apig_route_enable
      enable_class_isolation allow_ephemeral_storage is_return_stream enable_auth_in_header`,
    Object: 'func_vpc mount_config strategy_config custom_image network_controller',
    List: 'depend_list depend_version_list dependencies',
    Items: 'depend_list depend_version_list dependencies',
  }),
  ...wrongTypes('/func_vpc', (func_vpc) => ({ func_vpc }), {
    String: 'domain_id namespace vpc_name vpc_id subnet_name subnet_id cidr gateway',
    List: 'security_groups',
    Items: 'security_groups',
  }),
  ...wrongTypes('/mount_config', (mount_config) => ({ mount_config }), {
    Object: 'mount_user',
    List: 'func_mounts',
    Items: 'func_mounts',
  }),
  ...wrongTypes('/mount_config/func_mounts/0', (one) => ({ mount_config: { func_mounts: [one] } }), {
    String: 'mount_type mount_resource mount_share_path local_mount_path',
  }),
  ...wrongTypes('/strategy_config', (strategy_config) => ({ strategy_config }), {
    Integer: 'concurrency concurrent_num',
  }),
  ...wrongTypes('/dependencies/0', (one) => ({ dependencies: [one] }), {
    String: 'id owner link runtime etag name description file_name dep_id',
    Integer: 'last_modified',
    Long: 'size version',
  }),
  ...wrongTypes('/custom_image', (custom_image) => ({ custom_image }), {
    String: 'image command args working_dir uid gid',
    Boolean: 'enabled',
  }),
  ...wrongTypes('/network_controller', (network_controller) => ({ network_controller }), {
    Boolean: 'disable_public_network',
    List: 'trigger_access_vpcs',
    Items: 'trigger_access_vpcs',
  }),
  ...wrongTypes('/network_controller/trigger_access_vpcs/0', (one) => callers([one]), {
    String: 'vpc_name vpc_id',
  }),
];

const closed: readonly Row[] = [
  ['a field that is not there', { runtimes: 'x' }, '/runtimes additionalProperties'],
  ['a field of the response', { strategy_config: {} }, '/strategy_config additionalProperties'],
  ['every field of a VPC', vpc(named('domain_id namespace vpc_name subnet_name cidr gateway')), 'valid'],
  ['an unknown field of a VPC', vpc({ subnet: 's' }), '/func_vpc/subnet unevaluatedProperties'],
  ['every field of an image', { custom_image: named('image command args working_dir uid gid') }, 'valid'],
  ['an unknown field of an image', { custom_image: { img: 'x' } }, '/custom_image/img unevaluatedProperties'],
  ['[11] every field of code', { func_code: named('file link') }, 'valid'],
  ['an unknown field of code', { func_code: { url: 'x' } }, '/func_code/url additionalProperties'],
  [
    'an unknown field of mounts',
    { mount_config: { mount_user: user, func_mounts: [], mounts: [] } },
    '/mount_config/mounts additionalProperties',
  ],
  [
    'an unknown field of a mount user',
    mountUser({ uid: 1 }),
    '/mount_config/mount_user/uid unevaluatedProperties',
  ],
  [
    'an unknown field of a mount',
    mounts({ path: '/' }),
    '/mount_config/func_mounts/0/path unevaluatedProperties',
  ],
  ['every field of logs', { log_config: named('group_name group_id stream_name stream_id') }, 'valid'],
  ['an unknown field of logs', { log_config: { group: 'x' } }, '/log_config/group additionalProperties'],
  ['[11] every field of a calling VPC', callers([named('vpc_name vpc_id')]), 'valid'],
  [
    'an unknown field of a calling VPC',
    callers([{ id: 'x' }]),
    '/network_controller/trigger_access_vpcs/0/id unevaluatedProperties',
  ],
  [
    'an unknown field of network control',
    { network_controller: { public: true } },
    '/network_controller/public additionalProperties',
  ],
];

const responses: readonly Row[] = [
  ['nothing at all', {}, 'valid'],
  ['[17] an unknown runtime', { runtime: 'Rust1.x' }, 'valid'],
  ['[17] an unknown memory size', { memory_size: 8192 }, 'valid'],
  ['[17] an unknown GPU memory', { gpu_memory: 32_768 }, 'valid'],
  ['[17] an unknown code type', { code_type: 'git' }, 'valid'],
  ['[17] an unknown version', { type: 'v3' }, 'valid'],
  ['[17] an unknown size of /tmp', { ephemeral_storage: 20_480 }, 'valid'],
  ['[17] an unknown mount type', { mount_config: { func_mounts: [{ mount_type: 'nfs' }] } }, 'valid'],
  ['[17] an unknown runtime of a package', { dependencies: [{ runtime: 'Rust1.x' }] }, 'valid'],
  ['[17] unknown fields everywhere', unknownFields(), 'valid'],
  ...runtimes.map((runtime): Row => [`runtime ${runtime}`, { runtime }, 'valid']),
  ['a runtime that is a number', { runtime: 3 }, '/runtime type'],
  ['a memory size that is a string', { memory_size: '128' }, '/memory_size type'],
  ['[12] 512 MB of /tmp', { ephemeral_storage: 512 }, 'valid'],
  ['[12] 10240 MB of /tmp', { ephemeral_storage: 10_240 }, 'valid'],
  ['[12] a size of /tmp that is a string', { ephemeral_storage: '512' }, '/ephemeral_storage type'],
  ['a name that no request may have', { func_name: '9'.repeat(100) }, 'valid'],
  ['[1] the handler of a custom image', { handler: '-' }, 'valid'],
  ['[1] a handler without a dot', { handler: 'handler' }, '/handler pattern'],
  ['[1] a handler of 128', { handler: `${'a'.repeat(126)}.b` }, 'valid'],
  ['[1] a handler of 129', { handler: `${'a'.repeat(127)}.b` }, '/handler maxLength'],
  ['a timeout of 2 s', { timeout: 2 }, '/timeout minimum'],
  ['a timeout of 259200 s', { timeout: 259_200 }, 'valid'],
  ['a timeout of 259201 s', { timeout: 259_201 }, '/timeout maximum'],
  ['an initializer timeout of 0 s', { initializer_timeout: 0 }, '/initializer_timeout minimum'],
  ['an initializer timeout of 300 s', { initializer_timeout: 300 }, 'valid'],
  ['an initializer timeout of 301 s', { initializer_timeout: 301 }, '/initializer_timeout maximum'],
  ['[7] an initializer without a timeout', { initializer_handler: 'a.b' }, 'valid'],
  ['an initializer without a dot', { initializer_handler: 'init' }, '/initializer_handler pattern'],
  ['a pre-stop timeout of 0 s', { pre_stop_timeout: 0 }, '/pre_stop_timeout minimum'],
  ['a pre-stop timeout of 90 s', { pre_stop_timeout: 90 }, 'valid'],
  ['a pre-stop timeout of 91 s', { pre_stop_timeout: 91 }, '/pre_stop_timeout maximum'],
  ['a heartbeat without a dot', { heartbeat_handler: 'beat' }, '/heartbeat_handler pattern'],
  ['[13] any CPU', { cpu: 300, memory_size: 128 }, 'valid'],
  ['[5] a file name of inline code', { code_type: 'inline', code_filename: 'index.py' }, 'valid'],
  [
    '[2] user IDs as text',
    { mount_config: { mount_user: { user_id: '-1', user_group_id: '65534' } } },
    'valid',
  ],
  ['[2] user 0', { mount_config: { mount_user: { user_id: 0 } } }, `${idPlace} not`],
  ['[14] a time without a zone', { last_modified: '2019-10-25 15:37:27' }, 'valid'],
  ['[14] a time as a number', { last_modified: 1_571_988_000 }, '/last_modified type'],
  ['[14] the time of a package as a number', { dependencies: [{ last_modified: 1_571_988_000 }] }, 'valid'],
  [
    '[14] the time of a package as text',
    { dependencies: [{ last_modified: 'now' }] },
    '/dependencies/0/last_modified type',
  ],
  [
    '[15] a size beyond 32 bits',
    { code_size: 2 ** 40, dependencies: [{ size: 2 ** 40, version: 2 ** 40 }] },
    'valid',
  ],
  ['[15] a size as text', { code_size: '100' }, '/code_size type'],
  ['[16] user data of 4096', { user_data: 'x'.repeat(4096) }, 'valid'],
  ['[16] user data of 4097', { user_data: 'x'.repeat(4097) }, '/user_data maxLength'],
  ['[16] encrypted user data of 4097: no limit here', { encrypted_user_data: 'x'.repeat(4097) }, 'valid'],
  ['[20] concurrency -2', { strategy_config: { concurrency: -2 } }, '/strategy_config/concurrency minimum'],
  ['[20] concurrency -1', { strategy_config: { concurrency: -1 } }, 'valid'],
  ['[20] concurrency 0', { strategy_config: { concurrency: 0 } }, 'valid'],
  ['[20] concurrency 1000', { strategy_config: { concurrency: 1000 } }, 'valid'],
  [
    '[20] concurrency 1001',
    { strategy_config: { concurrency: 1001 } },
    '/strategy_config/concurrency maximum',
  ],
  [
    '0 calls an instance',
    { strategy_config: { concurrent_num: 0 } },
    '/strategy_config/concurrent_num minimum',
  ],
  ['1 call an instance', { strategy_config: { concurrent_num: 1 } }, 'valid'],
  ['1000 calls an instance', { strategy_config: { concurrent_num: 1000 } }, 'valid'],
  [
    '1001 calls an instance',
    { strategy_config: { concurrent_num: 1001 } },
    '/strategy_config/concurrent_num maximum',
  ],
  ['[21] cloud debugging is text', { enable_cloud_debug: true }, '/enable_cloud_debug type'],
];

const errors: readonly Row[] = [
  ['nothing at all', {}, 'valid'],
  ['an unknown code and field', { error_code: 'FSS.9999', error_msg: 'x', request_id: 'y' }, 'valid'],
  ['a code that is a number', { error_code: 400 }, '/error_code type'],
  ['a message that is a list', { error_msg: [] }, '/error_msg type'],
];

const entries = (count: number): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']));
const userData: readonly Row[] = [
  ['[16] no entry', {}, 'valid'],
  ['[16] 20 entries', entries(20), 'valid'],
  ['[16] 21 entries', entries(21), ' maxProperties'],
  ['[16] an entry that is a number', { port: 80 }, '/port type'],
];

const tables: readonly [title: string, schema: string, base: Json, rows: readonly Row[]][] = [
  ['a request: required fields', 'CreateFunctionRequest', python, required],
  ['a request: limits', 'CreateFunctionRequest', python, limits],
  ['a request: conditional rules', 'CreateFunctionRequest', python, rules],
  ['a request: mount users', 'CreateFunctionRequest', python, mountUserIds],
  ['a request: closed values', 'CreateFunctionRequest', python, values],
  ['a request: types', 'CreateFunctionRequest', python, types],
  ['a request: closed objects', 'CreateFunctionRequest', python, closed],
  ['a 200 response: types', 'CreateFunctionResponse', {}, responseTypes],
  ['a 200 response', 'CreateFunctionResponse', {}, responses],
  ['an error', 'Error', {}, errors],
  ['the object in user_data', 'UserData/contentSchema', {}, userData],
];

describe.each(tables)('%s', (_title, schema, base, rows) => {
  test.each(rows)('%s', (_name, change, want) => {
    expect(judge(schema, { ...base, ...change }, want)).toBe(want);
  });

  test('its rows have names of their own, and some are forbidden', () => {
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
    expect(rows.some(([, , want]) => want === 'valid')).toBe(true);
    expect(rows.some(([, , want]) => want !== 'valid')).toBe(true);
  });
});

test.each([...validators.keys()])('%s is an object and nothing else', (schema) => {
  for (const body of [[], '{}', 1, true, null])
    expect(validators.get(schema)!(body), JSON.stringify(body)).toBe(false);
});

const operation = '/paths/~1v2~1{project_id}~1fgs~1functions/post';
const json = 'content/application~1json';
const payloads: readonly [file: string, schema: string, examples: string][] = [
  ['requests/inlineWithMount', 'CreateFunctionRequest', `${operation}/requestBody/${json}`],
  ['requests/fromObs', 'CreateFunctionRequest', `${operation}/requestBody/${json}`],
  ['requests/customImage', 'CreateFunctionRequest', `${operation}/requestBody/${json}`],
  ['responses/created', 'CreateFunctionResponse', `${operation}/responses/200/${json}`],
  ['responses/invalidParameter', 'Error', `/components/responses/BadRequest/${json}`],
  ['responses/notPermitted', 'Error', `/components/responses/Unauthorized/${json}`],
  ['responses/invalidToken', 'Error', `/components/responses/Forbidden/${json}`],
];

describe('the documented payloads', () => {
  test.each(payloads)(
    '%s is valid and stands in the description as documented',
    (file, schema, mediaType) => {
      const payload = JSON.parse(readFileSync(`test/fixtures/description/${file}.json`, 'utf8')) as Json;
      expect(judge(schema, payload, 'valid')).toBe('valid');
      expect(at(`${mediaType}/examples/${file.split('/')[1]}/value`)).toEqual(payload);
    },
  );

  test('there are no others: none is made up', () => {
    const found = [...english.matchAll(/^ *examples:$/gm)].length;
    const places = new Set(payloads.map(([, , mediaType]) => mediaType));
    expect(found).toBe(places.size);
    expect([...places].flatMap((place) => Object.keys(at(`${place}/examples`) as Json))).toHaveLength(
      payloads.length,
    );
  });
});

const schemas = '/components/schemas';
const error = `${json}/schema/$ref`;
const facts: readonly [place: string, want: unknown][] = [
  ['/security', [{ token: [] }, { aksk: [] }]],
  ['/components/securitySchemes/token/name', 'X-Auth-Token'],
  ['/components/securitySchemes/aksk/x-huaweicloud-signature', 'SDK-HMAC-SHA256'],
  ['/components/parameters/ProjectId/required', true],
  [`${operation}/operationId`, 'createFunction'],
  [`${operation}/requestBody/required`, true],
  [`${operation}/responses/404/$ref`, '#/components/responses/NotFound'],
  ...['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound', 'InternalServerError', 'ServiceUnavailable'].map(
    (name): [string, unknown] => [`/components/responses/${name}/${error}`, '#/components/schemas/Error'],
  ),
  [`${schemas}/CreateFunctionRequest/properties/type/default`, 'v2'],
  [`${schemas}/CreateFunctionResponse/properties/type/default`, undefined],
  [`${schemas}/CreateFunctionResponse/properties/enable_cloud_debug/deprecated`, true],
  [`${schemas}/CreateFunctionResponse/properties/is_return_stream/deprecated`, true],
  [`${schemas}/CreateFunctionResponse/properties/last_modified/format`, undefined],
  [`${schemas}/CreateFunctionResponse/properties/code_size/format`, 'int64'],
  [`${schemas}/Dependency/properties/size/format`, 'int64'],
  [`${schemas}/Dependency/properties/version/format`, 'int64'],
  [`${schemas}/CreateFunctionResponse/required`, undefined],
  [`${schemas}/UserData/contentMediaType`, 'application/json'],
  [`${schemas}/CreateFunctionResponse/properties/encrypted_user_data/contentMediaType`, 'application/json'],
  [`${schemas}/OpenRuntime/anyOf`, open('Runtime', 'string')],
  [`${schemas}/CreateFunctionResponse/properties/memory_size/anyOf`, open('MemorySize', 'integer')],
  [`${schemas}/CreateFunctionResponse/properties/gpu_memory/anyOf`, open('GpuMemory', 'integer')],
  [`${schemas}/CreateFunctionResponse/properties/code_type/anyOf`, open('CodeType', 'string')],
  [`${schemas}/CreateFunctionResponse/properties/type/anyOf`, open('FunctionType', 'string')],
  [
    `${schemas}/CreateFunctionResponse/properties/ephemeral_storage/anyOf`,
    open('EphemeralStorage', 'integer'),
  ],
  [`${schemas}/FuncMountResponse/properties/mount_type/anyOf`, open('MountType', 'string')],
  [`${schemas}/Runtime/enum`, runtimes],
  [`${schemas}/MemorySize/enum`, memorySizes],
  [`${schemas}/GpuMemory/enum`, gpuMemory],
  [`${schemas}/CodeType/enum`, codeTypes],
  [`${schemas}/MountType/enum`, ['sfs', 'sfsTurbo', 'ecs']],
  [`${schemas}/FunctionType/enum`, ['v1', 'v2']],
  [`${schemas}/EphemeralStorage/enum`, [512, 10_240]],
];

describe('what no payload shows', () => {
  test.each(facts)('%s', (place, want) => {
    expect(at(place)).toEqual(want);
  });

  test('the status codes are those of the page', () => {
    const codes = Object.keys(at(`${operation}/responses`) as Json);
    expect(codes).toEqual(['200', '400', '401', '403', '404', '500', '503']);
  });

  test('every value list names and explains each of its values', () => {
    const lists = Object.entries(at(schemas) as Record<string, Json>).filter(
      ([, schema]) => 'enum' in schema,
    );
    expect(lists).toHaveLength(7);
    for (const [name, schema] of lists) {
      const known = (schema['enum'] as unknown[]).map(String);
      const names = schema['x-enum-varnames'] as string[];
      expect(new Set(names).size, name).toBe(known.length);
      expect(
        names.filter((one) => !/^[A-Z][A-Za-z0-9_]*$/.test(one)),
        name,
      ).toEqual([]);
      expect(Object.keys(schema['x-enumDescriptions'] as Json).toSorted(), name).toEqual(known.toSorted());
    }
  });

  test('[23] the English text is ASCII without the typo of the page', () => {
    expect(english).toMatch(/^[\n -~]+$/);
    expect(english).not.toContain('Pyton');
  });
});

/** Texts that are the same in both languages: versions, sizes and abbreviations. */
const alike = /^(VPC|GPU|(Python|Go|Java|Node\.js|PHP) [\d.x]+|C#（\.NET Core \d\.\d）|[\d.]+ [MG]B)$/;

describe('the Chinese text', () => {
  const original = loadDocument('spec/openapi.yaml');
  let chinese: Map<string, string>;
  let texts: [string, string][];

  beforeAll(() => {
    chinese = translatableTexts(translate(original, 'spec/zh-CN.overlay.yaml').document.value);
    texts = [...chinese].filter(([, text]) => !alike.test(text));
  });

  test('covers every text of the description', () => {
    expect([...chinese.keys()]).toEqual([...translatableTexts(original.value).keys()]);
    expect(texts.filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test.each([
    ['has a space between Chinese and Latin', /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}/u],
    ['has full-width punctuation', /\p{Script=Han}[,.:;()!?]|[,:;()!?]\p{Script=Han}/u],
    ['has no space beside full-width punctuation', / [，。：；、（）]|[，。：；、（）] /u],
  ])('%s', (_name, fault) => {
    // Code is shown as written: only the backticks around it count.
    expect(texts.filter(([, text]) => fault.test(text.replace(/`[^`]*`/g, '``')))).toEqual([]);
  });

  test('keeps the code of the original', () => {
    for (const [place, text] of translatableTexts(original.value)) {
      expect(codeIn(chinese.get(place)!), place).toEqual(codeIn(text));
    }
  });
});

/** Compiles schemas of the description, each by its pointer below `#/components/schemas/`. */
function compileSchemas(...pointers: string[]): Map<string, ValidateFunction> {
  // strictTypes would demand a `type` in each branch of an if/then, strictRequired its properties.
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, formats: { int64: true } });
  ajv.addVocabulary(['components', 'x-enum-varnames', 'x-enumDescriptions', 'x-source']);
  ajv.addSchema({ components: document['components'] }, 'openapi.yaml');
  return new Map(
    pointers.map((name) => [name, ajv.compile({ $ref: `openapi.yaml#/components/schemas/${name}` })]),
  );
}

/**
 * 'valid'; or the wanted place and keyword, when that is why the value was refused and nothing else
 * was; or else everything that was found.
 */
function judge(schema: string, value: Json, want: string): string {
  const validate = validators.get(schema)!;
  if (validate(JSON.parse(JSON.stringify(value)))) return 'valid';
  // `if` only says that the branch failed, which is reported as well.
  const found = validate
    .errors!.filter(({ keyword }) => keyword !== 'if')
    .map((one) => [placeOf(one), one.keyword]);
  const all = found.map((one) => one.join(' '));
  const elsewhere = found.some(([place]) => place !== found[0]![0]);
  return all.includes(want) && !elsewhere ? want : all.join(', ');
}

/** The place of an error; of a missing or a surplus property, the place where it would be or is. */
function placeOf({ instancePath, params }: ErrorObject): string {
  const name: unknown =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  return typeof name === 'string' ? `${instancePath}/${name}` : instancePath;
}

/** The names in backticks. */
function codeIn(text: string): Set<string> {
  return new Set([...text.matchAll(/`([a-zA-Z_0-9-]+)`/g)].map(([, code]) => code!));
}

function at(pointer: string): unknown {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  return tokens.reduce<unknown>((value, token) => (value as Json | undefined)?.[token], document);
}

/** Rows that give each field a value of another type; the names are separated by space. */
function wrongTypes(
  place: string,
  wrap: (change: Json) => Json,
  names: Partial<Record<keyof typeof wrong, string>>,
): Row[] {
  return Object.entries(names).flatMap(([type, list]) =>
    list.split(/\s+/).map((name): Row => {
      const value = wrong[type as keyof typeof wrong];
      const at = `${place}/${name}${type === 'Items' ? '/0' : ''}`;
      return [`${at} is no ${type}: ${JSON.stringify(value)}`, wrap({ [name]: value }), `${at} type`];
    }),
  );
}

/** Strings under some names. */
function named(names: string): Json {
  return Object.fromEntries(names.split(' ').map((name) => [name, 'x']));
}

/** A value list of which a response may also have others. */
function open(list: string, type: string): Json[] {
  return [{ $ref: `#${schemas}/${list}` }, { type }];
}

function unknownFields(): Json {
  const surplus = { x_new: 1 };
  const user_ids = { ...surplus, user_id: 1 };
  return {
    ...surplus,
    func_vpc: surplus,
    mount_config: { ...surplus, mount_user: user_ids, func_mounts: [surplus] },
    strategy_config: surplus,
    dependencies: [surplus],
    custom_image: surplus,
    network_controller: { ...surplus, trigger_access_vpcs: [surplus] },
  };
}
