import { describe, expect, it } from 'vitest';
import { developmentCredentials } from '../../generator/serve/options.ts';
import { sampleFor, sampleRequest } from '../../generator/serve/sample-request.ts';
import { createServer } from '../../generator/serve/server.ts';
import { welcome } from '../../generator/serve/welcome.ts';
import { described, functionGraph, serve } from './servers.ts';

const key = (place: string): string => `{type: apiKey, in: ${place}, name: key}`;
const description = described(`paths:
  /things/{id}/{kind}.{suffix}:
    post:
      security: [{signed: []}, {bearer: [], query: []}]
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, minimum: 7}}
        - {name: kind, in: path, required: true, schema: {type: string}, example: a/b c}
        - {name: suffix, in: path, required: true, schema: {enum: [函]}}
        - {name: since, in: query, required: true, schema: {type: string, format: date-time}}
        - {name: of, in: query, required: true, schema: {type: array, minItems: 1, items: {type: string, minLength: 1}}}
        - {name: filter, in: query, required: true, content: {application/json: {schema: {type: object, required: [a], properties: {a: {const: 1}}}}}}
        - {name: X-Kind, in: header, required: true, schema: {type: string}}
        - {name: sid, in: cookie, required: true, schema: {type: string, example: s}}
        - {name: not, in: query, schema: {type: string}}
      requestBody: {required: true, content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: string, minLength: 2}}}}}}
      responses: {'204': {description: ''}}
  /basic: {get: {security: [{basic: []}], responses: {'204': {description: ''}}}}
  /cookie: {get: {security: [{cookie: [], header: []}], responses: {'204': {description: ''}}}}
  /signed: {get: {security: [{signed: []}], responses: {'204': {description: ''}}}}
  /pattern: {get: {parameters: [{name: p, in: query, required: true, schema: {type: string, pattern: '^QQ-[0-9]{7}$'}}], responses: {'204': {description: ''}}}}
  /form: {post: {requestBody: {required: true, content: {multipart/form-data: {}}}, responses: {'204': {description: ''}}}}
  /quote's: {put: {requestBody: {content: {application/json: {example: "it's"}}}, responses: {'204': {description: ''}}}}
components:
  securitySchemes:
    signed: {type: apiKey, in: header, name: Authorization, x-huaweicloud-signature: SDK-HMAC-SHA256}
    bearer: {type: http, scheme: bearer}
    basic: {type: http, scheme: basic}
    query: ${key('query')}
    header: ${key('header')}
    cookie: ${key('cookie')}
`);
const { server, url, log } = await serve(description);
const options = developmentCredentials;

describe('a request made for an operation', () => {
  const made = ['/things/{id}/{kind}.{suffix}', '/basic', '/cookie', "/quote's"];
  it.each(made)('%s is accepted', async (path) => {
    const operation = description.api.operations.find((one) => one.path === path)!;
    const sample = sampleFor(server.means, operation, options)!;
    const init = {
      method: sample.method,
      headers: sample.fields.map(([name, value]): [string, string] => [name, value]),
    };
    const { status } = await fetch(
      url + sample.target,
      sample.body === undefined ? init : { ...init, body: sample.body },
    );
    expect([status, log.at(-1)!.reason]).toEqual([204, undefined]);
    expect(server.requests.at(-1)!.operationId).toBe(`${operation.method} ${path}`);
  });

  it.each(['/signed', '/pattern', '/form'])('%s: none', (path) => {
    const operation = description.api.operations.find((one) => one.path === path)!;
    expect(sampleFor(server.means, operation, options)).toBeUndefined();
  });

  it('is for an operation with an example of a body, if there is one', () => {
    expect(sampleRequest(server.means, options)!.target).toBe("/quote's");
  });
});

describe('welcome', () => {
  const { means } = createServer(functionGraph, options);
  const text = welcome('http://h:1', means, options);

  it('says where it is, what it serves, and what it accepts', () => {
    expect(text).toMatch(
      /^FunctionGraph: create a function 2\.0\.0 at http:\/\/h:1\n\n {2}POST {3}\/v2\/\{project_id\}\/fgs\/functions\n\nIt accepts\n/,
    );
    expect(text).toContain('access key  DEVELOPMENTACCESSKEY, secret key development-secret-key\n');
    expect(text).toContain('token       development-token, in X-Auth-Token\n');
    expect(text).toContain('password    development-password, of any user, at http://h:1/v3/auth/tokens\n');
    expect(text).toContain('project     any but forbidden\n');
    expect(text).toMatch(
      /\nTry\n {2}curl -X POST 'http:\/\/h:1\/v2\/demo\/fgs\/functions' -H 'X-Auth-Token: development-token' -H 'Content-Type: application\/json' --data-raw '\{.*\}'\n/,
    );
  });

  it('shows no credentials but those of development', () => {
    const own = {
      accessKey: 'OWNACCESSKEY',
      secretKey: 'own-secret-key',
      token: 'own-token',
      project: 'mine',
    };
    const shown = welcome('http://h:1', means, own);
    for (const secret of ['OWNACCESSKEY', 'own-secret-key', 'own-token']) expect(shown).not.toContain(secret);
    expect(shown).toContain('-H "X-Auth-Token: $TOKEN"');
    expect(shown).toContain('Try, with the token in the variable TOKEN\n');
    expect(shown).toContain('project     mine and no other\n');
    expect(shown).toContain("'http://h:1/v2/mine/fgs/functions'");
  });

  it('lists what other descriptions ask for, and quotes for a shell', () => {
    const shown = welcome('http://h:1', server.means, options);
    expect(shown).toContain('anything    as bearer (bearer)\n');
    expect(shown).toContain('anything    as cookie key (cookie)\n');
    expect(shown).toContain(
      `curl -X PUT 'http://h:1/quote'\\''s' -H 'Content-Type: application/json' --data-raw '"it'\\''s"'`,
    );
    expect(shown).not.toContain('v3/auth/tokens');
  });

  it('does not let a description steer the terminal', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `/p${index}`,
        { get: { responses: { 204: { description: '' } } } },
      ]),
    );
    const hostile = described(`paths: ${JSON.stringify(paths)}`);
    const api = { ...hostile.api, title: 'T\u001b[31m\u202e' };
    const shown = welcome('http://h:1', createServer({ ...hostile, api }, options).means, options);
    for (const character of ['\u001b', '\u202e']) expect(shown).not.toContain(character);
    expect(shown).toContain('  and 10 more\n');
    expect(shown).toContain('everybody   no operation asks for credentials\n');
  });
});
