/** What changed between two schemas of objects. */
import type { ObjectSchema, Property, Schema } from '../../model/types.ts';
import { type Comparison, keywordAt, type LocalChange, type SchemaChild } from './local-change.ts';
import { fieldChanges } from './scalars.ts';

export function objectChanges(base: ObjectSchema, revision: ObjectSchema): Comparison {
  const children: SchemaChild[] = [];
  for (const { name, schema } of base.properties.values()) {
    const other = revision.properties.get(name);
    if (other !== undefined) children.push({ base: schema, revision: other.schema });
  }
  for (const [pattern, schema] of base.patternProperties) {
    const other = revision.patternProperties.get(pattern);
    if (other !== undefined) children.push({ base: schema, revision: other });
  }
  const changes = [
    ...propertyChanges(base, revision),
    ...requiredChanges(base, revision),
    ...restChanges(base, revision, children),
    ...patternChanges(base, revision),
    ...fieldChanges(base, revision, { minProperties: 'min-properties', maxProperties: 'max-properties' }),
    ...dependencyChanges(base, revision),
  ];
  return { changes, children };
}

function propertyChanges(base: ObjectSchema, revision: ObjectSchema): LocalChange[] {
  const removed = [...base.properties.values()].filter(({ name }) => !revision.properties.has(name));
  const added = [...revision.properties.values()].filter(({ name }) => !base.properties.has(name));
  const requiring = (name: string): number =>
    [base, revision].filter(({ required }) => required.has(name)).length;
  return [
    ...removed.map((property) => ({
      what: 'property-removed',
      facts: { property: property.name },
      base: property.at,
      revision: revision.at,
      changed: without(base, property.name, requiring(property.name) === 2),
      reverted: withProperty(revision, property, requiring(property.name) > 0),
    })),
    ...added.map((property) => ({
      what: isNewlyRequired(property, base, revision) ? 'required-property-added' : 'property-added',
      facts: { property: property.name },
      base: base.at,
      revision: property.at,
      changed: withProperty(base, property, requiring(property.name) > 0),
      reverted: without(revision, property.name, requiring(property.name) === 2),
    })),
  ];
}

function isNewlyRequired({ name }: Property, base: ObjectSchema, revision: ObjectSchema): boolean {
  return revision.required.has(name) && !base.required.has(name);
}

function without(schema: ObjectSchema, name: string, isRequired: boolean): ObjectSchema {
  const properties = new Map(schema.properties);
  properties.delete(name);
  return withRequired({ ...schema, properties }, name, isRequired);
}

function withProperty(schema: ObjectSchema, property: Property, isRequired: boolean): ObjectSchema {
  const properties = new Map(schema.properties).set(property.name, property);
  return withRequired({ ...schema, properties }, property.name, isRequired);
}

function withRequired(schema: ObjectSchema, name: string, isRequired: boolean): ObjectSchema {
  const required = new Set(schema.required);
  if (isRequired) required.add(name);
  else required.delete(name);
  return { ...schema, required };
}

/** Names that only one side requires. */
function requiredChanges(base: ObjectSchema, revision: ObjectSchema): LocalChange[] {
  const names = new Set([...base.required, ...revision.required]);
  return [...names].flatMap((name) => {
    const [before, after] = [base.required.has(name), revision.required.has(name)];
    if (before === after) return [];
    // A property that comes and is required, or was and goes, has been told as such.
    if (base.properties.has(name) && !revision.properties.has(name) && before) return [];
    if (!base.properties.has(name) && revision.properties.has(name) && after) return [];
    return [
      {
        what: after ? 'property-became-required' : 'property-became-optional',
        facts: { property: name },
        base: base.properties.get(name)?.at ?? base.at,
        revision: revision.properties.get(name)?.at ?? revision.at,
        changed: withRequired(base, name, after),
        reverted: withRequired(revision, name, before),
      },
    ];
  });
}

