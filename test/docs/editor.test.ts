/** What an editor knows of the description: the project's own documents are right by it, and slips are not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pageText, root } from './pages.ts';

const { 'yaml.schemas': associations } = JSON.parse(pageText('.vscode/settings.json')) as {
  'yaml.schemas': Record<string, string[]>;
};

function validator(path: string): ValidateFunction {
  return new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(pageText(path)));
}

const validateDescription = validator('.vscode/openapi-3.1.schema.json');
const validateOverlay = validator('.vscode/overlay-1.0.schema.json');

const faults = (validate: ValidateFunction, value: unknown): unknown[] => {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

/** A slip in the description, as its text and what it becomes. */
const slips: readonly (readonly [string, string])[] = [
  ['maxLength: 60', 'maxLenght: 60'],
  ['maxLength: 60', "maxLength: '60'"],
  ['type: object', 'type: objekt'],
  ['openapi: 3.1.0', 'openapi: 3.0.3'],
  ['operationId: ', 'operationID: '],
  ["'401':", "'4010':"],
  ['in: path', 'in: paht'],
  ['requestBody:', 'requestbody:'],
];

describe('the schemas of .vscode/settings.json', () => {
  it('are there, for files that are there', () => {
    for (const [schema, files] of Object.entries(associations)) {
      expect(existsSync(join(root, schema)), schema).toBe(true);
      for (const file of files) expect(existsSync(join(root, file.replace('*', 'zh-CN'))), file).toBe(true);
    }
  });

  it('take the description, in both languages, and its translation', () => {
    expect(faults(validateDescription, parse(pageText('spec/openapi.yaml')))).toEqual([]);
    expect(faults(validateDescription, parse(pageText('generated/openapi.zh-CN.yaml')))).toEqual([]);
    expect(faults(validateOverlay, parse(pageText('spec/zh-CN.overlay.yaml')))).toEqual([]);
  });

  it.each(slips)('do not take %s as %s', (right, wrong) => {
    const text = pageText('spec/openapi.yaml');
    expect(text).toContain(right);
    expect(faults(validateDescription, parse(text.replace(right, wrong)))).not.toEqual([]);
  });

  it('do not take an action that does nothing known', () => {
    const overlay = {
      overlay: '1.0.0',
      info: { title: 'a', version: '1' },
      actions: [{ target: '$', updates: {} }],
    };
    expect(faults(validateOverlay, overlay)).not.toEqual([]);
  });
});
