import { Ajv2020 } from 'ajv/dist/2020.js';
import { Name } from 'ajv/dist/compile/codegen/code.js';
import type { UsedScopeValues } from 'ajv/dist/compile/codegen/scope.js';
import { describe, expect, it } from 'vitest';
import { listValuesInLinearTime } from '../../generator/validators/scope.ts';

/** An instance that has compiled schemas with references, patterns and value lists. */
function compiled(): Ajv2020 {
  const ajv = new Ajv2020({ code: { source: true, lines: true }, inlineRefs: false, strict: false });
  ajv.compile({
    $defs: { a: { pattern: '^a' }, b: { enum: ['x', { y: 1 }] }, c: { $ref: '#/$defs/b', minLength: 2 } },
    properties: { one: { $ref: '#/$defs/a' }, two: { $ref: '#/$defs/c' }, three: { const: { deep: [1] } } },
  });
  return ajv;
}

describe('listValuesInLinearTime', () => {
  it('lists what Ajv lists itself', () => {
    const ajv = compiled();
    const lists = (): string[] => {
      const used: UsedScopeValues = {};
      const fallback = (name: Name) => new Name(`from_${name.str}`);
      return [
        ajv.scope.scopeRefs(new Name('scope')),
        // The second time nothing is left to list.
        ...[1, 2].map(() => ajv.scope.scopeCode(undefined, used, fallback)),
      ].map(String);
    };
    // A name without code of its own is given by the fallback.
    const names = Object.values(
      (ajv.scope as unknown as { _values: Record<string, Map<unknown, Name>> })._values,
    );
    const [first] = [...names[0]!.values()] as unknown as { value: { code?: unknown } }[];
    first!.value = { ...first!.value, code: undefined };
    const want = lists();
    listValuesInLinearTime(ajv);
    expect(lists()).toEqual(want);
    expect(want[0]!.split('\n').length).toBeGreaterThan(3);
    expect(want[2]).toBe('');
  });
});
