/** Ways of writing the same thing: nothing on the wire, in either direction. */
const ok = 'responses: {"200": {description: ""}}';
const get = (text: string): string => `paths: {/a: {get: {operationId: a, ${text}}}}\n`;
const post = (text: string): string => `paths: {/a: {post: {operationId: a, ${text}}}}\n`;
const q = (text: string): string => get(`parameters: [{name: q, in: query, ${text}}], ${ok}`);
const form = (text: string): string =>
  post(
    `requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {f: {type: string}, o: {type: object}}}${text}}}}, ${ok}`,
  );
const answer = (text: string): string => get(`responses: {${text}}`);
const asked = (security: string, schemes: string): string =>
  `${get(`${security}${ok}`)}components: {securitySchemes: {${schemes}}}\n`;
const k = (name: string): string => `${name}: {type: apiKey, in: header, name: X-K}`;

export const equivalent: readonly (readonly [what: string, one: string, other: string])[] = [
  [
    'a style that is the default',
    q('schema: {type: array}'),
    q('style: form, explode: true, schema: {type: array}'),
  ],
  [
    'the style of a single value',
    q('schema: {type: string}'),
    q('style: pipeDelimited, schema: {type: string}'),
  ],
  [
    'the style of a part with a single value',
    form(', encoding: {f: {style: form}}'),
    form(', encoding: {f: {style: pipeDelimited}}'),
  ],
  [
    'explode of deepObject',
    q('style: deepObject, schema: {type: object}'),
    q('style: deepObject, explode: true, schema: {type: object}'),
  ],
  [
    'a number in a header as JSON',
    answer('"200": {description: "", headers: {X: {schema: {type: integer}}}}'),
    answer(
      '"200": {description: "", headers: {X: {content: {application/json: {schema: {type: integer}}}}}}',
    ),
  ],
  [
    'a number as JSON',
    q('schema: {type: integer}'),
    q('content: {application/json: {schema: {type: integer}}}'),
  ],
  [
    'a media type that is named twice, in another order of its fields',
    post(
      `requestBody: {content: {application/json: {schema: {type: string}}, "application/json; charset=utf-8": {schema: {type: object}}}}, ${ok}`,
    ),
    post(
      `requestBody: {content: {application/json: {schema: {type: string}}, "application/json; charset=utf-8": {schema: {type: object}}}, required: false}, ${ok}`,
    ),
  ],
  [
    'servers that differ in the values of a variable',
    `servers: [{url: "https://{r}.x", variables: {r: {default: a, enum: [a]}}}, {url: "https://{r}.x", variables: {r: {default: a}}}]\n${get(ok)}`,
    `servers: [{url: "https://{r}.x", variables: {r: {default: a}}}, {url: "https://{r}.x", variables: {r: {default: a, enum: [a]}}}]\n${get(ok)}`,
  ],
  ['explode of a plain value', q('schema: {type: string}'), q('explode: false, schema: {type: string}')],
  [
    'explode of a path array',
    `paths: {'/a/{i}': {get: {parameters: [{name: i, in: path, required: true, schema: {type: array}}], ${ok}}}}\n`,
    `paths: {'/a/{i}': {get: {parameters: [{name: i, in: path, required: true, explode: true, schema: {type: array}}], ${ok}}}}\n`,
  ],
  [
    'reserved characters of a number',
    q('schema: {type: integer}'),
    q('allowReserved: true, schema: {type: integer}'),
  ],
  [
    'reserved characters of a list of words',
    q('schema: {type: array, items: {enum: [a, b-c]}}'),
    q('allowReserved: true, schema: {type: array, items: {enum: [a, b-c]}}'),
  ],
  [
    'reserved characters of a part that is one of several words',
    form(', encoding: {f: {style: form}}').replace('f: {type: string}', 'f: {enum: [a, b]}'),
    form(', encoding: {f: {style: form, allowReserved: true}}').replace(
      'f: {type: string}',
      'f: {enum: [a, b]}',
    ),
  ],
  ['required: false', q('schema: {type: string}'), q('required: false, schema: {type: string}')],
  [
    'a parameter of the path item',
    q('schema: {type: string}'),
    `paths: {/a: {parameters: [{name: q, in: query, schema: {type: string}}], get: {operationId: a, ${ok}}}}\n`,
  ],
  [
    'a parameter that is a component',
    q('schema: {type: string}'),
    `${get(`parameters: [{$ref: '#/components/parameters/Q'}], ${ok}`)}components: {parameters: {Q: {name: q, in: query, schema: {type: string}}}}\n`,
  ],
  [
    'a header parameter in other case',
    get(`parameters: [{name: X-A, in: header, schema: {type: string}}], ${ok}`),
    get(`parameters: [{name: x-a, in: header, schema: {type: string}}], ${ok}`),
  ],
  [
    'a header parameter that is ignored',
    get(ok),
    get(`parameters: [{name: Authorization, in: header, required: true, schema: {type: string}}], ${ok}`),
  ],
  [
    'the default of a required parameter',
    q('required: true, schema: {type: integer}'),
    q('required: true, schema: {type: integer, default: 1}'),
  ],
  [
    'a media type in other case',
    answer('"200": {description: "", content: {Application/JSON: {}}}'),
    answer('"200": {description: "", content: {application/json: {}}}'),
  ],
  [
    'a charset of JSON',
    answer('"200": {description: "", content: {application/json: {}}}'),
    answer('"200": {description: "", content: {"application/json; charset=UTF-8": {}}}'),
  ],
  [
    'parameters of a media type in another order',
    answer('"200": {description: "", content: {"a/b; x=1; y=2": {}}}'),
    answer('"200": {description: "", content: {"a/b;y=2;x=\\"1\\"": {}}}'),
  ],
  [
    'a body that is a component',
    post(`requestBody: {content: {a/b: {}}}, ${ok}`),
    `${post(`requestBody: {$ref: '#/components/requestBodies/B'}, ${ok}`)}components: {requestBodies: {B: {content: {a/b: {}}}}}\n`,
  ],
  [
    'a response that is a component',
    answer('"200": {description: ""}'),
    `${answer('"200": {$ref: "#/components/responses/R"}')}components: {responses: {R: {description: ""}}}\n`,
  ],
  ['an extension', answer('"200": {description: ""}'), answer('"200": {description: "", x-a: 1}')],
  [
    'a field of a response in other case',
    answer('"200": {description: "", headers: {ETag: {schema: {type: string}}}}'),
    answer('"200": {description: "", headers: {etag: {schema: {type: string}}}}'),
  ],
  [
    'a Content-Type that is ignored',
    answer('"200": {description: ""}'),
    answer('"200": {description: "", headers: {Content-Type: {required: true, schema: {type: string}}}}'),
  ],
  [
    'content that is empty',
    answer('"200": {description: ""}'),
    answer('"200": {description: "", content: {}}'),
  ],
  [
    'the default type of a part',
    form(''),
    form(', encoding: {f: {contentType: text/plain}, o: {contentType: application/json}}'),
  ],
  [
    'an encoding of no form',
    post(`requestBody: {content: {application/json: {schema: {properties: {f: {}}}}}}, ${ok}`),
    post(
      `requestBody: {content: {application/json: {schema: {properties: {f: {}}}, encoding: {f: {style: form}}}}}, ${ok}`,
    ),
  ],
  ['no security at all', get(ok), get(`security: [], ${ok}`)],
  ['security that may be left out', get(ok), get(`security: [{}], ${ok}`)],
  [
    'a scheme of another name',
    asked('security: [{k: []}], ', k('k')),
    asked('security: [{l: []}], ', k('l')),
  ],
  [
    'security of the document',
    asked('security: [{k: []}], ', k('k')),
    `security: [{k: []}]\n${asked('', k('k'))}`,
  ],
  [
    'security with its alternatives in another order',
    asked('security: [{k: []}, {}], ', k('k')),
    asked('security: [{}, {k: []}], ', k('k')),
  ],
  [
    'an alternative that another makes needless',
    asked('security: [{}], ', k('k')),
    asked('security: [{}, {k: []}], ', k('k')),
  ],
  [
    'a scheme in other case',
    asked('security: [{b: []}], ', 'b: {type: http, scheme: bearer}'),
    asked('security: [{b: []}], ', 'b: {type: http, scheme: Bearer}'),
  ],
  ['the server that is the default', get(ok), `servers: [{url: /}]\n${get(ok)}`],
  [
    'a slash behind a server',
    `servers: [{url: "https://a/v1"}]\n${get(ok)}`,
    `servers: [{url: "https://A/v1/"}]\n${get(ok)}`,
  ],
  [
    'a server variable of another name',
    `servers: [{url: "https://{r}.x", variables: {r: {default: a}}}]\n${get(ok)}`,
    `servers: [{url: "https://{s}.x", variables: {s: {default: a}}}]\n${get(ok)}`,
  ],
  [
    'servers of the operation',
    `servers: [{url: "https://a"}]\n${get(ok)}`,
    `${get(`servers: [{url: "https://a"}], ${ok}`)}`,
  ],
  [
    'a path item that is a component',
    get(ok),
    `paths: {/a: {$ref: '#/components/pathItems/A'}}\ncomponents: {pathItems: {A: {get: {operationId: a, ${ok}}}}}\n`,
  ],
  ['deprecated: false', get(ok), get(`deprecated: false, ${ok}`)],
  [
    'a link by reference',
    `paths: {/a: {get: {operationId: a, responses: {"200": {description: "", links: {n: {operationId: a}}}}}}}\n`,
    `paths: {/a: {get: {operationId: a, responses: {"200": {description: "", links: {n: {operationRef: "#/paths/~1a/get"}}}}}}}\n`,
  ],
];
