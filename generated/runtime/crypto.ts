// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { nodeCrypto } from './crypto.node.js';
import { webCrypto } from './crypto.web.js';

/** The two primitives that signing needs. Text is taken as UTF-8; results are lower-case hexadecimal. */
export interface Crypto {
  sha256(content: string | Uint8Array): string | Promise<string>;
  hmacSha256(key: string, content: string): string | Promise<string>;
}

let chosen: Crypto | undefined;

/**
 * `node:crypto` where the process has it (Node.js, Bun, Deno), WebCrypto everywhere else.
 *
 * The choice is made at run time, not by a package condition: the same files then work inside a package, copied
 * bare into a project, and bundled, and no bundler ever sees a `node:` import. It is made at the first call, so
 * that importing this module has no effect.
 */
export function platformCrypto(): Crypto {
  return (chosen ??= nodeCrypto() ?? webCrypto());
}
