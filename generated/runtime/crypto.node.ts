// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Hash } from './crypto.js';

/** The part of `node:crypto` that is used, declared here so that no Node.js types are needed to compile. */
interface NodeCrypto {
  /** In one go, without an object that has to be collected. From Node.js 20.12 on; others may lack it. */
  readonly hash: (algorithm: string, content: string | Uint8Array, form?: 'buffer') => never;
}

interface NodeProcess {
  readonly getBuiltinModule?: (name: string) => unknown;
}

/**
 * `node:crypto`, about ten times cheaper for short content than WebCrypto, which crosses threads for each digest.
 *
 * @returns undefined where there is no `process.getBuiltinModule` (browsers, workers, Node.js before 20.16), or where
 *   its `node:crypto` lacks `hash`.
 */
export function nodeHash(): Hash | undefined {
  const node = (globalThis as { process?: NodeProcess }).process?.getBuiltinModule?.('node:crypto') as
    | NodeCrypto
    | undefined;
  return node?.hash && ((content, form?: 'buffer') => node.hash('sha256', content, form));
}
