/** A description whose operations take each one schema. */
import { type JsonObject, stringify } from '../../generator/spec/json.ts';
import { type Document, documentFromText } from '../../generator/spec/load.ts';

/** @param schemas by the operationId of the POST that takes it; each is a component of that name as well */
export function documentOf(
  schemas: Readonly<Record<string, unknown>>,
  mediaType = 'application/json',
): Document {
  const paths = Object.fromEntries(
    Object.keys(schemas).map((name) => [
      `/${name}`,
      {
        post: {
          operationId: name,
          requestBody: {
            required: true,
            content: { [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } } },
          },
          responses: { 200: { description: 'ok' } },
        },
      },
    ]),
  );
  const text = stringify({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths,
    components: { schemas: schemas as JsonObject },
  });
  return documentFromText(text, 'test.json');
}
