/** A run that remembers the one before writes what a first run writes, whatever was edited in between. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { Memory } from '../../generator/model/memory.ts';
import { build } from '../../generator/pipeline.ts';
import { isArray, isObject, type JsonObject, type JsonValue, stringify } from '../../generator/spec/json.ts';
import { loadDocument } from '../../generator/spec/load.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'memory-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'openapi.json');

type Mutable = Record<string, JsonValue>;

/** What an editor may do at some place of a document. */
type Edit = (holder: Mutable, key: string) => void;
const edits: readonly Edit[] = [
  // Words are what is edited most.
  ...Array.from(
    { length: 4 },
    (): Edit => (holder, key) => {
      if (typeof holder[key] === 'string' && ['description', 'title', 'summary', 'version'].includes(key))
        holder[key] = `${holder[key]} More.`;
    },
  ),
  (holder, key) => void delete holder[key],
  (holder, key) => {
    if (typeof holder[key] === 'number') holder[key] += 1;
  },
  (holder, key) => {
    const value = holder[key];
    if (key === 'enum' && isArray(value)) holder[key] = [...value, 'another'];
    if (key === 'required' && isArray(value)) holder[key] = value.slice(1);
  },
  (holder, key) => {
    const value = holder[key];
    if (key === 'properties' && isObject(value))
      holder[key] = { ...value, added: { type: 'string', maxLength: 3 } };
  },
  (holder, key) => {
    const value = holder[key];
    if (isObject(value) && typeof value['type'] === 'string') holder[key] = { ...value, type: 'boolean' };
  },
];

/** Every member of the document, an array's too. */
function places(value: JsonValue, found: [Mutable, string][] = []): [Mutable, string][] {
  if (isArray(value)) for (const item of value) places(item, found);
  if (isObject(value))
    for (const key of Object.keys(value)) {
      found.push([value as Mutable, key]);
      places(value[key] ?? null, found);
    }
  return found;
}

function outputs(memory?: Memory): Map<string, string> {
  const built = build({ spec: path, allowReferences: [], memory });
  return new Map(
    built.outputs.flatMap(({ files }) => files.map(({ path: name, text }) => [name, text] as const)),
  );
}

/** @returns how many of the edits left a description that is right */
function rightAfter(given: JsonObject, seeds: readonly (readonly [number, number])[]): number {
  const memory = new Memory();
  let document = given;
  let right = 0;
  for (const [place, edit] of seeds) {
    const copy = JSON.parse(stringify(document)) as JsonObject;
    const all = places(copy);
    const [holder, key] = all[place % all.length]!;
    edits[edit % edits.length]!(holder, key);
    writeFileSync(path, stringify(copy, 2));
    try {
      const warm = outputs(memory);
      expect(warm).toEqual(outputs());
      document = copy;
      right++;
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
    }
  }
  return right;
}

describe('a run with a memory', () => {
  it.each([
    ['the own description', 'spec/openapi.yaml'],
    ['everything', 'test/fixtures/targets/reference/everything/openapi.yaml'],
  ])('writes %s as a first run does, edit after edit', (_, file) => {
    writeFileSync(path, readFileSync(join(root, file)));
    const { value } = loadDocument(path);
    let right = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100_000), fc.nat(1000)), { minLength: 6, maxLength: 6 }),
        (seeds) => void (right += rightAfter(value, seeds)),
      ),
      { numRuns: 1, endOnFailure: true },
    );
    expect(right).toBeGreaterThan(2);
  });

  it('forgets what a run did not ask for', () => {
    const memory = new Memory();
    const made: string[] = [];
    const ask = (key: string): string => memory.of('room', key, () => (made.push(key), key));
    for (const keys of [['a', 'b'], ['a'], ['a', 'b']]) {
      memory.turn();
      keys.forEach(ask);
    }
    expect(made).toEqual(['a', 'b', 'b']);
  });
});
