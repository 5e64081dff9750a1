/**
 * Which object a table without a caption describes. The vendor writes tables depth first: after a
 * table come those of the objects that its types name, in order. Types without a table occur, so
 * a table goes to the object whose known rows it resembles.
 */
import { objectNameOf } from './words.ts';

/** The rows that objects are known to have, by the object's name: from recorded facts and from the description. */
export type KnownRows = ReadonlyMap<string, readonly string[]>;

/** The objects that a request or a response has named and not yet shown. */
export class OpenObjects {
  private open: string[] = [];
  private readonly named = new Set<string>();
  private readonly known: KnownRows;

  constructor(known: KnownRows) {
    this.known = known;
  }

  /** The types of a table's rows: their objects come next, before those that were open already. */
  add(types: readonly string[]): void {
    const names = types.map(objectNameOf).filter((name) => name !== undefined);
    const fresh = [...new Set(names)].filter((name) => !this.named.has(name));
    for (const name of fresh) this.named.add(name);
    this.open = [...fresh, ...this.open];
  }

  /**
   * The object that a table with these rows describes; objects before it have no table.
   *
   * @param caption the words above the table, which settle it when they name an open object
   * @returns the name, or why there is none
   */
  take(
    rows: readonly string[],
    caption: string | undefined,
  ): { readonly name: string } | { readonly reason: string } {
    if (this.open.length === 0)
      return { reason: 'no type above it names an object that still lacks a table' };
    const name = caption !== undefined && this.open.includes(caption) ? caption : this.best(rows);
    if (typeof name !== 'string') return name;
    this.open = this.open.slice(this.open.indexOf(name) + 1);
    return { name };
  }

  private best(rows: readonly string[]): string | { readonly reason: string } {
    const scored = this.open.map((name) => ({ name, score: similarity(rows, this.known.get(name)) }));
    const [first, second] = scored.filter(({ score }) => score >= ENOUGH).sort((a, b) => b.score - a.score);
    if (first !== undefined && second?.score === first.score) {
      return { reason: `its rows fit ${first.name} and ${second.name} equally` };
    }
    if (first !== undefined) return first.name;
    const unknown = this.open.filter((name) => !this.known.has(name));
    const [only, ...others] = unknown;
    if (only !== undefined && others.length === 0) return only;
    return unknown.length > 0
      ? { reason: `it may be ${unknown.join(' or ')}, of which no row is known` }
      : { reason: `its rows resemble none of ${this.open.join(', ')}` };
  }
}

const ENOUGH = 0.5;

/** Shared names among the names of both. */
function similarity(rows: readonly string[], known: readonly string[] | undefined): number {
  if (known === undefined) return 0;
  const shared = rows.filter((name) => known.includes(name)).length;
  return shared / new Set([...rows, ...known]).size;
}
