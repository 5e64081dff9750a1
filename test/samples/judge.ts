/** Runs a sample against a local server, and says what is wrong with what it sent, printed and returned. */
import type { Sample } from '../../generator/samples/sample.ts';
import {
  developmentCredentials,
  type Description,
  type ReceivedRequest,
} from '../../generator/serve/options.ts';
import { createServer } from '../../generator/serve/server.ts';
import { type Ended, runCommand } from '../platforms/processes.ts';
import { differences, type Waivers } from './differences.ts';
import type { Program } from './toolchains.ts';

const PROJECT = 'demo';
const PATH = `/v2/${PROJECT}/fgs/functions`;

/** The server takes the credentials: one signed request with the documented body, the answer printed, exit code 0. */
export async function judgeAccepted(
  description: Description,
  program: Program,
  sample: Sample,
  want: unknown,
  waivers: Waivers,
): Promise<string[]> {
  const { ended, requests } = await runAgainstServer(description, program, developmentCredentials);
  const [request] = requests;
  const faults = [
    ...countFaults(requests, ended),
    ...(ended.status === 0 ? [] : [`exit code ${ended.status}: ${told(ended)}`]),
  ];
  if (request === undefined) return faults;
  return [
    ...faults,
    ...waivers.left(differences(want, request.body), sample.label, 'request').map((line) => `sent ${line}`),
    ...credentialFaults(request, sample),
    ...(await printedFaults(description, ended, sample, want, waivers)),
  ];
}

/** The server knows other credentials: one request, the error printed, another exit code than 0. */
export async function judgeRefused(description: Description, program: Program): Promise<string[]> {
  const others = { ...developmentCredentials, secretKey: 'another-secret-key', token: 'another-token' };
  const { ended, requests } = await runAgainstServer(description, program, others);
  const text = ended.stdout + ended.stderr;
  return [
    ...countFaults(requests, ended),
    ...(ended.status === 0 ? ['exit code 0 after a refusal'] : []),
    ...['FSS.0401', '401', 'not permit', requests.length === 0 ? '' : 'request id']
      .filter((part) => part !== 'request id' && !text.includes(part))
      .map((part) => `${part} is not printed: ${told(ended)}`),
    ...(/[0-9a-f]{32}/.test(text) ? [] : [`the request id is not printed: ${told(ended)}`]),
  ];
}

async function runAgainstServer(
  description: Description,
  { command, args, cwd }: Program,
  known: typeof developmentCredentials | Record<keyof typeof developmentCredentials, string>,
): Promise<{ ended: Ended; requests: readonly ReceivedRequest[] }> {
  const server = createServer(description, known);
  const { url, close } = await server.listen(0, '127.0.0.1');
  const env = {
    ...process.env,
    HUAWEICLOUD_SDK_AK: developmentCredentials.accessKey,
    HUAWEICLOUD_SDK_SK: developmentCredentials.secretKey,
    HUAWEICLOUD_TOKEN: developmentCredentials.token,
    HUAWEICLOUD_SDK_PROJECT_ID: PROJECT,
    HUAWEICLOUD_SDK_REGION_ID: 'cn-north-4',
    HUAWEICLOUD_SDK_ENDPOINT: url,
  };
  const ended = await runCommand(command, args, { cwd, env, seconds: 60 });
  await close();
  return { ended, requests: server.requests };
}

function countFaults(requests: readonly ReceivedRequest[], ended: Ended): string[] {
  if (requests.length !== 1) return [`${requests.length} requests in place of one: ${told(ended)}`];
  const [{ method, url } = { method: '', url: '' }] = requests;
  return method === 'POST' && url === PATH ? [] : [`sent ${method} ${url} in place of POST ${PATH}`];
}

function credentialFaults({ verified, headers }: ReceivedRequest, { label }: Sample): string[] {
  if (label !== 'cURL') return verified === true ? [] : ['the signature does not verify'];
  return headers['x-auth-token'] === developmentCredentials.token ? [] : ['the token is not sent'];
}

/** What the server answers to the documented request, asked for once more, is what the program has to print. */
async function printedFaults(
  description: Description,
  ended: Ended,
  { label }: Sample,
  want: unknown,
  waivers: Waivers,
): Promise<string[]> {
  const server = createServer(description, developmentCredentials);
  const { url, close } = await server.listen(0, '127.0.0.1');
  const headers = { 'content-type': 'application/json', 'x-auth-token': developmentCredentials.token };
  const response = await fetch(url + PATH, { method: 'POST', headers, body: JSON.stringify(want) });
  const answer: unknown = await response.json();
  await close();
  if (!response.ok) return [`the documented request is refused: ${JSON.stringify(answer)}`];
  let printed: unknown;
  try {
    printed = JSON.parse(ended.stdout);
  } catch {
    return [`printed no JSON: ${told(ended)}`];
  }
  return waivers.left(differences(answer, printed), label, 'response').map((line) => `printed ${line}`);
}

function told({ stdout, stderr }: Ended): string {
  return JSON.stringify(`${stdout}${stderr}`.trim().slice(-600));
}
