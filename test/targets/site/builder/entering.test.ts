/** What is entered: numbers, and what rules ask for meanwhile. */
import { describe, expect, it } from 'vitest';
import { numberIn } from '../../../../generator/targets/site/builder/browser/numbers.ts';
import { presences } from '../../../../generator/targets/site/builder/browser/rules.ts';
import type { FormRule } from '../../../../generator/targets/site/builder/form.ts';

describe('a number', () => {
  it.each<[text: string, integer: boolean, want: number | bigint | undefined]>([
    ['0', true, 0],
    [' -12 ', true, -12],
    ['1.5', false, 1.5],
    ['1e3', true, 1000],
    ['1.0', true, 1],
    ['9007199254740993', true, 9007199254740993n],
    ['1.5', true, undefined],
    ['01', false, undefined],
    ['1,5', false, undefined],
    ['0x10', false, undefined],
    ['Infinity', false, undefined],
    ['1e999', false, undefined],
    ['', false, undefined],
    ['a', false, undefined],
  ])('%j, integer %s', (text, integer, want) => {
    if (want === undefined) expect(() => numberIn(text, integer)).toThrow(TypeError);
    else expect(numberIn(text, integer)).toBe(want);
  });
});

describe('rules', () => {
  const fields = [
    { name: 'type', required: true, node: { kind: 'json' } },
    { name: 'url', required: false, node: { kind: 'json' } },
    { name: 'gpu', required: false, node: { kind: 'json' } },
  ] as const;
  const rules: FormRule[] = [
    {
      when: [{ kind: 'is', property: 'type', values: ['obs', 1, { a: 1 }] }],
      effects: [{ kind: 'required', property: 'url' }],
    },
    {
      when: [{ kind: 'is-not', property: 'type', values: ['obs'] }],
      effects: [{ kind: 'empty', property: 'url' }],
    },
    {
      when: [{ kind: 'present', property: 'gpu' }],
      effects: [
        { kind: 'required', property: 'url' },
        { kind: 'required', property: 'unknown' },
      ],
    },
    {
      when: [
        { kind: 'absent', property: 'constructor' },
        { kind: 'is', property: 'type', values: ['zip'] },
      ],
      effects: [{ kind: 'forbidden', property: 'gpu' }],
    },
  ];

  it.each<[value: object, url: string, gpu: string]>([
    [{}, 'empty', 'optional'],
    [{ type: 'obs' }, 'required', 'optional'],
    [{ type: { a: 1 } }, 'empty', 'optional'],
    [{ type: 'zip' }, 'empty', 'forbidden'],
    [{ type: 'obs', gpu: 1 }, 'required', 'optional'],
  ])('for %j', (value, url, gpu) => {
    const found = presences({ fields, rules }, value as Record<string, unknown>);
    expect(Object.fromEntries(found)).toEqual({ type: 'required', url, gpu });
  });
});
