/** Bytes to text: UTF-8 and UTF-16, with or without a byte order mark; anything else is named and refused. */
import { diagnostic, DiagnosticsError } from '../diagnostics.ts';

/**
 * Decodes a file's bytes. Line ends become LF, so that the same description saved on another
 * system gives the same output.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (isUtf32(bytes)) {
    const start = { line: 1, column: 1 };
    const at = { file, pointer: '' };
    throw new DiagnosticsError([diagnostic('encoding-unsupported', at, { encoding: 'UTF-32' }, start)]);
  }
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

/** YAML 1.2.2 section 5.2: by the mark, or by the zeros around the first character, which is one of ASCII. */
function detectEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

function isUtf32([first, second, third, fourth]: Uint8Array): boolean {
  const isBig = first === 0 && second === 0 && (third === 0xfe || third === 0) && fourth !== 0;
  const isLittle = third === 0 && fourth === 0 && first !== 0 && (second === 0xfe || second === 0);
  return isBig || isLittle;
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
