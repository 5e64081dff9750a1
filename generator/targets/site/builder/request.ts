/** An operation as a form. */
import { clientParameters, isSame, ownOptions } from '../../../model/client-options.ts';
import { isJson, requestMediaType } from '../../../model/contents.ts';
import { methodNames } from '../../../model/method-names.ts';
import type { Api, Operation, Parameter, SecurityScheme, Server } from '../../../model/types.ts';
import { isSigned, type Settings, settingsOf } from '../../../samples/settings.ts';
import { operationKey } from '../../../validators/bodies.ts';
import type { FormBody, FormCredential, FormParameter, RequestForm } from './form.ts';
import { FormNodes } from './nodes.ts';

/** Header fields that are not for parameters to set (OpenAPI 3.1.1 section 4.8.12.1). */
const ignored: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

/** Makes the forms of a description. */
export class RequestForms {
  private readonly api: Api;
  private readonly methods: ReadonlyMap<Operation, string>;
  private readonly ofClient: readonly Parameter[];
  private readonly settings: Settings;
  private readonly options: ReadonlyMap<string, string>;

  constructor(api: Api) {
    this.api = api;
    this.methods = methodNames(api.operations);
    this.settings = settingsOf(api);
    this.ofClient = clientParameters(api);
    const { parameters } = ownOptions(api, this.ofClient);
    this.options = new Map(parameters.map(({ name, option }) => [name, option]));
  }

  /** The form of an operation; undefined where a request needs a body that is no JSON. */
  of(operation: Operation): RequestForm | undefined {
    const { requestBody, method, path } = operation;
    const nodes = new FormNodes(this.api);
    const body = bodyOf(operation, nodes);
    if (body === undefined && requestBody?.required === true) return undefined;
    const parameters = operation.parameters
      .filter((one) => one.in !== 'header' || !ignored.has(one.name.toLowerCase()))
      .map((one) => this.parameter(one, nodes));
    const servers = operation.servers.map(urlOf);
    return {
      operation: operationKey(operation),
      method: method.toUpperCase(),
      path,
      servers: servers.length === 0 ? [''] : [...new Set(servers)],
      parameters,
      credentials: credentialsOf(this.api, operation, this.settings),
      body,
      shared: nodes.shared,
      client: { module: this.settings.package ?? './index.js', method: this.methods.get(operation) ?? '' },
    };
  }

  private parameter(parameter: Parameter, nodes: FormNodes): FormParameter {
    const { name, required, style, explode, allowReserved, content, schema } = parameter;
    const isOfClient = this.ofClient.some((one) => isSame(one, parameter));
    return {
      name,
      in: parameter.in,
      required,
      style,
      explode,
      allowReserved,
      isContent: content !== undefined,
      option: isOfClient ? this.options.get(name) : undefined,
      node: nodes.of(schema),
    };
  }
}

function bodyOf(operation: Operation, nodes: FormNodes): FormBody | undefined {
  const media = requestMediaType(operation);
  if (media === undefined || !isJson(media.name)) return undefined;
  const node = media.schema === undefined ? ({ kind: 'json' } as const) : nodes.of(media.schema);
  return { mediaType: media.name, required: operation.requestBody?.required === true, node };
}

function urlOf({ url, variables }: Server): string {
  const filled = url.replace(/\{([^{}]*)\}/g, (all, name: string) => variables.get(name)?.default ?? all);
  return filled.replace(/\/+$/, '');
}

/** Of the first requirement that needs no signature; none where all need one, or nothing is needed. */
function credentialsOf(api: Api, { security }: Operation, settings: Settings): FormCredential[] {
  for (const requirement of security) {
    const schemes = [...requirement.keys()].map((name) => api.securitySchemes.get(name));
    if (schemes.length === 0) return [];
    const credentials = schemes.map((scheme) =>
      scheme === undefined ? undefined : credentialOf(scheme, settings),
    );
    if (!credentials.includes(undefined)) return credentials.filter((one) => one !== undefined);
  }
  return [];
}

function credentialOf(scheme: SecurityScheme, { variables }: Settings): FormCredential | undefined {
  const { type, parameter } = scheme;
  if (isSigned(scheme) || type === 'mutualTLS') return undefined;
  if (parameter !== undefined) {
    const isToken = parameter.name.toLowerCase() === 'x-auth-token';
    const auth = isToken ? 'token' : 'apiKey';
    const variable = isToken ? variables.token : variables.key;
    return { ...parameter, prefix: '', variable, auth: parameter.in === 'header' ? auth : undefined };
  }
  const kind = type === 'http' ? (scheme.scheme ?? '').toLowerCase() : 'bearer';
  if (kind === 'basic')
    return {
      in: 'user',
      name: '',
      prefix: '',
      variable: variables.user,
      second: variables.password,
      auth: 'basic',
    };
  const isBearer = kind === 'bearer';
  const prefix = isBearer ? 'Bearer ' : `${scheme.scheme} `;
  const auth = isBearer ? 'bearer' : undefined;
  return { in: 'header', name: 'Authorization', prefix, variable: variables.token, auth };
}
