import { expect, test } from 'vitest';
import { requiredEndpoint, serverVariable } from '../../generator/runtime/server.ts';

test.each<[string | undefined, string | undefined, string]>([
  ['cn-north-4', undefined, 'cn-north-4'],
  ['a', 'b', 'a'],
  [undefined, 'b', 'b'],
  [undefined, '', ''],
  [undefined, 'v1/x', 'v1/x'],
  ['a.b-c_d~1', 'b', 'a.b-c_d~1'],
])('the value %j, the preset %j', (value, preset, want) =>
  expect(serverVariable('region', value, preset)).toBe(want),
);

test.each(['', undefined, 'a/b', 'evil.com#', 'evil.com/', 'a@b', 'a:1', 'a?b', 'a b', 'a\n'])(
  'region %j is refused',
  (region) => {
    expect(() => serverVariable('region', region)).toThrow(/needs a value for region, of letters/);
    if (region !== undefined) expect(() => serverVariable('region', region, 'b')).toThrow(/for region/);
  },
);

test('an endpoint that has to be given', () => {
  expect(requiredEndpoint('https://a.example')).toBe('https://a.example');
  for (const value of [undefined, '']) {
    expect(() => requiredEndpoint(value)).toThrow(/needs a value for endpoint/);
  }
});
