// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Crypto } from './crypto.js';

/** The part of `node:crypto` that is used, declared here so that no Node.js types are needed to compile. */
interface NodeCrypto {
  /** In one go, without an object that has to be collected. From Node.js 20.12 on; others may lack it. */
  hash(algorithm: string, content: string | Uint8Array): string;
  createHmac(algorithm: string, key: string): NodeDigest;
}

interface NodeDigest {
  update(content: string | Uint8Array): NodeDigest;
  digest(encoding: 'hex'): string;
}

interface NodeProcess {
  getBuiltinModule?: (name: string) => unknown;
}

/**
 * `node:crypto`, about ten times cheaper for short content than WebCrypto, which crosses threads for each digest.
 *
 * @returns undefined where there is no `process.getBuiltinModule` (browsers, workers, Node.js before 20.16), or where
 *   its `node:crypto` lacks `hash`.
 */
export function nodeCrypto(): Crypto | undefined {
  const node = (globalThis as { process?: NodeProcess }).process?.getBuiltinModule?.('node:crypto') as
    | NodeCrypto
    | undefined;
  return (
    node?.hash && {
      sha256: (content) => node.hash('sha256', content),
      hmacSha256: (key, content) => node.createHmac('sha256', key).update(content).digest('hex'),
    }
  );
}
