/** Java, with the vendor's SDK. */
import { around, type Code, layout } from '../../emit/layout.ts';
import { javaString } from '../../emit/strings.ts';
import { headComment } from '../head.ts';
import { className, enumName, javaConstant, methodName, setterName } from '../naming.ts';
import type { SampleRequest } from '../request.ts';
import type { Variables } from '../settings.ts';
import { classesOf, typedRequest, type TypedValue } from '../typed.ts';
import { type Language, vendorVariables } from './language.ts';

export const java: Language = { language: 'java', label: 'Java', extension: 'java', write };

function write(request: SampleRequest): string | undefined {
  const { sdk } = request.settings;
  const value = sdk === undefined ? undefined : typedRequest(request);
  if (sdk === undefined || value === undefined) return undefined;
  const name = sdk.service.toLowerCase();
  const own = `com.huaweicloud.sdk.${name}.${sdk.version}`;
  const needs = `Maven: com.huaweicloud.sdk:huaweicloud-sdk-${name} and huaweicloud-sdk-core; Java 11 or newer`;
  const hasList = layout(code(value), '', '').includes('Arrays.asList(');
  const imports = [
    'com.huaweicloud.sdk.core.auth.BasicCredentials',
    'com.huaweicloud.sdk.core.exception.ServiceResponseException',
    'com.huaweicloud.sdk.core.region.Region',
    'com.huaweicloud.sdk.core.utils.JsonUtils',
    `${own}.${sdk.service}Client`,
    ...classesOf(value).map((one) => `${own}.model.${one}`),
    `${own}.region.${sdk.service}Region`,
    ...(hasList ? ['java.util.Arrays'] : []),
  ];
  const id = request.operation.operationId ?? '';
  return `${headComment('//', request, needs, vendorVariables(request))}${imports.map((one) => `import ${one};\n`).join('')}
class ${className(id)}Sample {
    public static void main(String[] args) {
${clientLines(request.settings.variables, sdk.service)}
        ${value.class} request = ${layout(code(value), '        ', '    ')};
        try {
            System.out.println(JsonUtils.toJSON(client.${methodName(id)}(request)));
        } catch (ServiceResponseException error) {
            System.err.println(error.getHttpStatusCode() + " " + error.getErrorCode() + " "
                + error.getErrorMsg() + " " + error.getRequestId());
            System.exit(1);
        }
    }
}
`;
}

/** The client, with its credentials and its region. */
function clientLines(names: Variables, service: string): string {
  return `        BasicCredentials credentials = new BasicCredentials()
            .withAk(System.getenv("${names.accessKey}"))
            .withSk(System.getenv("${names.secretKey}"))
            .withProjectId(System.getenv("${names.project}"));
        if (System.getenv("${names.securityToken}") != null) {
            credentials.withSecurityToken(System.getenv("${names.securityToken}"));
        }
        String regionId = System.getenv("${names.region}");
        String endpoint = System.getenv("${names.endpoint}");
        Region region = endpoint == null
            ? ${service}Region.valueOf(regionId)
            : new Region(regionId, endpoint);
        ${service}Client client = ${service}Client.newBuilder()
            .withCredential(credentials)
            .withRegion(region)
            .build();
`;
}

function code(value: TypedValue): Code {
  switch (value.kind) {
    case 'string':
      return javaString(value.value);
    case 'constant': {
      const type = enumName(value.owner, value.property, 'java');
      return /^[A-Za-z]/.test(value.value)
        ? `${type}.${javaConstant(value.value)}`
        : `${type}.fromValue(${javaString(value.value)})`;
    }
    case 'boolean':
      return value.value ? 'true' : 'false';
    case 'number':
      return `${value.value}${{ int32: '', int64: 'L', float32: 'f', float64: 'd' }[value.type]}`;
    case 'variable':
      return `System.getenv("${value.name}")`;
    case 'list':
      return {
        before: 'Arrays.asList(',
        items: value.items.map(code),
        after: ')',
        separator: ',',
        trailing: false,
        space: '',
      };
    case 'object':
      return {
        before: `new ${value.class}()`,
        items: value.members.map((member) => around(`.${setterName(member.name)}(`, code(member.value), ')')),
        after: '',
        separator: '',
        trailing: false,
        space: '',
      };
  }
}
