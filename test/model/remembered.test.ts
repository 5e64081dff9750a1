import { describe, expect, it } from 'vitest';
import { Memory, remembered, textWithoutInfo } from '../../generator/model/memory.ts';
import type { JsonObject } from '../../generator/spec/json.ts';

describe('a memory', () => {
  it('has what was made in the run before, for the same room and key', () => {
    const memory = new Memory();
    expect(memory.of('types', 'a', () => 1)).toBe(1);
    memory.turn();
    expect(memory.of('types', 'a', () => 2)).toBe(1);
    expect(memory.of('types', 'b', () => 2)).toBe(2);
    expect(memory.of('docs', 'a', () => 3)).toBe(3);
  });

  it('makes it again within one run', () => {
    const memory = new Memory();
    memory.of('types', 'a', () => 1);
    expect(memory.of('types', 'a', () => 2)).toBe(2);
    memory.turn();
    expect(memory.of('types', 'a', () => 3)).toBe(2);
  });

  it('keeps what is taken again, and forgets what is not', () => {
    const memory = new Memory();
    memory.of('types', 'a', () => 1);
    memory.of('types', 'b', () => 1);
    memory.turn();
    memory.of('types', 'a', () => 2);
    memory.turn();
    expect(memory.of('types', 'a', () => 3)).toBe(1);
    expect(memory.of('types', 'b', () => 3)).toBe(3);
  });

  it('makes together what is missing, and that alone', () => {
    const memory = new Memory();
    const asked: (readonly number[])[] = [];
    const make = (missing: readonly number[]): string[] => {
      asked.push(missing);
      return missing.map((index) => `${asked.length}.${index}`);
    };
    expect(memory.each('types', ['a', 'b'], make)).toEqual(['1.0', '1.1']);
    expect(memory.each('types', ['c'], make)).toEqual(['2.0']);
    memory.turn();
    expect(memory.each('types', ['d', 'a', 'c', 'e', 'b'], make)).toEqual([
      '3.0',
      '1.0',
      '2.0',
      '3.3',
      '1.1',
    ]);
    memory.turn();
    expect(memory.each('types', ['a', 'b', 'c'], make)).toEqual(['1.0', '1.1', '2.0']);
    expect(asked).toEqual([[0, 1], [0], [0, 3]]);
  });

  it('remembers that a result is undefined', () => {
    const memory = new Memory();
    memory.of('types', 'a', () => undefined);
    memory.turn();
    expect(memory.of<unknown>('types', 'a', () => 1)).toBeUndefined();
  });
});

describe('without a memory', () => {
  it('a result is made, and no key asked for', () => {
    const key = (): string => {
      throw new Error('asked for');
    };
    expect(remembered(undefined, 'types', key, () => 1)).toBe(1);
  });

  it('with one it is remembered', () => {
    const memory = new Memory();
    remembered(
      memory,
      'types',
      () => 'a',
      () => 1,
    );
    memory.turn();
    expect(
      remembered(
        memory,
        'types',
        () => 'a',
        () => 2,
      ),
    ).toBe(1);
  });
});

describe('the text without info', () => {
  it.each<readonly [document: object, want: string]>([
    [{ openapi: '3.1.0', info: { title: 'T' }, paths: {} }, '{"openapi":"3.1.0","paths":{}}'],
    [{ openapi: '3.1.0', info: 'T' }, '{"openapi":"3.1.0","info":"T"}'],
    [{ paths: {} }, '{"paths":{}}'],
  ])('of %j', (document, want) => expect(textWithoutInfo(document as JsonObject)).toBe(want));
});
