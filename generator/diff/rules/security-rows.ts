/** Credentials and servers. */
import type { RuleRow } from '../change.ts';
import { ok, post, webhook } from './families.ts';
import { row } from './row.ts';

const schemes = (text: string): string => `components: {securitySchemes: {${text}}}\n`;
const two = schemes('k: {type: apiKey, in: header, name: X-K}, l: {type: http, scheme: bearer}');
const asks = (security: string): string => `${post(`security: ${security}, ${ok}`)}${two}`;
const shows = (security: string): string => `${webhook(`security: ${security}, ${ok}`)}${two}`;
const oauth = (flows: string): string =>
  `${post(`security: [{o: []}], ${ok}`)}${schemes(`o: {type: oauth2, flows: {${flows}}}`)}`;
const showsOauth = (flows: string): string =>
  `${webhook(`security: [{o: []}], ${ok}`)}${schemes(`o: {type: oauth2, flows: {${flows}}}`)}`;
const client = (more = '', scopes = ''): string =>
  `clientCredentials: {tokenUrl: "https://a/t"${more}, scopes: {${scopes}}}`;
const password = 'password: {tokenUrl: "https://a/p", scopes: {}}';
const moved = 'clientCredentials: {tokenUrl: "https://b/t", scopes: {}}';
const served = (text: string): string => `servers: [${text}]\n${post(ok)}`;
const variable = (text: string): string => served(`{url: "https://{r}.x", variables: {r: {${text}}}}`);

// One row a line: it is a table.
// prettier-ignore
export const securityRows: readonly RuleRow[] = [
  row('security-tightened', 'wire', 'breaking', 'request', 'credentials that sufficed do not any more: {lost}', 'Callers that present them are refused. Keep the old way as an alternative.', asks('[{k: []}, {l: []}]'), asks('[{l: []}]'), 'security-loosened'),
  row('security-loosened', 'wire', 'safe', 'request', 'other credentials suffice as well: {gained}', 'Callers that present the old ones are still let in.', asks('[{l: []}]'), asks('[{k: []}, {l: []}]'), 'security-tightened'),
  row('webhook-security-loosened', 'wire', 'breaking', 'response', 'receivers may be shown other credentials: {gained}', 'Receivers that check the old ones turn the call away.', shows('[{l: []}]'), shows('[{k: []}, {l: []}]'), 'webhook-security-tightened'),
  row('webhook-security-tightened', 'wire', 'safe', 'response', 'receivers are not shown these credentials any more: {lost}', 'Receivers know what is left.', shows('[{k: []}, {l: []}]'), shows('[{l: []}]'), 'webhook-security-loosened'),
  row('security-scheme-changed', 'wire', 'breaking', 'request', 'the security scheme {name} asks for something else', 'What callers present as it was described is refused. Add a scheme beside it, as an alternative.', oauth(client()), oauth(moved), 'security-scheme-changed'),
  row('security-scheme-widened', 'wire', 'safe', 'request', 'the security scheme {name} has further ways', 'Callers that use the old ones are still let in.', oauth(client()), oauth(`${client()}, ${password}`), 'security-scheme-changed'),
  row('webhook-security-scheme-changed', 'wire', 'breaking', 'response', 'the security scheme {name} of what receivers are shown is another', 'Receivers that check the old one turn the call away.', showsOauth(client()), showsOauth(moved), 'webhook-security-scheme-changed'),
  row('webhook-security-scheme-narrowed', 'wire', 'safe', 'response', 'the security scheme {name} of what receivers are shown has fewer ways', 'Receivers know what is left.', showsOauth(`${client()}, ${password}`), showsOauth(client()), 'webhook-security-scheme-changed'),
  row('security-scope-removed', 'wire', 'breaking', 'request', 'the scope {scope} of {name} is gone', 'Callers that ask for it get no token.', oauth(client('', 'read: r')), oauth(client()), 'security-scope-added'),
  row('security-scope-added', 'wire', 'safe', 'request', 'the scope {scope} of {name} is new', 'Callers need not ask for it.', oauth(client()), oauth(client('', 'read: r')), 'security-scope-removed'),
  row('security-refresh-url-changed', 'wire', 'warning', 'request', 'tokens of {name} are refreshed at {revision}; it was {base}', 'Callers that refresh tokens ask at the old address.', oauth(client(', refreshUrl: "https://a/r"')), oauth(client(', refreshUrl: "https://a/s"')), 'security-refresh-url-changed'),
  row('server-removed', 'wire', 'breaking', 'request', 'the server {url} is gone', 'Callers that were told to use it may find nothing there. Where that is not so, set the level in the configuration.', served('{url: "https://a"}, {url: "https://b"}'), served('{url: "https://a"}'), 'server-added'),
  row('server-added', 'wire', 'safe', 'request', 'the server {url} is new', 'Callers need not use it.', served('{url: "https://a"}'), served('{url: "https://a"}, {url: "https://b"}'), 'server-removed'),
  row('server-url-changed', 'wire', 'breaking', 'request', 'the server is {revision}; it was {base}', 'Callers go to the old address. Where both are served, list both, or set the level in the configuration.', served('{url: "https://a"}'), served('{url: "https://b"}'), 'server-url-changed'),
  row('server-variable-default-changed', 'wire', 'warning', 'request', 'the variable {name} of {url} is {revision} by default; it was {base}', 'Callers that do not set it reach another server.', variable('default: a'), variable('default: b'), 'server-variable-default-changed'),
  row('server-variable-value-removed', 'wire', 'breaking', 'request', 'the variable {name} of {url} may not be {values} any more', 'Callers that set it so may find no server.', variable('default: a, enum: [a, b]'), variable('default: a, enum: [a]'), 'server-variable-value-added'),
  row('server-variable-value-added', 'wire', 'safe', 'request', 'the variable {name} of {url} may be {values}', 'Callers need not set it so.', variable('default: a, enum: [a]'), variable('default: a, enum: [a, b]'), 'server-variable-value-removed'),
];
