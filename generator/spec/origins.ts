/** Where the parts of a bundle came from. */
import type { Location } from '../diagnostics.ts';

/** Where a part of the bundle came from. */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
}

/** The file and pointer behind a pointer of the bundle: the longest origin that it lies in. */
export function locate(pointer: string, origins: ReadonlyMap<string, Origin>, entry: string): Location {
  if (origins.size === 0) return { file: entry, pointer };
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const origin = origins.get(pointer.slice(0, end));
    if (origin !== undefined) return { file: origin.file, pointer: origin.pointer + pointer.slice(end) };
  }
  return { file: entry, pointer };
}
