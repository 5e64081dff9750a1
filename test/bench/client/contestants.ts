/** Programs that make one call, each with what is measured. */

export const names = {
  ours: 'functiongraph-openapi',
  vendor: 'vendor SDK',
  openapiFetch: 'openapi-fetch, bare',
  fetch: 'fetch, bare',
} as const;

export type Contestant = keyof typeof names;

/** What only its calls are measured of. */
export type Caller = Contestant | 'byHand';

/** What each is imported from; fetch is there already. */
export const packages: Readonly<Record<Contestant, readonly string[]>> = {
  ours: ['functiongraph-openapi'],
  vendor: ['@huaweicloud/huaweicloud-sdk-core', '@huaweicloud/huaweicloud-sdk-functiongraph'],
  openapiFetch: ['openapi-fetch'],
  fetch: [],
};

/** The body of every call. */
export const body = {
  func_name: 'hello',
  package: 'default',
  runtime: 'Python3.10',
  timeout: 3,
  handler: 'index.handler',
  memory_size: 128,
  code_type: 'obs',
  code_url: 'https://bucket.obs.cn-north-4.myhuaweicloud.com/hello.zip',
} as const;

const path = '/v2/{project_id}/fgs/functions';
const server = 'https://functiongraph.cn-north-4.myhuaweicloud.com';

/**
 * By contestant, a program for a body that is given as code. Ours and the vendor's sign; ours has retries and a
 * timeout besides; the others have none of it.
 */
export const oneCall: Readonly<Record<Contestant, (bodyCode: string) => string>> = {
  ours: (bodyCode) => `import { aksk, createClient } from 'functiongraph-openapi';
const auth = aksk({ accessKey: 'a', secretKey: 'b' });
const fg = createClient({ region: 'cn-north-4', projectId: 'p', auth, retry: 3, timeout: 1000 });
console.log(await fg.createFunction(${bodyCode}));
`,
  vendor: (bodyCode) => `import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import { CreateFunctionRequest, FunctionGraphClient } from '@huaweicloud/huaweicloud-sdk-functiongraph';
const credentials = new BasicCredentials().withAk('a').withSk('b').withProjectId('p');
const client = FunctionGraphClient.newBuilder().withCredential(credentials).withEndpoint('${server}').build();
console.log(await client.createFunction(new CreateFunctionRequest().withBody(${bodyCode})));
`,
  openapiFetch: (bodyCode) => `import createClient from 'openapi-fetch';
import type { paths } from './schema.js';
const client = createClient<paths>({ baseUrl: '${server}', headers: { 'X-Auth-Token': 't' } });
console.log(await client.POST('${path}', { params: { path: { project_id: 'p' } }, body: ${bodyCode} }));
`,
  fetch: (bodyCode) => `const headers = { 'content-type': 'application/json', 'X-Auth-Token': 't' };
const body = JSON.stringify(${bodyCode});
const response = await fetch('${server}/v2/p/fgs/functions', { method: 'POST', headers, body });
console.log(await response.json());
`,
};
