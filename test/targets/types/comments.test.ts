import { describe, expect, it } from 'vitest';
import { buildApi } from '../../../generator/model/build.ts';
import { documentFromText } from '../../../generator/spec/load.ts';
import { typesTarget } from '../../../generator/targets/types.ts';

const components = {
  schemas: {
    Size: { type: 'integer', description: 'How big, in MB.', minimum: 1, maximum: 9, default: 3 },
    Kind: {
      description: 'What it is.',
      enum: ['a', 'b'],
      'x-enumDescriptions': { a: 'An a', b: 'A b' },
    },
    Thing: {
      type: 'object',
      properties: {
        size: { $ref: '#/components/schemas/Size' },
        own: { $ref: '#/components/schemas/Size', description: 'Own words.' },
        kind: { $ref: '#/components/schemas/Kind' },
        plain: { enum: ['x', 'y'] },
        old: { type: 'string', deprecated: true, externalDocs: { url: 'https://x.example' } },
        text: { type: 'string', maxLength: 5, description: '*/ PWNED() /*' },
        inner: {
          type: 'object',
          description: 'Nested.',
          properties: { text: { type: 'string', minLength: 2 } },
        },
        none: { type: 'string' },
      },
      if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
      then: { required: ['text'] },
    },
  },
};
const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components });
const document = documentFromText(text, 'x.json');
const types = typesTarget({ api: buildApi(document), document, translations: [], runtime: [] })[0]!.text;

/** The lines of the comment above a member of Thing, without its stars. */
function commentOf(member: string): string[] {
  const lines = types.slice(types.indexOf('Thing: {')).split('\n');
  const end = lines.findIndex((line) => new RegExp(`^ +${member}\\??:`).test(line));
  const start = lines.slice(0, end).findLastIndex((line) => line.trim().startsWith('/**'));
  if (end < 1 || !lines[end - 1]!.trim().endsWith('*/')) return [];
  return lines
    .slice(start, end)
    .map((line) => line.replace(/^ *\/?\*+ ?|\*\/$/g, '').trim())
    .filter((line) => line !== '' && line !== '/');
}

describe('comments of fields', () => {
  const cases: [string, string[]][] = [
    ['size', ['@description How big, in MB.', '1–9.', '@default 3']],
    ['own', ['@description Own words.', '1–9.', '@default 3']],
    ['kind', ['@description What it is.', '- `a`: An a; needs `text`', '- `b`: A b']],
    ['plain', []],
    ['old', ['@deprecated', '@description See: https://x.example']],
    ['text', ['@description *\\/ PWNED() /*', 'At most 5 characters. Required when `kind` is `a`.']],
    ['inner', ['@description Nested.']],
    ['none', []],
  ];
  it.each(cases)('%s', (member, want) => expect(commentOf(member)).toEqual(want));
});
