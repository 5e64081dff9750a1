/** What a user of the generated client writes, against the local server. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aksk,
  ApiError,
  type Client,
  type ClientOptions,
  createClient,
  type CreateFunctionRequest,
  fromEnvironment,
  password,
  raw,
  token,
  ValidationError,
} from '../../generated/index.ts';
import { validate } from '../../generated/validate.ts';
import { buildApi } from '../../generator/model/build.ts';
import { developmentCredentials, developmentPassword } from '../../generator/serve/options.ts';
import { createServer, type LocalServer } from '../../generator/serve/server.ts';
import { loadDocument } from '../../generator/spec/load.ts';

const document = loadDocument(join(import.meta.dirname, '../../spec/openapi.yaml'));
const server: LocalServer = createServer({ document, api: buildApi(document) }, developmentCredentials);
let url: string;
let close: () => Promise<void>;
beforeAll(async () => ({ url, close } = await server.listen(0, '127.0.0.1')));
afterAll(() => close());

const { accessKey, secretKey } = developmentCredentials;
const hello: CreateFunctionRequest = {
  func_name: 'hello',
  package: 'default',
  runtime: 'Python3.10',
  timeout: 30,
  handler: 'index.handler',
  memory_size: 128,
  code_type: 'inline',
};

function client(options: ClientOptions = {}): Client {
  return createClient({
    endpoint: url,
    projectId: 'p',
    auth: aksk({ accessKey, secretKey }),
    retry: false,
    ...options,
  });
}

describe('createFunction', () => {
  it('is signed, and gives the function', async () => {
    expect(await client().createFunction(hello)).toMatchObject({
      func_name: 'hello',
      runtime: 'Python3.10',
      cpu: 300,
    });
    expect(server.requests.at(-1)).toMatchObject({ verified: true, body: hello, url: '/v2/p/fgs/functions' });
  });

  const ways: [string, () => ClientOptions['auth']][] = [
    ['a token', () => token(developmentCredentials.token)],
    ['a token that is fetched', () => token(async () => developmentCredentials.token)],
    [
      'a password',
      () => password({ iamEndpoint: url, domainName: 'd', userName: 'u', password: developmentPassword }),
    ],
    [
      'the environment',
      () => fromEnvironment({ env: { HUAWEICLOUD_SDK_AK: accessKey, HUAWEICLOUD_SDK_SK: secretKey } }),
    ],
  ];
  it.each(ways)('takes %s', async (_, auth) => {
    expect(await client({ auth: auth() }).createFunction(hello)).toMatchObject({ func_name: 'hello' });
  });

  it('asks IAM once for many callers', async () => {
    const fg = client({
      auth: password({ iamEndpoint: url, domainName: 'd', userName: 'u', password: developmentPassword }),
    });
    const before = server.requests.length;
    await Promise.all(Array.from({ length: 10 }, () => fg.createFunction(hello)));
    expect(server.requests.slice(before).filter((one) => one.url === '/v3/auth/tokens')).toHaveLength(1);
  });

  it('throws what the API says', async () => {
    const error = await client({ auth: token('other') })
      .createFunction(hello)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 401,
      error_code: 'FSS.0401',
      error_msg: 'not permit',
      method: 'POST',
      requestId: expect.stringMatching(/^\w{32}$/),
    });
  });

  it('narrows an error by its status', async () => {
    const { error } = await client().createFunction(hello, {
      path: { project_id: 'forbidden' },
      throwOnError: false,
    });
    if (error?.kind !== 'api' || error.status !== 403) return expect.fail('it should be refused');
    expect(error.body.error_code satisfies string | undefined).toBe('FSS.0403');
  });

  const wrong = { ...hello, memorysize: 1 } as unknown as CreateFunctionRequest;
  it.each<[string, ClientOptions['validate']]>([
    ['true', true],
    ['the function', validate],
  ])('validate: %s checks before anything is sent', async (_, option) => {
    const before = server.requests.length;
    const error = await client({ validate: option })
      .createFunction(wrong)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as Error).message).toMatch(/memorysize.*memory_size/);
    expect(server.requests.length).toBe(before);
    expect(await client({ validate: option }).createFunction(hello)).toMatchObject({ func_name: 'hello' });
  });

  it('is told by the server what the validator would have said', async () => {
    await expect(client().createFunction(wrong)).rejects.toMatchObject({
      status: 400,
      error_msg: validate('createFunction', wrong).join('; '),
    });
  });

  it('is reachable by the openapi-fetch client underneath', async () => {
    const { data } = await raw(client().runtime).POST('/v2/{project_id}/fgs/functions', {
      params: { path: { project_id: 'p' } },
      body: hello,
    });
    expect(data).toMatchObject({ func_name: 'hello' });
  });
});
