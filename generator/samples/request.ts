/** A request that a sample sends: an operation with one of its examples. */
import { isAbsolute } from '../model/client-options.ts';
import { isJson, requestMediaType } from '../model/contents.ts';
import { resolve } from '../model/resolve.ts';
import type { Api, MediaType, Operation, Parameter, Server } from '../model/types.ts';
import { isArray, isObject, type JsonValue } from '../spec/json.ts';
import { type Settings, variableName } from './settings.ts';

export interface SampleRequest {
  readonly api: Api;
  readonly settings: Settings;
  readonly operation: Operation;
  /** The method's name in the client of the description; unique. */
  readonly name: string;
  readonly example: ShownExample;
  /** The required ones. */
  readonly parameters: readonly GivenParameter[];
  readonly body: { readonly media: MediaType; readonly value: JsonValue } | undefined;
}

export interface ShownExample {
  /** The key under `examples`; `request` where there is none. */
  readonly name: string;
  /** What is shown to people: the summary, or else the name. */
  readonly title: string;
}

export interface GivenParameter {
  readonly parameter: Parameter;
  /** What is sent: an example, or a variable of the environment. */
  readonly given: { readonly value: JsonValue } | { readonly variable: string };
}

/**
 * One request for each named example of the body. None for what samples cannot show: bodies other than JSON, bodies
 * without an example, required parameters that nothing is known of.
 */
export function requestsOf(
  api: Api,
  settings: Settings,
  operation: Operation,
  name: string,
): SampleRequest[] {
  const parameters = operation.parameters
    .filter(({ required }) => required)
    .map((parameter) => givenParameter(api, settings, parameter));
  if (parameters.includes(undefined)) return [];
  const given = parameters.filter((one) => one !== undefined);
  return bodiesOf(api, operation).map(({ example, body }) => ({
    api,
    settings,
    operation,
    name,
    example,
    parameters: given,
    body,
  }));
}

/** The server that a sample calls: the operation's first, where its URL says which host that is. */
export function serverOf({ operation }: SampleRequest): Server | undefined {
  const [first] = operation.servers;
  return first !== undefined && isAbsolute(first) ? first : undefined;
}

type Body = Pick<SampleRequest, 'example' | 'body'>;

function bodiesOf(api: Api, operation: Operation): Body[] {
  const media = requestMediaType(operation);
  const plain = { example: { name: 'request', title: '' }, body: undefined };
  if (media === undefined) return operation.requestBody?.required === true ? [] : [plain];
  if (!isJson(media.name)) return operation.requestBody?.required === true ? [] : [plain];
  const own = media.examples.flatMap(({ name, summary, value }): Body[] =>
    value === undefined
      ? []
      : [{ example: { name: name || 'request', title: summary ?? name }, body: { media, value } }],
  );
  if (own.length > 0) return own;
  const { schema } = media;
  const [value] = schema === undefined ? [] : [...schema.examples, ...resolve(api, schema).examples];
  if (value !== undefined) return [{ example: plain.example, body: { media, value } }];
  return operation.requestBody?.required === true ? [] : [plain];
}

/** Undefined where no value is known. */
function givenParameter(api: Api, { variables }: Settings, parameter: Parameter): GivenParameter | undefined {
  const { name, schema, examples, content } = parameter;
  if (name === 'project_id' || name === 'project-id')
    return { parameter, given: { variable: variables.project } };
  const found = resolve(api, schema);
  const known = [
    ...examples.flatMap(({ value }) => (value === undefined ? [] : [value])),
    ...schema.examples,
    ...found.examples,
    ...[schema.default ?? found.default ?? []].flat(),
    ...(found.kind === 'enum' ? found.values.map(({ value }) => value) : []),
    ...(found.kind === 'number' ? [found.minimum ?? 1] : []),
    ...(found.kind === 'boolean' ? [true] : []),
  ];
  const [value] = known;
  if (value === undefined)
    return found.kind === 'string' ? { parameter, given: { variable: variableName(name) } } : undefined;
  // Samples show plain values; lists and objects have ways of being written that only a client knows.
  if (content !== undefined || isObject(value) || isArray(value) || value === '') return undefined;
  return { parameter, given: { value } };
}
