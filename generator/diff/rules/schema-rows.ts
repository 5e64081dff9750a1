/** What changes of schemas mean, in each direction. The level is the solver's; the row's is what it mostly is. */
import type { Level, RuleRow } from '../change.ts';
import { path, row } from './row.ts';

const closed = 'type: object, additionalProperties: false, properties';

/** What changed, whether that narrows (a request breaks) or widens (a response does), its message, and an example. */
// prettier-ignore
const changes: readonly (readonly [what: string, effect: 'narrows' | 'widens' | 'both', message: string, base: string, revision: string, opposite?: string])[] = [
  ['type-changed', 'narrows', 'the type is {revision}, not {base}', 'type: number', 'type: integer', 'type-changed'],
  ['schema-changed', 'narrows', 'the schema is {revision}, not {base}', 'type: string', 'anyOf: [{type: string, minLength: 1}]', 'schema-changed'],
  ['enum-value-removed', 'narrows', 'the value {value} is gone', 'enum: [a, b]', 'enum: [a]', 'enum-value-added'],
  ['enum-value-added', 'widens', 'the value {value} is new', 'enum: [a]', 'enum: [a, b]', 'enum-value-removed'],
  ['property-removed', 'narrows', 'the property {property} is gone', `${closed}: {a: {}, b: {}}`, `${closed}: {a: {}}`, 'property-added'],
  ['property-added', 'widens', 'the property {property} is new', `${closed}: {a: {}}`, `${closed}: {a: {}, b: {}}`, 'property-removed'],
  ['required-property-added', 'narrows', 'the property {property} is new, and required', 'type: object', 'type: object, required: [a], properties: {a: {}}', 'property-removed'],
  ['property-became-required', 'narrows', 'the property {property} became required', 'type: object, properties: {a: {}}', 'type: object, required: [a], properties: {a: {}}', 'property-became-optional'],
  ['property-became-optional', 'widens', 'the property {property} may be absent', 'type: object, required: [a], properties: {a: {}}', 'type: object, properties: {a: {}}', 'property-became-required'],
  ['additional-properties-closed', 'narrows', 'no other properties are allowed any more', 'type: object', 'type: object, additionalProperties: false', 'additional-properties-opened'],
  ['additional-properties-opened', 'widens', 'other properties are allowed', 'type: object, additionalProperties: false', 'type: object', 'additional-properties-closed'],
  ['additional-properties-changed', 'narrows', 'other properties have another schema', 'type: object', 'type: object, additionalProperties: {type: string}', 'additional-properties-opened'],
  ['property-names-closed', 'narrows', 'no property is allowed any more', 'type: object', 'type: object, propertyNames: false', 'property-names-opened'],
  ['property-names-opened', 'widens', 'names of properties are not limited any more', 'type: object, propertyNames: {maxLength: 3}', 'type: object', 'property-names-changed'],
  ['property-names-changed', 'narrows', 'names of properties are limited', 'type: object', 'type: object, propertyNames: {maxLength: 3}', 'property-names-opened'],
  ['pattern-properties-added', 'narrows', 'properties that match {pattern} have a schema', 'type: object', 'type: object, patternProperties: {"^x": {type: string}}', 'pattern-properties-removed'],
  ['pattern-properties-removed', 'widens', 'properties that match {pattern} have no schema any more', 'type: object, patternProperties: {"^x": {type: string}}', 'type: object', 'pattern-properties-added'],
  ['dependent-required-changed', 'narrows', 'other properties are required together', 'type: object', 'type: object, dependentRequired: {a: [b]}', 'dependent-required-changed'],
  ['dependent-schemas-changed', 'narrows', 'properties ask for another schema of the object', 'type: object', 'type: object, dependentSchemas: {a: {required: [b]}}', 'dependent-schemas-changed'],
  ['items-changed', 'narrows', 'items have another schema', 'type: array', 'type: array, items: {type: string}', 'items-changed'],
  ['prefix-items-changed', 'narrows', 'the first items have other schemas', 'type: array', 'type: array, prefixItems: [{type: string}]', 'prefix-items-changed'],
  ['contains-changed', 'narrows', 'other items must be there', 'type: array', 'type: array, contains: {type: string}', 'contains-changed'],
  ['union-changed', 'narrows', 'exactly one member must hold where one sufficed, or the other way round', 'anyOf: [{type: integer}, {type: number}]', 'oneOf: [{type: integer}, {type: number}]', 'union-changed'],
  ['union-member-removed', 'narrows', 'the alternative {member} is gone', 'anyOf: [{type: string}, {type: integer}]', 'anyOf: [{type: string}]', 'union-member-added'],
  ['union-member-added', 'widens', 'the alternative {member} is new', 'anyOf: [{type: string}]', 'anyOf: [{type: string}, {type: integer}]', 'union-member-removed'],
  ['condition-added', 'narrows', 'the condition {member} is new', 'type: object, allOf: [{required: [a]}]', 'type: object, allOf: [{required: [a]}, {title: c, if: {required: [b]}, then: {required: [c]}}]', 'condition-removed'],
  ['condition-removed', 'widens', 'the condition {member} is gone', 'type: object, allOf: [{required: [a]}, {title: c, if: {required: [b]}, then: {required: [c]}}]', 'type: object, allOf: [{required: [a]}]', 'condition-added'],
  ['condition-changed', 'both', 'the condition {member} is another', 'if: {required: [a]}, then: {required: [b]}', 'if: {required: [c]}, then: {required: [b]}', 'condition-changed'],
  ['constraint-added', 'narrows', 'the further schema {member} is new', 'allOf: [{required: [a]}, {required: [b]}]', 'allOf: [{required: [a]}, {required: [b]}, {required: [c]}]', 'constraint-removed'],
  ['constraint-removed', 'widens', 'the further schema {member} is gone', 'allOf: [{required: [a]}, {required: [b]}, {required: [c]}]', 'allOf: [{required: [a]}, {required: [b]}]', 'constraint-added'],
];

