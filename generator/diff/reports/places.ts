/** From locations to lines and columns. */
import type { Location, SourceLookup } from '../../diagnostics.ts';
import type { ReportPlace } from './report.ts';

/** Null for what is written nowhere. */
export type Finder = (at: Location | undefined) => ReportPlace | null;

/** Finds the places of one side. Changes share many, so they are kept. */
export function finder(sources: SourceLookup | undefined): Finder {
  if (sources === undefined) return () => null;
  const known = new Map<string, ReportPlace>();
  return (at) => {
    // A schema that is not written anywhere has no file.
    if (at === undefined || at.file === '') return null;
    const key = keyOf(at);
    const found = known.get(key) ?? placeAt(at, sources);
    known.set(key, found);
    return found;
  };
}

export function placeAt(at: Location, sources: SourceLookup): ReportPlace {
  const { line, column } = sources.positionOf(at) ?? { line: 1, column: 1 };
  return { pointer: at.pointer, file: at.file, line, column };
}

function keyOf({ file, pointer, key }: Location): string {
  return `${file}\0${pointer}\0${String(key === true)}`;
}
