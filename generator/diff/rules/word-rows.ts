/** Words: what only people read. */
import type { RuleRow } from '../change.ts';
import { ok, post } from './families.ts';
import { row } from './row.ts';

const parameter = (text: string): string =>
  post(`parameters: [{name: q, in: query, ${text}schema: {type: string}}], ${ok}`);
const body = (text: string): string => post(`requestBody: {${text}content: {application/json: {}}}, ${ok}`);
const response = (text: string): string => post(`responses: {"200": {${text}}}`);
const header = (text: string): string =>
  response(`description: "", headers: {X-A: {${text}schema: {type: string}}}`);
const link = (text: string): string =>
  response(`description: "", links: {n: {${text}operationRef: "#/paths/~1a/post"}}`);
const schema = (text: string): string => `${post(ok)}components: {schemas: {A: {${text}}}}\n`;
const scheme = (text: string): string =>
  `${post(ok)}components: {securitySchemes: {k: {${text}type: http, scheme: bearer}}}\n`;
const tags = (text: string): string => `tags: [${text}]\n${post(ok)}`;
const server = (text: string): string => `servers: [{${text}url: "https://a"}]\n${post(ok)}`;
const [x, y] = ['description: x, ', 'description: y, '];

/** Changes of words are told in the same way, whichever way they go. */
function words(id: string, message: string, base: string, revision: string): RuleRow {
  return row(id, 'docs', 'safe', 'none', message, 'Nothing but words.', base, revision, id);
}

const advice = 'It still works; a description may advise against it.';
const stays = 'It stays.';

// One row a line: it is a table.
// prettier-ignore
export const wordRows: readonly RuleRow[] = [
  words('about-changed', 'the {field} of the description is another', `externalDocs: {url: "https://a"}\n${post(ok)}`, `externalDocs: {url: "https://b"}\n${post(ok)}`),
  words('tag-words-changed', 'the tag {name} is described in other words', tags('{name: t, description: x}'), tags('{name: t, description: y}')),
  words('operation-words-changed', 'the {field} of the operation is another', post(`summary: x, ${ok}`), post(`summary: y, ${ok}`)),
  words('parameter-words-changed', 'a parameter is described in other words', parameter(x), parameter(y)),
  words('request-body-words-changed', 'a body is described in other words', body(x), body(y)),
  words('response-words-changed', 'a response is described in other words', response('description: x'), response('description: y')),
  words('header-words-changed', 'a field is described in other words', header(x), header(y)),
  words('link-words-changed', 'a link is described in other words', link(x), link(y)),
  words('server-words-changed', 'a server is described in other words', server(x), server(y)),
  words('examples-changed', 'the examples are others', parameter('example: x, '), parameter('example: y, ')),
  words('schema-words-changed', 'a schema is described in other words', schema(`${x}type: string`), schema(`${y}type: string`)),
  words('enum-value-words-changed', 'the value {value} is described in other words', schema('enum: [a], x-enum-descriptions: [x]'), schema('enum: [a], x-enum-descriptions: [y]')),
  words('security-scheme-words-changed', 'the security scheme {name} is described in other words', scheme(x), scheme(y)),
  row('responses-described', 'docs', 'safe', 'none', 'what comes back is described', 'Nothing was said about it before.', post(''), post('responses: {"200": {description: ""}}'), 'response-success-status-removed'),
  row('tag-removed', 'docs', 'safe', 'none', 'the tag {name} is not described any more', 'Nothing but words.', tags('{name: t}'), tags(''), 'tag-added'),
  row('tag-added', 'docs', 'safe', 'none', 'the tag {name} is described', 'Nothing but words.', tags(''), tags('{name: t}'), 'tag-removed'),
  row('parameter-deprecated', 'docs', 'safe', 'none', 'the {in} parameter {name} is deprecated', advice, parameter(''), parameter('deprecated: true, '), 'parameter-no-longer-deprecated'),
  row('parameter-no-longer-deprecated', 'docs', 'safe', 'none', 'the {in} parameter {name} is not deprecated any more', stays, parameter('deprecated: true, '), parameter(''), 'parameter-deprecated'),
  row('header-deprecated', 'docs', 'safe', 'none', 'the field {name} of the response {status} is deprecated', advice, header(''), header('deprecated: true, '), 'header-no-longer-deprecated'),
  row('header-no-longer-deprecated', 'docs', 'safe', 'none', 'the field {name} of the response {status} is not deprecated any more', stays, header('deprecated: true, '), header(''), 'header-deprecated'),
  row('schema-deprecated', 'docs', 'safe', 'none', 'a schema is deprecated', advice, schema('type: string'), schema('type: string, deprecated: true'), 'schema-no-longer-deprecated'),
  row('schema-no-longer-deprecated', 'docs', 'safe', 'none', 'a schema is not deprecated any more', stays, schema('type: string, deprecated: true'), schema('type: string'), 'schema-deprecated'),
];
