/** docs/migrating.md has every field that can be sent, under the SDK's name for it. */
import { describe, expect, it } from 'vitest';
import { pageText, rowsOf } from './pages.ts';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
}

const schemas: Readonly<Record<string, Schema>> = JSON.parse(pageText('generated/openapi.json')).components
  .schemas;

/** A named schema, its name and its properties, also those that it has from others. */
function named({ $ref = '' }: Schema): { name: string; properties: [string, Schema][] } {
  const name = $ref.split('/').at(-1) ?? '';
  const { allOf = [], properties = {} } = schemas[name] ?? {};
  const all = new Map([...allOf.flatMap((part) => named(part).properties), ...Object.entries(properties)]);
  return { name, properties: [...all] };
}

/** `path of the field` to `Class.method` of the SDK. */
function fields(schema: Schema, type: string, before: string): [string, string][] {
  return named(schema).properties.flatMap(([key, value]): [string, string][] => {
    const method = `with${key.replaceAll(/(?:^|_)(\w)/g, (_all, letter: string) => letter.toUpperCase())}`;
    const inner = value.items ?? value;
    const at = `${before}${key}`;
    const below = fields(inner, named(inner).name, `${at}${value.items === undefined ? '.' : '[].'}`);
    return [[`\`${at}\``, `\`${type}.${method}\``], ...below];
  });
}

const expected = fields(
  { $ref: '#/components/schemas/CreateFunctionRequest' },
  'CreateFunctionRequestBody',
  '',
);
const rows = rowsOf(pageText('docs/migrating.md')).filter(([field = '']) => /^`[a-z_.[\]]+`$/.test(field));
const onThePage = new Map(
  rows.filter((cells) => cells.length === 3).map(([field, method]) => [field, method]),
);

describe('docs/migrating.md', () => {
  it('has every field of the request, once', () => {
    expect(expected.length).toBeGreaterThan(50);
    expect([...onThePage.keys()].sort()).toEqual(expected.map(([field]) => field).sort());
    expect(rows.length).toBe(new Set(rows.map(([field]) => field)).size);
  });

  it.each(expected)('has %s as %s', (field, method) => {
    expect(onThePage.get(field)).toBe(method);
  });

  it('says of exactly those fields that are required that they are', () => {
    const notes = rows.filter(([, , note = '']) => note.startsWith('Required by the type'));
    const wanted = schemas['CreateFunctionRequest']?.required?.map((name) => `\`${name}\``) ?? [];
    expect(notes.map(([field]) => field).sort()).toEqual(wanted.sort());
    expect(wanted.length).toBeGreaterThan(0);
  });
});
