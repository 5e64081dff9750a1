import { describe, expect, it } from 'vitest';
import { type Declaration, printDeclarations } from '../../generator/emit/typescript.ts';
import { Memory } from '../../generator/model/memory.ts';
import { compileErrors } from '../compile.ts';

const declarations: readonly Declaration[] = [
  { kind: 'const', name: 'Size', text: 'Sizes.', value: "{\n  /** Small. */\n  Small: 's',\n} as const" },
  { kind: 'type', name: 'Size', text: '', type: '(typeof Size)[keyof typeof Size]' },
  {
    kind: 'function',
    name: 'isSize',
    text: 'Whether */ is.\n\n@deprecated',
    deprecated: true,
    parameters: [{ name: 'value', type: 'unknown' }],
    returns: 'value is Size',
    body: ['return inner(value);'],
  },
  {
    kind: 'function',
    local: true,
    name: 'inner',
    text: '',
    parameters: [{ name: 'value', type: 'unknown' }],
    returns: 'boolean',
    body: ["return value === 's';"],
  },
];

const want = `// Header.

/** Sizes. */
export const Size = {
  /** Small. */
  Small: 's',
} as const;

export type Size = (typeof Size)[keyof typeof Size];

/**
 * Whether *\\/ is.
 *
 * \\@deprecated
 * @deprecated
 */
export function isSize(value: unknown): value is Size {
  return inner(value);
}

function inner(value: unknown): boolean {
  return value === 's';
}
`;

describe('printDeclarations', () => {
  it('prints tidy code that compiles', () => {
    expect(printDeclarations('// Header.\n', declarations)).toBe(want);
    expect(compileErrors({ 'x.ts': want })).toEqual([]);
  });

  it('takes again what has not changed since the run before, and writes the same', () => {
    const memory = new Memory();
    expect(printDeclarations('// Header.\n', declarations, memory)).toBe(want);
    memory.turn();
    const [first, ...others] = declarations;
    const changed = { ...first!, text: 'Others.' };
    const again = printDeclarations('// Header.\n', [...others, changed], memory);
    expect(again).toBe(printDeclarations('// Header.\n', [...others, changed]));
    expect(again).not.toBe(want);
  });

  it.each(['a b', 'x=1;PWNED();', "a'", ''])('refuses the name %j', (name) => {
    expect(() => printDeclarations('', [{ kind: 'type', name, text: '', type: 'string' }])).toThrow(
      TypeError,
    );
    expect(() => printDeclarations('', [{ kind: 'const', name, text: '', value: '1' }])).toThrow(TypeError);
  });
});
