/** Documents that are the same, or say the same in another order or with other names. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../../generator/diff/change.ts';
import { compare } from '../../../generator/diff/compare.ts';
import { buildApi } from '../../../generator/model/build.ts';
import { isArray, isObject, type JsonValue, stringify } from '../../../generator/spec/json.ts';
import { loadDocument } from '../../../generator/spec/load.ts';
import { options, side, sideOf, verdicts } from '../sides.ts';
import { equivalent } from './equivalent.ts';
import { shownBy } from './shown.ts';

const root = join(import.meta.dirname, '../../..');
const corpus = join(root, '../shared/corpus/specs');
const own = join(root, 'spec/openapi.yaml');
const documents = [
  own,
  ...(existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(yaml|json)$/.test(name)) : []).map(
    (name) => join(corpus, name),
  ),
];

function load(path: string): Side {
  const document = loadDocument(path);
  return { document, api: buildApi(document) };
}

/** Keys of objects in reverse, and lists whose order says nothing. */
function shuffled(value: JsonValue, field = ''): JsonValue {
  if (isArray(value)) {
    const items = value.map((item) => shuffled(item));
    return ['parameters', 'required', 'tags', 'security'].includes(field) ? [...items].reverse() : items;
  }
  if (!isObject(value)) return value;
  // Within an example, order is the writer's own, and a list is a list.
  if (field === 'example' || field === 'examples' || field === 'default') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member, key)]),
  );
}

describe.each(documents)('%s', (path) => {
  const one = load(path);

  it('has no difference from itself', { timeout: 60_000 }, () => {
    expect(compare(one, load(path), options)).toEqual([]);
  });

  it('has no difference from itself in another order', { timeout: 60_000 }, () => {
    const other = sideOf(stringify(shuffled(one.document.value)));
    expect(compare(one, other, options)).toEqual([]);
  });

  it(
    'has no difference on the wire when the expressions of its paths are called otherwise',
    { timeout: 60_000 },
    () => {
      const other = sideOf(stringify(renamed(one.document.value)));
      expect(verdicts(one, other, ['wire'])).toEqual([]);
    },
  );
});

/** Every path expression and its parameter with an underscore behind it. */
function renamed(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map(renamed);
  if (!isObject(value)) return value;
  if (value['in'] === 'path' && typeof value['name'] === 'string')
    return { ...value, name: `${value['name']}_` };
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.startsWith('/') ? key.replace(/\{([^{}]+)\}/g, '{$1_}') : key,
      renamed(member),
    ]),
  );
}

describe('the same in other words', () => {
  it.each(equivalent)('%s', (_, base, revision) => {
    expect(verdicts(side(base), side(revision), ['wire'])).toEqual([]);
    expect(verdicts(side(revision), side(base), ['wire'])).toEqual([]);
  });

  it.each(equivalent)('%s, as messages show', (_, base, revision) => {
    for (const truth of [shownBy(base, revision, []), shownBy(revision, base, [])]) {
      expect(truth?.broken).toBeUndefined();
      expect(truth?.tried).toBeGreaterThan(0);
    }
  });
});
