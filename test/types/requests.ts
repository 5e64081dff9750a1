/**
 * What compiles and what does not, for the client and the request of CreateFunction. The compiler is
 * the test, here and in requests.test.ts, which counts the cases. The functions are never called.
 */
import {
  aksk,
  createClient,
  fromEnvironment,
  token,
  type Client,
  type ClientOptions,
  type CreateFunctionRequest,
  type CreateFunctionResponse,
  type FuncMount,
  type FuncVpc,
  type MountConfig,
} from '../../generated/index.ts';

declare const fg: Client;
/** Text that the compiler knows no more of. */
const text = String('https://bucket/code.zip');

const common = { func_name: 'hello', package: 'default', timeout: 3, memory_size: 128 } as const;
const base = { ...common, handler: 'index.handler', runtime: 'Python3.10' } as const;
const image = { ...common, handler: '-', runtime: 'Custom Image' } as const;
const mount = { mount_resource: 'r', local_mount_path: '/mnt' } as const;

/** Requests that must compile. */
export const legal: CreateFunctionRequest[] = [
  { ...base, code_type: 'inline' },
  { ...base, code_type: 'inline', code_url: '' },
  { ...base, code_type: 'inline', func_code: { file: 'xxx', link: '' } },
  { ...base, code_type: 'obs', code_url: 'https://bucket/code.zip' },
  { ...base, code_type: 'obs', code_url: text },
  { ...base, code_type: 'zip', code_filename: 'index.zip' },
  { ...base, code_type: 'jar', code_filename: 'index.jar', code_url: '' },
  { ...base, code_type: 'Custom-Image-Swr', custom_image: { enabled: true, image: 'swr.x/y' } },
  { ...base, code_type: 'zip', code_filename: 'a.zip', custom_image: { enabled: false } },
  { ...base, runtime: 'Custom', code_type: 'inline', gpu_memory: 1024, gpu_type: 'nvidia-t4' },
  { ...base, runtime: 'http', code_type: 'zip', code_filename: 'bootstrap.zip' },
  { ...base, runtime: 'C#(.NET Core 3.1)', handler: 'a::b.c', code_type: 'zip', code_filename: 'a.zip' },
  image,
  { ...image, gpu_memory: 16384 },
  { ...image, handler: 'index.handler' },
  { ...image, code_type: 'Custom-Image-Swr', custom_image: { enabled: true, image: 'swr.x/y' } },
  { ...image, code_type: 'obs', code_url: 'https://x' },
  { ...base, code_type: 'inline', initializer_handler: 'index.initializer', initializer_timeout: 3 },
  { ...base, code_type: 'inline', initializer_timeout: 3 },
  { ...base, code_type: 'inline', type: 'v1' },
  { ...base, code_type: 'inline', user_data: '{"a":"b"}', encrypted_user_data: '{"c":"d"}' },
  { ...base, code_type: 'inline', func_vpc: { vpc_id: 'v', subnet_id: 's' }, xrole: 'agency' },
  {
    ...base,
    code_type: 'inline',
    mount_config: {
      mount_user: { user_id: -1, user_group_id: -1 },
      func_mounts: [
        { ...mount, mount_type: 'sfs' },
        { ...mount, mount_type: 'ecs', mount_share_path: '192.168.0.12:/data' },
      ],
    },
  },
  { ...base, code_type: 'inline', depend_version_list: ['a'], is_stateful_function: true },
  { ...base, code_type: 'inline', log_config: {}, network_controller: {}, enable_dynamic_memory: false },
];

/** Parts of requests that must compile. */
export const legalMounts: FuncMount[] = [
  { ...mount, mount_type: 'sfsTurbo' },
  { ...mount, mount_type: 'sfsTurbo', mount_share_path: '/x' },
];

/** A value of the whole union, told apart by the rules only where they matter. */
export function chosen(runtime: 'Python3.9' | 'Java11', code: 'zip' | 'jar'): CreateFunctionRequest {
  return { ...base, runtime, code_type: code, code_filename: 'a.zip' };
}

