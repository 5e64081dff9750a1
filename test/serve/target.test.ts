import { describe, expect, it } from 'vitest';
import { Refusal } from '../../generator/serve/refusal.ts';
import { targetOf } from '../../generator/serve/target.ts';

describe('targetOf', () => {
  const cases: [string, string[], string][] = [
    ['/', [''], ''],
    ['/a/b', ['a', 'b'], ''],
    ['/a/b/', ['a', 'b', ''], ''],
    ['/a%2Fb/%E5%87%BD', ['a/b', '函'], ''],
    ['/a+b', ['a+b'], ''],
    ['/a?b=1&c=%20', ['a'], 'b=1&c=+'],
    ['/a?b=c?d', ['a'], 'b=c%3Fd'],
    ['/a?', ['a'], ''],
    ['/a#b?c', ['a'], ''],
    ['//a', ['', 'a'], ''],
    ['*', ['*'], ''],
    ['http://other.example:8/a?b=1', ['a'], 'b=1'],
    ['http://other.example', [''], ''],
    ['/a?b=%zz', ['a'], 'b=%25zz'],
  ];
  it.each(cases)('%s', (url, segments, query) => {
    const target = targetOf(url);
    expect([target.segments, String(target.query)]).toEqual([segments, query]);
  });

  const refused: [string, RegExp][] = [
    ['/%', /not percent-encoded UTF-8: %$/],
    ['/a/%ff', /not percent-encoded UTF-8: %ff/],
    ['/a/../b', /a segment \. or \.\./],
    ['/%2e%2E/b', /a segment \. or \.\./],
    ['/./b', /a segment \. or \.\./],
  ];
  it.each(refused)('%s is refused', (url, message) => {
    expect(() => targetOf(url)).toThrow(Refusal);
    expect(() => targetOf(url)).toThrow(message);
  });
});
