/** Names that generated code uses, and defaults. */
import type { RuleRow } from '../change.ts';
import { ok, post } from './families.ts';
import { row } from './row.ts';

const schemas = (text: string): string => `${post(ok)}components: {schemas: {${text}}}\n`;
const schemes = (text: string): string => `${post(ok)}components: {securitySchemes: {${text}}}\n`;
const key = 'k: {type: apiKey, in: header, name: X-K}';
const named = (names: string): string => schemas(`A: {enum: [1, 2], x-enum-varnames: [${names}]}`);
const at = (name: string): string =>
  `paths: {'/a/{${name}}': {get: {operationId: a, parameters: [{name: ${name}, in: path, required: true, schema: {type: string}}], ${ok}}}}\n`;
const tagged = (tag: string): string => post(`tags: [${tag}], ${ok}`);
const withId = (id: string): string => `paths: {/a: {get: {${id}${ok}}}}\n`;

// One row a line: it is a table.
// prettier-ignore
export const nameRows: readonly RuleRow[] = [
  row('operation-id-changed', 'code', 'breaking', 'none', 'the operation is called {revision}, not {base}', 'Requests are the same; generated methods have another name.', withId('operationId: a, '), withId('operationId: b, '), 'operation-id-changed'),
  row('operation-id-removed', 'code', 'breaking', 'none', 'the operation is not called {base} any more', 'Requests are the same; generated methods are named after the path.', withId('operationId: a, '), withId(''), 'operation-id-added'),
  row('operation-id-added', 'code', 'breaking', 'none', 'the operation is called {revision}; it had no name', 'Requests are the same; generated methods that were named after the path have another name.', withId(''), withId('operationId: a, '), 'operation-id-removed'),
  row('operation-tags-changed', 'code', 'safe', 'none', 'the operation stands under {revision}, not {base}', 'Generators that group by tag move its method.', tagged('x'), tagged('y'), 'operation-tags-changed'),
  row('path-parameter-renamed', 'code', 'warning', 'none', 'the path parameter {base} is called {name}', 'Requests are the same; arguments of generated methods are not.', at('x'), at('y'), 'path-parameter-renamed'),
  row('schema-renamed', 'code', 'breaking', 'none', 'the schema {base} is called {revision}', 'What is valid is the same; generated types have another name.', schemas('A: {type: string}'), schemas('B: {type: string}'), 'schema-renamed'),
  row('schema-removed', 'code', 'breaking', 'none', 'no schema is called {name} any more', 'Generated types of that name are gone.', schemas('A: {type: string}'), schemas(''), 'schema-added'),
  row('schema-added', 'code', 'safe', 'none', 'the schema {name} is new', 'Nobody uses its type yet.', schemas(''), schemas('A: {type: string}'), 'schema-removed'),
  row('enum-value-name-changed', 'code', 'breaking', 'none', 'the value {value} is called {revision}, not {base}', 'What is valid is the same; members of generated lists of values have another name.', named('One, Two'), named('One, Second'), 'enum-value-name-changed'),
  row('security-scheme-name-removed', 'code', 'warning', 'none', 'no security scheme is called {name} any more', 'Programs that choose credentials by the name of their scheme have to change.', schemes(key), schemes(''), 'security-scheme-name-added'),
  row('security-scheme-name-added', 'code', 'safe', 'none', 'the security scheme {name} is new', 'Nobody uses it yet.', schemes(''), schemes(key), 'security-scheme-name-removed'),
  row('default-changed', 'wire', 'warning', 'none', 'what is left out means {revision}; it meant {base}', 'Who leaves it out gets something else, and who finds it left out takes it for something else.', schemas('A: {type: integer, default: 1}'), schemas('A: {type: integer, default: 2}'), 'default-changed'),
];
