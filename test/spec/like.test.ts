/** A description that is read beside one that it resembles is read as it would be alone. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify as yamlText } from 'yaml';
import { DiagnosticsError, formatDiagnostics } from '../../generator/diagnostics.ts';
import { isArray, isObject, type JsonObject, type JsonValue, stringify } from '../../generator/spec/json.ts';
import { type Document, documentFromText } from '../../generator/spec/load.ts';
import { joinPointer } from '../../generator/spec/pointer.ts';
import { tries } from '../effort.ts';

/** Everything that a load gives: values, targets, warnings, the place of every value and key; or the errors as printed. */
function loaded(text: string, like?: Document): unknown {
  try {
    const { value, targets, warnings, sources, locate } = documentFromText(text, 'revision.yaml', { like });
    const places = pointersIn(value).flatMap((pointer) =>
      [false, true].map((key) => sources.positionOf({ ...locate(pointer), key })),
    );
    return { value, targets: [...targets], warnings: formatDiagnostics(warnings, sources), places };
  } catch (error) {
    if (error instanceof DiagnosticsError) return formatDiagnostics(error.diagnostics, error.sources);
    throw error;
  }
}

function pointersIn(value: JsonValue, pointer = ''): string[] {
  const below = isArray(value)
    ? value.flatMap((item, index) => pointersIn(item, joinPointer(pointer, index)))
    : isObject(value)
      ? Object.keys(value).flatMap((key) => pointersIn(value[key] ?? null, joinPointer(pointer, key)))
      : [];
  return [pointer, joinPointer(pointer, 'nowhere'), ...below];
}

/** How many path items and components both documents have in common as objects. */
function shared(base: Document, revision: Document | undefined): number {
  const parts = ({ paths, components }: JsonObject = {}): Set<JsonValue> =>
    new Set(
      [paths, ...Object.values((components ?? {}) as JsonObject)].flatMap((section) =>
        isObject(section) ? Object.values(section) : [],
      ),
    );
  const [before, after] = [parts(base.value), parts(revision?.value)];
  return [...after].filter((one) => isObject(one) && before.has(one)).length;
}

const head = 'openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\n';
const block = `${head}# Words.
paths:
  /a: # first
    get:
      operationId: a
      responses:
        "200":
          description: |
            Fine.

          content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}
  /b:
    post: {operationId: b, security: [{key: []}], responses: {"200": {description: ""}}}
components:
  schemas:
    A:
      type: object
      properties: {next: {$ref: "#/components/schemas/A"}, b: {$ref: "#/components/schemas/B"}}
    B:
      type: string
      description: one
        two
    C: {exclusiveMinimum: true, minimum: 3}
    D: {$id: "https://d", $defs: {e: {$anchor: e}}, items: {$ref: "#e"}}
    E: {multipleOf: 0.1234567890123456789}
  securitySchemes:
    key: {type: apiKey, in: header, name: k}
`;

/** Changes of the text above, and how many of its 8 parts are then read again or are not there. */
const changes: [name: string, from: string | RegExp, to: string, again: number][] = [
  // C is mended, D has an identifier, and the rounding of E is told of every text.
  ['nothing', '', '', 3],
  ['a line more before everything', '# Words.', '# Words.\n# More.', 3],
  ['another value', 'two\n', 'three\n', 4],
  ['a value that begins alike', 'two\n', 'two \n', 4],
  ['another comment', '# first', '# last', 4],
  ['a component that others refer to is gone', /\n {4}B:(?:\n {6}.*)+/, '', 4],
  ['a component that others refer to has another name', '    B:', '    X:', 4],
  ['another security scheme', '    key: {', '    lock: {', 4],
  ['an operation with the id of another', 'operationId: b', 'operationId: a', 4],
  ['a circle of references', 'type: string', 'allOf: [{$ref: "#/components/schemas/B"}]', 4],
  ['a reference to another kind', 'schemas/B"}}', 'securitySchemes/key"}}', 4],
  ['a component twice', '    C:', '    B: {}\n    C:', 8],
  ['a component that is indented otherwise', /\n {4}(?=[A-E]:)/g, '\n     ', 5],
  ['an unclosed bracket', 'minimum: 3}', 'minimum: 3', 8],
  ['a tab', '    C:', '\tC:', 8],
  ['another server with a password', 'paths:', 'servers: [{url: "https://a:b@c"}]\npaths:', 3],
  ['a list in place of the paths', 'paths:', 'paths: []\nx-paths:', 5],
];

