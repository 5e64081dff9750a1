/** Names of a document to identifiers of TypeScript: always legal, never the same twice, the same every time. */

export type NameStyle = 'camel' | 'pascal';

/**
 * A legal identifier that is no reserved word. Characters outside letters and digits separate
 * words.
 */
export function identifier(text: string, style: NameStyle): string {
  const words = text.match(word) ?? [];
  const joined = words
    .map((part, index) => (index === 0 && style === 'camel' ? lowerFirst(part) : upperFirst(part)))
    .join('');
  const legal = /^\D/.test(joined) ? joined : `${style === 'camel' ? 'n' : 'N'}${joined}`;
  return reserved.has(legal) ? `${legal}_` : legal;
}

/**
 * Letters and digits of Latin, Greek, Cyrillic, kana, Chinese and Korean. Not \p{ID_Continue}: an
 * engine knows a newer Unicode than the compiler that has to read the name.
 */
const word =
  /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u0400-\u0481\u048a-\u0513\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3]+/g;

/**
 * One name for each distinct text, in the order given. Names that would be equal on a
 * case-insensitive disk get a number behind them; the first keeps its name.
 */
export function uniqueNames(texts: Iterable<string>, make: (text: string) => string): Map<string, string> {
  const names = new Map<string, string>();
  // With the number that the next of this name is tried with: all smaller ones are taken already.
  const taken = new Map<string, number>();
  for (const text of texts) {
    if (names.has(text)) continue;
    const wanted = make(text);
    const folded = wanted.toLowerCase();
    let next = taken.get(folded) ?? 1;
    let name = wanted;
    while (taken.has(name.toLowerCase())) name = `${wanted}_${++next}`;
    taken.set(folded, next);
    if (name !== wanted) taken.set(name.toLowerCase(), 1);
    names.set(text, name);
  }
  return names;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** ECMA-262 section 12.7.2, strict mode and module words, and what TypeScript does not take as a type's name. */
const reserved = new Set(
  (
    'any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do ' +
    'else enum eval export extends false finally for function if implements import in instanceof interface let ' +
    'never new null number object package private protected public return static string super switch symbol this throw ' +
    'true try type typeof undefined unknown var void while with yield'
  ).split(' '),
);
