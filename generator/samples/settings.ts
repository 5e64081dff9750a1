/**
 * What the document says of its samples, in its extension `x-samples`, and the variables of the environment that samples
 * read. All of it is optional:
 *
 *     x-samples:
 *       package: functiongraph-openapi    # what the generated client is published as; otherwise imported by its path
 *       huaweicloud-sdk:                  # the vendor's SDKs have the operations as well
 *         service: FunctionGraph
 *         version: v2
 */
import { diagnostic, DiagnosticsError } from '../diagnostics.ts';
import type { Api, SecurityScheme } from '../model/types.ts';
import { isObject, type JsonValue } from '../spec/json.ts';
import { joinPointer } from '../spec/pointer.ts';

export interface Settings {
  /** The npm package of the generated client. */
  readonly package: string | undefined;
  readonly sdk: VendorSdk | undefined;
  readonly variables: Variables;
}

/** Names of Huawei Cloud's SDKs; letters and digits only. */
export interface VendorSdk {
  /** Such as `FunctionGraph`. */
  readonly service: string;
  /** Such as `v2`. */
  readonly version: string;
}

/** Variables of the environment by what they hold. */
export type Variables = Readonly<Record<keyof typeof others, string>>;

const others = {
  endpoint: 'API_ENDPOINT',
  accessKey: 'API_ACCESS_KEY',
  secretKey: 'API_SECRET_KEY',
  securityToken: 'API_SECURITY_TOKEN',
  project: 'API_PROJECT_ID',
  region: 'API_REGION',
  token: 'API_TOKEN',
  user: 'API_USER',
  password: 'API_PASSWORD',
  key: 'API_KEY',
  certificate: 'API_CERTIFICATE',
} as const;

/** Those that the vendor's SDKs read too, where there are such. */
const vendors: Variables = {
  ...others,
  endpoint: 'HUAWEICLOUD_SDK_ENDPOINT',
  accessKey: 'HUAWEICLOUD_SDK_AK',
  secretKey: 'HUAWEICLOUD_SDK_SK',
  securityToken: 'HUAWEICLOUD_SDK_SECURITY_TOKEN',
  project: 'HUAWEICLOUD_SDK_PROJECT_ID',
  region: 'HUAWEICLOUD_SDK_REGION_ID',
  token: 'HUAWEICLOUD_TOKEN',
};

/** @throws DiagnosticsError for a setting that is none */
export function settingsOf(api: Api): Settings {
  const value = api.extensions.get('x-samples') ?? {};
  const setting = settingReader(api, value);
  const sdk = isObject(value) ? value['huaweicloud-sdk'] : undefined;
  return {
    package: setting('package', /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/),
    sdk:
      sdk === undefined
        ? undefined
        : {
            service: setting('huaweicloud-sdk/service', /^[A-Z][A-Za-z0-9]*$/) ?? '',
            version: setting('huaweicloud-sdk/version', /^v\d+$/) ?? '',
          },
    variables: isHuaweiCloud(api) ? vendors : others,
  };
}

/** A description whose requests are signed as Huawei Cloud wants it. */
function isHuaweiCloud({ securitySchemes, extensions }: Api): boolean {
  const { 'huaweicloud-sdk': sdk } = (extensions.get('x-samples') ?? {}) as Record<string, JsonValue>;
  return sdk !== undefined || [...securitySchemes.values()].some(isSigned);
}

/** A scheme that OpenAPI has no type for: the request is signed. */
export function isSigned(scheme: SecurityScheme): boolean {
  return scheme.extensions.get('x-huaweicloud-signature') === 'SDK-HMAC-SHA256';
}

/** Text in upper case for the name of a variable: `[A-Z0-9_]` only. */
export function variableName(text: string): string {
  const words = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').match(/[A-Za-z0-9]+/g) ?? ['VALUE'];
  return words
    .join('_')
    .toUpperCase()
    .replace(/^(?=\d)/, '_');
}

/** Texts that become part of code as they are: each has to be of a certain form. */
function settingReader(api: Api, value: JsonValue): (path: string, form: RegExp) => string | undefined {
  return (path, form) => {
    const steps = path.split('/');
    let found: JsonValue | undefined = value;
    for (const step of steps) found = isObject(found) ? found[step] : undefined;
    if (found === undefined && steps.length === 1) return undefined;
    if (typeof found === 'string' && form.test(found)) return found;
    const pointer = joinPointer('/x-samples', ...steps);
    throw new DiagnosticsError([
      diagnostic(
        'samples-setting',
        { file: api.at.file, pointer },
        { path: steps.join('.'), form: String(form) },
      ),
    ]);
  };
}
