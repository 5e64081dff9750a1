/** What the program is given, on every platform. */
import { developmentPassword } from '../../generator/serve/options.ts';

/** What a run of the program is told. Nothing in it is real: the server is this process. */
export interface Settings {
  readonly endpoint: string;
  /** The URL of a loopback port at which nobody listens. */
  readonly unreachable: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly token: string;
  /** What the local IAM takes for every user. */
  readonly password: string;
  /** Milliseconds after which the program gives up a silent server. */
  readonly timeout: number;
  /** What is created: the body of every call. */
  readonly request: object;
}

/** Inline code with secrets, and text beyond ASCII, so that what is signed is not what `length` counts. */
export const request = {
  func_name: 'platforms',
  package: 'default',
  runtime: 'Python3.10',
  handler: 'index.handler',
  memory_size: 128,
  timeout: 3,
  code_type: 'inline',
  description: 'Función · 函数 · 😀',
  encrypted_user_data: '{"password":"secret of the user"}',
  func_code: { file: 'c2VjcmV0IGNvZGU=' },
} as const;

/** A port that no service is known to use, and that fetch does not forbid: nobody listens. */
export const UNREACHABLE = 'http://127.0.0.1:2';

export const keys = {
  accessKey: 'PLATFORMSACCESSKEY',
  secretKey: 'platforms-secret-key',
  token: 'platforms-token',
  password: developmentPassword,
} as const;

/** The variables that `fromEnvironment` looks at where the first pair is there. */
export const environment = {
  HUAWEICLOUD_SDK_AK: keys.accessKey,
  HUAWEICLOUD_SDK_SK: keys.secretKey,
  HUAWEICLOUD_SDK_PROJECT_ID: 'environment',
  HUAWEICLOUD_SDK_REGION_ID: 'cn-north-4',
  HUAWEICLOUD_SDK_SECURITY_TOKEN: '',
} as const;

/** @param endpoint the URL of the API server */
export function settingsFor(endpoint: string): Settings {
  return { ...keys, endpoint, unreachable: UNREACHABLE, timeout: 2000, request };
}
