import { expect, it } from 'vitest';
import { isDeviceName } from '../../generator/emit/file-names.ts';

it.each([
  ['con', true],
  ['AUX.md', true],
  ['Com1', true],
  ['lpt9.tar.gz', true],
  ['console', false],
  ['com', false],
  ['com10', false],
  ['my.con', false],
])('%s', (name, want) => {
  expect(isDeviceName(name)).toBe(want);
});
