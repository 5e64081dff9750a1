import { expect, test } from 'vitest';
import { serverUrl } from '../../generator/runtime/server.ts';

const server = { url: 'https://functiongraph.{region}.example.com/{base}/', variables: { base: 'v2' } };

test.each<[Record<string, string>, string]>([
  [{ region: 'cn-north-4' }, 'https://functiongraph.cn-north-4.example.com/v2'],
  [{ region: 'a', base: 'v3' }, 'https://functiongraph.a.example.com/v3'],
])('%o', (values, want) => expect(serverUrl(server, values)).toBe(want));

test.each(['', undefined, 'a/b', 'evil.com#', 'evil.com/', 'a@b', 'a:1', 'a?b', 'a b', 'a\n'])(
  'region %j is refused',
  (region) => {
    expect(() => serverUrl(server, { region })).toThrow(/needs a value for region, of letters/);
  },
);
