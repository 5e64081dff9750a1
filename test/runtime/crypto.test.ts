import { afterEach, describe, expect, test, vi } from 'vitest';
import { nodeCrypto } from '../../generator/runtime/crypto.node.ts';
import { webCrypto } from '../../generator/runtime/crypto.web.ts';

const utf8 = new TextEncoder();
/** RFC 6234 section 8.5 (SHA-256) and RFC 4231 test case 2 (HMAC). */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const JEFE = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

describe.each([
  ['node', nodeCrypto()!],
  ['web', webCrypto()],
])('%s', (_name, crypto) => {
  test.each<[string | Uint8Array, string]>([
    ['', EMPTY],
    [new Uint8Array(), EMPTY],
    ['abc', ABC],
    [utf8.encode('abc'), ABC],
    [utf8.encode('xabcx').subarray(1, 4), ABC],
  ])('SHA-256 of %o', async (content, want) => expect(await crypto.sha256(content)).toBe(want));

  test('HMAC', async () =>
    expect(await crypto.hmacSha256('Jefe', 'what do ya want for nothing?')).toBe(JEFE));
});

describe('platformCrypto', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test.each([
    ['with node:crypto', () => {}, false],
    ['without a process', () => vi.stubGlobal('process', undefined), true],
    ['with half of node:crypto', () => vi.stubGlobal('process', { getBuiltinModule: () => ({}) }), true],
    ['with a process that is too old', () => vi.stubGlobal('process', { versions: {} }), true],
  ])('%s', async (_name, stub, isPromise) => {
    stub();
    const { platformCrypto } = await import('../../generator/runtime/crypto.ts');
    const digest = platformCrypto().sha256('abc');
    expect(digest instanceof Promise).toBe(isPromise);
    expect(await digest).toBe(ABC);
    expect(platformCrypto()).toBe(platformCrypto());
  });
});
