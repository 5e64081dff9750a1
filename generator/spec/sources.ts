/** The files of a run: their texts, and where a JSON Pointer stands in them (computed only when asked). */
import { type Location, type Position, type SourceLookup } from '../diagnostics.ts';
import { Lines } from './lines.ts';
import { parseTree } from './parse.ts';
import { pointerTokens } from './pointer.ts';
import type { Places } from './quick/places.ts';
import { readQuickly } from './quick/read.ts';
import { offsetInTree } from './tree-places.ts';

type Search = (tokens: readonly string[], wantsKey: boolean) => Position;

export class Sources implements SourceLookup {
  private readonly texts = new Map<string, string>();
  private readonly places = new Map<string, Places>();
  private readonly searches = new Map<string, Search | undefined>();

  /** @param places what the reader noted, where it did; without them the text is read again when asked about */
  add(file: string, text: string, places?: Places): void {
    this.texts.set(file, text);
    this.searches.delete(file);
    if (places === undefined) this.places.delete(file);
    else this.places.set(file, places);
  }

  textOf(file: string): string | undefined {
    return this.texts.get(file);
  }

  /** The place of the value at the pointer (of its key when `key` is set); of the nearest parent when it is absent. */
  positionOf(location: Location): Position | undefined {
    return this.searchOf(location.file)?.(pointerTokens(location.pointer), location.key === true);
  }

  private searchOf(file: string): Search | undefined {
    if (this.searches.has(file)) return this.searches.get(file);
    const text = this.texts.get(file);
    const search = text === undefined ? undefined : searchIn(text, file, this.places.get(file));
    this.searches.set(file, search);
    return search;
  }
}

function searchIn(text: string, file: string, known: Places | undefined): Search | undefined {
  const places = known ?? readQuickly(text)?.places;
  if (places !== undefined) {
    const lines = new Lines(text);
    return (tokens, wantsKey) => lines.positionAt(places.offsetOf(tokens, wantsKey));
  }
  try {
    // Parsed again rather than kept: a syntax tree costs fifty times its text.
    const tree = parseTree(text, file);
    return (tokens, wantsKey) => tree.positionAt(offsetInTree(tree, tokens, wantsKey));
  } catch {
    return undefined; // A text that does not parse has its positions in its own diagnostics.
  }
}

/** The files of several lookups; what two of them know is the first one's. */
export function joinedSources(...lookups: readonly (SourceLookup | undefined)[]): SourceLookup {
  const owner = (file: string): SourceLookup | undefined =>
    lookups.find((lookup) => lookup?.textOf(file) !== undefined);
  return {
    textOf: (file) => owner(file)?.textOf(file),
    positionOf: (location) => owner(location.file)?.positionOf(location),
  };
}
