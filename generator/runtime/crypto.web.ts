import type { Crypto } from './crypto.ts';

const HASH = 'SHA-256';

/** WebCrypto (https://www.w3.org/TR/webcrypto-2/): present in browsers on secure origins, workers, and every server. */
export function webCrypto(): Crypto {
  const { subtle } = globalThis.crypto;
  return {
    sha256: async (content) => hexadecimal(await subtle.digest(HASH, octets(content))),
    hmacSha256: async (key, content) => {
      const algorithm = { name: 'HMAC', hash: HASH };
      const imported = await subtle.importKey('raw', octets(key), algorithm, false, ['sign']);
      return hexadecimal(await subtle.sign('HMAC', imported, octets(content)));
    },
  };
}

const octets = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  (typeof content === 'string' ? new TextEncoder().encode(content) : content) as Uint8Array<ArrayBuffer>;

const hexadecimal = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
