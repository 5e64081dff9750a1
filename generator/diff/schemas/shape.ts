/** What a schema says itself, as a text, and the schemas below it in an order that does not depend on how they are written. */
import type {
  ArraySchema,
  ConditionalSchema,
  NumberSchema,
  ObjectSchema,
  Schema,
  StringSchema,
} from '../../model/types.ts';
import { canonicalText } from '../../spec/json.ts';

export interface Shape {
  readonly own: string;
  readonly children: readonly Schema[];
  /** False for members, whose order says nothing. */
  readonly isOrdered: boolean;
}

/** @param schema references followed; one that remains is known by its target */
export function shapeOf(schema: Schema): Shape {
  switch (schema.kind) {
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
      return leaf(schema.kind);
    case 'reference':
      return leaf(`reference ${schema.target}`);
    case 'enum': {
      const texts = new Set(schema.values.map(({ value }) => canonicalText(value)));
      return leaf(`enum ${[...texts].sort().join()}`);
    }
    case 'number':
    case 'string':
      return leaf(fieldsOf(schema));
    case 'not':
      return { own: 'not', children: [schema.schema], isOrdered: true };
    case 'union':
      return { own: `${schema.mode} ${schema.members.length}`, children: schema.members, isOrdered: false };
    case 'intersection':
      return { own: `allOf ${schema.members.length}`, children: schema.members, isOrdered: false };
    case 'conditional':
      return conditionShape(schema);
    case 'array':
      return arrayShape(schema);
    case 'object':
      return objectShape(schema);
  }
}

function leaf(own: string): Shape {
  return { own, children: [], isOrdered: true };
}

const annotations = new Set(
  'at title description default examples deprecated readOnly writeOnly externalDocs extensions contentSchema'.split(
    ' ',
  ),
);

/** Every field that is no annotation; all of them are plain. */
function fieldsOf(schema: NumberSchema | StringSchema): string {
  const texts: string[] = [];
  for (const [field, value] of Object.entries(schema)) {
    if (value === undefined || annotations.has(field)) continue;
    texts.push(`${field}:${typeof value === 'string' ? JSON.stringify(value) : String(value)}`);
  }
  return texts.sort().join();
}

function conditionShape({ if: condition, then, else: otherwise }: ConditionalSchema): Shape {
  const own = `if ${then !== undefined} ${otherwise !== undefined}`;
  return { own, children: present([condition, then, otherwise]), isOrdered: true };
}

function arrayShape(schema: ArraySchema): Shape {
  const { typed, minContains, maxContains, minItems, maxItems, uniqueItems } = schema;
  const { prefixItems, items, unevaluatedItems, contains } = schema;
  const rest = [items, unevaluatedItems, contains];
  return {
    own: JSON.stringify([
      'array',
      typed,
      [minContains, maxContains, minItems, maxItems, uniqueItems].map(String),
      prefixItems.length,
      rest.map((one) => one !== undefined),
    ]),
    children: [...prefixItems, ...present(rest)],
    isOrdered: true,
  };
}

function objectShape(schema: ObjectSchema): Shape {
  const properties = [...schema.properties.values()].sort(byName);
  const patterns = [...schema.patternProperties].sort(byKey);
  const dependent = [...schema.dependentSchemas].sort(byKey);
  const dependentRequired = [...schema.dependentRequired].sort(byKey);
  const { typed, minProperties, maxProperties } = schema;
  const { additionalProperties, unevaluatedProperties, propertyNames } = schema;
  const rest = [additionalProperties, unevaluatedProperties, propertyNames];
  const lists = [[...schema.required].sort(), properties.map(({ name }) => name)];
  // Next to no object has these.
  const rare =
    patterns.length + dependent.length + dependentRequired.length === 0
      ? []
      : [
          patterns.map(([pattern]) => pattern),
          dependent.map(([name]) => name),
          dependentRequired.map(([name, names]) => [name, [...names].sort()]),
        ];
  const has = rest.map((one) => one !== undefined);
  return {
    own: `object ${typed} ${minProperties} ${maxProperties} ${has.join()} ${JSON.stringify([...lists, ...rare])}`,
    children: [
      ...properties.map((property) => property.schema),
      ...patterns.map(([, below]) => below),
      ...present(rest),
      ...dependent.map(([, below]) => below),
    ],
    isOrdered: true,
  };
}

function present(schemas: readonly (Schema | undefined)[]): Schema[] {
  return schemas.filter((schema) => schema !== undefined);
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
