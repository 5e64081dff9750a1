/** Where the parts of a bundle came from. */
import type { Location } from '../diagnostics.ts';

/** A part of the bundle that came from elsewhere. */
export interface Origin {
  readonly bundled: string;
  readonly file: string;
  readonly pointer: string;
}

/** The file and pointer behind a pointer of the bundle: the longest origin that it lies in. */
export function locate(pointer: string, origins: readonly Origin[], entry: string): Location {
  let best: Origin | undefined;
  for (const origin of origins) {
    const inside = pointer === origin.bundled || pointer.startsWith(`${origin.bundled}/`);
    if (inside && origin.bundled.length > (best?.bundled.length ?? -1)) best = origin;
  }
  if (best === undefined) return { file: entry, pointer };
  return { file: best.file, pointer: best.pointer + pointer.slice(best.bundled.length) };
}