/** Keywords with a limit: which way of changing it narrows. */
// prettier-ignore
const limits: readonly (readonly [name: string, narrower: 'raised' | 'lowered', keyword: string, low: number, high: number, type: string])[] = [
  ['minimum', 'raised', 'minimum', 1, 2, 'number'],
  ['maximum', 'lowered', 'maximum', 1, 2, 'number'],
  ['exclusive-minimum', 'raised', 'exclusiveMinimum', 1, 2, 'number'],
  ['exclusive-maximum', 'lowered', 'exclusiveMaximum', 1, 2, 'number'],
  ['multiple-of', 'raised', 'multipleOf', 2, 4, 'number'],
  ['min-length', 'raised', 'minLength', 1, 2, 'string'],
  ['max-length', 'lowered', 'maxLength', 1, 2, 'string'],
  ['min-items', 'raised', 'minItems', 1, 2, 'array'],
  ['max-items', 'lowered', 'maxItems', 1, 2, 'array'],
  ['min-properties', 'raised', 'minProperties', 1, 2, 'object'],
  ['max-properties', 'lowered', 'maxProperties', 1, 2, 'object'],
];

const limitChanges = limits.flatMap(([name, narrower, keyword, low, high, type]) => {
  const text = (value: number | undefined): string =>
    `type: ${type}${value === undefined ? '' : `, ${keyword}: ${value}`}`;
  const effect = (verb: string): 'narrows' | 'widens' =>
    verb === narrower || verb === 'added' ? 'narrows' : 'widens';
  return (
    [
      ['raised', low, high, 'lowered'],
      ['lowered', high, low, 'raised'],
      ['added', undefined, low, 'removed'],
      ['removed', low, undefined, 'added'],
    ] as const
  ).map(([verb, before, after, opposite]) => {
    const message = `${keyword} is {revision}, not {base}`;
    return [
      `${name}-${verb}`,
      effect(verb),
      message,
      text(before),
      text(after),
      `${name}-${opposite}`,
    ] as const;
  });
});

const texts = [
  ['pattern', 'pattern', '^a', '^ab', 'string'],
  ['format', 'format', 'date', 'date-time', 'string'],
  ['content-media-type', 'contentMediaType', 'text/plain', 'application/json', 'string'],
  ['content-encoding', 'contentEncoding', 'base64', 'base32', 'string'],
  ['unique-items', 'uniqueItems', 'false', 'true', 'array'],
].flatMap(([name = '', keyword = '', before = '', after = '', type = '']) => {
  const text = (value: string | undefined): string =>
    `type: ${type}${value === undefined ? '' : `, ${keyword}: ${value}`}`;
  const message = `${keyword} is {revision}, not {base}`;
  const changed = [
    `${name}-changed`,
    'narrows',
    message,
    text(before),
    text(after),
    `${name}-changed`,
  ] as const;
  if (keyword === 'uniqueItems') return [changed];
  return [
    changed,
    [`${name}-added`, 'narrows', message, text(undefined), text(after), `${name}-removed`] as const,
    [`${name}-removed`, 'widens', message, text(after), text(undefined), `${name}-added`] as const,
  ];
});

const ok = 'responses: {"200": {description: ""}}';
const asRequest = (schema: string): string =>
  path(`post: {operationId: a, requestBody: {content: {application/json: {schema: {${schema}}}}}, ${ok}}`);
const asResponse = (schema: string): string =>
  path(
    `get: {operationId: a, responses: {"200": {description: "", content: {application/json: {schema: {${schema}}}}}}}`,
  );

const meaning = {
  request: {
    narrows: 'What callers may send is less: a request that was fine may be refused.',
    widens: 'Callers may send more than before.',
    both: 'Callers may send other things: some that were fine may be refused.',
  },
  response: {
    narrows: 'The provider sends less than it might have.',
    widens: 'The provider may send what callers do not know.',
    both: 'The provider may send what callers do not know.',
  },
} as const;

/** Keywords that validators do not check (JSON Schema 2020-12 validation, sections 7 and 8): nothing can be proven. */
const unchecked = /^(format|content-)/;

export const schemaRows: readonly RuleRow[] = [...changes, ...limitChanges, ...texts].flatMap(
  ([what, effect, message, base, revision, opposite]) =>
    (['request', 'response'] as const).map((direction) => {
      const isBreaking = effect === 'both' || effect === (direction === 'request' ? 'narrows' : 'widens');
      const level: Level = unchecked.test(what) ? 'warning' : isBreaking ? 'breaking' : 'safe';
      const made = direction === 'request' ? asRequest : asResponse;
      const mirror = opposite === undefined ? undefined : `${direction}-${opposite}`;
      const explanation = `${meaning[direction][effect]} The verdict on a single change is found out from the schemas, with an instance that shows it.`;
      return row(
        `${direction}-${what}`,
        'wire',
        level,
        direction,
        message,
        explanation,
        made(base),
        made(revision),
        mirror,
      );
    }),
);
