import { describe, expect, it } from 'vitest';
import { Refusal } from '../../generator/serve/refusal.ts';
import { refusalBody } from '../../generator/serve/refusal-body.ts';
import { createServer } from '../../generator/serve/server.ts';
import { developmentCredentials } from '../../generator/serve/options.ts';
import { described, functionGraph } from './servers.ts';

function bodyFor(responses: object, refusal: Refusal, components: object = {}): object {
  const paths = { '/': { get: { operationId: 'o', responses } } };
  const description = described(`paths: ${JSON.stringify(paths)}\ncomponents: ${JSON.stringify(components)}`);
  const { means } = createServer(description, developmentCredentials);
  return refusalBody(means, description.api.operations[0], refusal);
}

const said = (status: number): Refusal => new Refusal(status, 'for the log', 'what is wrong');
const quiet = (status: number): Refusal => new Refusal(status, 'for the log');
const media = (content: object, type = 'application/json'): object => ({
  description: '',
  content: { [type]: content },
});
const schema = { type: 'object', properties: { code: { type: 'integer' }, message: { type: 'string' } } };
const required = { ...schema, required: ['code', 'message'] };

describe('the body of a refusal', () => {
  const problem = (status: number, title: string, detail: string): object => ({
    mediaType: 'application/problem+json',
    body: { type: 'about:blank', title, status, detail },
  });
  const cases: [string, object, Refusal, object][] = [
    [
      'the documented example',
      { 401: media({ example: { error_code: 'X.401', error_msg: 'no' } }) },
      quiet(401),
      { mediaType: 'application/json', body: { error_code: 'X.401', error_msg: 'no' } },
    ],
    [
      'with what there is to say',
      { 400: media({ example: { error_code: 'X.400', error_msg: 'no' } }) },
      said(400),
      { mediaType: 'application/json', body: { error_code: 'X.400', error_msg: 'what is wrong' } },
    ],
    [
      'that of another status, its code changed',
      { 400: media({ example: { error_code: 'X.0400', error_msg: 'no' } }) },
      said(404),
      { mediaType: 'application/json', body: { error_code: 'X.0404', error_msg: 'what is wrong' } },
    ],
    [
      'a number as its code',
      { 400: media({ example: { status: 400, detail: 'no', left: 400 } }, 'application/problem+json') },
      said(404),
      { mediaType: 'application/problem+json', body: { status: 404, detail: 'what is wrong', left: 400 } },
    ],
    [
      'a message in an object',
      { 400: media({ example: { error: { code: 400, message: 'no' } } }) },
      quiet(404),
      { mediaType: 'application/json', body: { error: { code: 404, message: 'Not Found' } } },
    ],
    [
      'of the schema',
      { default: media({ schema: required }) },
      said(404),
      { mediaType: 'application/json', body: { code: 404, message: 'what is wrong' } },
    ],
    [
      'of a schema in which nothing is required',
      { '4XX': media({ schema }) },
      said(404),
      { mediaType: 'application/json', body: { message: 'what is wrong' } },
    ],
    [
      'of the schema, not of an example of another',
      { 400: media({ schema: { type: 'string' }, example: 'no' }), 404: media({ schema: required }) },
      said(404),
      { mediaType: 'application/json', body: { code: 404, message: 'what is wrong' } },
    ],
    ['none described', { 200: { description: '' } }, said(404), problem(404, 'Not Found', 'what is wrong')],
    [
      'none in JSON',
      { 404: media({ example: '<no/>' }, 'application/xml') },
      quiet(404),
      problem(404, 'Not Found', 'Not Found'),
    ],
    [
      'one that cannot be made',
      { 404: media({ schema: false }) },
      said(404),
      problem(404, 'Not Found', 'what is wrong'),
    ],
  ];
  it.each(cases)('%s', (_, responses, refusal, want) => {
    expect(bodyFor(responses, refusal)).toEqual(want);
  });

  it('without an operation has the form that others have', () => {
    const { means } = createServer(functionGraph, developmentCredentials);
    expect(refusalBody(means, undefined, said(404)).body).toEqual({
      error_code: 'FSS.0404',
      error_msg: 'what is wrong',
    });
  });
});