const restFields = ['additionalProperties', 'unevaluatedProperties', 'propertyNames'] as const;
const restNames = {
  additionalProperties: 'additional-properties',
  unevaluatedProperties: 'additional-properties',
  propertyNames: 'property-names',
};

/** Schemas for further properties and for names; where both sides have one they are compared like properties. */
function restChanges(base: ObjectSchema, revision: ObjectSchema, children: SchemaChild[]): LocalChange[] {
  return restFields.flatMap((field) => {
    const [before, after] = [base[field], revision[field]];
    if (
      before !== undefined &&
      after !== undefined &&
      isOpen(before) === isOpen(after) &&
      before.kind !== 'never' &&
      after.kind !== 'never'
    ) {
      children.push({ base: before, revision: after });
      return [];
    }
    if (isOpen(before) && isOpen(after)) return [];
    if (before?.kind === 'never' && after?.kind === 'never') return [];
    const name = restNames[field];
    const what =
      after?.kind === 'never' ? `${name}-closed` : isOpen(after) ? `${name}-opened` : `${name}-changed`;
    return [
      {
        what,
        facts: {},
        base: before?.at ?? base.at,
        revision: after?.at ?? revision.at,
        changed: { ...base, [field]: after },
        reverted: { ...revision, [field]: before },
      },
    ];
  });
}

function isOpen(schema: Schema | undefined): boolean {
  return schema === undefined || schema.kind === 'any';
}

function patternChanges(base: ObjectSchema, revision: ObjectSchema): LocalChange[] {
  const patterns = new Set([...base.patternProperties.keys(), ...revision.patternProperties.keys()]);
  return [...patterns].flatMap((pattern) => {
    const [before, after] = [base.patternProperties.get(pattern), revision.patternProperties.get(pattern)];
    if ((before === undefined) === (after === undefined)) return [];
    const swap = (schema: ObjectSchema, own: Schema | undefined): ObjectSchema => {
      const patternProperties = new Map(schema.patternProperties);
      if (own === undefined) patternProperties.delete(pattern);
      else patternProperties.set(pattern, own);
      return { ...schema, patternProperties };
    };
    return [
      {
        what: before === undefined ? 'pattern-properties-added' : 'pattern-properties-removed',
        facts: { pattern },
        base: before?.at ?? base.at,
        revision: after?.at ?? revision.at,
        changed: swap(base, after),
        reverted: swap(revision, before),
      },
    ];
  });
}

/** Conditions that stand beside the properties: `dependentRequired` and `dependentSchemas`, each as one change. */
function dependencyChanges(base: ObjectSchema, revision: ObjectSchema): LocalChange[] {
  const required: LocalChange[] =
    dependentText(base) === dependentText(revision)
      ? []
      : [
          {
            what: 'dependent-required-changed',
            facts: {},
            base: keywordAt(base, 'dependentRequired', base.dependentRequired.size > 0),
            revision: keywordAt(revision, 'dependentRequired', revision.dependentRequired.size > 0),
            changed: { ...base, dependentRequired: revision.dependentRequired },
            reverted: { ...revision, dependentRequired: base.dependentRequired },
          },
        ];
  if (base.dependentSchemas.size + revision.dependentSchemas.size === 0) return required;
  return [
    ...required,
    {
      what: 'dependent-schemas-changed',
      facts: {},
      base: keywordAt(base, 'dependentSchemas', base.dependentSchemas.size > 0),
      revision: keywordAt(revision, 'dependentSchemas', revision.dependentSchemas.size > 0),
      changed: { ...base, dependentSchemas: revision.dependentSchemas },
      reverted: { ...revision, dependentSchemas: base.dependentSchemas },
    },
  ];
}

function dependentText({ dependentRequired }: ObjectSchema): string {
  const lines = [...dependentRequired].map(([name, names]) => JSON.stringify([name, [...names].sort()]));
  return lines.sort().join('\n');
}
