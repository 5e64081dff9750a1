// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Hash } from './crypto.js';

/** WebCrypto (https://www.w3.org/TR/webcrypto-2/): present in browsers on secure origins, workers, and every server. */
export const webHash = (async (content: string | Uint8Array, form?: 'buffer') => {
  const octets = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', octets as Uint8Array<ArrayBuffer>);
  const bytes = new Uint8Array(digest);
  return form ? bytes : Array.from(bytes, (octet) => octet.toString(16).padStart(2, '0')).join('');
}) as Hash;
