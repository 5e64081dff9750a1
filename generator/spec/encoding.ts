/** Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one; anything else is named and refused. */
import { diagnostic, DiagnosticsError } from '../diagnostics.ts';

/**
 * Decodes a file's bytes. Line ends become LF, so that the same description saved on another
 * system gives the same output.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = detectEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = firstBadByte(bytes, text, encoding);
  if (bad !== undefined) {
    const lines = text.slice(0, bad.index).split('\n');
    throw new DiagnosticsError([
      diagnostic(
        'bad-encoding',
        { file, pointer: '' },
        { encoding: encoding.toUpperCase(), byte: (bytes[bad.offset] ?? 0).toString(16), offset: bad.offset },
        { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
      ),
    ]);
  }
  return text.replace(/\r\n?/g, '\n');
}

function detectEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** A replacement character that the bytes do not spell out stands for a byte that could not be decoded. */
function firstBadByte(
  bytes: Uint8Array,
  text: string,
  encoding: string,
): { readonly index: number; readonly offset: number } | undefined {
  const wide = encoding !== 'utf-8';
  // The decoder drops the byte order mark, so text offsets start behind it.
  const mark = wide ? 2 : bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let offset = mark;
  let from = 0;
  for (let index = text.indexOf('\ufffd'); index !== -1; index = text.indexOf('\ufffd', index + 1)) {
    const between = text.slice(from, index);
    offset += wide ? between.length * 2 : Buffer.byteLength(between);
    if (!spellsReplacement(bytes, offset, encoding)) return { index, offset };
    from = index;
  }
  return undefined;
}

function spellsReplacement(bytes: Uint8Array, offset: number, encoding: string): boolean {
  const want =
    encoding === 'utf-8' ? [0xef, 0xbf, 0xbd] : encoding === 'utf-16le' ? [0xfd, 0xff] : [0xff, 0xfd];
  return want.every((byte, i) => bytes[offset + i] === byte);
}
