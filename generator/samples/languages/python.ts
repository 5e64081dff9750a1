/** Python, with the vendor's SDK. */
import { around, type Code, layout, type Nested } from '../../emit/layout.ts';
import { pythonString } from '../../emit/strings.ts';
import { headComment } from '../head.ts';
import { className, pythonName } from '../naming.ts';
import type { SampleRequest } from '../request.ts';
import { classesOf, typedRequest, type TypedValue } from '../typed.ts';
import { type Language, vendorVariables } from './language.ts';

export const python: Language = { language: 'python', label: 'Python', extension: 'py', write };

function write(request: SampleRequest): string | undefined {
  const { sdk, variables: names } = request.settings;
  const value = sdk === undefined ? undefined : typedRequest(request);
  if (sdk === undefined || value === undefined) return undefined;
  const name = sdk.service.toLowerCase();
  const needs = `pip install huaweicloudsdk${name}`;
  const client = `${sdk.service}Client`;
  const imports = list(
    `from huaweicloudsdk${name}.${sdk.version} import (`,
    [client, ...classesOf(value)].sort(),
    ')',
  );
  return `${headComment('#', request, needs, vendorVariables(request))}import os
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from huaweicloudsdkcore.region.region import Region
${layout({ ...imports, broken: true }, '', '    ')}
from huaweicloudsdk${name}.${sdk.version}.region.${name}_region import ${className(sdk.service)}Region

credentials = BasicCredentials(
    ${read(names.accessKey)},
    ${read(names.secretKey)},
    ${read(names.project)},
).with_security_token(os.environ.get("${names.securityToken}"))
region_id = ${read(names.region)}
endpoint = os.environ.get("${names.endpoint}")
region = Region(region_id, endpoint) if endpoint else ${sdk.service}Region.value_of(region_id)
client = ${client}.new_builder().with_credentials(credentials).with_region(region).build()

request = ${layout(code(value), '', '    ')}
try:
    print(client.${pythonName(request.operation.operationId ?? '')}(request))
except ServiceResponseException as error:
    sys.exit(f"{error.status_code} {error.error_code} {error.error_msg} {error.request_id}")
`;
}

function read(variable: string): string {
  return `os.environ["${variable}"]`;
}

function code(value: TypedValue): Code {
  switch (value.kind) {
    case 'string':
    case 'constant':
      return pythonString(value.value);
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'number':
      return String(value.value);
    case 'variable':
      return read(value.name);
    case 'list':
      return list('[', value.items.map(code), ']');
    case 'object': {
      const members = value.members.map((member) =>
        around(`${pythonName(member.name)}=`, code(member.value)),
      );
      return list(`${value.class}(`, members, ')');
    }
  }
}

function list(before: string, items: readonly Code[], after: string): Nested {
  return { before, items, after, separator: ',', trailing: true, space: '' };
}
