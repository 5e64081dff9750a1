/** Descriptions that are small and would take for ever, or as long as their lists are squared. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DiagnosticsError, formatDiagnostics } from '../generator/diagnostics.ts';
import { readDescription, withinStack } from '../generator/reading.ts';
import { documentFromText } from '../generator/spec/load.ts';
import { referenceTarget } from '../generator/targets/reference.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading-'));
afterAll(() => rmSync(folder, { recursive: true }));

function referenceOf(schemas: object): string {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } };
  const operation = {
    operationId: 'send',
    requestBody: { content },
    responses: { 200: { description: 'Fine.', content } },
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/x': { post: operation } },
    components: { schemas },
  };
  const spec = join(folder, 'openapi.json');
  writeFileSync(spec, JSON.stringify(document));
  const { context } = readDescription({ spec, allowReferences: [] });
  return referenceTarget(context)
    .map(({ text }) => text)
    .join('');
}

/** So many schemas, each made of the next. */
function chain(length: number, of: (next: object) => object): object {
  const last = { type: 'object', minProperties: 3, properties: { z: { type: 'string' } } };
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `S${index}`,
      index === length - 1 ? last : of({ $ref: `#/components/schemas/S${index + 1}` }),
    ]),
  );
}

describe('the reference of a small description', () => {
  it.each([
    ['each schema taken in twice', chain(40, (next) => ({ allOf: [next, next] }))],
    [
      'each schema taken in twice and with a part',
      chain(40, (next) => ({ allOf: [next, { minProperties: 3 }, next] })),
    ],
    ['a long chain of parts', chain(400, (next) => ({ allOf: [next, { type: 'object' }] }))],
  ])('ends with %s', (_, schemas) => {
    const limits =
      referenceOf(schemas).match(/(?:at least )?3[^|\n]{0,12}(?:fields|properties|members)/gi) ?? [];
    expect(limits.length).toBeGreaterThan(0);
  });

  it('lists 20,000 values, each once', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => `value-${index}`);
    const reference = referenceOf({ S0: { type: 'string', enum: values } });
    expect(reference.match(/^\| <a id="[^"]*"><\/a>`value-\d+` \|/gm)?.length).toBe(20_000);
  });
});

describe('withinStack', () => {
  const given = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {},
    components: {
      schemas: {
        C: { items: { $ref: '#/components/schemas/C' } },
        B: { properties: { a: { anyOf: [{ $ref: '#/components/schemas/C' }] } } },
        Alone: { type: 'null' },
        A: { not: { $ref: '#/components/schemas/B' } },
        // What looks like a reference in an example is none.
        Data: { examples: [{ $ref: '#%' }, { $ref: 5 }, Array(200_000).fill(0)] },
      },
    },
  };
  const document = documentFromText(JSON.stringify(given, undefined, 1), 'api.json');

  it('names the schema with which the longest way begins when the stack is at its end', () => {
    const endless = (depth: number): number => endless(depth + 1) + 1;
    let told: unknown;
    try {
      withinStack(document, () => endless(0));
    } catch (error) {
      told = error;
    }
    expect(told).toBeInstanceOf(DiagnosticsError);
    const { diagnostics, sources } = told as DiagnosticsError;
    expect(formatDiagnostics(diagnostics, sources!)).toMatch(
      /^api\.json:29:9 error limit-nesting: through references this schema leads into 2 others/,
    );
  });

  it.each([new RangeError('Invalid array length'), new TypeError('call stack')])(
    'lets %s through',
    (fault) => {
      expect(() =>
        withinStack(document, () => {
          throw fault;
        }),
      ).toThrow(fault);
    },
  );
});