describe('a document like another', () => {
  const base = documentFromText(block, 'base.yaml');

  it.each(changes)('%s', (_, from, to, again) => {
    const text = block.replace(from, to);
    expect(loaded(text, base)).toEqual(loaded(text));
    let kept = 0;
    try {
      kept = shared(base, documentFromText(text, 'revision.yaml', { like: base }));
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
      return;
    }
    expect(kept).toBe(8 - again);
  });

  it.each([
    ['the schema is gone', '    B: {}\n', ''],
    ['another schema is gone', '    C: {}\n', ''],
    ['the schema has come', '    C: {}', '    X: {}'],
  ])('tells what a discriminator maps to where %s', (_, from, to) => {
    const text = `${head}paths: {}\ncomponents:\n  schemas:\n    A: {discriminator: {propertyName: a, mapping: {b: B, x: X}}}\n    B: {}\n    C: {}\n`;
    const revision = text.replace(from, to);
    expect(loaded(revision, documentFromText(text, 'base.yaml'))).toEqual(loaded(revision));
  });

  it.each([
    ['the operation is gone', 'operationId: b', 'operationId: c'],
    ['the operation has come', 'operationId: b', 'operationId: x'],
    ['the path is gone', '/b:', '/c:'],
  ])('tells what links lead to where %s', (_, from, to) => {
    const links = '{b: {operationId: b}, x: {operationId: x}, p: {operationRef: "#/paths/~1b/get"}}';
    const text = `${head}paths:\n  /b: {get: {operationId: b, responses: {}}}\ncomponents:\n  responses:\n    A: {description: d, links: ${links}}\n  schemas: {}\n`;
    const revision = text.replace(from, to);
    expect(loaded(revision, documentFromText(text, 'base.yaml'))).toEqual(loaded(revision));
  });

  it('takes nothing from a document that its own references lead elsewhere in', () => {
    const text = `${head}paths: {}\ncomponents: {schemas: {A: {$ref: "#/x-b/c"}}}\nx-b: {c: {$anchor: d}}\n`;
    const odd = documentFromText(text, 'base.yaml');
    expect(loaded(text, odd)).toEqual(loaded(text));
  });
});

/** Random edits of a text: pieces that go, come twice, or change places. */
const cuts = fc.array(
  fc.record({
    at: fc.nat(5000),
    length: fc.nat(60),
    put: fc.constantFrom('', ' ', '\n', '#', '"', '}', ',', '- ', 'a', '\n    '),
  }),
  { minLength: 1, maxLength: 3 },
);

function edited(text: string, edits: readonly { at: number; length: number; put: string }[]): string {
  return edits.reduce((result, { at, length, put }) => {
    const from = at % result.length;
    return result.slice(0, from) + put + result.slice(from + length);
  }, text);
}

describe('a text that was edited at random', () => {
  const value = documentFromText(block, 'base.yaml').value;
  const texts: [string, string][] = [
    ['blocks', block],
    ['blocks of the package', yamlText(JSON.parse(stringify(value)))],
    ['JSON', stringify(value, 2)],
    ['JSON on one line', stringify(value)],
  ];

  it.each(texts)('%s', (_, text) => {
    const base = documentFromText(text, 'base.yaml');
    fc.assert(
      fc.property(cuts, (edits) => {
        const revision = edited(text, edits);
        expect(loaded(revision, base)).toEqual(loaded(revision));
      }),
      { numRuns: tries(150) },
    );
  });
});

const corpus = resolve(import.meta.dirname, '../../../shared/corpus/specs');
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(yaml|json)$/.test(name)) : [];

describe.runIf(files.length > 0)('the corpus', () => {
  // The largest ones say nothing that the others do not.
  it.each(files.filter((file) => statSync(join(corpus, file)).size < 1_000_000))('%s', (file) => {
    const text = readFileSync(join(corpus, file), 'utf8');
    const base = documentFromText(text, file);
    const edit = text.replace(/("?type"?: )"?integer"?/, '$1"number"').replace(/\n/, '\n\n');
    const [revision, alone] = [base, undefined].map((like) => documentFromText(edit, file, { like }));
    expect(said(revision)).toEqual(said(alone));
    expect(shared(base, revision)).toBeGreaterThan((base.reading?.parts.size ?? 0) / 2);
    expect(shared(base, alone)).toBe(0);
  });
});

function said(document: Document | undefined): unknown {
  if (document === undefined) return undefined;
  const { value, targets, warnings, sources, path: file } = document;
  const places = [...targets.keys()].map((pointer) => sources.positionOf({ file, pointer }));
  return { text: stringify(value), targets: [...targets], warnings, places };
}
