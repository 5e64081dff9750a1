/** Parameters: what callers write; with webhooks, what the provider writes. */
import type { RuleRow } from '../change.ts';
import { mirrored, ok, post } from './families.ts';
import { row } from './row.ts';

const parameter = (text: string): string => `parameters: [{${text}}], ${ok}`;
const optional = parameter('name: q, in: query, schema: {type: string}');
const required = parameter('name: q, in: query, required: true, schema: {type: string}');

// One way a line: it is a table.
// prettier-ignore
export const parameterRows: readonly RuleRow[] = [
  ...mirrored('request', ok, optional,
    ['optional-parameter-added', 'safe', 'safe', 'the {in} parameter {name} is new, and optional', 'Callers need not send it.', 'Receivers pass over what they do not know.'],
    ['optional-parameter-removed', 'breaking', 'safe', 'the optional {in} parameter {name} is gone', 'What callers say with it is not heard any more.', 'Receivers have always had to do without it.']),
  ...mirrored('request', ok, required,
    ['required-parameter-added', 'breaking', 'safe', 'the {in} parameter {name} is new, and required', 'Callers do not send it yet, and are refused. Make it optional.', 'Receivers pass over what they do not know.'],
    ['required-parameter-removed', 'breaking', 'breaking', 'the required {in} parameter {name} is gone', 'What callers say with it is not heard any more.', 'Receivers rely on it.']),
  ...mirrored('request', optional, required,
    ['parameter-became-required', 'breaking', 'safe', 'the {in} parameter {name} became required', 'Callers that leave it out are refused.', 'Receivers get what they may have missed.'],
    ['parameter-became-optional', 'safe', 'breaking', 'the {in} parameter {name} became optional', 'Who sends it is still understood.', 'Receivers rely on it.']),
  ...mirrored('request', required, parameter('name: q, in: header, required: true, schema: {type: string}'),
    ['parameter-moved', 'breaking', 'breaking', 'the parameter {name} is in the {in}, not in the {base}', 'What callers send in the old place is not heard any more.', 'Receivers look for it in the old place.']),
  ...mirrored('request', parameter('name: q, in: query, schema: {type: array}'), parameter('name: q, in: query, explode: false, schema: {type: array}'),
    ['parameter-serialisation-changed', 'breaking', 'breaking', 'the {in} parameter {name} is written otherwise: {revision}; it was {base}', 'The same value is other text now (OpenAPI 3.1.1 section 4.8.12.3).', 'The same value is other text now (OpenAPI 3.1.1 section 4.8.12.3).']),
  ...mirrored('request', optional, parameter('name: q, in: query, content: {application/json: {schema: {type: string}}}'),
    ['parameter-content-changed', 'breaking', 'breaking', 'the {in} parameter {name} is written as {revision}; it was {base}', 'The same value is other text now.', 'The same value is other text now.']),
  ...mirrored('request', optional, parameter('name: q, in: query, allowReserved: true, schema: {type: string}'),
    ['parameter-reserved-allowed', 'safe', 'breaking', 'the {in} parameter {name} may hold reserved characters as they are', 'Callers that encode them are still understood.', 'Receivers may take such a character for the end of the value.'],
    ['parameter-reserved-refused', 'breaking', 'safe', 'the {in} parameter {name} may not hold reserved characters as they are any more', 'Callers that do not encode them are misunderstood.', 'Receivers decode what is encoded anyway.']),
  ...mirrored('request', optional, parameter('name: q, in: query, allowEmptyValue: true, schema: {type: string}'),
    ['parameter-empty-value-allowed', 'safe', 'breaking', 'the {in} parameter {name} may be sent without a value', 'Callers need not do so.', 'Receivers expect a value.'],
    ['parameter-empty-value-refused', 'breaking', 'safe', 'the {in} parameter {name} may not be sent without a value any more', 'Callers that do so are refused.', 'Receivers always get a value.']),
  ...mirrored('request', parameter('name: q, in: query, schema: {type: integer, default: 1}'), parameter('name: q, in: query, schema: {type: integer, default: 2}'),
    ['parameter-default-changed', 'warning', 'warning', 'the {in} parameter {name} that is left out means {revision}; it meant {base}', 'Callers that leave it out get something else.', 'Receivers take what is left out for something else.']),
  row('request-parameter-removed-after-sunset', 'wire', 'warning', 'request', 'the {in} parameter {name} is gone, as announced', 'It was deprecated and its `x-sunset` has come.', post(parameter('name: q, in: query, deprecated: true, x-sunset: "2020-01-01", schema: {type: string}')), post(ok)),
];
