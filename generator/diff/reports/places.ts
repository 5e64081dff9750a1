/** From locations to lines and columns. */
import type { Location, SourceLookup } from '../../diagnostics.ts';
import { jsonPositions } from './json-positions.ts';
import type { ReportPlace } from './report.ts';

/** Null for what is written nowhere. */
export type Finder = (at: Location | undefined) => ReportPlace | null;

/**
 * Finds the places of one side. Positions cost a search each and changes share many, so they are kept; in a text of
 * JSON all that are asked for beforehand are found at once.
 */
export function finder(sources: SourceLookup | undefined, expected: readonly Location[]): Finder {
  if (sources === undefined) return () => null;
  const known = jsonPlaces(sources, expected);
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

function jsonPlaces(sources: SourceLookup, expected: readonly Location[]): Map<string, ReportPlace> {
  const byFile = new Map<string, Location[]>();
  for (const at of expected) {
    const others = byFile.get(at.file);
    if (others === undefined) byFile.set(at.file, [at]);
    else others.push(at);
  }
  const places = new Map<string, ReportPlace>();
  for (const [file, locations] of byFile) {
    const text = sources.textOf(file);
    const positions = text === undefined ? undefined : jsonPositions(text, locations);
    for (const [index, position] of (positions ?? []).entries()) {
      const at = locations[index];
      if (at !== undefined) places.set(keyOf(at), { pointer: at.pointer, file, ...position });
    }
  }
  return places;
}

function keyOf({ file, pointer, key }: Location): string {
  return `${file}\0${pointer}\0${String(key === true)}`;
}
