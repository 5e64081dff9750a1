import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { hmac, platformHash } from '../../generator/runtime/crypto.ts';
import { nodeHash } from '../../generator/runtime/crypto.node.ts';
import { webHash } from '../../generator/runtime/crypto.web.ts';

const utf8 = new TextEncoder();
/** RFC 6234 section 8.5 (SHA-256) and RFC 4231 test case 2 (HMAC). */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const JEFE = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

describe.each([
  ['node', nodeHash()!],
  ['web', webHash],
])('%s', (_name, hash) => {
  test.each<[string | Uint8Array, string]>([
    ['', EMPTY],
    [new Uint8Array(), EMPTY],
    ['abc', ABC],
    [utf8.encode('abc'), ABC],
    [utf8.encode('xabcx').subarray(1, 4), ABC],
  ])('SHA-256 of %o', async (content, want) => {
    expect(await hash(content)).toBe(want);
    expect(Buffer.from(await hash(content, 'buffer')).toString('hex')).toBe(want);
  });

  test('HMAC', async () => expect(await hmac(hash, 'Jefe', 'what do ya want for nothing?')).toBe(JEFE));

  test('HMAC as node:crypto makes it, for keys of every length', async () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(63, 64, 65).map((n) => 'k'.repeat(n)),
    );
    await fc.assert(
      fc.asyncProperty(key, fc.string({ unit: 'grapheme', maxLength: 200 }), async (key, content) => {
        const want = createHmac('sha256', key).update(content).digest('hex');
        expect(await hmac(hash, key, content)).toBe(want);
      }),
    );
  });
});

describe('platformHash', () => {
  test.each([
    ['with node:crypto', process, false],
    ['without a process', undefined, true],
    ['with half of node:crypto', { getBuiltinModule: () => ({}) }, true],
    ['with a process that is too old', { versions: {} }, true],
  ])('%s', async (_name, seen, isPromise) => {
    // Only while it is looked at: the test runner needs the real one whenever it has a turn.
    vi.stubGlobal('process', seen);
    const chosen = platformHash();
    vi.unstubAllGlobals();
    const digest = chosen('abc');
    expect(digest instanceof Promise).toBe(isPromise);
    expect(await digest).toBe(ABC);
  });
});
