/** The worked example of a signature: a request of the description, signed with made-up keys at a fixed time. */
import type { Api, Operation, Parameter } from '../../model/types.ts';
import { valueText } from '../../model/phrases.ts';
import { signRequest } from '../../runtime/signer.ts';
import { stringify } from '../../spec/json.ts';
import { defaultUrl } from './servers.ts';
import type { SignedExample } from './site.ts';

/** The extension by which a security scheme says how requests are signed, and its one known value. */
const EXTENSION = 'x-huaweicloud-signature';
const ALGORITHM = 'SDK-HMAC-SHA256';

const accessKey = 'EXAMPLEACCESSKEY';
const secretKey = 'example-secret-key';
const date = '20260102T030405Z';

/** @returns undefined for a description without signed requests */
export async function signedExample(api: Api): Promise<SignedExample | undefined> {
  const scheme = [...api.securitySchemes.values()].find(
    ({ extensions }) => extensions.get(EXTENSION) === ALGORITHM,
  );
  if (scheme === undefined) return undefined;
  const operation = api.operations.find(({ security }) => security.some((way) => way.has(scheme.name)));
  if (operation === undefined) return undefined;
  const method = operation.method.toUpperCase();
  const url = urlOf(operation);
  const body = bodyOf(operation);
  const given: Record<string, string> = body === '' ? {} : { 'Content-Type': 'application/json' };
  const { canonicalRequest, stringToSign, headers } = await signRequest(
    { method, url, headers: given, body },
    { accessKey, secretKey },
    date,
  );
  const { host, pathname, search } = new URL(url);
  const fields = Object.entries(given)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
  return {
    scheme: scheme.name,
    request:
      `AK: ${accessKey}\nSK: ${secretKey}\n\n` +
      `${method} ${pathname}${search} HTTP/1.1\nHost: ${host}\n${fields}${body === '' ? '' : `\n${body}`}`,
    canonicalRequest,
    stringToSign,
    headers: `X-Sdk-Date: ${headers['x-sdk-date'] ?? date}\nAuthorization: ${headers['authorization'] ?? ''}`,
  };
}

function urlOf({ path, parameters, servers }: Operation): string {
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (text, parameter) => text.replaceAll(`{${parameter.name}}`, encodeURIComponent(sampleOf(parameter))),
      path,
    );
  return `${defaultUrl(servers[0]).replace(/\/$/, '')}${filled}`;
}

function sampleOf({ examples, schema }: Parameter): string {
  const value = examples[0]?.value ?? schema.examples[0] ?? schema.default;
  return value === undefined ? '0123456789abcdef0123456789abcdef' : valueText(value);
}

/** The shortest example of a JSON body; empty where there is none. */
function bodyOf({ requestBody }: Operation): string {
  const media = requestBody?.content.find(({ name }) => name === 'application/json');
  const texts = (media?.examples ?? []).flatMap(({ value }) =>
    value === undefined ? [] : [stringify(value)],
  );
  return texts.reduce((least, text) => (least === '' || text.length < least.length ? text : least), '');
}
