/** Small descriptions for the builder's tests. */
import { buildApi } from '../../../../generator/model/build.ts';
import { documentFromText } from '../../../../generator/spec/load.ts';

const object = (properties: object, required: string[] = []): object => ({
  type: 'object',
  properties,
  required,
});

/** A document with one path, `/pets/{id}`, that has the operations given, and its model. */
export function modelled(operations: Readonly<Record<string, object>>, components: object = {}) {
  const item = Object.entries(operations).map(([method, operation]) => [
    method,
    { operationId: method, responses: { 200: { description: 'fine' } }, ...operation },
  ]);
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const text = { type: 'string' };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    servers: [{ url: 'https://{region}.example.com/', variables: { region: { default: 'here' } } }],
    paths: { '/pets/{id}': { parameters: [id], ...Object.fromEntries(item) } },
    components: {
      schemas: {
        Pet: object({ name: text }, ['name']),
        Cat: object({ kind: text, lives: { type: 'integer' } }, ['kind']),
        Tree: object({ trees: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } }),
      },
      ...components,
    },
  };
  const loaded = documentFromText(JSON.stringify(document), 'test.json');
  return { document: loaded, api: buildApi(loaded) };
}
