/** Go, with the vendor's SDK. */
import { around, type Code, layout, type Nested } from '../../emit/layout.ts';
import { goString } from '../../emit/strings.ts';
import { headComment } from '../head.ts';
import { className, enumName, goConstant } from '../naming.ts';
import type { SampleRequest } from '../request.ts';
import { typedRequest, type TypedValue } from '../typed.ts';
import { type Language, vendorVariables } from './language.ts';

export const go: Language = { language: 'go', label: 'Go', extension: 'go', write };

const module = 'github.com/huaweicloud/huaweicloud-sdk-go-v3';

function write(request: SampleRequest): string | undefined {
  const { sdk } = request.settings;
  const value = sdk === undefined ? undefined : typedRequest(request);
  if (sdk === undefined || value === undefined) return undefined;
  const name = sdk.service.toLowerCase();
  const own = `${module}/services/${name}/${sdk.version}`;
  const built = layout(code(value), '\t', '\t');
  const call = `client.${className(request.operation.operationId ?? '')}(request)`;
  return `${headComment('//', request, `go get ${module}`, vendorVariables(request))}\npackage main

${headLines(name, own)}func run() error {
${clientLines(request, name, sdk.service)}
\trequest := ${built}
\tresponse, err := ${call}
\tif err != nil {
\t\treturn err
\t}
\ttext, err := json.MarshalIndent(response, "", "  ")
\tfmt.Println(string(text))
\treturn err
}
${built.includes('pointer(') ? '\n// Optional fields are pointers.\nfunc pointer[T any](value T) *T { return &value }\n' : ''}`;
}

/** Imports and the entry point, which tells what went wrong. */
function headLines(name: string, own: string): string {
  return `import (
\t"encoding/json"
\t"errors"
\t"fmt"
\t"os"

\t"${module}/core/auth/basic"
\t"${module}/core/region"
\t"${module}/core/sdkerr"
\t${name} "${own}"
\t"${own}/model"
\tregions "${own}/region"
)

func main() {
\terr := run()
\tvar refused *sdkerr.ServiceResponseError
\tif errors.As(err, &refused) {
\t\tfmt.Fprintln(os.Stderr, refused.StatusCode, refused.ErrorCode, refused.ErrorMessage, refused.RequestId)
\t} else if err != nil {
\t\tfmt.Fprintln(os.Stderr, err)
\t}
\tif err != nil {
\t\tos.Exit(1)
\t}
}

`;
}

/** The client, with its credentials and its region. */
function clientLines(
  { settings: { variables: names } }: SampleRequest,
  name: string,
  service: string,
): string {
  return `\tcredentials, err := basic.NewCredentialsBuilder().
\t\tWithAk(${read(names.accessKey)}).
\t\tWithSk(${read(names.secretKey)}).
\t\tWithProjectId(${read(names.project)}).
\t\tWithSecurityToken(${read(names.securityToken)}).
\t\tSafeBuild()
\tif err != nil {
\t\treturn err
\t}
\tat := region.NewRegion(${read(names.region)}, ${read(names.endpoint)})
\tif ${read(names.endpoint)} == "" {
\t\tif at, err = regions.SafeValueOf(${read(names.region)}); err != nil {
\t\t\treturn err
\t\t}
\t}
\thttp, err := ${name}.${service}ClientBuilder().WithCredential(credentials).WithRegion(at).SafeBuild()
\tif err != nil {
\t\treturn err
\t}
\tclient := ${name}.New${service}Client(http)
`;
}

function read(variable: string): string {
  return `os.Getenv("${variable}")`;
}

function code(value: TypedValue): Code {
  switch (value.kind) {
    case 'string':
      return goString(value.value);
    case 'constant':
      return `model.Get${enumName(value.owner, value.property, 'go')}Enum().${goConstant(value.value)}`;
    case 'boolean':
      return value.value ? 'true' : 'false';
    case 'number':
      return String(value.value);
    case 'variable':
      return read(value.name);
    case 'list':
      return list(
        `[]${typeName(value.items[0])}{`,
        value.items.map((item) => (item.kind === 'object' ? object(item, '') : code(item))),
      );
    case 'object':
      return object(value, `&model.${value.class}`);
  }
}

function object(value: TypedValue & { kind: 'object' }, before: string): Code {
  const members = value.members.map((member) =>
    around(`${className(member.name)}: `, field(member.value, member.required)),
  );
  return { ...list(`${before}{`, members), aligned: true };
}

/** Objects are pointers always, everything else where it may be absent. */
function field(value: TypedValue, required: boolean): Code {
  if (required || value.kind === 'object') return code(value);
  if (value.kind === 'list') return around('&', code(value));
  if (value.kind === 'number') return `pointer(${value.type}(${value.value}))`;
  return around('pointer(', code(value), ')');
}

function typeName(value: TypedValue | undefined): string {
  switch (value?.kind) {
    case 'object':
      return `model.${value.class}`;
    case 'number':
      return value.type;
    case 'boolean':
      return 'bool';
    case 'constant':
      return `model.${enumName(value.owner, value.property, 'go')}`;
    default:
      return 'string';
  }
}

function list(before: string, items: readonly Code[]): Nested {
  return { before, items, after: '}', separator: ',', trailing: true, space: '' };
}
