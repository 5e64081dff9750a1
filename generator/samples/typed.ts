/** A request as the vendor's SDKs build it: objects of named classes, constants of enumerations, typed numbers. */
import { resolve, resolveNamed } from '../model/resolve.ts';
import type { Api, Schema } from '../model/types.ts';
import { objectView } from '../model/view.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { className, isEnumerated } from './naming.ts';
import type { GivenParameter, SampleRequest } from './request.ts';

export type TypedValue =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number | bigint; readonly type: NumberType }
  | { readonly kind: 'constant'; readonly owner: string; readonly property: string; readonly value: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly TypedValue[] }
  | TypedObject;

export type NumberType = 'int32' | 'int64' | 'float32' | 'float64';

export interface TypedObject {
  readonly kind: 'object';
  readonly class: string;
  readonly members: readonly Member[];
}

export interface Member {
  /** As the description calls it. */
  readonly name: string;
  readonly required: boolean;
  readonly value: TypedValue;
}

/**
 * The request of an operation: an object with its parameters and its body. Credentials bring the project.
 *
 * @returns undefined for what the SDKs have no class for
 */
export function typedRequest(request: SampleRequest): TypedObject | undefined {
  const { api, operation, parameters, body } = request;
  const name = className(operation.operationId ?? '');
  if (!/^[A-Z]/.test(name)) return undefined;
  const members: (Member | undefined)[] = parameters
    .filter(({ parameter }) => parameter.name !== 'project_id')
    .map((one) => parameterMember(api, name, one));
  if (body?.media.schema !== undefined) {
    const value = isObject(body.value)
      ? typedObject(api, `${name}RequestBody`, body.media.schema, body.value)
      : undefined;
    members.push(value === undefined ? undefined : { name: 'body', required: false, value });
  }
  const known = members.filter((member) => member !== undefined);
  return known.length < members.length
    ? undefined
    : { kind: 'object', class: `${name}Request`, members: known };
}

/** The classes that a request is built of, in alphabetical order. */
export function classesOf(value: TypedValue): string[] {
  const found = new Set<string>();
  const visit = (one: TypedValue): void => {
    if (one.kind === 'list') one.items.forEach(visit);
    if (one.kind !== 'object') return;
    found.add(one.class);
    for (const member of one.members) visit(member.value);
  };
  visit(value);
  return [...found].sort();
}

function parameterMember(api: Api, name: string, { parameter, given }: GivenParameter): Member | undefined {
  const value: TypedValue | undefined =
    'variable' in given
      ? { kind: 'variable', name: given.variable }
      : typed(api, parameter.schema, given.value, `${name}Request`, parameter.name);
  return value === undefined ? undefined : { name: parameter.name, required: true, value };
}

function typed(
  api: Api,
  schema: Schema,
  value: JsonValue,
  owner: string,
  property: string,
): TypedValue | undefined {
  const { schema: found, definition } = resolveNamed(api, schema);
  switch (typeof value) {
    case 'string':
      return found.kind === 'enum' && isEnumerated(owner, property)
        ? { kind: 'constant', owner, property, value }
        : { kind: 'string', value };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'number':
    case 'bigint':
      return { kind: 'number', value, type: numberType(api, found) };
  }
  if (isArray(value)) {
    if (found.kind !== 'array' || found.items === undefined) return undefined;
    const { items: schema } = found;
    const items = value.map((item) => typed(api, schema, item, owner, property));
    const known = items.filter((item) => item !== undefined);
    return known.length < items.length || known.length === 0 ? undefined : { kind: 'list', items: known };
  }
  if (!isObject(value) || definition === undefined) return undefined;
  return typedObject(api, className(definition.name), found, value);
}

function typedObject(api: Api, name: string, schema: Schema, value: JsonObject): TypedObject | undefined {
  const view = objectView(api, schema);
  if (view === undefined) return undefined;
  const members: Member[] = [];
  for (const [key, item] of Object.entries(value)) {
    const property = view.properties.get(key);
    if (property === undefined) return undefined;
    // Of schemas that all hold, the one with a list of values says what the SDKs call them.
    const schemas = [property.schema, ...property.also];
    const schema = schemas.find((one) => resolve(api, one).kind === 'enum') ?? property.schema;
    const typedItem = typed(api, schema, item, name, key);
    if (typedItem === undefined) return undefined;
    members.push({ name: key, required: property.required, value: typedItem });
  }
  return { kind: 'object', class: name, members };
}

function numberType(api: Api, schema: Schema): NumberType {
  if (schema.kind === 'union') {
    const member = schema.members.map((one) => resolve(api, one)).find((one) => one.kind === 'number');
    return member === undefined ? 'int32' : numberType(api, member);
  }
  if (schema.kind === 'number' && !schema.integer) return schema.format === 'double' ? 'float64' : 'float32';
  return schema.kind === 'number' && schema.format === 'int64' ? 'int64' : 'int32';
}
