/** What is written of any text is read back as it was: JSON and YAML of the bundle, literals of TypeScript, words of a shell. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { literal, propertyKey, stringLiteral } from '../../generator/emit/escape.ts';
import { pythonString, scriptString, shellWord } from '../../generator/emit/strings.ts';
import { buildApi } from '../../generator/model/build.ts';
import type { JsonValue } from '../../generator/spec/json.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { parseValue, parseWhole } from '../../generator/spec/parse.ts';
import { bundleTarget } from '../../generator/targets/bundle.ts';
import { tries } from '../effort.ts';
import { hostileText } from './hostile.ts';

const text = fc.oneof(hostileText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** JSON values whose keys and texts are hostile; integers beyond 2^53 among them. */
const value = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.constantFrom<JsonValue>(
      null,
      true,
      0,
      -1,
      1.5,
      1e21,
      9_007_199_254_740_993n,
      '',
      '2024-04-31',
      'no',
      '~',
      '0x1',
      '1e3',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: false }),
  ),
})).value;

/** What a JavaScript engine makes of an expression. */
function evaluated(code: string): unknown {
  return (0, eval)(`(${ts.transpile(`(${code})`, { target: ts.ScriptTarget.ES2022 }).replace(/;\s*$/, '')})`);
}

describe('round trips', () => {
  it('of the bundle, in JSON and YAML, by both readers', () => {
    fc.assert(
      fc.property(value, text, (example, name) => {
        const written = {
          openapi: '3.1.0',
          info: { title: name, version: '1' },
          paths: {},
          'x-value': { [name]: example },
        };
        const source = stringifyBig(written);
        const document = documentFromText(source, 'x.json');
        const context = { document, api: buildApi(document), runtime: [], translations: [] };
        for (const { path, text: made } of bundleTarget(context)) {
          expect(parseValue(made, path).value, path).toEqual(document.value);
          expect(parseWhole(made, path).value, path).toEqual(document.value);
        }
      }),
      { numRuns: tries(150) },
    );
  });

  it('of literals and keys in TypeScript', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(evaluated(stringLiteral(one))).toBe(one);
        expect(evaluated(scriptString(one))).toBe(one);
        const made = evaluated(`{ [${stringLiteral(one)}]: 1, ${propertyKey(`${one}x`)}: 2 }`);
        expect(Object.keys(made as object).sort()).toEqual([one, `${one}x`].sort());
      }),
      { numRuns: tries(300) },
    );
    fc.assert(
      fc.property(value, (one) => {
        if (/\d{16}/.test(stringifyBig(one))) return; // A literal of a number in TypeScript is a double.
        expect(JSON.stringify(evaluated(literal(one)))).toBe(JSON.stringify(one));
      }),
      { numRuns: tries(150) },
    );
  });

  it('of words in a shell and strings in Python, all in one process each', () => {
    // Neither takes NUL or half a surrogate pair.
    const words = fc
      .sample(text, 200)
      .filter((one) => !/[\0\ud800-\udfff]/.test(one.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')));
    const printed = execFileSync(
      'bash',
      ['-c', words.map((one) => `printf '%s\\0' ${shellWord(one)}`).join('\n')],
      { encoding: 'utf8' },
    );
    expect(printed.split('\0').slice(0, -1)).toEqual(words);
    const python = `import sys\nfor one in [${words.map(pythonString).join(',')}]: sys.stdout.buffer.write(one.encode('utf-8') + b'\\0')`;
    const read = execFileSync('python3', ['-c', python], { encoding: 'utf8' });
    expect(read.split('\0').slice(0, -1)).toEqual(words);
  });
});

/** JSON with integers of any size. */
function stringifyBig(one: unknown): string {
  const marked = JSON.stringify(one, (_, item: unknown) =>
    typeof item === 'bigint' ? `\u0001big${item}` : item,
  );
  return marked.replace(/"\\u0001big(-?\d+)"/g, '$1');
}
