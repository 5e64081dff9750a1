/** "Did you mean …?": the nearest of some names by edit distance. */
import { nearest } from '../runtime/validation-nearest.ts';
import { isObject, type JsonObject, type JsonValue } from './json.ts';
import { joinPointer, pointerTokens, valueAt } from './pointer.ts';

export { nearest };

/** Names compared for the slips of one document: dozens of slips in the largest. All those of a hostile one took minutes. */
const MOST_COMPARISONS = 100_000;
const compared = new WeakMap<JsonObject, number>();

/** The nearest, for one of the many slips that a document may have; undefined too when it has had its share. */
export function nearestIn(
  document: JsonObject,
  text: string,
  candidates: () => readonly string[],
): string | undefined {
  const sum = compared.get(document) ?? 0;
  if (sum >= MOST_COMPARISONS) return undefined;
  const names = candidates();
  compared.set(document, sum + names.length);
  return nearest(text, names);
}

/** How a message ends that has a nearest name: "; did you mean NAME?". Empty where there is none. */
export function suggestion(
  near: string | undefined,
  shown: (name: string) => string = (name) => name,
): string {
  return near === undefined ? '' : `; did you mean ${shown(near)}?`;
}

/** How a message about a pointer that leads nowhere ends: with the nearest key at the first token that does, or that token. */
export function suggestionAt(document: JsonValue, pointer: string): string {
  let reached = '';
  for (const token of pointerTokens(pointer)) {
    const next = joinPointer(reached, token);
    if (valueAt(document, next) !== undefined) {
      reached = next;
      continue;
    }
    const parent = valueAt(document, reached);
    const keys = (): readonly string[] => (isObject(parent) ? Object.keys(parent) : []);
    const near = isObject(document) ? nearestIn(document, token, keys) : undefined;
    return near === undefined
      ? `; ${reached === '' ? 'the document' : reached} has no ${token === '' ? '""' : token}`
      : suggestion(near);
  }
  return '';
}