/** Requests that must not compile, one fault each. */
export const illegal: CreateFunctionRequest[] = [
  // @ts-expect-error code_type is missing, which every runtime but Custom Image needs
  base,
  // @ts-expect-error obs without code_url
  { ...base, code_type: 'obs' },
  // @ts-expect-error code_url with inline code
  { ...base, code_type: 'inline', code_url: 'https://x' },
  // @ts-expect-error code_url that may be anything, with a package
  { ...base, code_type: 'zip', code_filename: 'a.zip', code_url: text },
  // @ts-expect-error zip without code_filename
  { ...base, code_type: 'zip' },
  // @ts-expect-error jar without code_filename
  { ...base, code_type: 'jar' },
  // @ts-expect-error an SWR image without custom_image
  { ...base, code_type: 'Custom-Image-Swr' },
  // @ts-expect-error a custom image from SWR without custom_image
  { ...image, code_type: 'Custom-Image-Swr' },
  // @ts-expect-error a custom image with code from OBS without code_url
  { ...image, code_type: 'obs' },
  // @ts-expect-error - as a handler of another runtime
  { ...base, handler: '-', code_type: 'inline' },
  // @ts-expect-error - as a handler of the runtime Custom
  { ...base, runtime: 'Custom', handler: '-', code_type: 'inline' },
  // @ts-expect-error a handler without a dot
  { ...base, handler: 'handler', code_type: 'inline' },
  // @ts-expect-error a handler that may be anything
  { ...base, handler: text, code_type: 'inline' },
  // @ts-expect-error GPU memory with Python
  { ...base, code_type: 'inline', gpu_memory: 1024 },
  // @ts-expect-error GPU memory that is not on the list
  { ...image, gpu_memory: 100 },
  // @ts-expect-error an initializer without its timeout
  { ...base, code_type: 'inline', initializer_handler: 'index.initializer' },
  // @ts-expect-error a runtime that does not exist
  { ...base, runtime: 'Python3.11', code_type: 'inline' },
  // @ts-expect-error a runtime that may be anything
  { ...base, runtime: text, code_type: 'inline' },
  // @ts-expect-error a code type that does not exist
  { ...base, code_type: 'tar' },
  // @ts-expect-error a memory size that is not on the list
  { ...base, code_type: 'inline', memory_size: 100 },
  // @ts-expect-error text for a number
  { ...base, code_type: 'inline', timeout: '3' },
  // @ts-expect-error a misspelt field
  { ...base, code_type: 'inline', memorysize: 128 },
  // @ts-expect-error a field of the response
  { ...base, code_type: 'inline', func_urn: 'urn' },
  // @ts-expect-error a type that does not exist
  { ...base, code_type: 'inline', type: 'v3' },
  // @ts-expect-error null for an optional field
  { ...base, code_type: 'inline', xrole: null },
  // @ts-expect-error func_name is missing
  { package: 'p', runtime: 'Java8', handler: 'a.b', timeout: 3, memory_size: 128, code_type: 'inline' },
  // @ts-expect-error a list for a text
  { ...base, code_type: 'inline', description: ['a'] },
];

// @ts-expect-error a VPC without a subnet
export const vpc: FuncVpc = { vpc_id: 'v' };
// @ts-expect-error a folder of a cloud server without its share path
export const ecs: FuncMount = { ...mount, mount_type: 'ecs' };
// @ts-expect-error an unknown kind of mount
export const nfs: FuncMount = { ...mount, mount_type: 'nfs' };
export const deep: MountConfig = {
  mount_user: { user_id: -1, user_group_id: -1 },
  // @ts-expect-error the share path is missing deep within a request
  func_mounts: [{ ...mount, mount_type: 'ecs' }],
};

/** What the client takes and gives. */
export async function calls(): Promise<void> {
  const options: ClientOptions = {
    region: 'cn-north-4',
    projectId: 'p',
    timeout: 1000,
    retry: 3,
    validate: true,
  };
  createClient({ ...options, auth: aksk({ accessKey: 'a', secretKey: 's' }) });
  createClient({ auth: token(() => 't') });
  createClient({ auth: token(async () => 't'), endpoint: 'http://127.0.0.1:8400' });
  const environment = fromEnvironment();
  createClient({ auth: environment, region: environment.region, projectId: environment.projectId });
  const fn: CreateFunctionResponse = await fg.createFunction({ ...base, code_type: 'inline' });
  const size: number | undefined = fn.code_size;
  const result = await fg.createFunction(
    { ...base, code_type: 'inline' },
    { throwOnError: false, timeout: 500, retry: false, path: { project_id: 'q' } },
  );
  if (result.error === undefined) return void [result.data.func_urn, result.response.status, size];
  const { error } = result;
  if (error.kind === 'api' && error.status === 401) void error.body.error_code;
  if (error.kind === 'timeout') void error.limit;
  if (error.kind === 'validation') void error.issues;
  const message: string = error.message;
  void message;
}

/** What the client refuses. */
export async function refused(): Promise<void> {
  // @ts-expect-error the server needs text for its region
  createClient({ region: 4 });
  // @ts-expect-error a misspelt option
  createClient({ regoin: 'cn-north-4' });
  // @ts-expect-error an access key without its secret key
  createClient({ auth: aksk({ accessKey: 'a' }) });
  // @ts-expect-error a request without fields
  await fg.createFunction({});
  // @ts-expect-error no request at all
  await fg.createFunction();
  // @ts-expect-error a misspelt option of a call beside a known one
  await fg.createFunction({ ...base, code_type: 'inline' }, { timeout: 5, retries: 3 });
  // @ts-expect-error a misspelt path parameter
  await fg.createFunction({ ...base, code_type: 'inline' }, { path: { projectid: 'p' } });
  // @ts-expect-error an operation that does not exist
  await fg.deleteFunction();
  const result = await fg.createFunction({ ...base, code_type: 'inline' }, { throwOnError: false });
  // @ts-expect-error data that may be missing
  void result.data.func_urn;
  // @ts-expect-error a status that the description does not document has no body of a known type
  if (result.error?.kind === 'api' && result.error.status === 418) void result.error.body.error_code;
  const fn = await fg.createFunction({ ...base, code_type: 'inline' });
  // @ts-expect-error the data itself, not a result
  void fn.data;
  // @ts-expect-error a field that may be absent
  void fn.func_urn.length;
}
