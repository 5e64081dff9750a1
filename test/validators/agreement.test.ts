/** The checks let through exactly what Ajv lets through, by the schemas as the description has them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { type Document, documentFromText, loadDocument } from '../../generator/spec/load.ts';
import { createValidators } from '../../generator/validators/validators.ts';
import { tries } from '../effort.ts';
import { writeModule } from './module.ts';
import { schema, value } from './schemas.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'validators-'));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Ajv with the components of a document, not rewritten. It looks for all errors, as ours does: stopping at the first,
 * Ajv 8.20 lets `[]` pass `contains` beside `prefixItems`. Looking for all, it writes into nothing where
 * `patternProperties` follows a union that fails, and is asked again.
 */
function plainAjv(components: object): (name: string) => (body: unknown) => boolean {
  const options = {
    strict: false,
    strictNumbers: true,
    validateFormats: false,
    logger: false,
    multipleOfPrecision: 9,
    ownProperties: true,
  } as const;
  return (name) => {
    const [all, first] = [true, false].map((allErrors) => {
      const ajv = new Ajv2020({ ...options, allErrors });
      ajv.addSchema({ $id: 'document', components });
      return ajv.compile({ $ref: `document#/components/schemas/${name}` });
    });
    return (body) => {
      try {
        return all!(body);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        return first!(body);
      }
    };
  };
}

describe('createFunction', () => {
  const document = loadDocument(join(root, 'spec/openapi.yaml'));
  const { issuesOf } = createValidators(document, buildApi(document));
  const plain = JSON.parse(JSON.stringify(document.value)) as {
    components: { schemas: Record<string, object> };
  };
  const isValid = plainAjv(plain.components)('CreateFunctionRequest');
  const random = bodyOf(plain.components.schemas, { $ref: '#/components/schemas/CreateFunctionRequest' });
  const examples = buildApi(document).operations[0]!.requestBody!.content[0]!.examples.map(
    ({ value }) => value as object,
  );
  // Made up as a whole, or an example with a few of its fields made up.
  const bodies = fc.oneof(
    random,
    fc
      .tuple(fc.constantFrom(...examples), random, fc.array(fc.nat({ max: 40 }), { maxLength: 3 }))
      .map(([example, other, places]) => {
        const fields = typeof other === 'object' && other !== null ? Object.entries(other) : [];
        return { ...example, ...Object.fromEntries(fields.filter((_, index) => places.includes(index))) };
      }),
  );

  it('agrees on random bodies, and the generated module says the same', () => {
    const { issuesOf: generated } = writeModule(document, join(folder, 'canonical'));
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(bodies, (body) => {
        const issues = issuesOf('createFunction', body);
        const valid = isValid(body);
        seen[valid ? 'valid' : 'invalid']++;
        expect(issues.length === 0, JSON.stringify(issues)).toBe(valid);
        expect(generated('createFunction', body)).toEqual(issues);
      }),
      { numRuns: tries(3000) },
    );
    // A generator of bodies that never hits would prove nothing.
    expect(seen.valid).toBeGreaterThan(tries(500));
    expect(seen.invalid).toBeGreaterThan(tries(500));
  });
});

describe('any schema', () => {
  const document = (schemas: object): Document => {
    const paths = Object.fromEntries(
      Object.keys(schemas).map((name) => [
        `/${name}`,
        {
          post: {
            operationId: name,
            requestBody: {
              content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
            },
            responses: { 200: { description: 'ok' } },
          },
        },
      ]),
    );
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 't', version: '1' },
      paths,
      components: { schemas },
    });
    return documentFromText(text, 'random.json');
  };

  it('is checked as Ajv checks it', () => {
    let [compared, refused] = [0, 0];
    const schemas = fc.record({ main: schema, first: schema, second: schema });
    fc.assert(
      fc.property(schemas, fc.array(value, { minLength: 8, maxLength: 8 }), (given, bodies) => {
        let read: Document;
        try {
          read = document(given);
        } catch (error) {
          // References that lead round in a circle.
          if (error instanceof DiagnosticsError) return;
          throw error;
        }
        const { issuesOf } = createValidators(read, buildApi(read));
        const isValid = plainAjv({ schemas: given })('main');
        for (const body of bodies) {
          const messages = issuesOf('main', body).map(({ message }) => message);
          expect(messages.length === 0, JSON.stringify({ body, messages })).toBe(isValid(body));
          expect(
            messages.every(
              (message) =>
                message.trim() !== '' && !/undefined|\[object|\$simple|\$variant|\$nullable/.test(message),
            ),
            messages.join('; '),
          ).toBe(true);
          compared++;
          if (messages.length > 0) refused++;
        }
      }),
      { numRuns: Number(process.env['RANDOM_SCHEMAS'] ?? tries(150)) },
    );
    expect(compared).toBeGreaterThan(tries(1000));
    expect(refused).toBeGreaterThan(tries(250));
    expect(compared - refused).toBeGreaterThan(tries(250));
  });
});

type Schemas = Readonly<Record<string, Node>>;

/** The keywords that the canonical description's requests have. */
interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Node;
  readonly properties?: Schemas;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
}

/** Bodies that a schema may have meant: mostly right, here and there wrong. */
function bodyOf(schemas: Schemas, given: Node): fc.Arbitrary<unknown> {
  const schema = resolved(schemas, given);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => bodyOf(schemas, one)));
  const wrong = fc.constantFrom<unknown>(
    null,
    '',
    '-',
    'obs',
    'x.y',
    0,
    1,
    65534.5,
    true,
    [],
    {},
    'Custom Image',
  );
  return fc.oneof({ arbitrary: rightOf(schemas, schema), weight: 60 }, { arbitrary: wrong, weight: 1 });
}

function resolved(schemas: Schemas, schema: Node): Node {
  return schema.$ref === undefined ? schema : schemas[schema.$ref.split('/').at(-1)!]!;
}

function rightOf(schemas: Schemas, schema: Node): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 9 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(bodyOf(schemas, schema.items ?? {}), { maxLength: 2 });
    case 'object':
      return objectOf(schemas, schema);
    default: {
      const texts = ['hello', 'index.handler', '-1', '65534', 'a', '', '.'];
      const pattern = new RegExp(schema.pattern ?? '', 'u');
      const right = texts.filter((text) => pattern.test(text) && text.length >= (schema.minLength ?? 0));
      return fc.oneof(
        { arbitrary: fc.constantFrom(...right), weight: 20 },
        { arbitrary: fc.constantFrom(...texts), weight: 1 },
      );
    }
  }
}

/** Few of the fields at a time, and the required ones nearly always. */
function objectOf(schemas: Schemas, schema: Node): fc.Arbitrary<unknown> {
  const parts = [schema, ...(schema.allOf ?? [])].map((one) => resolved(schemas, one));
  const properties: Schemas = Object.assign({}, ...parts.map((one) => one.properties));
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, bodyOf(schemas, one)]),
  );
  const names = Object.keys(properties);
  const required = schema.required ?? [];
  return fc
    .tuple(
      fc.record(fields),
      fc.subarray(names, { maxLength: Math.min(3, names.length) }),
      fc.nat({ max: 40 }),
    )
    .map(([body, chosen, luck]) => {
      const kept = new Set([...(luck === 0 ? [] : required), ...chosen]);
      const extra = luck === 1 ? [['extra', 1] as const] : [];
      return Object.fromEntries([...Object.entries(body).filter(([name]) => kept.has(name)), ...extra]);
    });
}
