/** Responses: statuses, bodies, header fields, links; with webhooks, what receivers answer. */
import type { RuleRow } from '../change.ts';
import { mirrored } from './families.ts';

const responses = (...statuses: string[]): string =>
  `responses: {${statuses.map((status) => `"${status}": {description: ""}`).join(', ')}}`;
const response = (text: string): string => `responses: {"200": {description: ""${text}}}`;
const header = (text: string): string => response(`, headers: {X-A: {${text}}}`);
const link = (text: string): string => response(`, links: {next: {${text}}}`);
const json = 'application/json: {schema: {type: object}}';
const object = 'schema: {type: object}';

// One way a line: it is a table.
// prettier-ignore
export const responseRows: readonly RuleRow[] = [
  ...mirrored('response', responses('200'), responses('200', '202'),
    ['success-status-added', 'breaking', 'safe', 'the success {status} is new', 'Callers that know the others only take it for a failure, or its body for another.', 'Receivers need not answer so.'],
    ['success-status-removed', 'breaking', 'breaking', 'the success {status} is gone', 'Callers wait for it.', 'Receivers that answer so are taken to have failed.']),
  ...mirrored('response', responses('200'), responses('2XX'),
    ['success-range-widened', 'breaking', 'safe', 'the success may be any {status}', 'Callers that know the listed ones only take others for a failure.', 'Receivers need not answer otherwise than before.'],
    ['success-range-narrowed', 'safe', 'breaking', 'the success may not be any {status} any more, only the listed ones', 'Callers understand what is left.', 'Receivers that answer otherwise are taken to have failed.']),
  ...mirrored('response', responses('200'), responses('200', '404'),
    ['error-status-added', 'warning', 'safe', 'the error {status} is new', 'Callers have to treat it like others of its class (RFC 9110 section 15), and may not know what to do about it.', 'Receivers need not answer so.'],
    ['error-status-removed', 'safe', 'warning', 'the error {status} is gone', 'What callers do about it is not needed any more.', 'Receivers that answer so may not be understood.']),
  ...mirrored('response', response(''), response(`, content: {${json}}`),
    ['body-added', 'safe', 'breaking', 'the response {status} has a body', 'Callers that do not know of it do not read it.', 'Receivers that answer without are not understood.'],
    ['body-removed', 'breaking', 'breaking', 'the response {status} has no body any more', 'Callers that read it find nothing.', 'What receivers say in it is not heard any more.']),
  ...mirrored('response', response(`, content: {${json}}`), response(`, content: {text/plain: {}, ${json}}`),
    ['media-type-added', 'warning', 'safe', '{at} may be {name}', 'Callers that do not say what they accept may get it.', 'Receivers need not use it.'],
    ['media-type-removed', 'breaking', 'breaking', '{at} is not {name} any more', 'Callers that accept nothing else get nothing that they understand.', 'Receivers that answer so are not understood.']),
  ...mirrored('response', response(''), header('required: true, schema: {type: string}'),
    ['required-header-added', 'safe', 'breaking', 'the field {name} of the response {status} is new, and always there', 'Callers pass over what they do not know.', 'Receivers do not send it yet.'],
    ['required-header-removed', 'breaking', 'safe', 'the field {name} of the response {status} is gone; it was always there', 'Callers rely on it.', 'Fields that are not known are passed over.']),
  ...mirrored('response', response(''), header('schema: {type: string}'),
    ['optional-header-added', 'safe', 'safe', 'the field {name} of the response {status} is new', 'Callers pass over what they do not know.', 'Receivers need not send it.'],
    ['optional-header-removed', 'warning', 'safe', 'the field {name} of the response {status} is gone; it was optional', 'Callers that use it where it is there go without.', 'Fields that are not known are passed over.']),
  ...mirrored('response', header('schema: {type: string}'), header('required: true, schema: {type: string}'),
    ['header-became-required', 'safe', 'breaking', 'the field {name} of the response {status} is always there', 'Callers get what they may have missed.', 'Receivers that leave it out are not understood.'],
    ['header-became-optional', 'breaking', 'safe', 'the field {name} of the response {status} may be absent', 'Callers rely on it.', 'Who sends it is still understood.']),
  ...mirrored('response', header(object), header(`explode: true, ${object}`),
    ['header-serialisation-changed', 'breaking', 'breaking', 'the field {name} of the response {status} is written otherwise', 'The same value is other text now (OpenAPI 3.1.1 section 4.8.21).', 'The same value is other text now (OpenAPI 3.1.1 section 4.8.21).']),
  ...mirrored('response', header(object), header(`content: {application/json: {${object}}}`),
    ['header-content-changed', 'breaking', 'breaking', 'the field {name} of the response {status} is written by another media type or style', 'The same value is other text now.', 'The same value is other text now.']),
  ...mirrored('response', response(''), link('operationRef: "#/paths/~1a/post"'),
    ['link-added', 'safe', 'safe', 'the link {name} of the response {status} is new', 'Callers need not follow it.', 'Nobody need follow it.'],
    ['link-removed', 'warning', 'warning', 'the link {name} of the response {status} is gone', 'Callers that follow it find none.', 'Who follows it finds none.']),
  ...mirrored('response', link('operationRef: "#/paths/~1a/post"'), link('operationRef: "https://example.com/b#/paths/~1b/get"'),
    ['link-target-changed', 'warning', 'warning', 'the link {name} of the response {status} leads to another operation', 'Callers that follow it do something else.', 'Who follows it does something else.']),
  ...mirrored('response', link('operationRef: "#/paths/~1a/post", parameters: {q: 1}'), link('operationRef: "#/paths/~1a/post", parameters: {q: 2}'),
    ['link-values-changed', 'warning', 'warning', 'the link {name} of the response {status} hands over other values', 'Callers that follow it say something else.', 'Who follows it says something else.']),
];
