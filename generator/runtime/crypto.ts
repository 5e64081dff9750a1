import { nodeHash } from './crypto.node.ts';
import { webHash } from './crypto.web.ts';

/** SHA-256 (FIPS 180-4) of octets or of text in UTF-8: in lower-case hexadecimal, or as octets on request. */
export interface Hash {
  (content: string | Uint8Array): string | Promise<string>;
  (content: string | Uint8Array, form: 'buffer'): Uint8Array | Promise<Uint8Array>;
}

/**
 * That of `node:crypto` where the process has it (Node.js, Bun, Deno), that of WebCrypto everywhere else.
 *
 * The choice is made at run time, not by a package condition: the same files then work inside a package, copied
 * bare into a project, and bundled, and no bundler ever sees a `node:` import.
 */
export function platformHash(): Hash {
  return nodeHash() ?? webHash;
}

/** Octets in a block of SHA-256. */
const BLOCK = 64;

/**
 * HMAC-SHA256 (RFC 2104) in lower-case hexadecimal. Made of two hashes, because on Node.js a keyed object costs more than
 * twice as much, and WebCrypto's keys have to be imported.
 */
export async function hmac(hash: Hash, key: string, content: string): Promise<string> {
  const encoder = new TextEncoder();
  let octets: Uint8Array = encoder.encode(key);
  if (octets.length > BLOCK) octets = await hash(octets, 'buffer');
  const padded = (pad: number, rest: Uint8Array) => {
    const bytes = new Uint8Array(BLOCK + rest.length).fill(pad, 0, BLOCK);
    octets.forEach((octet, index) => (bytes[index] = octet ^ pad));
    bytes.set(rest, BLOCK);
    return bytes;
  };
  return hash(padded(0x5c, await hash(padded(0x36, encoder.encode(content)), 'buffer')));
}
