/** Gathers what the comparison of one pair of operations finds. */
import type { Location } from '../../diagnostics.ts';
import type { Operation } from '../../model/types.ts';
import { joinPointer } from '../../spec/pointer.ts';
import type { Direction, Finding, Reached, Side } from '../change.ts';
import type { SchemaPair } from '../schemas/comparison.ts';

/** Something with a place, on either side. */
export interface Placed {
  readonly at: Location;
}

export type Facts = Readonly<Record<string, string>>;

/** The half of an exchange that something belongs to: what goes to the server of the operation, or what comes back. */
export type Half = 'request' | 'response';

/** Rules of webhooks and callbacks have names of their own, since their directions are the other way round. */
const families = {
  operation: { request: 'request', response: 'response' },
  webhook: { request: 'webhook', response: 'webhook-response' },
} as const;

/** Schemas at one place of an operation, and what they are the schemas of. */
export interface PlacedPair extends SchemaPair {
  readonly part: 'parameter' | 'body' | 'header';
}

export class Collector {
  readonly findings: Finding[] = [];
  readonly pairs: PlacedPair[] = [];
  /** Webhooks and callbacks are called by the provider. */
  readonly isReversed: boolean;
  private readonly operation: Operation;

  constructor(operation: Operation, isReversed: boolean) {
    this.operation = operation;
    this.isReversed = isReversed;
  }

  /** A rule of a half: `parameter-removed` is `request-parameter-removed`, or `webhook-parameter-removed`. */
  add(half: Half, name: string, base?: Placed, revision?: Placed, facts: Facts = {}): void {
    const family = families[this.isReversed ? 'webhook' : 'operation'][half];
    this.push(`${family}-${name}`, this.directionOf(half), base, revision, facts);
  }

  /** A rule of what is written, whoever calls: `encoding-changed` is `request-encoding-changed` where the caller writes. */
  addWritten(half: Half, name: string, base?: Placed, revision?: Placed, facts: Facts = {}): void {
    const direction = this.directionOf(half);
    this.push(`${direction}-${name}`, direction, base, revision, facts);
  }

  /** A rule with a direction of its own name. */
  addNamed(half: Half, rule: string, base?: Placed, revision?: Placed, facts: Facts = {}): void {
    this.push(rule, this.directionOf(half), base, revision, facts);
  }

  /** A rule about names and words, which nobody sends. */
  addSilent(rule: string, base?: Placed, revision?: Placed, facts: Facts = {}): void {
    this.push(rule, 'none', base, revision, facts);
  }

  addPair(half: Half, pair: Omit<PlacedPair, 'reached' | 'direction'>): void {
    const direction = this.directionOf(half);
    this.pairs.push({ ...pair, direction, reached: this.reached(direction) });
  }

  private directionOf(half: Half): Half {
    if (!this.isReversed) return half;
    return half === 'request' ? 'response' : 'request';
  }

  private push(
    rule: string,
    direction: Direction,
    base: Placed | undefined,
    revision: Placed | undefined,
    facts: Facts,
  ): void {
    const operations = [this.reached(direction)];
    this.findings.push({ rule, direction, base: base?.at, revision: revision?.at, facts, operations });
  }

  private reached(direction: Direction): Reached {
    const { method, path } = this.operation;
    return { method, path, direction };
  }
}

/** The place of a field. */
export function within({ at }: Placed, ...tokens: readonly string[]): Placed {
  return { at: { file: at.file, pointer: joinPointer(at.pointer, ...tokens) } };
}

/** Where `required: true` stands; the whole of what does not have it. */
export function requiredOf<T extends Placed & { readonly required: boolean }>(one: T): Placed {
  return one.required ? within(one, 'required') : one;
}

/** Where a keyword stands on either side; the whole of what does not have it. */
export function keywordOf(before: Placed, after: Placed, keyword: string, sides: Sides): [Placed, Placed] {
  return [placeOfKeyword(before, keyword, sides.base), placeOfKeyword(after, keyword, sides.revision)];
}

type Sides = Readonly<Record<'base' | 'revision', Side>>;

function placeOfKeyword(whole: Placed, keyword: string, { document: { sources } }: Side): Placed {
  const place = within(whole, keyword);
  const [own, around] = [sources.positionOf(place.at), sources.positionOf(whole.at)];
  // What is absent is looked up where its parent begins, which no value in it does.
  const isAbsent = own?.line === around?.line && own?.column === around?.column;
  return isAbsent ? whole : place;
}

/** The place of what something stands in, so many levels above. */
export function above({ at }: Placed, levels = 1): Placed {
  return { at: { file: at.file, pointer: at.pointer.split('/').slice(0, -levels).join('/') } };
}
