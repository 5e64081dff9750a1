/**
 * Reads a body, and stops as soon as it is longer than allowed: a length that the server announces is not trusted,
 * and a compressed body counts as what it unpacks to.
 *
 * @returns undefined if it is too long.
 */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part; (part = await reader?.read())?.value; chunks.push(part.value)) {
    size += part.value.length;
    if (size > maxBytes) return undefined;
  }
  // Nearly always one.
  return chunks.length === 1 ? chunks[0] : new Uint8Array(await new Blob(chunks).arrayBuffer());
}
