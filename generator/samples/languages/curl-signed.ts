/** cURL with an access key pair: the generated client signs, curl sends. */
import { scriptString, shellWord, visibleJson } from '../../emit/strings.ts';
import { stringify } from '../../spec/json.ts';
import { headComment } from '../head.ts';
import type { SampleRequest } from '../request.ts';
import { isSigned } from '../settings.ts';
import { curlOptions, parameterFields, urlWord, variablesOf } from './curl.ts';
import type { Language } from './language.ts';

export const signedCurl: Language = {
  language: 'shell',
  label: 'cURL, signed (AK/SK)',
  extension: 'aksk.sh',
  write,
};

/** Only with a package to sign with, for operations that take a signature, and for parameters that it does not cover. */
function write(request: SampleRequest): string | undefined {
  const { api, operation, body, settings } = request;
  const { package: client, variables } = settings;
  const isSignable = operation.security.some((requirement) =>
    [...requirement.keys()].some((name) => {
      const scheme = api.securitySchemes.get(name);
      return scheme !== undefined && isSigned(scheme);
    }),
  );
  if (!isSignable || client === undefined || parameterFields(request).length > 0) return undefined;
  const options = [
    ...curlOptions(operation.method),
    '--header @-',
    ...(body === undefined ? [] : ['--data-raw "$body"']),
  ];
  const needs = `Needs curl 7.84 or newer, Node.js 20.19 or newer and, in this folder, npm install ${client}`;
  const read = [variables.accessKey, variables.secretKey, ...variablesOf(request)];
  const passed = [
    'url="$url"',
    ...(body === undefined ? [] : ['body="$body"']),
    `ak="\${${variables.accessKey}:?}"`,
    `sk="\${${variables.secretKey}:?}"`,
    `security_token="\${${variables.securityToken}:-}"`,
  ];
  return `${headComment('#', request, needs, read)}url=${urlWord(request)}
${body === undefined ? '' : `body=${shellWord(visibleJson(stringify(body.value, 2)))}\n`}# The header fields of the signed request, one a line.
fields=$(
  ${passed.join(' ')} \\
    node --input-type=module --eval ${shellWord(signingProgram(request, client))}
) && printf '%s\\n' "$fields" | curl ${options.join(' \\\n  ')} \\
  "$url"
`;
}

function signingProgram({ operation, body }: SampleRequest, client: string): string {
  const headers = body === undefined ? '' : `, headers: { "content-type": ${scriptString(body.media.name)} }`;
  const signed = `{ method: ${scriptString(operation.method.toUpperCase())}, url, body${headers} }`;
  return `
import { signRequest } from ${scriptString(client)};
const { url, body, ak: accessKey, sk: secretKey, security_token: securityToken } = process.env;
const { headers } = await signRequest(
  ${signed},
  { accessKey, secretKey, securityToken },
);
for (const field of Object.entries(headers)) console.log(field.join(": "));
`;
}
