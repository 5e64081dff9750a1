/** Keywords that no validator checks and programs rely on nevertheless: `readOnly`, `writeOnly` and discriminators. */
import type { Level, RuleRow } from '../change.ts';
import { ok, post } from './families.ts';
import { row } from './row.ts';

type Direction = 'request' | 'response';

const media = (schema: string): string => `content: {application/json: {schema: {${schema}}}}`;
const made = {
  request: (schema: string): string => post(`requestBody: {${media(schema)}}, ${ok}`),
  response: (schema: string): string => post(`responses: {"200": {description: "", ${media(schema)}}}`),
} as const;

const property = (text: string): string => `properties: {a: {type: string${text}}}`;
const union = '{oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]';
const kinds = `components: {schemas: {A: {type: object, title: a}, B: {type: object, title: b}}}\n`;
const mapped = (mapping: string, name = 'k'): string =>
  `items: ${union}, discriminator: {propertyName: ${name}${mapping === '' ? '' : `, mapping: {${mapping}}`}}}`;

/** Own: the level in requests and in responses. */
// prettier-ignore
const changes: readonly (readonly [name: string, request: Level, response: Level, message: string, explanation: string, base: string, revision: string, mirror: string])[] = [
  ['discriminator-added', 'warning', 'safe', 'the property {property} says which schema a value has', 'Who does not write it may not be understood any more (OpenAPI 3.1.1 section 4.8.25).', `items: ${union}}`, mapped(''), 'discriminator-removed'],
  ['discriminator-removed', 'safe', 'warning', 'the property {property} does not say any more which schema a value has', 'Who tells values apart by it has to do so by what they hold (OpenAPI 3.1.1 section 4.8.25).', mapped(''), `items: ${union}}`, 'discriminator-added'],
  ['discriminator-property-changed', 'breaking', 'breaking', 'the schema of a value is told by {revision}, not by {base}', 'Programs write and read the old property.', mapped(''), mapped('', 'l'), 'discriminator-property-changed'],
  ['discriminator-value-removed', 'breaking', 'safe', 'the discriminator does not take {value} for {schema} any more', 'Who writes the old value is not understood.', mapped('x: "#/components/schemas/A", y: "#/components/schemas/A"'), mapped('x: "#/components/schemas/A"'), 'discriminator-value-added'],
  ['discriminator-value-added', 'safe', 'breaking', 'the discriminator takes {value} for {schema} as well', 'Who reads the new value does not know it.', mapped('x: "#/components/schemas/A"'), mapped('x: "#/components/schemas/A", y: "#/components/schemas/A"'), 'discriminator-value-removed'],
  ['discriminator-value-changed', 'breaking', 'breaking', 'the discriminator takes {value} for {schema}; it took it for {base}', 'The same value is another thing now.', mapped('x: "#/components/schemas/A", y: "#/components/schemas/B", z: "#/components/schemas/A"'), mapped('x: "#/components/schemas/A", y: "#/components/schemas/B", z: "#/components/schemas/B"'), 'discriminator-value-changed'],
];

// prettier-ignore
export const annotationRows: readonly RuleRow[] = [
  row('request-value-became-read-only', 'wire', 'warning', 'request', 'it is read-only', 'A service may refuse or pass over what callers write (JSON Schema 2020-12 validation, section 9.4), and only it knows which.', made.request(property('')), made.request(property(', readOnly: true')), 'request-value-no-longer-read-only'),
  row('request-value-no-longer-read-only', 'wire', 'safe', 'request', 'it is not read-only any more', 'Callers need not write it where it is not required.', made.request(property(', readOnly: true')), made.request(property('')), 'request-value-became-read-only'),
  row('response-value-became-write-only', 'wire', 'warning', 'response', 'it is write-only', 'It need not come back any more (JSON Schema 2020-12 validation, section 9.4).', made.response(property('')), made.response(property(', writeOnly: true')), 'response-value-no-longer-write-only'),
  row('response-value-no-longer-write-only', 'wire', 'safe', 'response', 'it is not write-only any more', 'Callers get what they have not got.', made.response(property(', writeOnly: true')), made.response(property('')), 'response-value-became-write-only'),
  ...(['request', 'response'] as const).flatMap((direction) => changes.map((change) => discriminating(direction, change))),
];

function discriminating(
  direction: Direction,
  [name, request, response, message, explanation, base, revision, mirror]: (typeof changes)[number],
): RuleRow {
  return row(
    `${direction}-${name}`,
    'wire',
    direction === 'request' ? request : response,
    direction,
    message,
    explanation,
    made[direction](base) + kinds,
    made[direction](revision) + kinds,
    `${direction}-${mirror}`,
  );
}
