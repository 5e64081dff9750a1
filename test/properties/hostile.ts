/** Random OpenAPI 3.1 documents whose names and texts try to become code, markup, paths or other names. */
import fc from 'fast-check';

/** What ends a literal, a comment, a tag or a line in some language, and what would then run. */
const pieces = [
  "'",
  '"',
  '`',
  '${',
  '}',
  '{',
  '\\',
  '*/',
  '/*',
  '//',
  '\n',
  '\r\n',
  '\t',
  ';',
  '(',
  ')',
  '=>',
  ',',
  '#',
  ': ',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u007f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u200b',
  '😀',
  '\ud800',
  'é',
  'ｅ',
  '<',
  '>',
  '&',
  '<!--',
  '-->',
  ']]>',
  '<script>',
  '</script>',
  '<img src=x onerror=',
  '[a](javascript:',
  '](',
  '|',
  'globalThis.PWNED=1',
  'globalThis.PWNED()',
  'globalThis["PWNED"]=1',
  'import("x")',
  'require("fs")',
  'eval(',
  '__proto__',
  'constructor',
  'toString',
  '../',
  '$(',
  '{{',
  '%',
  '@',
  '-',
  '_',
  '.',
  ' ',
  'a',
  'B',
  '0',
] as const;

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''));

/** What component keys may hold (OpenAPI 3.1, Components Object): names that mean something elsewhere, or collapse. */
const componentName = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'String',
  'Promise',
  'Array',
  'Record',
  'Object',
  'class',
  'default',
  'a-b',
  'a_b',
  'aB',
  'a.b',
  'A-B',
  '1',
  '-',
  '.',
  '..',
  '_',
  'CON',
  'index',
  'types',
  'paths',
  'components',
  'operations',
  'Client',
  'Error',
  'undefined',
  'await',
  'PWNED-1',
  'globalThis.PWNED',
);

const propertyName = fc.oneof(componentName, hostileText);

/** A header's name is a token (RFC 9110 section 5.6.2); a media type is two. */
const token = fc
  .array(fc.constantFrom('a', 'B', '-', "'", '`', '$', '!', '#', '*', '|', '~', '^', '+', '.', '_', '0'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `x${parts.join('')}`);

type Schema = Readonly<Record<string, unknown>> | boolean;

function schemaOf(names: readonly string[]): fc.Arbitrary<Schema> {
  const annotated = {
    title: hostileText,
    description: hostileText,
    deprecated: fc.boolean(),
    'x-anything': hostileText,
  };
  const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record(
        {
          type: fc.constant('string'),
          enum: fc.uniqueArray(hostileText, { minLength: 1, maxLength: 5 }),
          'x-enum-varnames': fc.array(hostileText, { minLength: 1, maxLength: 5 }),
          'x-enum-descriptions': fc.array(hostileText, { minLength: 1, maxLength: 5 }),
          ...annotated,
        },
        { requiredKeys: ['type'] },
      ),
      fc.record(
        {
          type: fc.constantFrom('string', 'integer', 'number', 'boolean', ['string', 'null']),
          format: fc.constantFrom('date', 'int64', 'binary', 'uuid', "x'*/globalThis.PWNED=1/*"),
          default: hostileText,
          examples: fc.array(hostileText, { maxLength: 2 }),
          ...annotated,
        },
        { requiredKeys: ['type'] },
      ),
      fc.record({ const: hostileText, ...annotated }, { requiredKeys: ['const'] }),
      fc.constantFrom(...names).map((name) => ({ $ref: `#/components/schemas/${name}` })),
      fc
        .record(
          {
            type: fc.constant('object'),
            properties: fc.dictionary(propertyName, tie('schema'), { maxKeys: 4, noNullPrototype: false }),
            additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
            example: fc.dictionary(propertyName, hostileText, { maxKeys: 2 }),
            ...annotated,
          },
          { requiredKeys: ['type', 'properties'] },
        )
        .map((one) => ({ ...one, required: Object.keys(one.properties).slice(0, 1) })),
      fc.record(
        { type: fc.constant('array'), items: tie('schema'), ...annotated },
        { requiredKeys: ['type', 'items'] },
      ),
      fc.record(
        { oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }), ...annotated },
        { requiredKeys: ['oneOf'] },
      ),
    ),
  }));
  return schema;
}

/** The document as a value; `__proto__` is an own key wherever it stands. */
export const hostileDocument: fc.Arbitrary<unknown> = fc
  .uniqueArray(componentName, { minLength: 1, maxLength: 4 })
  .chain((names) => {
    const schema = schemaOf(names);
    const text = fc.option(hostileText, { nil: undefined });
    const operation = fc.record({
      operationId: text,
      tag: hostileText,
      summary: text,
      description: text,
      query: fc.uniqueArray(hostileText, { maxLength: 2 }),
      header: fc.uniqueArray(token, { maxLength: 1 }),
      body: fc.option(schema, { nil: undefined }),
      answer: schema,
      mediaType: fc.constantFrom(
        'application/json',
        'application/json; charset=utf-8',
        'application/vnd.a+json',
      ),
      status: fc.constantFrom('200', '4XX', 'default'),
    });
    return fc.record({
      title: hostileText,
      description: hostileText,
      server: fc.constantFrom('https://example.com/a', "https://example.com/'`${globalThis.PWNED=1}"),
      schemas: fc
        .tuple(...names.map(() => schema))
        .map((made) => owning(names.map((name, index) => [name, made[index]]))),
      operations: fc.array(operation, { minLength: 1, maxLength: 3 }),
    });
  })
  .map(({ title, description, server, schemas, operations }) => ({
    openapi: '3.1.0',
    info: { title, version: '1.0.0', description },
    servers: [{ url: server, description }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name, description })),
    paths: Object.fromEntries(
      operations.map((one, index) => [`/p${index}/'*${'`'}/{id}`, { post: operationOf(one) }]),
    ),
    components: { schemas },
  }));

interface Operation {
  readonly operationId: string | undefined;
  readonly tag: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly query: readonly string[];
  readonly header: readonly string[];
  readonly body: Schema | undefined;
  readonly answer: Schema;
  readonly mediaType: string;
  readonly status: string;
}

function operationOf({
  operationId,
  tag,
  summary,
  description,
  query,
  header,
  body,
  answer,
  mediaType,
  status,
}: Operation): object {
  const schema = { type: 'string' };
  return {
    ...(operationId === undefined ? {} : { operationId }),
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    parameters: [
      { name: 'id', in: 'path', required: true, schema },
      ...query.map((name) => ({ name, in: 'query', schema, description: name })),
      ...header.map((name) => ({ name, in: 'header', schema })),
    ],
    ...(body === undefined ? {} : { requestBody: { content: { [mediaType]: { schema: body } } } }),
    responses: { [status]: { description: tag, content: { [mediaType]: { schema: answer } } } },
  };
}

function owning(entries: readonly (readonly [string, unknown])[]): object {
  const made = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of entries) made[name] = value;
  return made;
}
