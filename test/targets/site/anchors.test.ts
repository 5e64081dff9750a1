import { expect, test } from 'vitest';
import { anchorIn, anchorOf, valueAnchor } from '../../../generator/targets/site/anchors.ts';

test.each<[given: string, want: string]>([
  ['createfunction', 'createfunction'],
  ['createFunction', 'createfunction'],
  ['schema-Error', 'schema-error'],
  ['post-/v2/{project_id}/fgs', 'post-v2-project_id-fgs'],
  ['__proto__', '__proto__'],
  ['a"><script>', 'a-script'],
  ['名称', '名称'],
  ['a b\tc', 'a-b-c'],
  ['%41', '41'],
  ['-', 'x'],
  ['', 'x'],
])('the anchor of %j is %j', (given, want) => {
  expect(anchorOf(given)).toBe(want);
});

test('fields and values have readable anchors', () => {
  expect(anchorIn('createFunction', 'request', 'code_url')).toBe('createfunction.request.code_url');
  expect(valueAnchor('createfunction.request.runtime', 'Python3.10')).toBe(
    'createfunction.request.runtime=python3.10',
  );
  expect(valueAnchor('a', 'Custom Image')).toBe('a=custom-image');
  expect(valueAnchor('a', '')).toBe('a=');
  expect(valueAnchor('a', 'x'.repeat(500))).toHaveLength(82);
});
