/**
 * What targets made in the run before, for a process that builds again and again (`generate --watch`). A result is taken
 * again only where all that it was made of is equal, text for text; one that a run does not ask for is forgotten with it,
 * so that nothing grows. A process that builds once remembers nothing.
 */
import { isObject, type JsonObject, stringify } from '../spec/json.ts';

export class Memory {
  #before = new Map<string, Map<string, unknown>>();
  #now = new Map<string, Map<string, unknown>>();

  /** Begins a run: what the last one made or took again can be taken again in this one. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** @param key text of all that the result is made of; different results of one room have different keys */
  of<Result>(room: string, key: string, make: () => Result): Result {
    return this.each<Result>(room, [key], () => [make()])[0] as Result;
  }

  /**
   * The same for many results that are cheaper to make together.
   *
   * @param make the results whose indexes it is given, in that order
   */
  each<Result>(
    room: string,
    keys: readonly string[],
    make: (missing: readonly number[]) => readonly Result[],
  ): Result[] {
    const before = this.#before.get(room) as Map<string, Result> | undefined;
    const known = new Map(keys.flatMap((key) => (before?.has(key) ? [[key, before.get(key)]] : [])));
    const missing = keys.flatMap((key, index) => (known.has(key) ? [] : [index]));
    if (missing.length > 0) {
      const made = make(missing);
      for (const [position, index] of missing.entries()) known.set(keys[index] ?? '', made[position]);
    }
    const now = this.#now.get(room) ?? new Map<string, unknown>();
    this.#now.set(room, now);
    for (const [key, result] of known) now.set(key as string, result);
    return keys.map((key) => known.get(key) as Result);
  }
}

/** The result of an earlier run where there is a memory that has it. The key is asked for only then. */
export function remembered<Result>(
  memory: Memory | undefined,
  room: string,
  key: () => string,
  make: () => Result,
): Result {
  return memory === undefined ? make() : memory.of(room, key(), make);
}

/** Everything of a document but what `info` says: outputs name its title and version in a line of their own. */
export function textWithoutInfo(document: JsonObject): string {
  const { info, ...rest } = document;
  return isObject(info) ? stringify(rest) : stringify(document);
}
